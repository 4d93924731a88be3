import { type Block, countHeadRows, type Node, type Table } from '../../ast/index.ts'
import type { Place, Setting } from '../blocks/index.ts'
import {
  type Anchor,
  asLines,
  type Context,
  floatSeries,
  heightOf,
  leadTo,
  positionOf,
  setParagraph,
  startIn,
  VerticalList,
  withoutStart,
} from '../blocks/index.ts'
import { createStructure, type StructureElement } from '../model/index.ts'
import { ALIGNMENT, FORBIDDEN } from '../text/index.ts'
import { type PlacedCell, placeCells } from './cells.ts'
import { fitColumns } from './fit-columns.ts'
import { piecesOf } from './pieces.ts'
import { edgesOf, type Grid, setRows } from './table-rows.ts'
import { ruleTable } from './table-rules.ts'
import { rowCosts, withRepeatedHead } from './torn-tables.ts'

/** A caption and notes are never set narrower than this share of the measure. */
const NARROWEST = 0.5

/** A table that takes no more than this share of a page's height is never torn. */
const WHOLE = 2 / 3

/**
 * A table: its caption, the head that stands again on each page, the rows, and the notes that its cells are the first
 * to refer to, set right under it. What is too wide for a column goes over all of them; what is not torn may wait for
 * the head of the next page if it has a caption to be found by.
 */
export function stackTable(block: Table, context: Context, list: VerticalList, setting: Setting): void {
  const { before, after } = setting.print.role('table')
  const { page, grid } = setting.print
  const rows = placeCells(block)
  const isWide = goesOverColumns(block, rows, context, setting)
  if (!isWide && stackPieces(block, rows, context, list, setting)) return
  const place = isWide ? { ...context, left: 0, measure: page.textWidth } : context
  const content = new VerticalList()
  stackContent(block, rows, place, content, setting)
  const lines = asLines(content.items)
  const pageHeight = page.lines * grid
  const mayMove = mayMoveAway(block, context, setting)
  const series = floatSeries(block)
  if (isWide) return list.pushSpanning(lines, 'columns', anchorsOf(block), series)
  leadTo(block, list)
  if (heightOf(lines) > (mayMove ? 1 : WHOLE) * pageHeight) return list.append(content, before, after)
  // One over all columns that waits is not passed by the next, though that has no caption.
  const mayFollow = mayMove || (context.isTop === true && page.columns > 1)
  list.pushFloat(lines, before, { mayMove, mayFollow, series })
  if (!mayMove) list.space(after)
}

function anchorsOf({ id }: Table): readonly Anchor[] {
  return id ? [{ id, x: 0 }] : []
}

/** In a column, type that is made this small leaves some of the columns of a table a word a line. */
const SMALL = 0.85

/** Most rows of a table that is set over all columns of several pages. */
const MOST_ROWS = 200

/**
 * A table that is much too wide for a column, and too high to stand over all columns of one page, does so on several:
 * whether it does.
 */
function stackPieces(
  block: Table,
  rows: readonly (readonly PlacedCell[])[],
  context: Context,
  list: VerticalList,
  setting: Setting,
): boolean {
  const { page, grid } = setting.print
  if (page.columns === 1 || !context.isTop || rows.length > MOST_ROWS) return false
  const wide = { ...context, left: 0, measure: page.textWidth }
  const scaleAt = (place: Context) => fitColumns(block, rows.flat(), place, setting).scale
  if (scaleAt(context) > SMALL || scaleAt(wide) <= SMALL) return false
  const structure = createStructure(context.lang)
  const most = WHOLE * page.lines * grid
  const set = (setting: Setting, context: Context) => {
    const content = new VerticalList()
    stackContent(block, rows, context, content, setting)
    return piecesOf(content.items, most)
  }
  const { notesUnder: _, ...trial } = wide
  const tried = set({ ...setting, structure, report: () => {} }, { ...trial, element: structure.root })
  if (tried.some((piece) => heightOf(piece) > most)) return false
  for (const [index, piece] of set(setting, wide).entries())
    list.pushSpanning(piece, 'columns', index === 0 ? anchorsOf(block) : [], floatSeries(block))
  return true
}

/** Whether a table may leave its place, so that the text before it and after it is one: readers look for its caption. */
export function mayMoveAway(block: Block, { isTop }: Context, { print }: Setting): boolean {
  return (
    block.type === 'table' && block.caption !== undefined && isTop === true && print.page.figures === 'float'
  )
}

