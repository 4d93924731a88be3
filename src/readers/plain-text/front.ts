import type { Author } from '../../ast/index.ts'
import type { Finding } from '../../diagnostic.ts'
import { append } from '../../lists.ts'
import type { Locate } from '../shared/index.ts'
import { hasCommonWord, readByline } from './byline.ts'
import { isSpokenOf, joinLoneBy, partBesideTitle } from './byline-places.ts'
import { isPlacedDay, saysCredit } from './credit-line.ts'
import {
  authorsOf,
  type Credit,
  type Crediting,
  type Credits,
  isBesideByline,
  takeCredits,
} from './credits.ts'
import { isDate } from './date.ts'
import { gridOf } from './grid.ts'
import { countAboveHeadline } from './headed.ts'
import { headingKind } from './headings.ts'
import { FEWEST_TITLE_WORDS, GOES_ON_BELOW, isLetter, partHeadline } from './headline.ts'
import { seamBetween } from './hyphens.ts'
import { takeKicker } from './kicker.ts'
import { takeLeadingCredits } from './leading-credits.ts'
import { type Line, type LineBlock, withoutFirstLines } from './lines.ts'
import { markerOf } from './lists.ts'
import { type Masthead, takeMasthead } from './masthead.ts'
import { type Part, type Passage, passageOf } from './passage.ts'
import { countPreamble, partNotices } from './preamble.ts'
import { type Judge, type Repair, SURE } from './repair.ts'
import { isSurelyTorn } from './tears.ts'
import { withRules } from './underlined.ts'
import { endsWithStop, isInCapitals, isThematicBreak, openLigatures, startsLower } from './words.ts'

/** What stands above the body. The lines that said so are no longer in the body. */
export interface Front {
  readonly title?: Passage
  readonly subtitle?: Passage
  /** The newspaper that it stood in. */
  readonly publisher?: string
  /** The part of the paper that it stood in. */
  readonly subjects: readonly string[]
  readonly authors: readonly Author[]
  readonly date?: string
  /** As it stands, where it says the hour of an event. */
  readonly dateText?: string
  readonly rights?: string
  /** Languages that the month's name may be of, the likeliest first; empty where it says nothing. */
  readonly languages: readonly string[]
  /** What was taken, mended, in order. */
  readonly lines: readonly FrontLine[]
}

interface FrontLine {
  readonly text: string
  /** Blank lines above. */
  readonly gap: number
}

export interface Cut {
  readonly front: Front
  readonly body: readonly LineBlock[]
  readonly repairs: readonly Repair[]
  readonly findings: readonly Finding[]
}

const LONGEST_TITLE = 200
const MOST_TITLE_LINES = 5

/** Takes the name of the newspaper, the headline, byline and date off the top. */
export function cutFront(whole: readonly LineBlock[], locate: Locate, judge: Judge): Cut {
  const blocks = partNotices(partBesideTitle(joinLoneBy(whole)))
  const crediting = { judge, locate, hasLowerCase: lowerCaseWords(blocks) }
  const preamble = countPreamble(blocks) || countAboveHeadline(blocks)
  const { publisher, ...named } = takeMasthead(blocks.slice(preamble), judge)
  const leading = takeLeadingCredits(named.rest, crediting)
  const { subject, ...parted } = takeKicker(leading.rest, judge)
  const headline = withStandfirst(takeTitle(parted.rest, crediting), judge)
  const { title, subtitle, gap } = headline
  const nothing: Credits = { found: [], repairs: [], findings: [], rest: headline.rest }
  const following = title ? takeCredits(headline.rest, crediting, leading.found) : nothing
  const credits = [...leading.found, ...following.found]
  const date = credits.find((credit) => credit.date)?.date
  const rights = credits.find((credit) => credit.rights !== undefined)?.rights
  return {
    front: {
      ...(title && { title }),
      ...(subtitle && { subtitle }),
      ...(publisher && { publisher: openLigatures(publisher.name) }),
      subjects: subject ? [openLigatures(subject.name)] : [],
      ...(date && { date: date.iso }),
      ...(date?.said !== undefined && { dateText: date.said }),
      ...(rights !== undefined && { rights: openLigatures(rights) }),
      authors: authorsOf(credits),
      languages: date?.languages ?? [],
      lines: [
        ...(publisher ? [{ text: nameAndAddress(publisher), gap: publisher.gap }] : []),
        ...leading.found.map(lineOf),
        ...(subject ? [{ text: subject.name, gap: subject.gap }] : []),
        ...(title
          ? [{ text: headline.rules ? withRules(title.text, headline.rules) : title.text, gap }]
          : []),
        ...(subtitle ? [{ text: subtitle.text, gap: headline.subtitleGap }] : []),
        ...following.found.map(lineOf),
      ],
    },
    body: [...blocks.slice(0, preamble), ...following.rest],
    repairs: [named, leading, parted, headline, following].flatMap(({ repairs }) => repairs),
    findings: [...leading.findings, ...following.findings],
  }
}

