/** A stretch of one source line, or the seam between two: then `text` is `''`, a space or a line end. */
export interface Part {
  readonly text: string
  /** Offsets in the source. */
  readonly start: number
  readonly end: number
}

/**
 * A paragraph's text, mended, that still knows where each character stood. A line end that is kept is a `\n` in
 * `text`. `starts[i]` is where `parts[i]` begins in `text`.
 */
export interface Passage {
  readonly text: string
  readonly parts: readonly Part[]
  readonly starts: readonly number[]
}

export function passageOf(parts: readonly Part[]): Passage {
  const starts: number[] = []
  let length = 0
  for (const part of parts) {
    starts.push(length)
    length += part.text.length
  }
  return { text: parts.map((part) => part.text).join(''), parts, starts }
}

/** The source offsets that `text.slice(from, to)` came from; `from` and `to` differ. */
export function sourceSpan(passage: Passage, from: number, to: number): { from: number; to: number } {
  return { from: sourceOffset(passage, from, 'start'), to: sourceOffset(passage, to - 1, 'end') }
}

/** A seam answers with its own start or end, a character with the offset before or after it. */
function sourceOffset({ parts, starts }: Passage, at: number, edge: 'start' | 'end'): number {
  let low = 0
  let high = starts.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (starts[middle]! <= at) low = middle
    else high = middle
  }
  const part = parts[low]!
  if (part.text.length !== part.end - part.start) return part[edge]
  return part.start + at - starts[low]! + (edge === 'end' ? 1 : 0)
}

/** The passage from `from` on. */
export function dropStart(passage: Passage, from: number): Passage {
  return slicePassage(passage, from, passage.text.length)
}

/** What `text.slice(from, to)` is, with the places that it has. */
export function slicePassage({ parts, starts }: Passage, from: number, to: number): Passage {
  const kept: Part[] = []
  for (const [index, { text, start }] of parts.entries()) {
    const [first, last] = [Math.max(0, from - starts[index]!), Math.min(text.length, to - starts[index]!)]
    if (first < last) kept.push({ text: text.slice(first, last), start: start + first, end: start + last })
  }
  return passageOf(kept)
}

/** Cuts a passage at its kept line ends. */
export function linesOfPassage({ parts }: Passage): Passage[] {
  const lines: Part[][] = [[]]
  for (const part of parts) {
    if (part.text === '\n') lines.push([])
    else lines.at(-1)!.push(part)
  }
  return lines.map(passageOf)
}
