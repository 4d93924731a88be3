import { hasCommonWord, readByline } from './byline.ts'
import { isSpokenOf } from './byline-places.ts'
import { type Crediting, type CreditReading, type Credits, creditOf, readDateLine } from './credits.ts'
import { isDate } from './date.ts'
import { FEWEST_TITLE_WORDS } from './headline.ts'
import { type LineBlock, withoutFirstLines } from './lines.ts'
import { endsWithStop, isThematicBreak, startsUpper } from './words.ts'

const LONGEST_HEADLINE = 200

/** Byline and date above the headline, in either order. */
export function takeLeadingCredits(blocks: readonly LineBlock[], crediting: Crediting): Credits {
  let taken: Credits = { found: [], repairs: [], findings: [], rest: blocks }
  for (let count = -1; count < taken.found.length; ) {
    count = taken.found.length
    taken = withFirst(taken, crediting)
  }
  return taken
}

function withFirst(taken: Credits, crediting: Crediting): Credits {
  const [block, ...others] = taken.rest
  if (!block || block.rules) return taken
  const line = block.lines[0]!
  const rest = [...withoutFirstLines(block, 1), ...others]
  const hasDate = taken.found.some(({ date }) => date)
  const hasAuthors = taken.found.some(({ authors }) => authors)
  const date = hasDate ? undefined : readDateLine(line, block.gap, crediting, false)
  const findings = [...taken.findings, ...(date?.findings ?? [])]
  const read = date?.value ?? (hasAuthors ? undefined : readBylineAbove(block, rest, hasDate, crediting))
  if (!read) return { ...taken, findings }
  const repair = crediting.judge(read.proposal)
  const repairs = [...taken.repairs, repair]
  return repair.applied
    ? { found: [...taken.found, read.credit], repairs, findings, rest }
    : { ...taken, repairs }
}

/**
 * A name above a headline: behind “By”, or with the day beside it or below the headline, where the text has nothing to say of
 * whom it names.
 */
function readBylineAbove(
  { lines: [line], gap }: LineBlock,
  rest: readonly LineBlock[],
  hasDate: boolean,
  crediting: Crediting,
): CreditReading | undefined {
  const reading = readByline(line!.text)
  if (!reading || reading.isUncased || line!.isBroken) return undefined
  const lines = rest
    .slice(0, MOST_BLOCKS)
    .flatMap((block) => block.lines)
    .filter(({ text }) => !isThematicBreak(text))
  const isDated = lines[0] !== undefined && isDate(lines[0].text)
  const [headline, below] = lines.slice(isDated ? 1 : 0)
  if (!headline || !below || !isHeadline(headline.text)) return undefined
  const isSaidBelow = lines.slice(1, LINES_TO_BYLINE).some(({ text }) => readByline(text)?.isSaid)
  if (isSaidBelow && !reading.isSaid) return undefined
  const hasDay = hasDate || isDated || isDate(below.text)
  const isNobody =
    !hasCommonWord(reading.names, crediting.hasLowerCase) &&
    !reading.names.some((name) => isSpokenOf(name, rest))
  return reading.isSaid || (hasDay && isNobody)
    ? creditOf(line!, gap, reading, reading.isSaid ? 0.95 : 0.85)
    : undefined
}

/** Blocks in which the headline and what stands right below it are. */
const MOST_BLOCKS = 5
/** Lines of headline and standfirst above a byline that says so: then what stands above them is nobody’s name. */
const LINES_TO_BYLINE = 8

function isHeadline(text: string): boolean {
  const isLine = text.length <= LONGEST_HEADLINE && startsUpper(text) && !endsWithStop(text)
  return isLine && text.split(/\s+/).length >= FEWEST_TITLE_WORDS && !readByline(text)
}