function nameAndAddress({ name, address }: NonNullable<Masthead['publisher']>): string {
  return address === undefined ? name : `${name}\n${address}`
}

function lineOf({ line, gap }: Credit): FrontLine {
  return { text: (line.whole ?? line).text, gap }
}

interface Titles {
  readonly title?: Passage
  readonly subtitle?: Passage
  readonly gap: number
  /** The lines of signs that it stands between. */
  readonly rules?: readonly string[]
  /** Blank lines above the subtitle. */
  readonly subtitleGap: number
  readonly repairs: readonly Repair[]
  readonly rest: readonly LineBlock[]
}

function takeTitle(blocks: readonly LineBlock[], crediting: Crediting): Titles {
  const { judge } = crediting
  const [first] = blocks
  const none = { gap: 0, subtitleGap: 0, repairs: [], rest: blocks }
  if (!first || first.lines[0]!.quote || isTable(first) || isLetter(linesAtTop(blocks))) return none
  const top = titleLines(blocks, crediting)
  const isLong = first.lines.length > MOST_TITLE_LINES && top.lines.length > MOST_TITLE_LINES
  const { title, subtitle, rest: text } = partHeadline(top.lines)
  const rest = text.length > 0 ? [{ lines: text, gap: 1 }, ...top.rest] : top.rest
  const below = [...(rest[0]?.lines.slice(0, 2) ?? []), ...(rest[1]?.lines.slice(0, 1) ?? [])]
  const confidence = first.rules ? 0.95 : isLong && text.length === 0 ? 0 : titleConfidence(title, below)
  if (confidence === 0) return none
  const asTitle = takeLines('title', title, confidence, judge)
  if (!asTitle.repair.applied) return { ...none, repairs: [asTitle.repair] }
  const { gap, rules } = first
  const taken = { title: asTitle.passage, gap, ...(rules && { rules }), subtitleGap: 0, rest }
  if (subtitle.length === 0) return { ...taken, repairs: [asTitle.repair] }
  const asSubtitle = takeLines('subtitle', subtitle, SURE, judge)
  return { ...taken, subtitle: asSubtitle.passage, repairs: [asTitle.repair, asSubtitle.repair] }
}

function isTable({ lines, rules }: LineBlock): boolean {
  return !rules && lines.length > 1 && (gridOf(lines)?.confidence ?? 0) >= SURE
}

/** Longer is the text itself, or a summary that takes a paragraph. */
const LONGEST_STANDFIRST = 240
const MOST_STANDFIRST_LINES = 5
/** A short line that goes on from the headline: `with Beatriz Lund, bookbinder`. */
const GOES_ON = /^(?:with|by|from|as told to|in conversation with|mit|avec|con|met) \p{Lu}[^.!?]{2,80}$/u

