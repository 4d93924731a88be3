import { most } from '../../lists.ts'
import { readByline } from './byline.ts'
import { isDate } from './date.ts'
import type { Line, LineBlock } from './lines.ts'
import { markerOf } from './lists.ts'
import { namesPaper } from './masthead.ts'
import { endsSentence, endsWithStop, isInCapitals, startsUpper } from './words.ts'

/** Blocks and lines at the top in which a headline is looked for. */
const MOST_BLOCKS = 8
const MOST_LINES = 40
const MOST_TITLE_LINES = 3
const LONGEST_TITLE = 150
const FEWEST_OF_ADDRESS = 3
const LONGEST_OF_TITLES = 60
/** A notice has a sentence, a day, a right or an address. */
const NOTICE = /\(c\)|©|copyright|@|https?:|^\[.*\]$/isu

/**
 * How many blocks stand above a headline that the byline right below it tells: what a paper or a site says of the text before it
 * begins. 0 where the first block is the headline, or where there are several texts with bylines.
 */
export function countAboveHeadline(blocks: readonly LineBlock[]): number {
  const places = blocks.flatMap((_, at) => (isHeadlineAt(blocks, at) ? [at] : []))
  const [first = placeOfCapitals(blocks)] = places
  const above = blocks.slice(0, first)
  const lines = above.reduce((sum, block) => sum + block.lines.length, 0)
  const isNear = places.length <= 1 && first <= MOST_BLOCKS && lines <= MOST_LINES
  if (!isNear || !above.every(isNotice)) return 0
  return isPaper(above.at(-1)) ? first - 1 : first
}

/** Columns from the margin at which a line stands in the middle. */
const MIDDLE = 6
/** Blocks above a headline that no byline tells, at most. */
const MOST_ABOVE = 2
const LEAST_OF_TEXT = 100

/** Where lines in capitals stand in the middle below a notice or two, and above the text; 0 where none do. */
function placeOfCapitals(blocks: readonly LineBlock[]): number {
  const at = blocks.slice(0, MOST_ABOVE + 1).findIndex(({ lines, rules }, order) => {
    const below = blocks[order + 1]?.lines ?? []
    const margin = most([0, ...below.map(({ indent }) => indent)])
    const isLine = ({ text, indent }: Line) => isInCapitals(text) && indent >= margin + MIDDLE
    const isText = below.reduce((sum, { text }) => sum + text.length, 0) >= LEAST_OF_TEXT
    return (
      order > 0 &&
      isText &&
      !rules &&
      lines.length <= MOST_TITLE_LINES &&
      lines.every(isLine) &&
      isTitle(lines)
    )
  })
  return Math.max(0, at)
}

function isHeadlineAt(blocks: readonly LineBlock[], at: number): boolean {
  const { lines } = blocks[at]!
  const byline = lines.slice(0, MOST_TITLE_LINES + 1).findIndex(isByline)
  if (byline > 0) return isTitle(lines.slice(0, byline))
  const next = blocks[at + 1]?.lines[0]
  return (
    byline < 0 && lines.length <= MOST_TITLE_LINES && next !== undefined && isByline(next) && isTitle(lines)
  )
}

const isByline = ({ text }: Line): boolean => readByline(text)?.isSaid === true

function isTitle(lines: readonly Line[]): boolean {
  const text = lines.map((line) => line.text).join(' ')
  const isLine =
    text.length <= LONGEST_TITLE && !endsWithStop(text) && !lines.some((line) => markerOf(line.text))
  return isLine && (startsUpper(text) || /^\d/.test(text)) && !isNotice({ lines, gap: 0 })
}

function isNotice({ lines }: LineBlock): boolean {
  const text = lines.map((line) => line.text).join('\n')
  const isAddress = lines.length >= FEWEST_OF_ADDRESS && lines.some((line) => /\d/.test(line.text))
  const isSentence = endsSentence(text) && (text.length > LONGEST_OF_TITLES || /^\P{L}|\.\s/u.test(text))
  return (
    lines[0]!.quote !== undefined ||
    isAddress ||
    isPaper({ lines, gap: 0 }) ||
    NOTICE.test(text) ||
    isSentence
  )
}

/** The name of a paper, or its day. */
function isPaper(block: LineBlock | undefined): boolean {
  const lines = block?.lines ?? []
  return lines.length > 1 && lines.some(({ text }) => isDate(text)) && namesPaper(lines[0]!.text)
}
