import { isUnspaced } from './hyphens.ts'
import type { Line } from './lines.ts'
import { isFull, WIDEST_MEASURE, widthOf } from './unwrap.ts'
import { endsSentence, startsLower } from './words.ts'

/** Lines of a text at least: fewer may be paragraphs of one line each. */
const FEWEST = 10
/** Of all lines, so many at most have another right below them. */
const MOST_TIGHT = 0.1
/** Of all lines, so many at least fill the measure inside a sentence, and so many of them go on in small letters. */
const LEAST_FULL = 0.5
const LEAST_SMALL = 0.5
/** Narrower lines are those of verse, and of lists. */
const NARROWEST = 24

/**
 * A text with a blank line between all its lines, as typists leave room for corrections and as programs make of a page that was set
 * wide, without these; wider gaps between paragraphs stay gaps.
 */
export function withoutDoubleSpacing(lines: readonly Line[]): readonly Line[] {
  return isDoubleSpaced(lines) ? closedUp(lines) : lines
}

function isDoubleSpaced(lines: readonly Line[]): boolean {
  const texts = lines.filter(({ text }) => text !== '')
  const widths = texts.map(widthOf).sort((one, other) => one - other)
  const measure = widths[Math.floor((widths.length - 1) * 0.95)] ?? 0
  if (texts.length < FEWEST || measure < NARROWEST || widths.at(-1)! > WIDEST_MEASURE) return false
  const tight = lines.filter(({ text }, at) => text !== '' && (lines[at + 1]?.text ?? '') !== '')
  const below = texts.slice(1).filter((line, at) => {
    const above = texts[at]!
    return isFull(above, line, measure) && !endsSentence(above.text)
  })
  const goOn = below.filter(({ text }) => startsLower(text) || isUnspaced(text[0]))
  return (
    tight.length <= texts.length * MOST_TIGHT &&
    below.length >= texts.length * LEAST_FULL &&
    goOn.length >= below.length * LEAST_SMALL
  )
}

/** Half of the blank lines between two lines, without what is left over. */
function closedUp(lines: readonly Line[]): Line[] {
  let blanks = 0
  return lines.filter(({ text }) => {
    blanks = text === '' ? blanks + 1 : 0
    return text !== '' || blanks % 2 === 0
  })
}