/** How an agency begins its texts: `LEEDS, 9 May 2022 –`, `HULL (AP) —`. */
const DATELINE =
  /^\p{Lu}[\p{Lu} .’'-]{2,30}(?:, [\p{L}\d][\p{L}\d., ]{2,40})?(?: \([\p{L} ]{2,20}\))? ?(?:–|—|--|-) |^\p{Lu}[\p{L} .’'-]{2,30}, [\p{L}\d., ]{3,25}\d{4} ?(?:–|—|--|-) /u

/** Goes on with what stands between headline and byline: the line or sentences that say what the text is of. */
function withStandfirst(headline: Titles, judge: Judge): Titles {
  const [block, next, ...others] = headline.rest.filter((one, at) => at > 2 || !isRuleAlone(one))
  if (!headline.title || headline.subtitle || !block || !next || block.gap > 2 || block.rules) return headline
  const between = headline.rest.slice(0, 3).filter(isRuleAlone)
  const [line, ...more] = block.lines
  const below = [...next.lines, ...(others[0]?.lines ?? [])]
  const goesOn =
    GOES_ON.test(line!.text) && more.length === 0 && !saysCredit(line!.text) && !readByline(line!.text)
  const text = block.lines.map((one) => one.text).join(' ')
  const isAboveByline =
    block.lines.length <= MOST_STANDFIRST_LINES &&
    text.length <= LONGEST_STANDFIRST &&
    !isCredit(line!, more[0] ?? next.lines[0]) &&
    readByline(line!.text) === undefined &&
    !block.lines.some((one) => one.isBroken || markerOf(one.text) || saysCredit(one.text)) &&
    (isCredit(below[0]!, below[1]) ||
      (DATELINE.test(below[0]!.text) && more.length === 0 && !endsWithStop(text)))
  if (!goesOn && !isAboveByline) return headline
  const { passage, repair } = takeLines('subtitle', block.lines, 0.9, judge)
  const ruled = repair.applied
    ? between.flatMap(({ lines }) => lines.map((one) => withoutRule(one, judge)))
    : []
  const repairs = [...headline.repairs, ...ruled, repair]
  if (!repair.applied) return { ...headline, repairs }
  return { ...headline, subtitle: passage, subtitleGap: block.gap, repairs, rest: [next, ...others] }
}

const isRuleAlone = ({ lines, rules }: LineBlock): boolean =>
  rules === undefined && lines.every(({ text }) => isThematicBreak(text))

function withoutRule({ text, start, end }: Line, judge: Judge): Repair {
  const message = 'a rule sets off what stands below the headline'
  return judge({ rule: 'ornament', confidence: 0.95, from: start, to: end, before: text, after: '', message })
}

const linesAtTop = (blocks: readonly LineBlock[]): readonly Line[] =>
  blocks.slice(0, 6).flatMap(({ lines }) => lines)

function takeLines(rule: 'title' | 'subtitle', lines: readonly Line[], confidence: number, judge: Judge) {
  const passage = passageOf(lines.flatMap(seamed))
  const before = lines.map((line) => line.text).join('\n')
  const span = { from: lines[0]!.start, to: lines.at(-1)!.end }
  const message =
    rule === 'title' ? 'the first lines are the headline' : 'the lines below the headline go with it'
  return { passage, repair: judge({ rule, confidence, ...span, before, after: passage.text, message }) }
}

/** Without a vocabulary: a hyphen in a headline stays. */
function seamed(line: Line, order: number, lines: readonly Line[]): Part[] {
  const before = lines[order - 1]
  if (!before) return [line]
  const { glue } = seamBetween(before.text, line.text, () => 0)
  return [{ text: glue, start: before.end, end: line.start }, line]
}

