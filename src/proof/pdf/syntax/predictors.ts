import { SyntaxFault } from './refusals.ts'

/** Undoes what was done to rows of samples before they were packed (ISO 32000-1, 7.4.4.4). */
export function undoPredictor(bytes: Uint8Array, parameter: (key: string) => number | undefined): Uint8Array {
  const predictor = parameter('Predictor') ?? 1
  if (predictor === 1) return bytes
  const [colors, bits] = [parameter('Colors') ?? 1, parameter('BitsPerComponent') ?? 8]
  const row = Math.ceil(((parameter('Columns') ?? 1) * colors * bits) / 8)
  const isSound = colors >= 1 && [1, 2, 4, 8, 16].includes(bits) && row >= 1 && Number.isSafeInteger(row)
  if (!isSound) throw new SyntaxFault('a stream has rows that nobody can make')
  // A row may be said to be longer than all that there is.
  const length = Math.min(row, bytes.length)
  if (predictor >= 10) return undoPng(bytes, length, Math.ceil((colors * bits) / 8))
  if (predictor === 2) return undoTiff(Uint8Array.from(bytes), length, colors, bits)
  throw new SyntaxFault(`nobody knows the predictor ${predictor}`)
}

/** PNG (ISO/IEC 15948), 9: each row has a filter of its own before it. The last may be cut off. */
function undoPng(bytes: Uint8Array, row: number, pixel: number): Uint8Array {
  const rows = Math.ceil(bytes.length / (row + 1))
  const out = new Uint8Array(bytes.length - rows)
  let above = new Uint8Array(row)
  for (let index = 0; index < rows; index++) {
    const from = index * (row + 1)
    const line = out.subarray(index * row, (index + 1) * row)
    line.set(bytes.subarray(from + 1, from + 1 + row))
    const undo = PNG_FILTERS[bytes[from]!]
    if (!undo) throw new SyntaxFault('a stream has a row of no filter of PNG')
    undo(line, above, pixel)
    above = line
  }
  return out
}

/** Each undoes a filter in place; before a row and above the first, there are zeros. */
const PNG_FILTERS: readonly ((line: Uint8Array, above: Uint8Array, pixel: number) => void)[] = [
  () => {},
  (line, _, pixel) => {
    for (let at = pixel; at < line.length; at++) line[at] = line[at]! + line[at - pixel]!
  },
  (line, above) => {
    for (let at = 0; at < line.length; at++) line[at] = line[at]! + above[at]!
  },
  (line, above, pixel) => {
    for (let at = 0; at < line.length; at++) {
      const left = at < pixel ? 0 : line[at - pixel]!
      line[at] = line[at]! + ((left + above[at]!) >> 1)
    }
  },
  (line, above, pixel) => {
    for (let at = 0; at < line.length; at++) {
      const left = at < pixel ? 0 : line[at - pixel]!
      const corner = at < pixel ? 0 : above[at - pixel]!
      line[at] = line[at]! + paeth(left, above[at]!, corner)
    }
  },
]

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner
  const toLeft = Math.abs(guess - left)
  const toAbove = Math.abs(guess - above)
  const toCorner = Math.abs(guess - corner)
  if (toLeft <= toAbove && toLeft <= toCorner) return left
  return toAbove <= toCorner ? above : corner
}

/** TIFF 6.0, 14: each sample is the difference from that of the same colour to its left. Changes the bytes in place. */
function undoTiff(bytes: Uint8Array, row: number, colors: number, bits: number): Uint8Array {
  for (let start = 0; start < bytes.length; start += row) {
    const line = bytes.subarray(start, start + row)
    const samples = Math.floor((line.length * 8) / bits)
    for (let at = colors; at < samples; at++)
      writeSample(line, at, bits, readSample(line, at, bits) + readSample(line, at - colors, bits))
  }
  return bytes
}

function readSample(line: Uint8Array, at: number, bits: number): number {
  if (bits === 16) return line[2 * at]! * 256 + line[2 * at + 1]!
  const bit = at * bits
  return (line[bit >> 3]! >> (8 - bits - (bit & 7))) & ((1 << bits) - 1)
}

function writeSample(line: Uint8Array, at: number, bits: number, value: number): void {
  if (bits === 16) {
    line[2 * at] = value >> 8
    line[2 * at + 1] = value
    return
  }
  const bit = at * bits
  const shift = 8 - bits - (bit & 7)
  const mask = ((1 << bits) - 1) << shift
  line[bit >> 3] = (line[bit >> 3]! & ~mask) | ((value << shift) & mask)
}
