import type { Table } from '../../ast/index.ts'
import type { CellLine, RuledRow, RuledTable, TableLines } from './ruled-table.ts'

/** Dashes under or over each of two columns or more. */
const COLUMNS = /^ {0,20}-{2,}(?: +-{2,})+$/
/** Dashes over the whole width. */
const WHOLE = /^ {0,3}-{3,}$/
/** Lines that the head of a multiline table may have. */
const TALLEST_HEAD = 10

interface Column {
  readonly from: number
  readonly to: number
}

/** Where the parts of a table are, as lines. */
interface Parts {
  readonly head: readonly [from: number, to: number]
  readonly dashes: number
  readonly body: readonly [from: number, to: number]
  readonly end: number
}

/** Simple and multiline tables (pandoc's manual): columns stand under their dashes, a blank line may part the rows. */
export function linedOf(lines: TableLines, startLine: number): RuledTable | undefined {
  const parts = partsOf(lines, startLine)
  if (!parts) return undefined
  const { head, dashes, body, end } = parts
  const columns = columnsOf(lines.at(dashes))
  const inHead = range(...head)
  const inBody = range(...body)
  const isMultiline = inBody.some((line) => lines.isEmpty(line))
  if (![...inHead, ...inBody.slice(0, 1)].every((line) => isParted(lines.at(line), columns))) return undefined
  const groups = isMultiline ? paragraphsOf(inBody, lines) : inBody.map((line) => [line])
  const rows = [...(inHead.length > 0 ? [inHead] : []), ...groups].map((group, index) =>
    rowOf(group, index === 0 && inHead.length > 0, columns, lines),
  )
  if (groups.length === 0) return undefined
  const first = inHead.length > 0 ? inHead : groups[0]!
  const align = columns.map((column) =>
    alignOf(
      first.map((line) => lines.at(line)),
      column,
    ),
  )
  return { align, rows, isGrid: false, end }
}

function partsOf(lines: TableLines, start: number): Parts | undefined {
  const first = lines.at(start)
  if (COLUMNS.test(first)) return headless(lines, start)
  if (WHOLE.test(first)) return multiline(lines, start)
  if (first === '' || !COLUMNS.test(lines.at(start + 1)) || lines.isEmpty(start + 2)) return undefined
  let end = start + 2
  while (!lines.isEmpty(end) && !isDashes(lines.at(end))) end++
  const hasFoot = isDashes(lines.at(end))
  return { head: [start, start + 1], dashes: start + 1, body: [start + 2, end], end: hasFoot ? end + 1 : end }
}

/** Dashes, rows, dashes. */
function headless(lines: TableLines, start: number): Parts | undefined {
  const foot = lines.isEmpty(start + 1) ? undefined : footOf(lines, start + 1)
  return foot === undefined
    ? undefined
    : { head: [start, start], dashes: start, body: [start + 1, foot], end: foot + 1 }
}

/** Dashes over the whole width, a head, dashes over each column, rows, dashes. */
function multiline(lines: TableLines, start: number): Parts | undefined {
  let dashes = start + 1
  while (dashes - start <= TALLEST_HEAD && !lines.isEmpty(dashes) && !COLUMNS.test(lines.at(dashes))) dashes++
  if (dashes === start + 1 || !COLUMNS.test(lines.at(dashes))) return undefined
  const foot = footOf(lines, dashes + 1)
  return foot === undefined
    ? undefined
    : { head: [start + 1, dashes], dashes, body: [dashes + 1, foot], end: foot + 1 }
}

/** The next line of dashes, where it ends a table: nothing stands under it. */
function footOf(lines: TableLines, first: number): number | undefined {
  for (let line = first; lines.isInside(line); line++)
    if (isDashes(lines.at(line))) return line > first && lines.isEmpty(line + 1) ? line : undefined
  return undefined
}

function isDashes(text: string): boolean {
  return WHOLE.test(text) || COLUMNS.test(text)
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
}

function columnsOf(dashes: string): Column[] {
  return [...dashes.matchAll(/-+/g)].map(({ 0: run, index }) => ({ from: index, to: index + run.length }))
}

/** Whether a line has a blank before each column: otherwise the dashes are a line of their own. */
function isParted(text: string, columns: readonly Column[]): boolean {
  return columns.slice(1).every(({ from }) => (text[from - 1] ?? ' ') === ' ')
}

function paragraphsOf(inBody: readonly number[], lines: TableLines): number[][] {
  const groups: number[][] = [[]]
  for (const line of inBody) {
    if (lines.isEmpty(line)) groups.push([])
    else groups.at(-1)!.push(line)
  }
  return groups.filter((group) => group.length > 0)
}

function rowOf(
  group: readonly number[],
  isHead: boolean,
  columns: readonly Column[],
  lines: TableLines,
): RuledRow {
  const last = group.at(-1)!
  const cells = columns.map((_, index) => {
    const from = index === 0 ? 0 : columns[index]!.from
    const to = columns[index + 1]?.from
    return group.map((line) => cellLine(lines.at(line).slice(from, to), lines.from(line) + from))
  })
  return { isHead, from: lines.from(group[0]!), to: lines.from(last) + lines.at(last).length, cells }
}

function cellLine(piece: string, start: number): CellLine {
  const text = piece.trim()
  return { text, from: start + (text === '' ? 0 : piece.indexOf(text)) }
}

/** By the sides on which the text is flush with the dashes. */
function alignOf(texts: readonly string[], { from, to }: Column): Table['align'][number] {
  const spans = texts.flatMap((text) => {
    const piece = text.slice(from, to)
    return piece.trim() === ''
      ? []
      : [{ left: !piece.startsWith(' '), right: piece.length === to - from && !piece.endsWith(' ') }]
  })
  if (spans.length === 0) return null
  const isLeft = spans.every(({ left }) => left)
  const isRight = spans.every(({ right }) => right)
  if (isLeft === isRight) return isLeft ? null : 'center'
  return isLeft ? 'left' : 'right'
}