/** The first block's lines down to a byline or date, and those of blocks that go on with the sentence. */
function titleLines(
  blocks: readonly LineBlock[],
  crediting: Crediting,
): { lines: readonly Line[]; rest: readonly LineBlock[] } {
  const [first] = blocks
  if (first?.rules) return { lines: first.lines, rest: blocks.slice(1) }
  const lines: Line[] = []
  for (const [order, block] of blocks.entries()) {
    const next = blocks[order + 1]?.lines[0]
    // A title has no more lines than letters.
    const end = block.lines.slice(0, LONGEST_TITLE).findIndex((line, at) => {
      const isByline = () => order === 0 && isBareByline(block.lines, at, blocks.slice(1), crediting)
      return order + at > 0 && (isCredit(line, block.lines[at + 1] ?? next) || isByline())
    })
    append(lines, end < 0 ? block.lines : block.lines.slice(0, end))
    if (end >= 0) return { lines, rest: [...withoutFirstLines(block, end), ...blocks.slice(order + 1)] }
    const text = lines.map((line) => line.text).join(' ')
    const goesOn = next !== undefined && text.length <= LONGEST_TITLE && isSurelyTorn(text, next.text)
    if (!goesOn) return { lines, rest: blocks.slice(order + 1) }
  }
  return { lines, rest: [] }
}

/** Lines of a headline with byline and date right below it, at most. */
const TALLEST_HEAD = 10

/** Whether a line right below a headline is a name, with no “By” before it, of whom the text has nothing to say. */
function isBareByline(
  lines: readonly Line[],
  at: number,
  text: readonly LineBlock[],
  { hasLowerCase }: Crediting,
): boolean {
  if (lines.length > TALLEST_HEAD) return false
  const above = lines.slice(0, at)
  const title = above.map((line) => line.text).join(' ')
  const isWhole = title.split(/\s+/).length >= FEWEST_TITLE_WORDS && !GOES_ON_BELOW.test(above.at(-1)!.text)
  const reading = isWhole ? readByline(lines[at]!.text) : undefined
  if (!reading || reading.isUncased || !lines.slice(at + 1).every((line) => isBesideByline(line.text)))
    return false
  if (
    hasCommonWord(reading.names, hasLowerCase) ||
    reading.names.some((name) => /['’]s(?!\p{L})/u.test(name))
  )
    return false
  return reading.names.every((name) => !isSpokenOf(name, text))
}

function isCredit(line: Line, below: Line | undefined): boolean {
  const isAboveDate = below !== undefined && (isDate(below.text) || isPlacedDay(below.text))
  return saysCredit(line.text) || (isAboveDate && readByline(line.text) !== undefined)
}

/** @param below The lines after the title, two at least where the text has them. */
function titleConfidence(lines: readonly Line[], below: readonly Line[]): number {
  const text = lines.map((line) => line.text).join(' ')
  const [next, second] = below
  // A forced line end says that these lines are no single one.
  const isForced = lines.some((line) => line.isBroken)
  const isOther =
    lines.some(({ text }) => markerOf(text)) || isThematicBreak(text) || !/[\p{L}\p{N}]/u.test(text)
  if (text.length > LONGEST_TITLE || !next || isForced || isOther) return 0
  // The first chapter names no more than itself.
  if (headingKind(text) === 'chapter') return 0
  if (isCredit(next, second)) return endsWithStop(text) ? 0.85 : 0.98
  // Papers of old had a stop behind their headlines.
  if ((endsWithStop(text) && !isInCapitals(text)) || /[:;,]$/.test(text)) return 0
  return startsLower(text) || (startsLower(next.text) && !GOES_ON.test(next.text)) ? 0.6 : 0.9
}

/** Counted on first use, for most bylines say “By”. */
function lowerCaseWords(blocks: readonly LineBlock[]): (word: string) => boolean {
  let words: Set<string> | undefined
  return (word) => {
    words ??= new Set(
      blocks.flatMap(({ lines }) =>
        lines.flatMap(({ text }) => text.match(/(?<!\p{L})\p{Ll}[\p{L}\p{M}]*/gu) ?? []),
      ),
    )
    return words.has(word)
  }
}
