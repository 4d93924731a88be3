import type { Inline, Table, TableCell, TableRow } from '../../ast/index.ts'
import { type Common, commonOf } from './common.ts'
import type { HtmlContext } from './context.ts'
import { attributeOf, type DomElement, isElement, rangeOf } from './dom.ts'

/** A cell covers at most as many columns or rows as HTML allows (HTML Standard, section 4.9.11). */
const WIDEST = 1000

/** A table with its head first and its foot last. `read` gives the content of a cell or a caption. */
export function buildTable(
  table: DomElement,
  common: Common,
  context: HtmlContext,
  read: (cell: DomElement) => Inline[],
): Table {
  const caption = children(table, ['caption'])[0]
  const rows = GROUPS.flatMap((name) => children(table, [name])).flatMap((group) =>
    children(group, ['tr']).map((row) => ({
      cells: children(row, CELLS),
      row,
      isHead: group.tagName === 'thead',
    })),
  )
  const rowNodes = rows.map(({ cells, row, isHead }): TableRow => {
    const position = context.place(...rangeOf(row))
    const isHeaderRow = isHead || (cells.length > 1 && cells.every(({ tagName }) => tagName === 'th'))
    return {
      type: 'tableRow',
      position,
      children: cells.map((cell) => cellOf(cell, isHeaderRow, read, context)),
    }
  })
  const align = alignment(rows.map(({ cells }) => cells))
  const widths = shares(table)
  const captionText = caption ? read(caption) : []
  return {
    type: 'table',
    ...common,
    align,
    ...(widths.length === align.length && { widths }),
    ...(captionText.length > 0 && { caption: captionText }),
    children: rowNodes,
  }
}

const GROUPS = ['thead', 'tbody', 'tfoot']
const CELLS = ['td', 'th']

function children(parent: DomElement, names: readonly string[]): DomElement[] {
  return parent.childNodes.filter(isElement).filter(({ tagName }) => names.includes(tagName))
}

function cellOf(
  cell: DomElement,
  isHeaderRow: boolean,
  read: (cell: DomElement) => Inline[],
  context: HtmlContext,
): TableCell {
  const position = context.place(...rangeOf(cell))
  const header = headerOf(cell, isHeaderRow)
  const columnSpan = spanOf(cell, 'colspan')
  const rowSpan = spanOf(cell, 'rowspan')
  // What stands over several columns is no column's.
  const align = columnSpan > 1 ? alignOf(cell) : null
  return {
    type: 'tableCell',
    ...commonOf(cell, position, context),
    ...(header && { header }),
    ...(columnSpan > 1 && { columnSpan }),
    ...(rowSpan > 1 && { rowSpan }),
    ...(align && { align }),
    children: read(cell),
  }
}

function headerOf(cell: DomElement, isHeaderRow: boolean): TableCell['header'] {
  const scope = attributeOf(cell, 'scope')?.toLowerCase()
  if (cell.tagName !== 'th') return undefined
  if (scope === 'row' || scope === 'rowgroup') return 'row'
  if (scope === 'col' || scope === 'colgroup') return 'column'
  return isHeaderRow ? 'column' : 'row'
}

function spanOf(cell: DomElement, name: 'colspan' | 'rowspan' | 'span'): number {
  const span = Number.parseInt(attributeOf(cell, name) ?? '1', 10)
  return Number.isNaN(span) ? 1 : Math.min(WIDEST, Math.max(1, span))
}

/** Of each column: what its first cell that says something says. Cells from above push those of a row aside. */
function alignment(rows: readonly (readonly DomElement[])[]): Table['align'] {
  const align: Table['align'][number][] = []
  const covered: number[] = []
  for (const cells of rows) {
    let column = 0
    for (const cell of cells) {
      while ((covered[column] ?? 0) > 0) column++
      if (column >= WIDEST) break
      const end = Math.min(column + spanOf(cell, 'colspan'), WIDEST)
      align[column] ??= spanOf(cell, 'colspan') > 1 ? null : alignOf(cell)
      for (; column < end; column++) {
        align[column] ??= null
        covered[column] = spanOf(cell, 'rowspan')
      }
    }
    for (const [index, rowsLeft] of covered.entries()) covered[index] = Math.max(0, (rowsLeft ?? 0) - 1)
  }
  return align
}

/** What the columns ask for, where each asks for a share. */
function shares(table: DomElement): number[] {
  const columns = [table, ...children(table, ['colgroup'])].flatMap((group) => children(group, ['col']))
  const widths = columns.flatMap((column) => {
    const style = /width\s*:\s*([\d.]+)%/i.exec(attributeOf(column, 'style') ?? '')?.[1]
    const width = Number.parseFloat(
      style ?? /^\s*([\d.]+)%/.exec(attributeOf(column, 'width') ?? '')?.[1] ?? '',
    )
    return Array<number>(spanOf(column, 'span')).fill(width)
  })
  return widths.every((width) => width > 0 && width <= 100) ? widths : []
}

function alignOf(cell: DomElement): Table['align'][number] {
  const style = /text-align\s*:\s*(left|right|center)/i.exec(attributeOf(cell, 'style') ?? '')?.[1]
  const value = (style ?? attributeOf(cell, 'align') ?? '').toLowerCase()
  return value === 'left' || value === 'right' || value === 'center' ? value : null
}
