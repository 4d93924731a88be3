import { least, most } from '../../lists.ts'
import type { Line } from './lines.ts'
import { SURE } from './repair.ts'

/** A stretch of a line's text; where its ends are one, the cell is empty. */
export interface Cell {
  readonly from: number
  readonly to: number
}

/** What white space, or tabs, part the lines of a block into. */
export interface Grid {
  /** One a line; undefined for a line of hyphens or equals signs between rows. All have a cell a column, empty ones included. */
  readonly rows: readonly (readonly Cell[] | undefined)[]
  /** Rows at the top that name the columns. */
  readonly heads: number
  /** Columns of figures. */
  readonly figures: readonly boolean[]
  /** Whether the first column has words, and the other one what they mean. */
  readonly isGlossary: boolean
  readonly confidence: number
}

/** Rows, and lines of a table with a rule, at least: two lines may have a gap at one place by chance. */
const FEWEST_ROWS = 3
/** Blanks between two columns at least. */
const GUTTER = 2
const MOST_COLUMNS = 12
const MOST_HEADS = 2
/** Columns that the text of a table may take; a line of prose that is not wrapped takes more. */
const WIDEST = 240

const RULE = /^[-=_+|─━═\s]*[-=_─━═]{3}[-=_+|─━═\s]*$/u
/** `1,450`, `£3 10s.`, `−0.5 %`, `12 kg`, or the sign that there is none. */
const FIGURE = /^(?:[^\p{L}]*\d[^\p{L}]*(?:\p{L}{1,3}\.?)?|[-–—−.…]+)$/u

/** The columns of a block of lines; undefined where they are no table. Sure takes columns that agree and a second sign. */
export function gridOf(lines: readonly Line[]): Grid | undefined {
  if (lines.length < FEWEST_ROWS || lines.some((line) => line.isBroken || widthOf(line) > WIDEST))
    return undefined
  const isRule = lines.map(({ text }) => RULE.test(text))
  const rows = lines.filter((_, at) => !isRule[at])
  const cells =
    rows.length < 2 ? undefined : (cellsByRules(lines, rows) ?? cellsByTabs(rows) ?? cellsByBlanks(rows))
  const isOrnament = rows.every(({ text }) => !/[\p{L}\p{N}]/u.test(text))
  if (!cells || !isFilled(cells) || isOrnament) return undefined
  const texts = cells.map((row, at) => row.map(({ from, to }) => rows[at]!.text.slice(from, to)))
  const hasRule = isRule.includes(true)
  const figures = texts[0]!.map((_, column) => areFigures(texts.slice(1).map((row) => row[column]!)))
  const isGlossary = areWords(texts, cells, rows)
  const signs = [texts[0]!.length > 2, figures.includes(true), hasRule, isGlossary].filter(Boolean).length
  if (rows.length < FEWEST_ROWS && !hasRule) return undefined
  let at = 0
  return {
    rows: isRule.map((isOne) => (isOne ? undefined : cells[at++]!)),
    heads: headsAbove(isRule) || (isHead(texts[0]!, figures) ? 1 : 0),
    figures,
    isGlossary,
    confidence: signs > 1 ? 0.92 : signs === 1 ? 0.85 : 0.6,
  }
}

const widthOf = ({ indent, text }: Line): number => indent + text.length

/** Cells as a word processor leaves them: as many tabs in every line, but for those at its ends, which are trimmed. */
function cellsByTabs(rows: readonly Line[]): Cell[][] | undefined {
  if (!rows.some(({ text }) => text.includes('\t'))) return undefined
  for (const tab of [/\t/g, /\t+/g]) {
    const cells = rows.map(({ text }) =>
      parted(
        text,
        [...text.matchAll(tab)].map(({ index, 0: gap }) => [index, index + gap.length]),
      ),
    )
    const count = most(cells.map(({ length }) => length))
    const whole = cells.filter(({ length }) => length === count).length
    if (count > MOST_COLUMNS || whole * 3 < rows.length * 2) continue
    const margin = least(rows.map(({ indent }) => indent))
    return cells.map((row, at) => {
      const lacking = Array.from({ length: count - row.length }, () => ({ from: 0, to: 0 }))
      return rows[at]!.indent > margin ? [...lacking, ...row] : [...row, ...lacking]
    })
  }
  return undefined
}

/** One run of signs a column: `== ===== ===`. */
const RUNS = /^(?:[-=─━═]+ +)+[-=─━═]+$/u

/** Cells below the runs of a rule, where no line has a sign between two of them; names of columns may be a blank apart. */
function cellsByRules(lines: readonly Line[], rows: readonly Line[]): Cell[][] | undefined {
  const rule = lines.find(({ text }) => RUNS.test(text))
  if (!rule || rows.some(({ text }) => text.includes('\t'))) return undefined
  const gaps = [...rule.text.matchAll(/ +/g)].map(({ index, 0: gap }): [number, number] => [
    rule.indent + index,
    rule.indent + index + gap.length,
  ])
  const isFree = ({ indent, text }: Line) =>
    gaps.every(([from, to]) => text.slice(Math.max(0, from - indent), Math.max(0, to - indent)).trim() === '')
  if (gaps.length >= MOST_COLUMNS || !rows.every(isFree)) return undefined
  return rows.map(({ indent, text }) =>
    parted(
      text,
      gaps.map(([from, to]) => [clamp(from - indent, text), clamp(to - indent, text)]),
    ),
  )
}

