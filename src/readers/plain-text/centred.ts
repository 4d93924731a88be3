import { type Line, type LineBlock, partAt } from './lines.ts'
import { endsSentence, isInCapitals, isStar, isThematicBreak, startsUpper } from './words.ts'

/** Columns to the right of its neighbours at which a line stands in the middle of a column. */
const MIDDLE = 8
const LONGEST = 60
/** Letters of a neighbour from which on it is a line of prose. */
const PROSE = 30

/** Headings that newspapers set to the middle between paragraphs, without a blank line, are blocks of their own. */
export function cutCentred(blocks: readonly LineBlock[]): LineBlock[] {
  return blocks.flatMap((block) => {
    const cuts = block.lines.flatMap((line, at) =>
      isCentred(block.lines[at - 1], line, block.lines[at + 1]) || isStarBetween(block.lines, at)
        ? [at, at + 1]
        : [],
    )
    return partAt(block, cuts)
  })
}

/** A star in the middle, or stars, between what ends and what begins: another scene. */
function isStarBetween(lines: readonly Line[], at: number): boolean {
  const [before, line, after] = [lines[at - 1], lines[at]!, lines[at + 1]]
  if (!before || !(isStar(line.text) || isThematicBreak(line.text))) return false
  const isInMiddle = line.indent >= Math.min(before.indent, after?.indent ?? before.indent) + MIDDLE
  return isInMiddle && endsSentence(before.text) && (!after || startsUpper(after.text))
}

/** Between prose, or above it, or in capitals below it; the line before has ended, as none does that verse sets in. */
function isCentred(before: Line | undefined, line: Line, after: Line | undefined): boolean {
  const isLast = after === undefined
  if (
    (isLast && !isInCapitals(line.text)) ||
    /\S\s{3,}\S|\t/.test(line.text) ||
    line.text.length > LONGEST ||
    !startsUpper(line.text) ||
    endsSentence(line.text)
  )
    return false
  if (before && (!endsSentence(before.text) || line.indent < before.indent + MIDDLE)) return false
  if (isLast) return before !== undefined && line.indent >= before.indent + MIDDLE
  return line.indent >= after.indent + MIDDLE && after.text.length >= PROSE && startsUpper(after.text)
}
