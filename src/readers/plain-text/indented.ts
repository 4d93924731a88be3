import { type Line, partAt } from './lines.ts'
import type { MarkedBlock } from './lists.ts'
import { endsSentence, isStar, startsUpper } from './words.ts'

/** Columns by which the first line of a paragraph is set in. */
const LEAST = 1
const MOST = 7
/** Lines at the margin, at least: in verse and in addresses there are as many that are set in. */
const FEWEST_AT_MARGIN = 2

/** Paragraphs of a column that nothing but the indent of their first lines parts are blocks of their own. */
export function cutIndented(blocks: readonly MarkedBlock[]): MarkedBlock[] {
  return blocks.flatMap((block) => {
    const starts = block.marker ? [] : startsOf(block.lines)
    if (starts.length === 0) return [block]
    return partAt<MarkedBlock>({ lines: block.lines, gap: block.gap, isIndented: true }, starts)
  })
}

/** Of the lines that are set in, one in so many may be so by chance, where there are more. */
const SELDOM = 8

/** Where paragraphs begin; none where a line that is set in begins none. */
function startsOf(lines: readonly Line[]): number[] {
  const margin = mostCommon(lines.map(({ indent }) => indent))
  const uneven = lines.flatMap(({ indent }, at) => (indent === margin || isStar(lines[at]!.text) ? [] : [at]))
  if (uneven.length === 0) return []
  const usual = mostCommon(uneven.map((at) => lines[at]!.indent))
  const setIn = uneven.filter((at) => lines[at]!.indent === usual)
  const atMargin = lines.length - setIn.length
  const areAlike = (uneven.length - setIn.length) * SELDOM <= setIn.length
  const areStarts = setIn.every((at) => at === 0 || isStart(lines[at - 1]!, lines[at]!, margin))
  const starts = setIn.filter((at) => at > 0)
  const isProse = atMargin >= FEWEST_AT_MARGIN && atMargin > starts.length
  return areAlike && areStarts && isProse ? starts : []
}

function isStart(before: Line, { text, indent }: Line, margin: number): boolean {
  const isSetIn = indent >= margin + LEAST && indent <= margin + MOST
  return (
    isSetIn &&
    (endsSentence(before.text) || isStar(before.text)) &&
    (startsUpper(text) || /^[—–-]\s/u.test(text))
  )
}

/** The smallest of the most frequent. */
function mostCommon(indents: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const indent of indents) counts.set(indent, (counts.get(indent) ?? 0) + 1)
  return [...counts].sort((one, other) => other[1] - one[1] || one[0] - other[0])[0]![0]
}
