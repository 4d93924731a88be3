import { type Line, type LineBlock, partAt } from './lines.ts'
import { markerOf } from './lists.ts'
import { isFull, widthOf } from './unwrap.ts'
import { endsSentence, hasColumns, startsUpper } from './words.ts'

const LONGEST = 50
/** Lines of the paragraph below, at least: an address has fewer that are full. */
const FEWEST_LINES = 2
/** Two such lines make each other sure. */
const FEWEST = 2

/** Headings right above their paragraphs, without a blank line, are blocks of their own. */
export function cutClosedUp(blocks: readonly LineBlock[]): readonly LineBlock[] {
  const found = new Set(blocks.slice(1).filter(isClosedUp))
  const texts = [...found].map(({ lines }) => lines[0]!.text)
  // What recurs is who speaks.
  const isOne = texts.length >= FEWEST && new Set(texts).size === texts.length
  if (!isOne) return blocks
  return blocks.flatMap((block) => (found.has(block) ? partAt(block, [1]) : [block]))
}

/** Whether the first line had room for more, and those below it are full. */
function isClosedUp({ lines, rules }: LineBlock): boolean {
  const [first, second, third] = lines
  if (!first || !second || !third || rules || lines.length <= FEWEST_LINES || !isHeading(first)) return false
  const measure = lines.slice(1).reduce((most, line) => Math.max(most, widthOf(line)), 0)
  const isProse =
    startsUpper(second.text) && !markerOf(second.text) && !lines.some(({ text }) => hasColumns(text))
  const hadRoom = widthOf(first) <= measure * 0.75 && !isFull(first, second, measure)
  return isProse && hadRoom && lines.slice(1, -1).every((line, at) => isFull(line, lines[at + 2]!, measure))
}

function isHeading({ text, isBroken }: Line): boolean {
  const isLine = startsUpper(text) && (text.endsWith('?') || !endsSentence(text)) && !/[,;:–—-]$/.test(text)
  return !isBroken && isLine && text.length <= LONGEST && markerOf(text) === undefined
}