/** Cells between stretches of columns that are blank in every line, at edges that the lines share. */
function cellsByBlanks(rows: readonly Line[]): Cell[][] | undefined {
  if (rows.some(({ text }) => text.includes('\t'))) return undefined
  const width = most(rows.map(widthOf))
  const isTaken = new Uint8Array(width)
  for (const { indent, text } of rows)
    for (let at = 0; at < text.length; at++) if (text[at] !== ' ') isTaken[indent + at] = 1
  const gutters: (readonly [number, number])[] = []
  let end = isTaken.indexOf(1)
  for (let at = end; at < width; at++) {
    if (!isTaken[at]) continue
    if (at - end >= GUTTER) gutters.push([end, at])
    end = at + 1
  }
  if (gutters.length === 0 || gutters.length >= MOST_COLUMNS) return undefined
  const cells = rows.map(({ indent, text }) =>
    parted(
      text,
      gutters.map(([from, to]) => [clamp(from - indent, text), clamp(to - indent, text)]),
    ),
  )
  return gutters.every((_, column) =>
    shareEdge(
      rows,
      cells.map((row) => row[column + 1]!),
    ),
  )
    ? cells
    : undefined
}

const clamp = (at: number, { length }: string): number => Math.min(Math.max(0, at), length)

/** The stretches between gaps, without the blanks around them. */
function parted(text: string, gaps: readonly (readonly [number, number])[]): Cell[] {
  const edges = [0, ...gaps.flat(), text.length]
  return Array.from({ length: gaps.length + 1 }, (_, column) => {
    const [from, to] = [edges[2 * column]!, edges[2 * column + 1]!]
    const cell = text.slice(from, to)
    const lead = cell.length - cell.trimStart().length
    return { from: from + lead, to: Math.max(from + lead, from + cell.trimEnd().length) }
  })
}

/** Whether most cells of a column begin, end or have their decimal sign at one place: the gaps of prose do not. */
function shareEdge(rows: readonly Line[], column: readonly Cell[]): boolean {
  const pointOf = ({ from, to }: Cell, { text }: Line) => {
    const point = text.slice(from, to).search(/(?<=\d)[.,](?=\d)/)
    return point < 0 ? to : from + point
  }
  return [({ from }: Cell) => from, ({ to }: Cell) => to, pointOf].some((edgeOf) => {
    const counts = new Map<number, number>()
    let filled = 0
    for (const [at, cell] of column.entries()) {
      if (isEmpty(cell)) continue
      filled++
      const edge = rows[at]!.indent + edgeOf(cell, rows[at]!)
      counts.set(edge, (counts.get(edge) ?? 0) + 1)
    }
    return most([...counts.values()]) * 3 >= filled * 2
  })
}

/** Words with what they mean beside them are as sure as figures are. */
const LONGEST_WORD = 24
const FEWEST_WORDS = 4

/** Whether short names, none twice, have each a text beside it, and all these begin in one column. */
function areWords(
  texts: readonly (readonly string[])[],
  cells: readonly (readonly Cell[])[],
  rows: readonly Line[],
): boolean {
  const names = texts.map(([name]) => name!)
  const starts = cells.map(([, text], at) => rows[at]!.indent + text!.from)
  return (
    texts.length >= FEWEST_WORDS &&
    new Set(names).size === names.length &&
    new Set(starts).size === 1 &&
    texts.every((row) => row.length === 2 && row.every((cell) => cell !== '')) &&
    names.every((name) => name.length <= LONGEST_WORD && !/[.:;,!?]$/.test(name))
  )
}

/** Whether most rows have two cells at least that are not empty. */
function isFilled(cells: readonly (readonly Cell[])[]): boolean {
  return cells.filter(hasTwo).length * 4 >= cells.length * 3
}

const hasTwo = (row: readonly Cell[]): boolean => row.filter((cell) => !isEmpty(cell)).length > 1

/** Which lines of a block are surely rows of a table, by figures or words in two columns. */
export function rowsOf(lines: readonly Line[]): readonly Line[] {
  const grid = gridOf(lines)
  if (!grid || grid.confidence < SURE) return []
  return lines.filter((_, at) => grid.rows[at] && hasTwo(grid.rows[at]))
}

/** Whether two lines have three cells or more that begin or end at the same columns: rows, though text stands right above them. */
export function isRowBeside(line: Line, other: Line | undefined): boolean {
  if (other === undefined) return false
  const [own, beside] = [line, other].map(({ indent, text }) =>
    [...text.matchAll(CELL)].map(({ index, 0: cell }) => [indent + index, indent + index + cell.length]),
  )
  if (own!.length < 3 || own!.length !== beside!.length) return false
  return own!.every(([from, to], at) => from === beside![at]![0] || to === beside![at]![1])
}

/** Words with no more than a blank between them. */
const CELL = /\S+(?: \S+)*/g

function areFigures(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text !== '')
  return filled.some((text) => /\d/.test(text)) && filled.every((text) => FIGURE.test(text))
}

/** Rows above the first rule below a row, where they are few, and others follow. */
function headsAbove(isRule: readonly boolean[]): number {
  const first = isRule.indexOf(false)
  const heads = isRule.indexOf(true, first) - first
  return heads > 0 && heads <= MOST_HEADS && isRule.indexOf(false, first + heads) > 0 ? heads : 0
}

/** Whether a row has words where the others have figures, or none above the names of the rows. */
function isHead(first: readonly string[], figures: readonly boolean[]): boolean {
  const words = figures.some((isOf, column) => isOf && first[column] !== '' && !FIGURE.test(first[column]!))
  return words || (first[0] === '' && first.length > 1)
}

export function isEmpty({ from, to }: Cell): boolean {
  return from === to
}
