import type { Position, Table, TableCell, TableRow } from '../../ast/index.ts'
import { type CellSource, placeContent, splitRow } from './content-place.ts'
import { type BlockTree, type Context, parsePhrase } from './context.ts'
import { attributeOf } from './inline-nodes.ts'
import { buildInlines } from './inlines.ts'
import type { StampedToken } from './stamp.ts'
import { frameOf, headerOf } from './table-frame.ts'

/** A table: its first row heads the columns and, where its first cell alone is empty, the first cells head the rows. */
export function table({ token, children }: BlockTree, position: Position, context: Context): Table {
  const rows = children.flatMap((group) => group.children)
  const columns = rows[0]?.children.length ?? 0
  const {
    widths = dashWidths(token, columns, context),
    caption,
    ...applied
  } = frameOf(token, columns, position, context)
  reportShortRows(token, rows, columns, context)
  const heads = (rows[0]?.children ?? []).map((cell) => cell.children[0]?.token.content)
  const hasRowHeads = heads[0] === '' && heads.some((head) => head !== '')
  return {
    type: 'table',
    position,
    ...applied,
    align: (rows[0]?.children ?? []).map((cell) => alignOf(cell.token)),
    ...(widths && { widths }),
    ...(caption && { caption }),
    children: rows.map((row, index) => rowOf(row, index === 0, hasRowHeads, context)),
  }
}

/** Where rows lack more cells than this, markdown-it ends the table (`MAX_AUTOCOMPLETED_CELLS`). */
const MOST_LACKING = 65_536

function reportShortRows(
  table: StampedToken,
  rows: readonly BlockTree[],
  columns: number,
  context: Context,
): void {
  const { text, report, locate } = context
  const lacking = (from: number, to: number) => columns - splitRow(text.slice(from, to), from).length
  const from = table.to! + 1
  const to = from + text.slice(from).search(/\n|$/)
  if ((rows.length + 1) * columns <= MOST_LACKING || text.slice(from, to).trim() === '') return
  const sum = rows.reduce((sum, { token }) => sum + lacking(token.from!, token.to!), lacking(from, to))
  if (sum <= MOST_LACKING) return
  report({
    code: 'table-rows-short',
    severity: 'warning',
    message: `the rows of the table lack more than ${MOST_LACKING.toLocaleString('en')} cells, so that those from this one on are left as text`,
    position: locate(from, to),
    hint: 'leave out the columns that are empty in most rows, or make several tables',
  })
}

/**
 * A row of delimiters with more dashes than a line has characters gives the shares by their number, as in pandoc; unless
 * all bars stand below one another: then the dashes fill what the longest cells take, with the addresses of their links.
 */
const LINE = 72

function dashWidths(
  { from, to }: StampedToken,
  columns: number,
  { text }: Context,
): readonly number[] | undefined {
  const rows = text.slice(from, to).trimEnd().split('\n')
  const delimiters = rows[1] ?? ''
  const dashes = [...delimiters.matchAll(/-+/g)].map(([run]) => run.length)
  const isLong = dashes.reduce((sum, count) => sum + count, 0) > LINE
  const isFilled = rows.every((row) => barsOf(row) === barsOf(delimiters))
  return isLong && dashes.length === columns && !isFilled ? dashes : undefined
}

/** Where bars stand in a row of the source. */
function barsOf(row: string): string {
  return [...row.replace(/^[\s>]+/, '').matchAll(/(?<!\\)\|/g)].map(({ index }) => index).join()
}

function alignOf(cell: StampedToken): Table['align'][number] {
  const side = attributeOf(cell, 'style').replace('text-align:', '')
  return side === 'left' || side === 'right' || side === 'center' ? side : null
}

/** The parser drops cells for which the head has no column; these are read here. */
function rowOf(
  { token, children }: BlockTree,
  isHead: boolean,
  hasRowHeads: boolean,
  context: Context,
): TableRow {
  const sources = splitRow(context.text.slice(token.from, token.to), token.from!)
  const cells = Array.from({ length: Math.max(sources.length, children.length) }, (_, column): TableCell => {
    const source = sources[column] ?? emptyCell(token)
    const tokens = children[column]?.children[0]?.token.children ?? parsePhrase(source.content, context)
    const header = headerOf(isHead, column, hasRowHeads)
    return cellOf(source, tokens, header, context)
  })
  if (sources.length > children.length) reportLongRow(sources[children.length]!, context)
  return { type: 'tableRow', position: context.locate(token.from!, token.to!), children: cells }
}

function emptyCell({ to }: StampedToken): CellSource {
  return { content: '', map: { content: [0], text: [to!] } }
}

function cellOf(
  { content, map }: CellSource,
  tokens: readonly StampedToken[],
  header: TableCell['header'],
  context: Context,
): TableCell {
  const place = placeContent(map, context.locate)
  return {
    type: 'tableCell',
    position: place(0, content.length),
    ...(header && { header }),
    children: buildInlines(tokens, place, context),
  }
}

function reportLongRow({ content, map }: CellSource, { report, locate }: Context): void {
  report({
    code: 'table-row-long',
    severity: 'warning',
    message: 'this row has more cells than the head of the table',
    position: placeContent(map, locate)(0, content.length),
    hint: 'write \\| for a bar inside a cell, or give the head as many cells',
  })
}
