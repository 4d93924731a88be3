import type { TextBlock } from './paragraphs.ts'
import { isPictureCredit } from './picture-credits.ts'
import { isNotice } from './preamble.ts'
import { endsSentence, isCapitalised, isInCapitals, isThematicBreak, startsUpper } from './words.ts'

/**
 * What a line says of itself: that it numbers a chapter or names a part that only books and papers have, that it has the
 * number of a section, that it is a Roman number, or no more than that it is in capitals.
 */
export type HeadingKind = 'chapter' | 'section' | 'number' | 'capitals'

export const LONGEST_HEADING = 80

const NUMBER =
  '(?:[IVXLC]+|\\d{1,3}|(?:the\\s+)?(?:one|two|three|four|five|six|seven|eight|nine|ten|first|second|third|last)|premi(?:er|ère)|deuxième|second|troisième|quatrième|cinquième|dernier|primer[oa]?|segund[oa]|tercer[oa]?|prim[oa]|terz[oa])'
const NUMBERED = new RegExp(
  '^(?:chapter|part|book|section|letter|canto|act|scene|kapitel|teil|buch|abschnitt|chapitre|partie|livre|' +
    `cap[ií]tulo|parte|libro|capitolo|hoofdstuk|deel|kapitola|rozdział|глава|часть|книга)\\s+${NUMBER}(?![\\p{L}\\d])`,
  'iu',
)
/** What may come after the number: nothing, or the name of the chapter. */
const AFTER_NUMBER = /^(?:[.:]?$|[.:]?\s*[—–-]\s*|[.:]?\s+\p{Lu})/u

const NAMED =
  /^(?:preface|introduction|foreword|prologue|epilogue|conclusion|appendix(?: [a-z\d]{1,4})?|contents|acknowledge?ments|vorwort|einleitung|einführung|nachwort|anhang|inhalt|préface|avant-propos|prólogo|introducción|prefazione|introduzione|voorwoord|предисловие|введение)\.?$/iu

/** Parts of papers; in capitals they are like other lines in capitals beside them. */
const PART_OF_PAPER =
  /^(?:abstract|summary|methods?|materials and methods|results|discussion|references|sources|further reading|quellen(?:verzeichnis)?|sources et bibliographie|fuentes|fonti|bronnen|źródła|литература|источники|(?:foot|end)?notes|bibliography|works cited|zusammenfassung|ergebnisse|literatur(?:verzeichnis)?|résumé|résultats|références|bibliographie|resumen|resultados|referencias|bibliografía|bibliografia|riferimenti|samenvatting|literatuur)$/iu

/** The number of a section, as deep as it has parts: `2`, `2.1.`. */
const SECTION = /^(?<number>[1-9]\d?(?:\.[1-9]\d?){0,3})\.?[ \t]+\p{Lu}/u

/** Who has made something, in capitals or not. */
export const CREDIT =
  /^(?:interview|text|words|story|report|(?:all )?photo(?:s|graph|graphs|graphy)?|pictures?|images|illustrations?|drawings?|artwork|graphics?|fotos?|fotogra(?:f|ph)(?:ie|ien|ía|ías|ia|ias|ii)|ilustraci(?:ón|ones)|ilustracje|bilder|zdjęci[ae]|zdj\.|rysunki|фото|рисунки|φωτογραφίες|source|quelle|by|von|par|por|di)(?::| (?:by|von|par|por|de|di|da|van):?) +\p{Lu}/iu

/** `一、学徒`, `第三章 归途`: sections and chapters in Chinese and Japanese. */
const EASTERN =
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|第[一二三四五六七八九十百\d]{1,4}[章节節回部篇話])[^。！？!?；;，,\n]{0,24}$/u

/** White as wide as between columns is that of a table. */
const ROW = /\S(?:\s{3,}|\t)\S/

