/** Bytes that are reserved at a time. */
const BLOCK = 2 ** 18

/** Bytes that come in pieces of a few, copied together: half a million pieces would take twenty times their own room. */
export class ByteBlocks {
  private readonly full: Uint8Array[] = []
  private open = new Uint8Array(0)
  private used = 0

  add(bytes: Uint8Array): void {
    if (bytes.length > this.open.length - this.used) {
      this.full.push(this.open.subarray(0, this.used))
      this.open = new Uint8Array(Math.max(BLOCK, bytes.length))
      this.used = 0
    }
    this.open.set(bytes, this.used)
    this.used += bytes.length
  }

  whole(): Buffer {
    return Buffer.concat([...this.full, this.open.subarray(0, this.used)])
  }
}
