import { SyntaxFault } from './refusals.ts'
import { Sink } from './sink.ts'

const CLEAR = 256
const END = 257
const MOST_CODES = 4096

/**
 * ISO 32000-1, 7.4.4: codes of 9 to 12 bits, the most significant first, for sequences that the table holds.
 * @param early 1 where a code grows one sequence before it must
 */
export function lzw(bytes: Uint8Array, early: number): Uint8Array {
  const table = new SequenceTable()
  const codes = new CodeReader(bytes)
  const sink = new Sink()
  let previous: number | undefined
  for (;;) {
    const code = codes.next(widthOf(table.size + early))
    if (code === undefined || code === END) return sink.taken()
    if (code === CLEAR) {
      table.clear()
      previous = undefined
      continue
    }
    if (previous !== undefined) table.add(previous, code < table.size ? code : previous)
    if (code >= table.size) throw new SyntaxFault('a stream holds a code that stands for nothing')
    table.write(code, sink)
    previous = code
  }
}

function widthOf(size: number): number {
  return size < 512 ? 9 : size < 1024 ? 10 : size < 2048 ? 11 : 12
}

/** Each sequence is another, and a byte more. */
class SequenceTable {
  size = END + 1
  private readonly prefix = new Uint16Array(MOST_CODES)
  private readonly last = new Uint8Array(MOST_CODES)
  private readonly first = new Uint8Array(MOST_CODES)
  private readonly reversed = new Uint8Array(MOST_CODES)

  constructor() {
    for (let byte = 0; byte < 256; byte++) {
      this.last[byte] = byte
      this.first[byte] = byte
    }
  }

  clear(): void {
    this.size = END + 1
  }

  /** A sequence, and the first byte of another. */
  add(prefix: number, next: number): void {
    if (this.size >= MOST_CODES) return
    this.prefix[this.size] = prefix
    this.last[this.size] = this.first[next]!
    this.first[this.size] = this.first[prefix]!
    this.size++
  }

  write(code: number, sink: Sink): void {
    let length = 0
    for (let at = code; ; at = this.prefix[at]!) {
      this.reversed[length++] = this.last[at]!
      if (at < 256) break
    }
    while (length > 0) sink.push(this.reversed[--length]!)
  }
}

class CodeReader {
  private readonly bytes: Uint8Array
  private at = 0
  private bits = 0
  private count = 0

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  /** Nothing at the end. */
  next(width: number): number | undefined {
    for (; this.count < width; this.count += 8) {
      if (this.at >= this.bytes.length) return undefined
      this.bits = ((this.bits << 8) | this.bytes[this.at++]!) & 0xffffff
    }
    this.count -= width
    return (this.bits >>> this.count) & ((1 << width) - 1)
  }
}
