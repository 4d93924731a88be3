import { most } from '../../lists.ts'
import { deskMarks } from './desk-marks.ts'
import {
  arePages,
  countingUp,
  folioBeside,
  folioOf,
  foliosAlone,
  headsCounting,
  headsOfPages,
  headsWithin,
  type Numbered,
  numberedLines,
} from './folios.ts'
import { isRowBeside, rowsOf } from './grid.ts'
import type { Line, LineBlock } from './lines.ts'
import { markerOf } from './lists.ts'
import { linesOfPageEnds } from './page-ends.ts'
import { pictureCredits } from './picture-credits.ts'
import { addressAbove, printoutEdges } from './printouts.ts'
import type { Judge, Repaired } from './repair.ts'
import { isSurelyTorn } from './tears.ts'
import { endsSentence, isThematicBreak } from './words.ts'

/** Longer lines are prose, however often they recur. */
const LONGEST = 100
/** A line that stands on fewer pages than this may recur by chance. */
const RECURRENCE = 3
/** A running head and a folio may stand above each other. */
const DEPTH = 2

/** Parts of a book count their pages anew. */
const MOST_RUNS = 10

interface Suspicion {
  readonly confidence: number
  readonly reason: string
  readonly rule?: 'desk-mark'
}

type Suspects = Map<Line, Suspicion>

/** Takes running heads and folios away: what recurs at page ends, or alone between the halves of a torn paragraph. */
export function removeFurniture(blocks: readonly LineBlock[], judge: Judge): Repaired<LineBlock[]> {
  const found = [
    suspectsByTears(blocks),
    suspectsByPages(blocks),
    suspectsByCount(blocks),
    linesOfPageEnds(blocks),
  ]
  const suspects = found.reduce(surer)
  // The first line is the headline, which is where running heads come from.
  const first = blocks[0]?.lines[0]
  const counting = headsCounting(blocks)
  for (const [line, suspicion] of counting) suspects.set(line, suspicion)
  const isCounting = counting.some(([line]) => line === first)
  const beside = first && suspects.has(first) ? folioBeside(first, isCounting) : undefined
  if (first && !/^(?:[ivxlc]+|\d+)$/.test(first.text)) suspects.delete(first)
  keepRows(blocks, suspects)
  const alone = [
    ...headsOfPages(blocks),
    ...headsWithin(blocks),
    ...foliosAlone(blocks),
    ...deskMarks(blocks),
    ...pictureCredits(blocks),
    ...addressAbove(blocks),
  ]
  for (const [line, suspicion] of [...alone, ...printoutEdges(blocks)]) suspects.set(line, suspicion)
  for (const { lines, rules } of blocks) if (rules) suspects.delete(lines[0]!)
  const repairs = [...suspects].map(([line, suspicion]) => judge(proposal(line, suspicion)))
  const removed = new Set(
    repairs.filter((repair) => repair.applied).map((repair) => repair.position.start.offset),
  )
  const isLeft = beside !== undefined && !removed.has(first!.start)
  if (isLeft)
    repairs.push(judge(proposal(beside.folio, { confidence: 0.9, reason: 'stands beside the title' })))
  repairs.sort((one, other) => one.position.start.offset - other.position.start.offset)
  const value = withoutLines(blocks, removed)
  return { value: isLeft ? [withFirstLine(value[0]!, beside.head), ...value.slice(1)] : value, repairs }
}

const withFirstLine = (block: LineBlock, line: Line): LineBlock => ({
  ...block,
  lines: [line, ...block.lines.slice(1)],
})

/** Rows of a table end in figures, and may be alike. */
function keepRows(blocks: readonly LineBlock[], suspects: Suspects): void {
  for (const { lines } of blocks) {
    if (!lines.some((line) => suspects.has(line))) continue
    for (const row of rowsOf(lines)) suspects.delete(row)
    lines.forEach((line, at) => {
      if (isRowBeside(line, lines[at - 1]) || isRowBeside(line, lines[at + 1])) suspects.delete(line)
    })
  }
}

function surer(some: Suspects, others: Suspects): Suspects {
  const both = new Map(some)
  for (const [line, suspicion] of others) {
    if (suspicion.confidence >= (both.get(line)?.confidence ?? 0)) both.set(line, suspicion)
  }
  return both
}

const NAMES = {
  folio: 'page number',
  'running-head': 'running head',
  'desk-mark': 'line of the desk',
} as const

function proposal(line: Line, { confidence, reason, rule: own }: Suspicion): Parameters<Judge>[0] {
  const isNumber = folioOf(line.text) !== undefined || /^[-–— ]*[ivxlc]+[-–— ]*$/.test(line.text)
  const rule = own ?? (isNumber ? 'folio' : 'running-head')
  const message = `${NAMES[rule]} that ${reason}`
  return { rule, confidence, from: line.start, to: line.end, before: line.text, after: '', message }
}

