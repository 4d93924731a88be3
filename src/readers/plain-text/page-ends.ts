import { folioOf } from './folios.ts'
import type { Line, LineBlock } from './lines.ts'
import { markerOf } from './lists.ts'
import { isSurelyTorn } from './tears.ts'
import { widthOf } from './unwrap.ts'
import { endsSentence, isInCapitals, isThematicBreak, startsUpper } from './words.ts'

interface Suspicion {
  readonly confidence: number
  readonly reason: string
}

/** Longer lines are prose. */
const LONGEST = 80
/** A number, the heads of the page that ends and of the one that begins, and where the publisher is. */
const MOST_LINES = 6

/** What stands between two texts, with white around it or none, and may be of the page's end. */
interface PageEnd {
  readonly lines: readonly Line[]
  /** The number of the page, where one line has it. */
  readonly number?: number
  /** A sentence goes on below it. */
  readonly isTorn: boolean
  /** It parts lines of prose, as the cells of a table are none. */
  readonly isInProse: boolean
  /** A form feed stands in it. */
  readonly isParted: boolean
}

/**
 * Where a page's number and its running head stand in a torn sentence: sure where both do, where the number says what it is, and
 * where the lines around are prose, in which no number stands alone. Then the same head is one elsewhere, and so are the numbers
 * before and after.
 */
export function linesOfPageEnds(blocks: readonly LineBlock[]): Map<Line, Suspicion> {
  const all = blocks.flatMap(({ lines }) => lines)
  const edges = edgesAmong(all, blocks)
  const ends = pageEnds(all, edges, linesOfNotes(blocks))
  const noted = numbersOfNotes(all)
  const found = new Map<Line, Suspicion>()
  const heads = new Set<string>()
  const numbers = new Map<number, Line>()
  for (const end of ends) {
    if (!isSure(end, noted)) continue
    for (const line of end.lines) {
      found.set(line, { confidence: 0.9, reason: 'stands with its page’s end inside a sentence' })
      heads.add(edges.get(line)!.head)
    }
    if (end.number !== undefined) numbers.set(end.number, end.lines[0]!)
  }
  for (const { lines, number, isTorn, isParted } of ends) {
    const { start } = lines[0]!
    const isNext = [-1, 1].some((step) => {
      const other = number === undefined ? undefined : numbers.get(number + step)
      return other !== undefined && Math.sign(other.start - start) === step
    })
    for (const line of lines) {
      const edge = edges.get(line)!
      const hasNumber = edge.number !== undefined
      const isHead = heads.has(edge.head) && (lines.length > 1 || isTorn || isParted || hasNumber)
      if (!found.has(line) && ((hasNumber && isNext) || (edge.head !== '' && isHead)))
        found.set(line, { confidence: 0.85, reason: 'is like those inside sentences' })
    }
  }
  return found
}

function isSure(
  { lines, number, isTorn, isInProse, isParted }: PageEnd,
  noted: ReadonlySet<number>,
): boolean {
  if (!isTorn) return false
  if (number === undefined) return isParted && isInProse
  const isAlone = lines.length === 1 && folioOf(lines[0]!.text)?.isSaid === false
  return !isAlone || (isInProse && !noted.has(number))
}

/** The numbers that notes begin with: one of these that stands alone may be a mark. */
function numbersOfNotes(lines: readonly Line[]): ReadonlySet<number> {
  return new Set(lines.flatMap(({ text }) => NOTE.exec(text)?.groups?.number ?? []).map(Number))
}

const NOTE = /^[[(]?(?<number>\d{1,3})[\])]?\.?\s+\p{L}/u