export function headingKind(text: string): HeadingKind | undefined {
  if (text.length > LONGEST_HEADING * 2) return undefined
  const [first = ''] = text.split('\n')
  const rest = afterNumber(first)
  const isNumbered = rest !== undefined && AFTER_NUMBER.test(rest) && !/[,;]$/.test(text)
  if (isNumbered || NAMED.test(text) || (PART_OF_PAPER.test(text) && !isInCapitals(text))) return 'chapter'
  if (EASTERN.test(text)) return 'number'
  if (text.length <= LONGEST_HEADING && SECTION.test(text) && !/[.,;:\n]$/.test(text)) return 'section'
  if (/^[IVXLC]{1,7}\.?$/.test(text)) return 'number'
  const isCapital = !CREDIT.test(text) && !ROW.test(text) && isInCapitals(text) && !/[.,;:–—-]$/.test(text)
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

/** Whether a heading has the number of a chapter or a part. */
export function isNumbered(text: string): boolean {
  return afterNumber(text) !== undefined
}

/** Levels of a heading by the number of its section; 0 where it has none. */
export function sectionLevel(text: string): number {
  return sectionNumber(text).length
}

function sectionNumber(text: string): readonly number[] {
  const number = headingKind(text) === 'section' ? SECTION.exec(text)!.groups!.number! : ''
  return number === '' ? [] : number.split('.').map(Number)
}

/** What the text as a whole says of its headings. */
export interface Company {
  /** Lines of each kind. */
  readonly counts: ReadonlyMap<HeadingKind, number>
  /** Lines that recur, as the names of speakers do. */
  readonly recurring: ReadonlySet<string>
  /** Lines with numbers of sections that count up from one. */
  readonly sections: ReadonlySet<string>
  /** Short lines between paragraphs where there are several: one alone may as well be a caption. */
  readonly crossheads: ReadonlySet<string>
  /** About so many columns has a line. */
  readonly measure: number
  /** Whether lines in capitals are heads above little text, too, as in an order of service: most have more below them. */
  readonly areHeads: boolean
}

/** Lines that stand more often in a text are none of its headings. */
const MOST_OFTEN = 2
/** Lines that count up, or that stand alone, make each other sure from here on. */
const FEWEST = 2
/** So many questions above long answers are of an interview, whose short answers have questions, too. */
const FEWEST_QUESTIONS = 3
/** An interview has at most so many blocks for each of its questions; in a novel people ask less often. */
const MOST_BLOCKS_ASKED = 6
/** So many different lines in capitals are no names of speakers, most of which come back. */
const FEWEST_HEADS = 3

export function companyOf(blocks: readonly TextBlock[]): Company {
  const counts = new Map<HeadingKind, number>()
  const times = new Map<string, number>()
  for (const { passage, marker } of blocks) {
    const kind = marker ? undefined : headingKind(passage.text)
    if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1)
    if (passage.text.length <= LONGEST_HEADING * 2)
      times.set(passage.text, (times.get(passage.text) ?? 0) + 1)
  }
  const recurring = [...times].flatMap(([text, count]) => (count > MOST_OFTEN ? [text] : []))
  const standing = (isAsked: boolean) =>
    blocks.flatMap((block, at) => {
      const { text } = block.passage
      const isAlone = times.get(text) === 1 && isCrosshead(blocks[at - 1], block, blocks[at + 1], isAsked)
      return isAlone ? [text] : []
    })
  const sure = standing(false)
  const asked = standing(true)
  const alone = isInterview(sure, asked, blocks.length) ? asked : sure
  const parts = blocks.filter(({ passage, lines }, at) => {
    const after = blocks[at + 1]
    return lines === 1 && PART_OF_PAPER.test(passage.text) && after !== undefined && isListed(after)
  })
  const labels = blocks.flatMap((block, at) =>
    isLabel(blocks[at - 1], block, blocks[at + 1]) ? [block.passage.text] : [],
  )
  const company = {
    counts,
    recurring: new Set(recurring),
    sections: countingSections(blocks),
    crossheads: new Set([
      ...(alone.length + parts.length >= FEWEST ? alone : []),
      ...(labels.length > FEWEST ? labels : []),
    ]),
    measure: measureOf(blocks),
    areHeads: false,
  }
  return { ...company, areHeads: areCapitalsHeads(blocks, times, company) }
}

/** Whether questions are heads above short answers, too (`asked`): they are many, and most of them stand above long ones (`sure`). */
function isInterview(sure: readonly string[], asked: readonly string[], blocks: number): boolean {
  const [above, all] = [sure, asked].map((texts) => texts.filter((text) => text.endsWith('?')).length)
  return above! >= FEWEST_QUESTIONS && 2 * above! >= all! && MOST_BLOCKS_ASKED * all! >= blocks
}