/** Whether words would have to be made smaller, or broken, in one of several columns, and a page can head all with it. */
function goesOverColumns(
  block: Table,
  rows: readonly (readonly PlacedCell[])[],
  context: Context,
  setting: Setting,
): boolean {
  const { page, grid } = setting.print
  if (page.columns === 1 || !context.isTop || fitColumns(block, rows.flat(), context, setting).scale === 1)
    return false
  const place = { ...context, left: 0, measure: page.textWidth }
  const columns = fitColumns(block, rows.flat(), place, setting)
  const most = WHOLE * page.lines * grid
  // No row is lower than a line: a table of thousands is not set for the answer.
  if (rows.length * setting.print.role('tableCell').leading * columns.scale > most) return false
  const structure = createStructure(context.lang)
  const trial = { ...setting, structure, report: () => {} }
  const { slices } = setRows(block, rows, { ...place, columns }, () => structure.root, trial)
  return heightOf(slices) <= most
}

function stackContent(
  block: Table,
  rows: readonly (readonly PlacedCell[])[],
  context: Context,
  list: VerticalList,
  setting: Setting,
): void {
  const element = setting.structure.add(context.element, 'Table', {
    ...(block.lang && { lang: block.lang }),
    ...(block.id && { id: block.id }),
  })
  const columns = fitColumns(block, rows.flat(), context, setting)
  if (columns.isTooWide) reportTooWide(block, setting)
  const [, width] = edgesOf(0, columns.widths.length, columns)
  const grid: Grid = { ...aligned(width, context, setting), columns }
  const board = aligned(Math.max(width, NARROWEST * context.measure), context, setting)
  const above = block.caption ? captionAbove(block, element, board, list, setting) : 0
  stackRows(block, rows, grid, element, above, list, setting)
  stackNotes(block, board, context, list, setting)
}

/** Where something of that width stands, by the template's alignment of tables. */
function aligned(width: number, { left, measure, lang }: Place, setting: Setting): Place {
  const spare = Math.max(0, measure - width)
  const { align } = setting.print.role('table')
  return { left: left + ALIGNMENT[align] * spare, measure: Math.min(width, measure), lang }
}

/** Gives the height that the caption takes above the first row. */
function captionAbove(
  block: Table,
  element: StructureElement,
  place: Place,
  list: VerticalList,
  setting: Setting,
): number {
  const style = setting.print.role('caption')
  const caption = setting.structure.add(element, 'Caption')
  const lines = setParagraph(block.caption!, block, style, caption, place, setting)
  // A page that begins with the caption begins with the table; the caption's own offsets are no place in it.
  list.push(
    lines.map((line, index) => (index === 0 ? { ...line, start: startIn(block, 0) } : withoutStart(line))),
    lines.map(() => FORBIDDEN),
  )
  list.keep()
  list.space(style.before)
  return heightOf(lines) + style.before
}

function stackRows(
  block: Table,
  rows: readonly (readonly PlacedCell[])[],
  grid: Grid,
  element: StructureElement,
  above: number,
  list: VerticalList,
  setting: Setting,
): void {
  const headRows = countHeadRows(block)
  const head = headRows > 0 && headRows < rows.length ? setting.structure.add(element, 'THead') : undefined
  const body = head ? setting.structure.add(element, 'TBody') : element
  const parentOf = (row: number) => (row < headRows ? (head ?? body) : body)
  // One report says it for the whole table, not one for each word.
  const quiet = grid.columns.isTooWide ? { ...setting, report: () => {} } : setting
  const set = setRows(block, rows, grid, parentOf, quiet)
  if (set.slices.length === 0) return
  const slices = ruleTable(set, rows, headRows, grid, setting)
  const table = { block, rows, starts: set.starts, headRows: head ? headRows : 0, above }
  list.push(withRepeatedHead(slices, table, setting), rowCosts(slices, table, setting))
}

/** Notes to a table belong under it, where the eye is: a reader of figures does not look to the foot of the page. */
function stackNotes(
  block: Table,
  board: Place,
  context: Context,
  list: VerticalList,
  setting: Setting,
): void {
  const lines = context.notesUnder?.(block, context.element, board) ?? []
  if (lines.length === 0) return
  list.keep()
  list.space(setting.print.grid / 4)
  list.push(
    lines,
    lines.map(() => 0),
  )
}

function reportTooWide(node: Node, setting: Setting): void {
  const share = Math.round(100 * setting.print.tables.smallest)
  setting.report({
    code: 'table-too-wide',
    severity: 'warning',
    message: `a table is too wide for the printed page even at ${share} % of its size, so words in it are broken`,
    ...positionOf(node),
    hint: 'give the table fewer columns or shorter words, or turn rows and columns',
  })
}
