/** Bytes that are reserved at a time. */
const BLOCK = 2 ** 18

/** Bytes that come in pieces of a few, copied together: half a million pieces would take twenty times their own room. */
export class ByteBlocks {
  private readonly full: Uint8Array[] = []
  private open = Buffer.alloc(0)
  private used = 0

  add(bytes: Uint8Array): void {
    this.makeRoom(bytes.length)
    this.open.set(bytes, this.used)
    this.used += bytes.length
  }

  /** The same of characters that are a byte each (ISO 8859-1), without an array of bytes for every few of them. */
  addLatin1(text: string): void {
    this.makeRoom(text.length)
    this.used += this.open.write(text, this.used, 'latin1')
  }

  private makeRoom(length: number): void {
    if (length <= this.open.length - this.used) return
    this.full.push(this.open.subarray(0, this.used))
    this.open = Buffer.alloc(Math.max(BLOCK, length))
    this.used = 0
  }

  whole(): Buffer {
    return Buffer.concat([...this.full, this.open.subarray(0, this.used)])
  }
}
