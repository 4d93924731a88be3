import type { Author } from '../../ast/index.ts'
import { type Finding, type Told, told } from '../../diagnostic.ts'
import { append } from '../../lists.ts'
import type { Locate } from '../shared/index.ts'
import { hasCommonWord, readByline } from './byline.ts'
import { type CreditLine, partCredits } from './credit-line.ts'
import { readDay, readMonth } from './date.ts'
import { type Line, type LineBlock, withoutFirstLines } from './lines.ts'
import { type Judge, type Proposal, type Repair, SURE } from './repair.ts'
import { openLigatures } from './words.ts'

/** A line that names the author or the day. */
export interface Credit {
  readonly line: CreditLine
  /** Blank lines above. */
  readonly gap: number
  readonly authors?: readonly Author[]
  readonly date?: { readonly iso: string; readonly languages: readonly string[] }
}

export interface Crediting {
  readonly judge: Judge
  readonly locate: Locate
  /** Whether the text has a word in small letters. */
  readonly hasLowerCase: (word: string) => boolean
}

export interface Credits {
  readonly found: readonly Credit[]
  readonly repairs: readonly Repair[]
  readonly findings: readonly Finding[]
  readonly rest: readonly LineBlock[]
}

/** A byline and a date, each perhaps on two lines. */
const MOST_LINES = 4

/** A date above the headline. */
export function takeLeadingDate(blocks: readonly LineBlock[], crediting: Crediting): Credits {
  const [block, ...others] = blocks
  const none: Credits = { found: [], repairs: [], findings: [], rest: blocks }
  if (!block) return none
  const { value: read, findings } = readDateLine(block.lines[0]!, block.gap, crediting, false)
  if (!read) return { ...none, findings }
  const repair = crediting.judge(read.proposal)
  if (!repair.applied) return { ...none, repairs: [repair] }
  const rest = [...withoutFirstLines(block, 1), ...others]
  return { found: [read.credit], repairs: [repair], findings, rest }
}

/** Byline and date below the headline, line by line, until a line is neither. What is not sure stays in the body. */
export function takeCredits(
  blocks: readonly LineBlock[],
  crediting: Crediting,
  known: readonly Credit[],
): Credits {
  const found: Credit[] = []
  const repairs: Repair[] = []
  const findings: Finding[] = []
  const unsure: LineBlock[] = []
  let rest = blocks
  for (let count = 0; count < MOST_LINES && rest[0]; count++) {
    const [block, ...others] = rest
    const [first, ...parts] = partCredits(block.lines[0]!)
    const parted = { ...block, lines: [first!, ...parts, ...block.lines.slice(1)] }
    const { value: read, findings: own } = readCredit(parted, others[0], crediting, [...known, ...found])
    append(findings, own)
    // A part that is no credit, such as who took the pictures, stays; what is beside it is still read.
    const isLeft = !read && (parts.length > 0 || isParted(block))
    if (!read && !isLeft) break
    const repair = read && crediting.judge(read.proposal)
    if (repair) repairs.push(repair)
    if (repair?.applied) found.push(read!.credit)
    else unsure.push({ lines: [whole(first!)], gap: block.gap })
    rest = [...withoutFirstLines(parted, 1), ...others]
  }
  const [block, ...others] = rest
  const left = block ? [{ ...block, lines: block.lines.map(whole) }, ...others] : []
  return { found, repairs, findings, rest: [...unsure, ...left] }
}

const isParted = ({ lines }: { readonly lines: readonly CreditLine[] }): boolean =>
  lines[0]?.whole !== undefined && lines[1]?.whole !== undefined

const whole = (line: CreditLine): Line => line.whole ?? line

interface CreditReading {
  readonly credit: Credit
  readonly proposal: Proposal
}

function readCredit(
  block: { readonly lines: readonly CreditLine[]; readonly gap: number },
  after: LineBlock | undefined,
  crediting: Crediting,
  known: readonly Credit[],
): Told<CreditReading | undefined> {
  const line = block.lines[0]!
  if (line.isBroken) return told(undefined)
  const next = block.lines[1] ?? after?.lines[0]
  const hasDate = known.some((credit) => credit.date)
  const hasAuthors = known.some((credit) => credit.authors)
  const date = hasDate ? told(undefined) : readDateLine(line, block.gap, crediting, hasAuthors)
  if (date.value || hasAuthors) return date
  const isAboveDate = next !== undefined && readDay(next.text)?.kind === 'date'
  const reading = readByline(openLigatures(line.text))
  const isAlone = block.lines.length === 1 && !reading?.isUncased
  if (!reading || !(reading.isSaid || isAboveDate || isAlone)) return date
  const { names, isSaid, affiliation } = reading
  const isCommon = hasCommonWord(names, crediting.hasLowerCase)
  const confidence = isSaid ? 0.97 : hasDate || isAboveDate ? 0.95 : isCommon ? 0.6 : 0.85
  const message = names.length === 1 ? 'the author’s name' : 'the authors’ names'
  const said = [...names, ...(affiliation === undefined ? [] : [affiliation])].join(', ')
  const span = {
    from: whole(line).start,
    to: whole(line).end,
    before: openLigatures(whole(line).text),
    after: said,
  }
  const authors = names.map((name) => ({ name, ...(affiliation !== undefined && { affiliation }) }))
  const credit: Credit = { line, gap: block.gap, authors }
  return told({ credit, proposal: { rule: 'byline', confidence, ...span, message } }, date.findings)
}

/** @param isByline Whether the line has its author beside or above it: then the month of an issue is its date. */
function readDateLine(
  line: CreditLine,
  gap: number,
  { locate }: Crediting,
  isByline: boolean,
): Told<CreditReading | undefined> {
  const { start: from, end: to, text } = whole(line)
  const before = openLigatures(text)
  const reading = readDay(openLigatures(line.text)) ?? (isByline ? readMonth(line.text) : undefined)
  if (!reading) return told(undefined)
  if (reading.kind === 'impossible') {
    const finding: Finding = {
      code: 'date-unreadable',
      severity: 'warning',
      message: `“${before}” is no date: ${reading.reason}`,
      position: locate(line.start, line.end),
      hint: 'correct the day or the month',
    }
    return told(undefined, [finding])
  }
  const { iso, confidence, languages } = reading
  const isSure = confidence >= SURE
  const message = isSure ? 'the date' : `this may be the date ${iso}, or day and month the other way round`
  const span = { from, to, before, after: iso }
  const credit: Credit = { line, gap, date: { iso, languages } }
  return told({ credit, proposal: { rule: 'date', confidence, ...span, message } })
}
