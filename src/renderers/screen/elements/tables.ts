import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Table, TableCell, TableRow } from '../../../ast/index.ts'
import { countHeadRows, isHeadColumnNamed, looksLikeHead, textOf } from '../../../ast/index.ts'
import { attributesOf, type ElementContext } from './context.ts'
import { isNameless, toInlineElements } from './inlines.ts'

/** The most columns that a cell may span (HTML, 4.9.11). */
const MOST_COLUMNS = 1000

const ALIGNMENT = { left: 'align-start', center: 'align-center', right: 'align-end' } as const

/**
 * A table in a wrapper that scrolls sideways where the screen is narrower; by keyboard, too, where that can come about
 * at all, under a name of its own, since the table says its caption itself. In a book, too, a reader's own larger type can
 * make it wider than the page.
 */
export function tableElement(block: Table, context: ElementContext): Element {
  const isWider = narrowest(block) > context.narrowTable
  const scrolling = isWider
    ? { role: 'group', tabIndex: 0, ariaLabel: `${context.words.table} ${block.number ?? block.ordinal}` }
    : {}
  const headRows = countHeadRows(block)
  const head = block.children.slice(0, headRows)
  const body = block.children.slice(headRows)
  const table = h('table', [
    ...(block.caption ? [captionElement(block, context)] : []),
    ...columnShares(block),
    ...(head.length > 0 ? [h('thead', rowElements(head, block, context))] : []),
    ...(body.length > 0 ? [h('tbody', rowElements(body, block, context))] : []),
  ])
  const className = ['table', ...(block.widths ? ['shared'] : [])]
  return {
    ...h('div', { className, ...attributesOf(block, context), ...scrolling }, table),
    data: { role: 'table' },
  }
}

/** A letter with the space that a reader may add to it (WCAG 2.2, 1.4.12), and the white between columns, em. */
const LETTER = 0.7
const GUTTER = 1.4

/** The least width of a table whose words stay whole, em of its cells: too much rather than too little. */
function narrowest({ children }: Table): number {
  const columns = new Map<number, number>()
  for (const row of children) {
    let column = 0
    for (const { children: words, columnSpan } of row.children) {
      const span = clamp(columnSpan, MOST_COLUMNS)
      const share = (LETTER * longestWord(textOf(words))) / span
      for (const end = column + span; column < end; column++)
        columns.set(column, Math.max(columns.get(column) ?? 0, share))
    }
  }
  return [...columns.values()].reduce((sum, width) => sum + width + GUTTER, 0)
}

function longestWord(text: string): number {
  return text.split(/\s+/).reduce((longest, { length }) => Math.max(longest, length), 0)
}

/** Columns by share fill the measure; what a share is, is the author's word, not the template's. */
function columnShares({ widths }: Table): Element[] {
  if (!widths) return []
  const total = widths.reduce((sum, width) => sum + width, 0)
  const columns = widths.map((width) =>
    h('col', { style: `width: ${Number(((100 * width) / total).toFixed(2))}%` }),
  )
  return [h('colgroup', columns)]
}

function captionElement(block: Table, context: ElementContext): Element {
  return {
    ...h('caption.caption', toInlineElements(block.caption ?? [], context)),
    data: { role: 'caption' },
  }
}

/** The rows of one group. No cell reaches below its group's last row (HTML, 4.9.12.1). */
function rowElements(rows: readonly TableRow[], table: Table, context: ElementContext): Element[] {
  /** Rows that a cell from above still covers, by column. */
  const covered = new Map<number, number>()
  const isNamed = isHeadColumnNamed(table)
  return rows.map((row, index) => {
    let column = 0
    const cells = row.children.map((cell) => {
      while ((covered.get(column) ?? 0) > 0) column++
      const columns = clamp(cell.columnSpan, MOST_COLUMNS)
      const spanned = clamp(cell.rowSpan, rows.length - index)
      const element = cellElement(cell, columns, spanned, table.align[column] ?? null, isNamed, context)
      for (let end = column + columns; column < end; column++) covered.set(column, spanned)
      return element
    })
    for (const [at, count] of covered) covered.set(at, count - 1)
    return h('tr', attributesOf(row, context), cells)
  })
}

function clamp(span: number | undefined, most: number): number {
  return Math.max(1, Math.min(Math.trunc(span ?? 1) || 1, most))
}

function cellElement(
  cell: TableCell,
  columns: number,
  rows: number,
  align: Table['align'][number],
  isNamed: boolean,
  context: ElementContext,
): Element {
  const children = toInlineElements(cell.children, context, cell)
  // A head over several columns stands in their middle, as in print.
  const side = cell.align ?? (cell.header === 'column' && columns > 1 ? 'center' : align)
  const isHeader = cell.header !== undefined && !isNameless(cell.children)
  const looks = looksLikeHead(cell, isNamed) ? 'tableHeader' : 'tableCell'
  const className = [
    ...(side ? [ALIGNMENT[side]] : []),
    ...(isHeader && looks === 'tableCell' ? ['row-name'] : []),
  ]
  const properties = {
    ...attributesOf(cell, context),
    ...(className.length > 0 && { className }),
    ...(columns > 1 && { colSpan: columns }),
    ...(rows > 1 && { rowSpan: rows }),
  }
  // An empty header cell is a header of nothing: the corner of a table with headers on two sides.
  if (!isHeader) return { ...h('td', properties, children), data: { role: looks } }
  const scope = cell.header === 'row' ? 'row' : 'col'
  return { ...h('th', { ...properties, scope }, children), data: { role: looks } }
}
