import { type Finding, type Told, told } from '../../diagnostic.ts'
import { append } from '../../lists.ts'
import type { Locate } from '../shared/index.ts'
import { hasCommonWord, readByline } from './byline.ts'
import { readDay } from './date.ts'
import { CREDIT } from './headings.ts'
import { type Line, type LineBlock, withoutFirstLines } from './lines.ts'
import { type Judge, type Proposal, type Repair, SURE } from './repair.ts'
import { openLigatures } from './words.ts'

/** A line that names the author or the day. */
export interface Credit {
  readonly line: Line
  /** Blank lines above. */
  readonly gap: number
  readonly authors?: readonly string[]
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
  const { value: read, findings } = readDateLine(block.lines[0]!, block.gap, crediting)
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
    const [whole, ...others] = rest
    const block = withLinesParted(whole)
    const { value: read, findings: own } = readCredit(block, others[0], crediting, [...known, ...found])
    append(findings, own)
    if (!read) break
    const repair = crediting.judge(read.proposal)
    repairs.push(repair)
    if (repair.applied) found.push(read.credit)
    else unsure.push({ lines: block.lines.slice(0, 1), gap: block.gap })
    rest = [...withoutFirstLines(block, 1), ...others]
  }
  return { found, repairs, findings, rest: [...unsure, ...rest] }
}

/** A first line that has its byline to the left, and the date or who took the pictures to the right, is two. */
function withLinesParted(block: LineBlock): LineBlock {
  const [line, ...others] = block.lines as [Line, ...Line[]]
  const gap = /\s{3,}/.exec(line.text)
  if (!gap || line.isBroken) return block
  const [left, right] = [line.text.slice(0, gap.index), line.text.slice(gap.index + gap[0].length)]
  if (!saysCredit(left) || !(saysCredit(right) || CREDIT.test(right))) return block
  const [end, start] = [line.start + left.length, line.end - right.length]
  return { ...block, lines: [{ ...line, text: left, end }, { ...line, text: right, start }, ...others] }
}

/** Whether a line says by itself that it is a byline or a date. */
export const saysCredit = (text: string): boolean =>
  readDay(text)?.kind === 'date' || readByline(text)?.isSaid === true

interface CreditReading {
  readonly credit: Credit
  readonly proposal: Proposal
}

function readCredit(
  block: LineBlock,
  after: LineBlock | undefined,
  crediting: Crediting,
  known: readonly Credit[],
): Told<CreditReading | undefined> {
  const line = block.lines[0]!
  if (line.isBroken) return told(undefined)
  const next = block.lines[1] ?? after?.lines[0]
  const hasDate = known.some((credit) => credit.date)
  const date = hasDate ? told(undefined) : readDateLine(line, block.gap, crediting)
  if (date.value || known.some((credit) => credit.authors)) return date
  const isAboveDate = next !== undefined && readDay(next.text)?.kind === 'date'
  const reading = readByline(openLigatures(line.text))
  if (!reading || !(reading.isSaid || isAboveDate || block.lines.length === 1)) return date
  const { names, isSaid } = reading
  const isCommon = hasCommonWord(names, crediting.hasLowerCase)
  const confidence = isSaid ? 0.97 : hasDate || isAboveDate ? 0.95 : isCommon ? 0.6 : 0.85
  const message = names.length === 1 ? 'the author’s name' : 'the authors’ names'
  const before = openLigatures(line.text)
  const span = { from: line.start, to: line.end, before, after: names.join(', ') }
  const credit: Credit = { line, gap: block.gap, authors: names }
  return told({ credit, proposal: { rule: 'byline', confidence, ...span, message } }, date.findings)
}

function readDateLine(line: Line, gap: number, { locate }: Crediting): Told<CreditReading | undefined> {
  const before = openLigatures(line.text)
  const reading = readDay(before)
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
  const span = { from: line.start, to: line.end, before, after: iso }
  const credit: Credit = { line, gap, date: { iso, languages } }
  return told({ credit, proposal: { rule: 'date', confidence, ...span, message } })
}
