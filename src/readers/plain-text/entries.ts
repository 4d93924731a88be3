import { type Line, partAt } from './lines.ts'
import type { MarkedBlock } from './lists.ts'

/** `[12] Moss, T.: …`: a work, or a note, in a list of its kind. */
const ENTRY = /^\[(?<number>\d{1,3})\]\s+(?=\S)/u
/** Lines of an entry at most: more are a text that begins with a number. */
const MOST_LINES = 6

/** Entries that count up below each other are blocks of their own, in which the lines go on. */
export function cutEntries(blocks: readonly MarkedBlock[]): MarkedBlock[] {
  return blocks.flatMap((block) => {
    const starts = block.marker || block.rules ? [] : startsOf(block.lines)
    return starts.length < 2 ? [block] : partAt<MarkedBlock>({ ...block, isEntry: true }, starts)
  })
}

function startsOf(lines: readonly Line[]): number[] {
  const numbers = lines.map(({ text }) => Number(ENTRY.exec(text)?.groups?.number))
  const starts = numbers.flatMap((number, at) => (Number.isNaN(number) ? [] : [at]))
  const areCounted = starts.every((at, order) => numbers[at] === numbers[starts[0]!]! + order)
  const areShort = starts.every((at, order) => (starts[order + 1] ?? lines.length) - at <= MOST_LINES)
  return starts[0] === 0 && areCounted && areShort ? starts : []
}
