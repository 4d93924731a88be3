import { LARGEST_STREAM, tooLarge } from './refusals.ts'

/** Takes the bytes that a filter gives, one by one. Throws a `Refusal` for too many. */
export class Sink {
  private bytes = new Uint8Array(4096)
  private length = 0

  push(byte: number): void {
    if (this.length === this.bytes.length) this.grow()
    this.bytes[this.length++] = byte
  }

  taken(): Uint8Array {
    return this.bytes.subarray(0, this.length)
  }

  private grow(): void {
    if (this.length >= LARGEST_STREAM) throw tooLarge()
    const larger = new Uint8Array(Math.min(2 * this.length, LARGEST_STREAM))
    larger.set(this.bytes)
    this.bytes = larger
  }
}