/** How a note at the foot of a page begins: its mark, and a word. */
const FOOT = /^(?:\d{1,3}[.)]?\s+|(?:[*†‡§]{1,3}|[[(]\d{1,3}[\])]|[¹²³⁰⁴-⁹]{1,3})\s*)(?=["“‘„«]?\p{L})/u
const MOST_OF_NOTE = 12

/** Notes stand between a page’s last sentence and its number, and say nothing of how that goes on. */
function linesOfNotes(blocks: readonly LineBlock[]): ReadonlySet<Line> {
  const notes = blocks
    .slice(1)
    .filter(({ lines, rules }) => !rules && lines.length <= MOST_OF_NOTE && FOOT.test(lines[0]!.text))
  return new Set(notes.flatMap(({ lines }) => lines))
}

function pageEnds(all: readonly Line[], edges: ReadonlyMap<Line, Edge>, notes: ReadonlySet<Line>): PageEnd[] {
  const ends: PageEnd[] = []
  let before: Line[] = []
  let between: Line[] = []
  let isBelowNote = false
  for (const line of all) {
    if (before.length > 0 && edges.has(line)) {
      between.push(line)
      continue
    }
    if (between.length === 0 && before.length > 0 && notes.has(line)) {
      isBelowNote = true
      continue
    }
    if (between.length > 0 && between.length <= MOST_LINES) {
      const end = endOf(before, between, line, edges)
      // Below notes a number is that of their page.
      ends.push(isBelowNote ? { ...end, isInProse: true } : end)
    }
    isBelowNote = false
    before = [...(between.length > 0 ? [] : before.slice(-4)), line]
    between = []
  }
  return ends
}

function endOf(
  before: readonly Line[],
  lines: readonly Line[],
  after: Line,
  edges: ReadonlyMap<Line, Edge>,
): PageEnd {
  const numbers = lines.flatMap((line) => edges.get(line)!.number ?? [])
  const isItem = before.some((line) => markerOf(line.text))
  const text = before.map((line) => line.text).join(' ')
  return {
    lines,
    ...(numbers.length === 1 && { number: numbers[0]! }),
    isTorn: !isItem && isSurelyTorn(text, after.text),
    isInProse: isProse(before) && (widthOf(after) >= LEAST_OF_PROSE || endsSentence(after.text)),
    isParted: before.at(-1)!.page !== after.page,
  }
}

/** Columns of a line that goes on in the next one: a cell of a table, which may stand on a line of its own, has fewer. */
const LEAST_OF_PROSE = 40
/** As long as the line before it, at least, is a line that the margin ends. */
const EVEN = 0.8

function isProse(lines: readonly Line[]): boolean {
  const [line, above] = [lines.at(-1)!, lines.at(-2)]
  if (widthOf(line) < LEAST_OF_PROSE) return false
  return widthOf(line) > LONGEST || (above !== undefined && widthOf(line) >= widthOf(above) * EVEN)
}

/** A line that may stand at the edge of a page. */
interface Edge {
  readonly number?: number
  /** The running head without its number, as it is on every page; empty where there is none. */
  readonly head: string
}

/** A running head and its number at one end of the line. */
const BESIDE = [
  /^(?<number>\d{1,4})(?<gap>\s+[|•·]\s+|\s+)(?<head>\D.*)$/u,
  /^(?<head>\S.*?\D??)(?<gap>\s+[|•·]\s+|\s+)(?<number>\d{1,4})$/u,
]

/** Numbers of pages, alone or beside a head, and heads by what they say: those in capitals, those that recur and the headline. */
function edgesAmong(all: readonly Line[], blocks: readonly LineBlock[]): Map<Line, Edge> {
  const alone = new Set(blocks.flatMap(({ lines }) => (lines.length === 1 ? lines : [])))
  const headline = fold((blocks[0]?.lines ?? []).map(({ text }) => text).join(' '))
  const short = all.filter(
    ({ text }) =>
      text.length <= LONGEST && !isThematicBreak(text) && !endsSentence(text) && !FIELD.test(text),
  )
  const forms = new Map<string, Set<string>>()
  const times = new Map<string, number>()
  for (const { text } of short) {
    forms.set(fold(text), (forms.get(fold(text)) ?? new Set()).add(text))
    times.set(fold(text), (times.get(fold(text)) ?? 0) + 1)
  }
  const edgeOf = (line: Line): Edge | undefined => {
    const { text } = line
    const folio = folioOf(text)
    if (folio) return { number: folio.number, head: '' }
    const { number, gap, head } = BESIDE.map((beside) => beside.exec(text)?.groups).find(Boolean) ?? {}
    const isCounted = gap !== undefined && (gap.length > 1 || forms.get(fold(text))!.size > 1)
    if (isCounted && startsUpper(head!)) return { number: Number(number), head: fold(head!) }
    const isHead =
      times.get(fold(text))! > 1 || headline.startsWith(fold(text)) || (isInCapitals(text) && alone.has(line))
    return isHead && /\p{L}/u.test(text) ? { head: fold(text) } : undefined
  }
  return new Map(
    short.flatMap((line) => {
      const edge = edgeOf(line)
      return edge ? [[line, edge] as const] : []
    }),
  )
}

/** A field of a mail or of a form is no head: `Lines: 510`. */
const FIELD = /^\p{L}[\p{L}-]{1,20}: /u

/** A line as it is on every page. */
const fold = (text: string): string => text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ')
