import { append, most } from '../../lists.ts'
import type { Line } from './lines.ts'
import { type Judge, type Repair, type Repaired, SURE } from './repair.ts'

/** Blanks between two columns at least. */
const GUTTER = 2
/** Lines that have text in both columns at least: fewer may be so by chance. */
const FEWEST = 6
/** Columns of prose have lines of some words; those of tables and word lists have not. */
const FEWEST_WORDS = 3
/** Share of a column's width that most lines of prose fill. */
const FILLED = 0.7
/** Share of the lines that may go across the gutter, as headlines do. */
const MOST_ACROSS = 0.1

/**
 * Two columns of a page that stand side by side in its lines become two after each other. Blank lines, two or more, and
 * form feeds part pages.
 */
export function partColumns(lines: readonly Line[], judge: Judge): Repaired<Line[]> {
  const repairs: Repair[] = []
  const regions = regionsOf(lines)
  const gutters = regions.map((region) => gutterOf(region))
  const sure = gutters.find((gutter) => gutter && gutter.confidence >= SURE)
  const value = regions.flatMap((region, at) => {
    // The last page of an article has few lines in its second column.
    const gutter = gutters[at] ?? (sure && gutterAt(sure.right, region, 1))
    if (!gutter) return region
    const parted = inTurn(region, gutter.right)
    const texts = region.filter(({ text }) => text !== '')
    const repair = judge({
      rule: 'two-columns',
      confidence: gutter.confidence,
      from: texts[0]!.start,
      to: texts.at(-1)!.end,
      before: texts.map(({ text }) => text).join('\n'),
      after: parted.flatMap(({ text }) => (text === '' ? [] : [text])).join('\n'),
      message: 'two columns stand side by side; the left one is read first',
    })
    repairs.push(repair)
    return repair.applied ? parted : region
  })
  return { value, repairs }
}

function regionsOf(lines: readonly Line[]): Line[][] {
  const regions: Line[][] = [[]]
  let blanks = 0
  let page = 0
  for (const line of lines) {
    if (line.text !== '' && (blanks > 1 || line.page !== page)) regions.push([])
    regions.at(-1)!.push(line)
    blanks = line.text === '' ? blanks + 1 : 0
    page = line.page
  }
  return regions
}

interface Gutter {
  /** Column at which the right column begins, from 0. */
  readonly right: number
  readonly confidence: number
}

function gutterOf(region: readonly Line[]): Gutter | undefined {
  const lines = region.filter(({ text }) => text !== '')
  if (lines.length < FEWEST) return undefined
  const counts = new Map<number, number>()
  for (const { indent, text } of lines) {
    for (const { index, 0: gap } of text.matchAll(/ {2,}(?=\S)/g)) {
      const end = indent + index + gap.length
      counts.set(end, (counts.get(end) ?? 0) + 1)
    }
  }
  const [right, count] = [...counts].reduce((one, other) => (other[1] > one[1] ? other : one), [0, 0])
  return count < FEWEST ? undefined : gutterAt(right, region, FEWEST)
}

function gutterAt(right: number, region: readonly Line[], fewest: number): Gutter | undefined {
  const lines = region.filter(({ text }) => text !== '')
  const across = lines.filter((line) => isAcross(line, right)).length
  const long = lines.filter((line) => line.indent + line.text.length > right).length
  const both = lines.filter((line) => hasBoth(line, right))
  const prose = both.filter((line) => areProse(halves(line, right)))
  const isProse = both.length >= fewest && prose.length * 4 > both.length * 3
  const share = across / lines.length
  if (
    !isProse ||
    !areFull(both.map((line) => halves(line, right)[0].trimEnd().length)) ||
    both.length * 2 < long ||
    share > MOST_ACROSS * 3
  )
    return undefined
  return { right, confidence: share > MOST_ACROSS ? 0.6 : 0.9 }
}

/** Whether lines go on to the end of their column: words with what they mean beside them end anywhere. */
function areFull(lengths: readonly number[]): boolean {
  const width = most(lengths)
  return lengths.filter((length) => length >= width * FILLED).length * 2 >= lengths.length
}

/** Whether a line has a letter where the gutter is. */
function isAcross({ indent, text }: Line, right: number): boolean {
  return text.slice(Math.max(0, right - GUTTER - indent), Math.max(0, right - indent)).trim() !== ''
}

function hasBoth(line: Line, right: number): boolean {
  return line.indent < right - GUTTER && line.indent + line.text.length > right && !isAcross(line, right)
}

function halves({ indent, text }: Line, right: number): [string, string] {
  const cut = Math.max(0, right - indent)
  return [text.slice(0, cut), text.slice(cut)]
}

function areProse(texts: readonly string[]): boolean {
  return texts.every((text) => (text.match(/\p{L}{2,}/gu)?.length ?? 0) >= FEWEST_WORDS)
}

/** The left column, then the right one; a line across both stands between what is above and below it. */
function inTurn(region: readonly Line[], right: number): Line[] {
  const parted: Line[] = []
  let lefts: Line[] = []
  let rights: Line[] = []
  const flush = () => {
    append(parted, [...withoutEnds(lefts), ...withoutEnds(rights)])
    lefts = []
    rights = []
  }
  const end = region.findLastIndex(({ text }) => text !== '') + 1
  for (const line of region.slice(0, end)) {
    if (isAcross(line, right)) {
      flush()
      parted.push(line)
      continue
    }
    const [left, rest] = halves(line, right)
    const blank = { ...line, text: '', end: line.start }
    const lead = rest.length - rest.trimStart().length
    const start = line.start + left.length + lead
    const ofRight = { ...line, text: rest.trim(), start, indent: Math.max(0, line.indent - right) + lead }
    const text = left.trimEnd()
    lefts.push(text === '' ? blank : { ...line, text, end: line.start + text.length })
    rights.push(ofRight.text === '' ? blank : ofRight)
  }
  flush()
  return [...parted, ...region.slice(end)]
}

/** Where one column ends above the other, no blank line parts their text. */
function withoutEnds(lines: readonly Line[]): Line[] {
  const start = lines.findIndex(({ text }) => text !== '')
  return start < 0 ? [] : lines.slice(start, lines.findLastIndex(({ text }) => text !== '') + 1)
}