function withoutLines(blocks: readonly LineBlock[], removed: ReadonlySet<number>): LineBlock[] {
  const kept: LineBlock[] = []
  let gap = 0
  for (const block of blocks) {
    gap = Math.max(gap, block.gap)
    const parts = partsBetween(block.lines, removed)
    const isWhole = parts[0]?.length === block.lines.length
    for (const [order, lines] of parts.entries()) {
      // Space around what was removed belonged to it.
      kept.push({ ...block, lines, gap: order > 0 ? 1 : isWhole ? gap : Math.min(gap, 1) })
      gap = 0
    }
  }
  return kept
}

/** The lines that are left. Where a page ended between them, they are one paragraph only if the sentence goes on. */
function partsBetween(lines: readonly Line[], removed: ReadonlySet<number>): Line[][] {
  const parts: Line[][] = []
  let isAfterRemoved = true
  for (const line of lines) {
    if (removed.has(line.start)) {
      isAfterRemoved = true
      continue
    }
    const before = parts.at(-1)?.at(-1)
    if (!before || (isAfterRemoved && endsSentence(before.text))) parts.push([line])
    else parts.at(-1)!.push(line)
    isAfterRemoved = false
  }
  return parts
}

/** Digits folded, so that a running head with its page number is the same on every page. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/\p{Nd}+/gu, '#')
    .replace(/\s+/g, ' ')
}

function numberIn(text: string): number | undefined {
  const digits = /\p{Nd}+/u.exec(text)?.[0]
  return digits ? Number(digits) : undefined
}

function canBeFurniture(line: Line): boolean {
  return line.text.length <= LONGEST && /[\p{L}\p{N}]/u.test(line.text) && !isThematicBreak(line.text)
}

/** With form feeds the pages are known: looks at the outermost lines of each, then at those inside them. */
function suspectsByPages(blocks: readonly LineBlock[]): Suspects {
  const pages: Line[][] = []
  for (const line of blocks.flatMap((block) => block.lines)) {
    pages[line.page] ??= []
    pages[line.page]!.push(line)
  }
  const suspects: Suspects = new Map()
  if (pages.length < RECURRENCE) return suspects
  for (let depth = 0; depth < DEPTH; depth++) {
    const edges = pages.flatMap((page) => {
      const rest = page.filter((line) => !suspects.has(line))
      return [...new Set([...rest.slice(0, 1), ...rest.slice(-1)])]
    })
    for (const lines of groupAlike(edges.filter(canBeFurniture)).values()) {
      const pageCount = new Set(lines.map((line) => line.page)).size
      if (pageCount < RECURRENCE && !(pageCount === 2 && folioOf(lines[0]!.text))) continue
      const suspicion = {
        confidence: pageConfidence(lines),
        reason: `recurs at the edge of ${pageCount} pages`,
      }
      for (const line of lines) suspects.set(line, suspicion)
    }
  }
  return suspects
}

/** Sure where the line is the same each time, or its number counts the pages; a numbered heading does neither. */
function pageConfidence(lines: readonly Line[]): number {
  const isConstant = new Set(lines.map((line) => line.text.toLowerCase())).size === 1
  if (isConstant && !folioOf(lines[0]!.text)) return 0.95
  const shifts = new Map<number, number>()
  for (const line of lines) {
    const shift = (numberIn(line.text) ?? 0) - line.page
    shifts.set(shift, (shifts.get(shift) ?? 0) + 1)
  }
  return most(shifts.values()) * 3 >= lines.length * 2 ? 0.95 : 0.6
}

/** Without form feeds only a tear tells a running head from a refrain, and a folio from a section's number. */
function suspectsByTears(blocks: readonly LineBlock[]): Suspects {
  const alone = blocks
    .flatMap((block) => (block.lines.length === 1 ? [block.lines[0]!] : []))
    .filter(canBeFurniture)
  const suspects: Suspects = new Map()
  const groups = [...groupAlike(alone).values()].filter((lines) => lines.length >= RECURRENCE)
  const recurring = new Set(groups.flat())
  const inTears = linesInTears(blocks, recurring)
  for (const lines of groups) {
    if (folioOf(lines[0]!.text) && !countsUp(lines)) continue
    const torn = lines.filter((line) => inTears.has(line)).length
    // One tear may be chance; where the line also counts, or another tear holds it, it is none.
    const isSure = torn > 1 || (torn === 1 && countsUp(lines))
    const confidence = torn * 2 >= lines.length && isSure ? 0.95 : isSure ? 0.85 : torn > 0 ? 0.7 : 0.5
    const reason = `recurs ${lines.length} times${torn > 0 ? `, ${torn} of them inside a sentence` : ''}`
    for (const line of lines) suspects.set(line, { confidence, reason })
  }
  return suspects
}

/**
 * Folios that count up, each alone or at one end of a line with the head of its page: sure where a head stands beside
 * one of them, where they are Roman, or where they stand inside a sentence.
 */
