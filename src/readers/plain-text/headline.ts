import { headingKind, isNumbered } from './headings.ts'
import type { Line } from './lines.ts'
import { endsWithStop, isCapitalised, isInCapitals, largeWords, startsUpper } from './words.ts'

/** The lines at the top of a text, parted into what they are. */
export interface Headline {
  readonly title: readonly Line[]
  readonly subtitle: readonly Line[]
  /** What is no part of the headline, though no blank line says so. */
  readonly rest: readonly Line[]
}

const LONGEST_SUBTITLE = 150
const MOST_SUBTITLE_LINES = 2

/** A title of fewer words goes on in the next line; one that ends so surely does. */
export const FEWEST_TITLE_WORDS = 3
export const GOES_ON_BELOW =
  /(?:[:,–—-]|(?<!\p{L})(?:a|an|the|of|and|or|with|for|to|in|on|by|at|from|der|die|das|den|des|von|und|mit|für|im|in|le|la|les|de|du|et|avec|el|los|y|con|para|il|di|e|van|en))$/iu

/**
 * Parts the lines above byline and text where their letters do: capitals end, a title in quotation marks is closed, or a line
 * whose words are capitalised is followed by one that is written as a sentence. Else all are one title.
 */
export function partHeadline(lines: readonly Line[]): Headline {
  const other = lines.findIndex((line, at) => at > 0 && isOther(line, lines[0]!))
  if (other > 0) {
    const headline = partHeadline(lines.slice(0, other))
    return { ...headline, rest: [...headline.rest, ...lines.slice(other)] }
  }
  const capitals = lines.findIndex(({ text }) => !isInCapitals(text))
  const end = capitals > 0 ? capitals : endsTitle(lines) ? 1 : lines.length
  const [title, below] = [lines.slice(0, end), lines.slice(end)]
  if (isSubtitle(below)) return { title, subtitle: below, rest: [] }
  if (capitals > 0) return { title, subtitle: [], rest: below }
  return { title: lines, subtitle: [], rest: [] }
}

/** What stands right below a headline and is none: when and where, for how many, by whom it is issued. */
const DETAILS =
  /^(?:\d{4} ?[–-] ?\d{2,4}$|issued|prepared|presented|compiled|edited|published|herausgegeben|serves \d|makes \d|yields?)(?!\p{L})|^[\p{L}.]{0,12},? ?(?:the )?\d{1,2}(?:\.|st|nd|rd|th)? \p{L}{3,12}\.? \d{4}(?!\d)|^[\p{L}.]{0,12},? ?\p{Lu}\p{L}{2,11} \d{1,2},? \d{4}(?!\d)|\s[|•·]\s/iu

function isOther({ text, indent }: Line, first: Line): boolean {
  if (isNumbered(text) && headingKind(text) === 'chapter') return true
  // Centred lines stand to the right of longer ones.
  const isSetIn = first.indent === 0 && indent > 0 && text.length > first.text.length
  return DETAILS.test(text) || isSetIn
}

function isSubtitle(lines: readonly Line[]): boolean {
  const text = lines.map((line) => line.text).join(' ')
  return lines.length <= MOST_SUBTITLE_LINES && text.length <= LONGEST_SUBTITLE && !endsWithStop(text)
}

function endsTitle([first, second, ...others]: readonly Line[]): boolean {
  if (!first || !second || !startsUpper(second.text)) return false
  if (isShortAbove(first, second, 2 + others.length)) return true
  return /^["“„«‘].*["”“»’]$/.test(first.text) || (isCapitalised(first.text) && isSentence(second.text))
}

/** Of a line that says more than a title does. */
const LEAST_OF_LONG = 50

/** Whether a line ends long before the one below, which begins with a capital and is a sentence’s: what breaks a title fills its lines. */
function isShortAbove({ text }: Line, second: Line, count: number): boolean {
  return (
    count === 2 &&
    second.text.length >= LEAST_OF_LONG &&
    text.length <= second.text.length * 0.6 &&
    text.split(/\s+/).length >= FEWEST_TITLE_WORDS &&
    !GOES_ON_BELOW.test(text) &&
    isSentence(second.text)
  )
}

const isSentence = (text: string): boolean => !largeWords(text).every(startsUpper)

/** Salutations of letters, in the languages whose bylines are read. */
const SALUTATION =
  /^(?:my )?(?:dear|dearest|sehr geehrte|liebe|lieber|ch[èe]re?|monsieur|madame|querid[oa]|estimad[oa]|car[oa]|gentile|egregi[oa]|prezad[oa]|geachte|beste|kære|kära?|hej)(?!\p{L}).{0,60}[,:!]$/iu
/** Columns by which the place and date of a letter are set to the right. */
const TO_THE_RIGHT = 20
const LINES_TO_SALUTATION = 15

/** How letters begin that have their sender or their day at the margin: `14 Weaver’s Row`, `Aldham, 3 May 1948`. */
const PLACE_OR_DAY = /^(?:\d{1,4}[a-z]?,? \p{Lu}|.*(?<!\d)\d{4}\.?$)/u

/**
 * Whether the text is a letter: somebody is greeted, below the sender's place, which stands to the right or has the number
 * of a house, or a day. Then it has no headline.
 */
export function isLetter(lines: readonly Line[]): boolean {
  const top = lines.slice(0, LINES_TO_SALUTATION)
  const [first] = top
  const salutation = top.findIndex(({ text, indent }) => indent < TO_THE_RIGHT && SALUTATION.test(text))
  if (!first || salutation < 0) return false
  return salutation === 0 || first.indent >= TO_THE_RIGHT || PLACE_OR_DAY.test(first.text)
}