/** Whether lines in capitals, no two of them alike, are heads by what most of them stand above. */
function areCapitalsHeads(
  blocks: readonly TextBlock[],
  times: ReadonlyMap<string, number>,
  company: Company,
): boolean {
  const places = blocks.flatMap(({ passage, marker }, at) =>
    !marker && headingKind(passage.text) === 'capitals' ? [at] : [],
  )
  if (places.length < FEWEST_HEADS || places.some((at) => times.get(blocks[at]!.passage.text) !== 1))
    return false
  const sure = places.filter(
    (at) => headingConfidence(blocks[at - 1], blocks[at]!, blocks[at + 1], company) > 0,
  )
  return 2 * sure.length > places.length
}

/** The last line of a paragraph is half full, one with another. */
function measureOf(blocks: readonly TextBlock[]): number {
  const joined = blocks.filter(({ lines, indents }) => lines > 2 && indents.length === 1)
  return joined.reduce((most, { passage, lines }) => Math.max(most, passage.text.length / (lines - 0.5)), 0)
}

/** Of lines with numbers of sections those that count up: 1, 1.1, 1.2, 2. */
function countingSections(blocks: readonly TextBlock[]): Set<string> {
  const found: string[] = []
  let last: readonly number[] = []
  for (const { passage, marker } of blocks) {
    const number = marker ? [] : sectionNumber(passage.text)
    if (number.length === 0 || !follows(last, number)) continue
    found.push(passage.text)
    last = number
  }
  return new Set(found.length >= FEWEST ? found : [])
}

function follows(last: readonly number[], next: readonly number[]): boolean {
  const depth = next.length - 1
  return depth <= last.length && next.every((part, at) => part === (last[at] ?? 0) + (at === depth ? 1 : 0))
}

