import { most } from '../../lists.ts'
import type { Context } from './context.ts'
import { htmlOf } from './html.ts'
import type { Block, Cell, Row, Table } from './model.ts'
import { namingOf } from './styles.ts'
import { elementsOf, findAll, wordsIn, type Xml } from './xml.ts'

/** A cell covers at most as many columns or rows as HTML allows (HTML Standard, section 4.9.11). */
const WIDEST = 1000
const GROUPS = ['table:table-rows', 'table:table-row-group', 'table:table-header-rows', 'table:table-row']

/** A table, with what is said once and stands for many made as many. */
export function tableOf(table: Xml, context: Context): Table {
  const rows = rowsOf(table, false)
  const width = Math.max(1, most(rows.map(({ row }) => widthOf(row))))
  return {
    type: 'table',
    rows: rows.flatMap(({ row, isHead, count }): readonly Row[] => {
      const cells = cellsOf(row, width, context)
      context.budget.takeCells(cells.length * count)
      for (const { blocks } of count > 1 ? cells : []) context.budget.repeat(htmlOf(blocks).length, count)
      const made = { isHead: isHead || isHeading(row, context), cells }
      return cells.length === 0 ? [] : Array<Row>(count).fill(made)
    }),
  }
}

interface SourceRow {
  readonly row: Xml
  readonly isHead: boolean
  readonly count: number
}

function rowsOf(parent: Xml, isHead: boolean): readonly SourceRow[] {
  return elementsOf(parent, ...GROUPS).flatMap((part): readonly SourceRow[] => {
    if (part.name !== 'table:table-row')
      return rowsOf(part, isHead || part.name === 'table:table-header-rows')
    const count = repeats(part, 'table:number-rows-repeated', Number.MAX_SAFE_INTEGER)
    // A row without words that is there again and again is what a sheet ends with.
    return isEmpty(part) && count > 1 ? [] : [{ row: part, isHead, count }]
  })
}

const cellsIn = (row: Xml) => elementsOf(row, 'table:table-cell', 'table:covered-table-cell')
const timesOf = (cell: Xml) => repeats(cell, 'table:number-columns-repeated', WIDEST)
/** Cells without words at the end of a row of a sheet. */
const isFilling = (cell: Xml, at: number, cells: readonly Xml[]) =>
  at === cells.length - 1 && timesOf(cell) > 1 && isEmpty(cell)

/** Columns of a row, but for those that only fill it up. */
function widthOf(row: Xml): number {
  const cells = cellsIn(row).filter((cell, at, all) => !isFilling(cell, at, all))
  return Math.min(
    WIDEST,
    cells.reduce((sum, cell) => sum + timesOf(cell), 0),
  )
}

function cellsOf(row: Xml, most: number, context: Context): readonly Cell[] {
  const made: Cell[] = []
  let width = 0
  for (const cell of cellsIn(row)) {
    const count = Math.min(timesOf(cell), most - width)
    width += count
    // What is covered has nothing to show.
    if (cell.name === 'table:covered-table-cell' || count === 0) continue
    const columns = repeats(cell, 'table:number-columns-spanned', WIDEST)
    const rows = repeats(cell, 'table:number-rows-spanned', WIDEST)
    const one: Cell = { columns, rows, blocks: contentOf(cell, context) }
    if (count > 1) context.budget.repeat(htmlOf(one.blocks).length, count)
    for (let at = 0; at < count; at++) made.push(one)
  }
  return made
}

function contentOf(cell: Xml, context: Context): readonly Block[] {
  return context.blocks(elementsOf(cell))
}

function repeats({ attributes }: Xml, name: string, most: number): number {
  const count = Number.parseInt(attributes[name] ?? '1', 10)
  return Number.isNaN(count) ? 1 : Math.min(most, Math.max(1, count))
}

function isEmpty(part: Xml): boolean {
  return (
    wordsIn(part).trim() === '' &&
    findAll(part, ({ name }) => name === 'draw:image' || name === 'draw:object').length === 0
  )
}

/** A row whose cells all have the style of headings is one of headings, as word processors set it. */
function isHeading(row: Xml, { book }: Context): boolean {
  const paragraphs = elementsOf(row, 'table:table-cell').flatMap((cell) =>
    elementsOf(cell, 'text:p').slice(0, 1),
  )
  const isNamed = ({ attributes }: Xml) => {
    const lineage = book.lineage('paragraph', attributes['text:style-name'])
    return namingOf(lineage).name === 'Table Heading'
  }
  return paragraphs.length > 1 && paragraphs.every(isNamed)
}
