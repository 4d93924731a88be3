import type { Finding } from '../../diagnostic.ts'
import { append } from '../../lists.ts'
import type { Locate } from '../shared/index.ts'
import { readByline } from './byline.ts'
import { type Credit, type Credits, saysCredit, takeCredits, takeLeadingDate } from './credits.ts'
import { readDay } from './date.ts'
import { headingKind } from './headings.ts'
import { isLetter, partHeadline } from './headline.ts'
import { seamBetween } from './hyphens.ts'
import { type Line, type LineBlock, withoutFirstLines } from './lines.ts'
import { markerOf } from './lists.ts'
import { takeMasthead } from './masthead.ts'
import { type Part, type Passage, passageOf } from './passage.ts'
import { type Judge, type Repair, SURE } from './repair.ts'
import { isSurelyTorn } from './tears.ts'
import { endsWithStop, isThematicBreak, openLigatures, startsLower } from './words.ts'

/** What stands above the body. The lines that said so are no longer in the body. */
export interface Front {
  readonly title?: Passage
  readonly subtitle?: Passage
  /** The newspaper that it stood in. */
  readonly publisher?: string
  readonly authors: readonly string[]
  readonly date?: string
  readonly dateLine?: Line
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
export function cutFront(blocks: readonly LineBlock[], locate: Locate, judge: Judge): Cut {
  const crediting = { judge, locate, hasLowerCase: lowerCaseWords(blocks) }
  const { publisher, ...named } = takeMasthead(blocks, judge)
  const leading = takeLeadingDate(named.rest, crediting)
  const headline = takeTitle(leading.rest, judge)
  const { title, subtitle, gap } = headline
  const nothing: Credits = { found: [], repairs: [], findings: [], rest: headline.rest }
  const following = title ? takeCredits(headline.rest, crediting, leading.found) : nothing
  const credits = [...leading.found, ...following.found]
  const dateCredit = credits.find((credit) => credit.date)
  const date = dateCredit?.date
  return {
    front: {
      ...(title && { title }),
      ...(subtitle && { subtitle }),
      ...(publisher && { publisher: openLigatures(publisher.name) }),
      ...(date && { date: date.iso, dateLine: dateCredit.line }),
      authors: credits.flatMap((credit) => credit.authors ?? []),
      languages: date?.languages ?? [],
      lines: [
        ...(publisher ? [{ text: publisher.name, gap: publisher.gap }] : []),
        ...leading.found.map(lineOf),
        ...(title ? [{ text: title.text, gap }] : []),
        ...(subtitle ? [{ text: subtitle.text, gap: 0 }] : []),
        ...following.found.map(lineOf),
      ],
    },
    body: following.rest,
    repairs: [...named.repairs, ...leading.repairs, ...headline.repairs, ...following.repairs],
    findings: [...leading.findings, ...following.findings],
  }
}

function lineOf({ line, gap }: Credit): FrontLine {
  return { text: line.text, gap }
}

interface Titles {
  readonly title?: Passage
  readonly subtitle?: Passage
  readonly gap: number
  readonly repairs: readonly Repair[]
  readonly rest: readonly LineBlock[]
}

function takeTitle(blocks: readonly LineBlock[], judge: Judge): Titles {
  const [first] = blocks
  const none = { gap: 0, repairs: [], rest: blocks }
  if (!first || isLetter(linesAtTop(blocks))) return none
  const top = titleLines(blocks)
  const isLong = first.lines.length > MOST_TITLE_LINES && top.lines.length > MOST_TITLE_LINES
  const { title, subtitle, rest: text } = partHeadline(top.lines)
  const rest = text.length > 0 ? [{ lines: text, gap: 1 }, ...top.rest] : top.rest
  const below = [...(rest[0]?.lines.slice(0, 2) ?? []), ...(rest[1]?.lines.slice(0, 1) ?? [])]
  const confidence = isLong && text.length === 0 ? 0 : titleConfidence(title, below)
  if (confidence === 0) return none
  const asTitle = takeLines('title', title, confidence, judge)
  if (!asTitle.repair.applied) return { ...none, repairs: [asTitle.repair] }
  const taken = { title: asTitle.passage, gap: first.gap, rest }
  if (subtitle.length === 0) return { ...taken, repairs: [asTitle.repair] }
  const asSubtitle = takeLines('subtitle', subtitle, SURE, judge)
  return { ...taken, subtitle: asSubtitle.passage, repairs: [asTitle.repair, asSubtitle.repair] }
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
function titleLines(blocks: readonly LineBlock[]): { lines: readonly Line[]; rest: readonly LineBlock[] } {
  const lines: Line[] = []
  for (const [order, block] of blocks.entries()) {
    const next = blocks[order + 1]?.lines[0]
    const end = block.lines.findIndex((line, at) => {
      return order + at > 0 && isCredit(line, block.lines[at + 1] ?? next)
    })
    append(lines, block.lines.slice(0, end < 0 ? LONGEST_TITLE : end))
    if (end >= 0) return { lines, rest: [...withoutFirstLines(block, end), ...blocks.slice(order + 1)] }
    const text = lines.map((line) => line.text).join(' ')
    const goesOn = next !== undefined && text.length <= LONGEST_TITLE && isSurelyTorn(text, next.text)
    if (!goesOn) return { lines, rest: blocks.slice(order + 1) }
  }
  return { lines, rest: [] }
}

function isCredit(line: Line, below: Line | undefined): boolean {
  const isAboveDate = below !== undefined && readDay(below.text)?.kind === 'date'
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
  if (endsWithStop(text) || /[:;,]$/.test(text)) return 0
  return startsLower(text) || startsLower(next.text) ? 0.6 : 0.9
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