function suspectsByCount(blocks: readonly LineBlock[]): Suspects {
  const headline = blocks[0]?.lines[0]
  const numbered = numberedLines(blocks).filter(({ line, head }) => line !== headline || head === undefined)
  const rows = rowsAmong(blocks, new Set(numbered.map(({ line }) => line)))
  // Figures of a table's rows may count up, and are those of no pages.
  const all = numbered.filter(({ line }) => !rows.has(line))
  const inTears = tornBy(blocks, new Set(all.map(({ line }) => line)))
  const suspects: Suspects = new Map()
  for (const isRoman of [true, false]) {
    let rest = all.filter((one) => one.isRoman === isRoman)
    for (let round = 0; round < MOST_RUNS && rest.length > 0; round++) {
      const run = countingUp(rest)
      const facts = factsOf(run, inTears)
      for (const one of run) {
        const confidence = countConfidence(one, facts, inTears)
        const reason = `is one of ${run.length} that count up`
        if (confidence > 0) suspects.set(one.line, { confidence, reason })
      }
      const taken = new Set(run)
      rest = rest.filter((one) => !taken.has(one))
    }
  }
  return suspects
}

function rowsAmong(blocks: readonly LineBlock[], lines: ReadonlySet<Line>): ReadonlySet<Line> {
  const holding = blocks.filter((block) => block.lines.some((line) => lines.has(line)))
  return new Set(holding.flatMap((block) => rowsOf(block.lines)))
}

/** What holds for all numbers of a run. */
interface RunFacts {
  readonly isRun: boolean
  readonly hasHead: boolean
  readonly hasTear: boolean
  readonly first: number
}

function factsOf(run: readonly Numbered[], inTears: ReadonlySet<Line>): RunFacts {
  return {
    isRun: arePages(run),
    hasHead: run.some(({ head }) => head !== undefined),
    hasTear: run.some(({ line }) => inTears.has(line)),
    first: run[0]?.number ?? 0,
  }
}

function countConfidence(one: Numbered, run: RunFacts, inTears: ReadonlySet<Line>): number {
  const isTorn = inTears.has(one.line)
  if (one.head !== undefined) return run.isRun || isTorn ? 0.9 : 0.6
  // Sections of a poem have small numbers, too, and begin at one.
  if (one.isRoman && run.isRun) return run.hasTear || run.first > 1 ? 0.9 : 0.6
  // One letter alone may be a word.
  if (one.isRoman && one.line.text.length === 1) return isTorn && one.isSetApart ? 0.9 : 0.6
  if (one.isRoman) return isTorn ? 0.9 : one.isSetApart && one.number > 1 ? 0.85 : 0.6
  if (run.isRun && (run.hasHead || (run.hasTear && one.isSetApart))) return 0.9
  return isTorn && one.isSetApart ? 0.9 : 0
}

/** The candidates that stand between the halves of a torn paragraph, whether alone or in a block with it. */
function tornBy(blocks: readonly LineBlock[], candidates: ReadonlySet<Line>): Set<Line> {
  const torn = new Set<Line>()
  let before: Line[] = []
  let between: Line[] = []
  for (const line of blocks.flatMap(({ lines }) => lines)) {
    if (candidates.has(line)) {
      between.push(line)
      continue
    }
    if (between.length > 0 && isTornBetween(before, line)) for (const one of between) torn.add(one)
    between = []
    before = [...before.slice(-4), line]
  }
  return torn
}

function countsUp(lines: readonly Line[]): boolean {
  const numbers = lines.map((line) => numberIn(line.text) ?? 0)
  return numbers.every((number, index) => index === 0 || number > numbers[index - 1]!)
}

/** The recurring lines that stand between the two halves of a torn paragraph. */
function linesInTears(blocks: readonly LineBlock[], recurring: ReadonlySet<Line>): Set<Line> {
  const inTears = new Set<Line>()
  let between: Line[] = []
  let before: readonly Line[] = []
  for (const { lines } of blocks) {
    if (recurring.has(lines[0]!)) {
      between.push(lines[0]!)
      continue
    }
    const isTorn = isTornBetween(before, lines[0]!)
    if (isTorn) for (const line of between) inTears.add(line)
    between = []
    // The end says enough: five words are never on more than five lines.
    before = [...(isTorn ? before : []), ...lines.slice(-5)].slice(-5)
  }
  return inTears
}

function isTornBetween(before: readonly Line[], after: Line): boolean {
  if (before.some((line) => markerOf(line.text))) return false
  return isSurelyTorn(before.map((line) => line.text).join(' '), after.text)
}

function groupAlike(lines: readonly Line[]): Map<string, Line[]> {
  const groups = new Map<string, Line[]>()
  for (const line of lines) {
    const key = fold(line.text)
    const group = groups.get(key)
    if (group) group.push(line)
    else groups.set(key, [line])
  }
  return groups
}
