import type { TextBlock } from './paragraphs.ts'
import { endsSentence, isInCapitals, isThematicBreak, startsUpper } from './words.ts'

/**
 * What a line says of itself: that it numbers a chapter or names a part that only books have, that it is a Roman
 * number, or no more than that it is in capitals.
 */
export type HeadingKind = 'chapter' | 'number' | 'capitals'

export const LONGEST_HEADING = 80

const NUMBER =
  '(?:[IVXLC]+|\\d{1,3}|(?:the\\s+)?(?:one|two|three|four|five|six|seven|eight|nine|ten|first|second|third|last))'
const NUMBERED = new RegExp(
  '^(?:chapter|part|book|section|letter|canto|act|scene|kapitel|teil|buch|abschnitt|chapitre|partie|livre|' +
    `cap[ií]tulo|parte|libro|capitolo|hoofdstuk|deel|kapitola|rozdział|глава|часть|книга)\\s+${NUMBER}(?![\\p{L}\\d])`,
  'iu',
)
/** What may come after the number: nothing, or the name of the chapter. */
const AFTER_NUMBER = /^(?:[.:]?$|[.:]?\s*[—–-]\s*|[.:]?\s+\p{Lu})/u

const NAMED =
  /^(?:preface|introduction|foreword|prologue|epilogue|conclusion|appendix(?: [a-z\d]{1,4})?|contents|acknowledge?ments|vorwort|einleitung|einführung|nachwort|anhang|inhalt|préface|avant-propos|prólogo|introducción|prefazione|introduzione|voorwoord|предисловие|введение)\.?$/iu

/** Who has made something, in capitals or not. */
const CREDIT =
  /^(?:interview|text|words|story|report|photo(?:s|graph|graphs|graphy)?|pictures?|illustrations?|drawings?|fotos?|bilder|source|quelle|by|von|par|por|di)(?::| by:?) +\p{Lu}/iu

export function headingKind(text: string): HeadingKind | undefined {
  if (text.length > LONGEST_HEADING * 2) return undefined
  const [first = ''] = text.split('\n')
  const rest = afterNumber(first)
  const isNumbered = rest !== undefined && AFTER_NUMBER.test(rest) && !/[,;]$/.test(text)
  if (isNumbered || NAMED.test(text)) return 'chapter'
  if (/^[IVXLC]{1,7}\.?$/.test(text)) return 'number'
  const isCapital = !CREDIT.test(text) && isInCapitals(text) && !/[.,;:–—-]$/.test(text)
  return isCapital && text.length <= LONGEST_HEADING && !text.includes('\n') ? 'capitals' : undefined
}

/** Whether a heading says no more than which chapter it opens, so that its name is still to come. */
export function isOnlyNumber(text: string): boolean {
  return /^[IVXLC]{1,7}\.?$/.test(text) || /^[.:]?$/.test(afterNumber(text) ?? '-')
}

function afterNumber(text: string): string | undefined {
  const number = NUMBERED.exec(text)?.[0]
  return number === undefined ? undefined : text.slice(number.length)
}

/** What the text as a whole says of its headings. */
export interface Company {
  /** Lines of each kind. */
  readonly counts: ReadonlyMap<HeadingKind, number>
  /** Lines that recur, as the names of speakers do. */
  readonly recurring: ReadonlySet<string>
}

/** Lines that stand more often in a text are none of its headings. */
const MOST_OFTEN = 2

export function companyOf(blocks: readonly TextBlock[]): Company {
  const counts = new Map<HeadingKind, number>()
  const times = new Map<string, number>()
  for (const { passage, marker } of blocks) {
    const kind = marker ? undefined : headingKind(passage.text)
    if (!kind) continue
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
    times.set(passage.text, (times.get(passage.text) ?? 0) + 1)
  }
  const recurring = [...times].flatMap(([text, count]) => (count > MOST_OFTEN ? [text] : []))
  return { counts, recurring: new Set(recurring) }
}

/**
 * How sure it is that a block is a heading: two signs at least, what it says and where it stands. A short line without
 * a stop may as well be a caption, a name or a line of speech.
 */
export function headingConfidence(
  before: TextBlock | undefined,
  block: TextBlock,
  after: TextBlock | undefined,
  { counts, recurring }: Company,
): number {
  const { text } = block.passage
  const kind = headingKind(text)
  if (!after || recurring.has(text)) return 0
  const isFree = !before || isEnd(before.passage.text) || headingKind(before.passage.text) !== undefined
  if (kind === 'chapter') return isFree ? 0.9 : 0.7
  if (block.indents.length > 1 || !isFree || after.marker) return 0
  const isAbove =
    after.grid !== undefined ||
    after.passage.text.length > LONGEST_HEADING ||
    headingKind(after.passage.text) !== undefined
  if (kind === 'number') return (counts.get('number') ?? 0) > 1 ? 0.85 : 0.5
  if (kind === 'capitals' && isAbove) return 0.8
  const isLine =
    text.length <= LONGEST_HEADING && startsUpper(text) && !endsSentence(text) && !text.endsWith(',')
  return isLine && isAbove ? 0.6 : 0
}

const isEnd = (text: string): boolean => endsSentence(text) || isThematicBreak(text)
