import { type Operand, readContent } from './content.ts'
import { Work } from './syntax/index.ts'

/** Codes from `first` to `last`, and what they stand for: one text each, or the first of which the last byte counts up. */
interface Range {
  readonly first: number
  readonly last: number
  readonly to: readonly Operand[] | Uint8Array
}

/** Codes of one or two bytes; of ranges, no more can hold one. */
const CODES = 0x10000

const UTF16 = new TextDecoder('utf-16be')

/** What the codes of a ToUnicode CMap stand for (ISO 32000-1, 9.10.3); where ranges overlap, the last one holds. */
export function readToUnicode(bytes: Uint8Array, work = new Work()): (code: number) => string | undefined {
  const ranges = rangesOf(bytes, work)
  const rangeAt = holders(ranges)
  const known = new Map<number, string | undefined>()
  return (code) => {
    const text = known.get(code)
    if (text !== undefined || known.has(code)) return text
    const range = ranges[rangeAt[code]! - 1]
    const read = range && textIn(range, code)
    known.set(code, read)
    return read
  }
}

function rangesOf(bytes: Uint8Array, work: Work): Range[] {
  const ranges: Range[] = []
  const add = (first: Operand | undefined, last: Operand | undefined, to: Operand | undefined) => {
    if (!(first instanceof Uint8Array && last instanceof Uint8Array)) return
    if (to instanceof Uint8Array || Array.isArray(to))
      if (ranges.length < CODES - 1) ranges.push({ first: codeOf(first), last: codeOf(last), to })
  }
  readContent(bytes, work, (operator, operands) => {
    if (operator === 'endbfchar')
      for (let at = 0; at + 1 < operands.length; at += 2) add(operands[at], operands[at], operands[at + 1])
    if (operator === 'endbfrange')
      for (let at = 0; at + 2 < operands.length; at += 3)
        add(operands[at], operands[at + 1], operands[at + 2])
  })
  return ranges
}

/**
 * The place from 1 of the last range that holds each code, 0 where none does. Ranges are laid down from the last to the
 * first, and what is covered is jumped over: thousands of ranges over all codes take no longer than one.
 */
function holders(ranges: readonly Range[]): Uint16Array {
  const holder = new Uint16Array(CODES)
  /** The next code from each that is not covered, as far as it is known. */
  const next = new Int32Array(CODES + 1)
  // A function called for each code, as `Int32Array.from` has it, was a tenth of a check.
  for (let code = 0; code <= CODES; code++) next[code] = code
  const uncovered = (from: number): number => {
    let code = from
    while (next[code] !== code) {
      next[code] = next[next[code]!]!
      code = next[code]!
    }
    return code
  }
  for (let index = ranges.length - 1; index >= 0; index--) {
    const { first, last } = ranges[index]!
    const end = Math.min(last, CODES - 1)
    for (let code = uncovered(Math.min(first, CODES)); code <= end; code = uncovered(code)) {
      holder[code] = index + 1
      next[code] = code + 1
    }
  }
  return holder
}

function textIn({ first, to }: Range, code: number): string | undefined {
  if (!(to instanceof Uint8Array)) {
    const text = to[code - first]
    return text instanceof Uint8Array ? UTF16.decode(text) : undefined
  }
  if (to.length === 0) return ''
  // Only the last byte counts up within a range.
  const text = Uint8Array.from(to)
  text[text.length - 1] = (text.at(-1)! + code - first) & 0xff
  return UTF16.decode(text)
}

function codeOf(bytes: Uint8Array): number {
  return bytes.reduce((code, byte) => code * 256 + byte, 0)
}
