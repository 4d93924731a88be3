import { HEX, isWhite } from './lexer.ts'
import { SyntaxFault } from './refusals.ts'
import { Sink } from './sink.ts'

/** ISO 32000-1, 7.4.2: pairs of digits up to `>`; half a pair has a zero. */
export function asciiHex(bytes: Uint8Array): Uint8Array {
  const sink = new Sink()
  let half = -1
  for (const code of bytes) {
    if (code === 0x3e) break
    if (isWhite(code)) continue
    const digit = HEX[code]!
    if (digit < 0) throw new SyntaxFault('a stream holds what is no hexadecimal digit')
    if (half >= 0) sink.push(half * 16 + digit)
    half = half < 0 ? digit : -1
  }
  if (half >= 0) sink.push(half * 16)
  return sink.taken()
}

/** ISO 32000-1, 7.4.3: five letters for four bytes, `z` for four zeros, up to `~>`. */
export function ascii85(bytes: Uint8Array): Uint8Array {
  const sink = new Sink()
  let value = 0
  let digits = 0
  for (const code of bytes) {
    if (code === 0x7e) break
    if (isWhite(code)) continue
    if (code === 0x7a && digits === 0) {
      pushWord(sink, 0, 4)
      continue
    }
    if (code < 0x21 || code > 0x75) throw new SyntaxFault('a stream holds what is no digit of base 85')
    value = value * 85 + code - 0x21
    if (++digits < 5) continue
    pushWord(sink, value, 4)
    value = 0
    digits = 0
  }
  if (digits === 1) throw new SyntaxFault('a stream ends with a single digit of base 85')
  // What lacks is filled with the greatest digit.
  for (let lack = digits; lack > 0 && lack < 5; lack++) value = value * 85 + 84
  pushWord(sink, value, Math.max(0, digits - 1))
  return sink.taken()
}

/** The first bytes of a number of 32 bits. */
function pushWord(sink: Sink, value: number, count: number): void {
  if (value > 0xffffffff) throw new SyntaxFault('a stream holds a group of base 85 that is too large')
  for (let byte = 0; byte < count; byte++) sink.push((value >>> (24 - 8 * byte)) & 0xff)
}

/** ISO 32000-1, 7.4.5: a length, and that many bytes, or one for all; 128 ends. */
export function runLength(bytes: Uint8Array): Uint8Array {
  const sink = new Sink()
  for (let at = 0; at < bytes.length && bytes[at] !== 128; ) {
    const length = bytes[at]!
    const isRun = length > 128
    const size = isRun ? 1 : length + 1
    if (at + size >= bytes.length) throw new SyntaxFault('a stream is cut off in a run')
    const times = isRun ? 257 - length : 1
    for (let time = 0; time < times; time++)
      for (let byte = 0; byte < size; byte++) sink.push(bytes[at + 1 + byte]!)
    at += 1 + size
  }
  return sink.taken()
}