const LONGEST_CROSSHEAD = 60
/** In captions, credits, links, hours and what somebody says, but in few headings. */
const NO_CROSSHEAD = /[:;,@|"“”«»()[\]]|\d[.:/]\d|\/\//u
/** What more white above than below sets apart may have these, too. */
const LONGEST_SET_APART = 120
const NO_LINE_SET_APART = /^["“”«»(]|[;@|]|:$|:\/\//u
/** `Step 3: `, `Day 2 – `: what counts the parts of a text. */
const STEP =
  /^(?:step|stage|day|week|lesson|exercise|rule|tip|method|case|schritt|tag|woche|übung|regel|étape|jour|leçon|paso|día|fase|passo|giorno|stap|dag) \d{1,3} ?[:.–—-] /iu
/** What sites put between paragraphs. */
const NOTICE =
  /^(?:advertise?ment|sponsored|promoted|related|recommended|read (?:more|next|also)|see also|more (?:on|from)|share|sign up|subscribe|listen|watch|anzeige|werbung|lesen sie|publicité|lire aussi|publicidad|lea también|pubblicità|leggi anche|advertentie|lees ook|annons)(?!\p{L})/iu

/** Whether a short line stands between a paragraph that has ended and one that begins; `isAsked`: or an answer, if short. */
function isCrosshead(
  before: TextBlock | undefined,
  block: TextBlock,
  after: TextBlock | undefined,
  isAsked: boolean,
): boolean {
  const { text } = block.passage
  if (!before || !after || block.marker || block.indents.length > 1) return false
  const isApart = block.gap > after.gap
  const isShort = isApart
    ? text.length <= LONGEST_SET_APART && block.lines <= 2 && !NO_LINE_SET_APART.test(text)
    : text.length <= LONGEST_CROSSHEAD && block.lines === 1 && !NO_CROSSHEAD.test(text.replace(STEP, ''))
  if (!isShort || headingKind(text) !== undefined || NOTICE.test(text)) return false
  const isLine = startsUpper(text) && (text.endsWith('?') || !endsSentence(text))
  const isAnswered = isAsked && text.endsWith('?') && isSaid(after)
  const isAbove =
    isListed(after) || isParagraph(after) || (STEP.test(text) && isSentence(after)) || isAnswered
  const isOpen = isFree(before) || areLines(before) || (isListed(after) && isBrief(before))
  return isLine && isOpen && isAbove
}

const isListed = (block: TextBlock): boolean => block.marker !== undefined || areLines(block)

/** `Serves 4`: a line that says one thing, and stands alone. */
const isBrief = ({ passage, lines, marker, grid }: TextBlock): boolean =>
  lines === 1 && !marker && !grid && passage.text.length <= LONGEST_BRIEF && !/[,;:]$/.test(passage.text)
const LONGEST_BRIEF = 40

/** Whether a line with a colon stands alone above a paragraph and has the capitals of a title: `Loss of Cover:`, `METHODS:`. */
function isLabel(before: TextBlock | undefined, block: TextBlock, after: TextBlock | undefined): boolean {
  const { text } = block.passage
  if (!before || !after || !text.endsWith(':') || block.lines > 1 || text.length > LONGEST_CROSSHEAD)
    return false
  return (
    isFree(before) &&
    isParagraph(after) &&
    after.indents.length === 1 &&
    (isInCapitals(text) || isCapitalised(text))
  )
}

/** Columns from the margin at which a line stands in the middle of a page. */
const MIDDLE = 10

function isCentred({ passage, indent, lines }: TextBlock, after: TextBlock, measure: number): boolean {
  const from = indent - after.indent
  const middle = from + passage.text.length / 2
  return lines === 1 && from >= MIDDLE && middle > measure * 0.35 && middle < measure * 0.7
}

/**
 * How sure it is that a block is a heading: two signs at least, what it says and where it stands. A short line without
 * a stop may as well be a caption, a name or a line of speech.
 */
export function headingConfidence(
  before: TextBlock | undefined,
  block: TextBlock,
  after: TextBlock | undefined,
  { counts, recurring, sections, crossheads, measure, areHeads }: Company,
): number {
  const { text } = block.passage
  const kind = headingKind(text)
  if (block.rules) return 0.95
  if (!after || recurring.has(text) || isNotice(text) || isPictureCredit(text)) return 0
  if (sections.has(text)) return 0.9
  if (kind === 'chapter') return isFree(before) || areLines(before) ? 0.9 : 0.7
  const isBelowLines = kind === 'capitals' && before !== undefined && before.indents.length > 1
  if (block.indents.length > 1) return 0
  if (crossheads.has(text)) return 0.82
  if (!(isFree(before) || isBelowLines)) return 0
  if (kind === 'capitals' && after.marker) return 0.8
  if (after.marker) return 0
  const isAbove =
    after.grid !== undefined || isParagraph(after) || headingKind(after.passage.text) !== undefined
  if (kind === 'number') return (counts.get('number') ?? 0) > 1 ? 0.85 : 0.5
  if (kind === 'capitals' && (isAbove || isSentence(after) || (areHeads && isSaid(after)))) return 0.8
  const isLine =
    text.length <= LONGEST_HEADING && startsUpper(text) && !endsSentence(text) && !text.endsWith(',')
  if (!isLine || !isAbove) return 0
  return isCentred(block, after, measure) ? 0.85 : 0.6
}

/** Lines that are kept, as those of ingredients are: more than an address needs for its street. */
const areLines = (block: TextBlock | undefined): boolean => block !== undefined && block.indents.length > 2

const FEWEST_SENTENCE_WORDS = 6

/** Whether a block is prose, if short: a name in capitals above fewer words is somebody’s who speaks. */
const isSentence = (block: TextBlock): boolean =>
  isSaid(block) && block.passage.text.split(' ', FEWEST_SENTENCE_WORDS).length >= FEWEST_SENTENCE_WORDS

/** Whether a block is prose, of however few words. */
const isSaid = ({ passage: { text }, marker, grid, indents }: TextBlock): boolean =>
  !marker && !grid && indents.length === 1 && endsSentence(text)

const isParagraph = ({ passage, marker, grid }: TextBlock): boolean =>
  !marker && !grid && passage.text.length > LONGEST_HEADING

/** Whether nothing goes on below what stands here: a sentence, a list, a table or a heading. */
function isFree(before: TextBlock | undefined): boolean {
  if (!before || before.marker || before.grid) return true
  const { text } = before.passage
  return endsSentence(text) || isThematicBreak(text) || headingKind(text) !== undefined
}
