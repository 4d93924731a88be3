/** UTF-8 byte by byte, for texts that are not whole. */

/** Length of the well-formed sequence at `index`; 0 where there is none (Unicode 17, table 3-7). */
export function sequenceLength(bytes: Uint8Array, index: number): number {
  const lead = bytes[index]!
  if (lead < 0x80) return 1
  if (lead < 0xc2 || lead > 0xf4) return 0
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
  const second = bytes[index + 1] ?? 0
  if (second < (LEAST_SECOND[lead] ?? 0x80) || second > (GREATEST_SECOND[lead] ?? 0xbf)) return 0
  for (let at = index + 2; at < index + length; at++) if (!isContinuation(bytes[at] ?? 0)) return 0
  return length
}

/** What may follow these leads is narrower than 80 to BF: no overlong form, no surrogate, nothing above U+10FFFF. */
const LEAST_SECOND: Readonly<Record<number, number>> = { 224: 0xa0, 240: 0x90 }
const GREATEST_SECOND: Readonly<Record<number, number>> = { 237: 0x9f, 244: 0x8f }

function isContinuation(byte: number): boolean {
  return (byte & 0xc0) === 0x80
}

/** Stretches of bytes that are UTF-8 and stretches that are not, in turn. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly isGood: boolean
}

export interface Survey {
  readonly stretches: readonly Stretch[]
  /** Characters of more than one byte. */
  readonly goodCount: number
  /** Bytes that are part of no character. */
  readonly badCount: number
}

/** What of `bytes` is UTF-8. A bad stretch is one broken character: a byte, and what would go on from it. */
export function survey(bytes: Uint8Array): Survey {
  const stretches: Stretch[] = []
  let goodCount = 0
  let badCount = 0
  let from = 0
  let index = 0
  while (index < bytes.length) {
    const length = sequenceLength(bytes, index)
    if (length > 0) {
      if (length > 1) goodCount++
      index += length
      continue
    }
    if (index > from) stretches.push({ from, to: index, isGood: true })
    from = index++
    while (index < bytes.length && isContinuation(bytes[index]!)) index++
    stretches.push({ from, to: index, isGood: false })
    badCount += index - from
    from = index
  }
  if (index > from) stretches.push({ from, to: index, isGood: true })
  return { stretches, goodCount, badCount }
}
