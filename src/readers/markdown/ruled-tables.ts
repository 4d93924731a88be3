import type { Inline, Position, Table, TableCell } from '../../ast/index.ts'
import { flattenCell } from './cell-blocks.ts'
import { placeContent } from './content-place.ts'
import { type BuildBlocks, type Context, nest, parsePhrase } from './context.ts'
import { buildInlines } from './inlines.ts'
import type { CellLine, RuledTable } from './ruled-table.ts'
import type { StampedToken } from './stamp.ts'
import { frameOf, headerOf } from './table-frame.ts'

/** Grids in grids: deeper ones are text. */
const DEEPEST_GRID = 5

/** A table of pandoc's that is drawn: its head is that of its columns; an empty corner makes the first cells heads of rows. */
export function ruledTable(
  token: StampedToken,
  position: Position,
  context: Context,
  buildBlocks: BuildBlocks,
): Table {
  const table = token.meta!.ruled as RuledTable
  const [first] = table.rows
  const heads = first!.isHead ? first!.cells.map((cell) => cell.every(({ text }) => text === '')) : []
  const hasRowHeads = heads[0] === true && heads.includes(false)
  const read = table.isGrid && context.htmlDepth < DEEPEST_GRID ? blocksOf(buildBlocks) : phraseOf
  return {
    type: 'table',
    position,
    ...frameOf(token, table.align.length, position, context),
    align: table.align,
    children: table.rows.map((row) => ({
      type: 'tableRow',
      position: context.locate(row.from, row.to),
      children: row.cells.map((cell, column) =>
        cellOf(cell, headerOf(row.isHead, column, hasRowHeads), read, context),
      ),
    })),
  }
}

/** What stands in a cell, made of its text; `inside` places the text. */
type ReadCell = (text: string, inside: Context) => readonly Inline[]

function cellOf(
  lines: readonly CellLine[],
  header: TableCell['header'],
  read: ReadCell,
  context: Context,
): TableCell {
  const shown = trimmed(lines)
  const text = shown.map((line) => line.text).join('\n')
  let length = 0
  const offsets = shown.map((line) => {
    const offset = length
    length += line.text.length + 1
    return offset
  })
  const map = shown[0]?.map ?? { content: offsets, text: shown.map(({ from }) => from) }
  const locate =
    shown.length > 0
      ? placeContent(map, context.locate)
      : () => context.locate(lines[0]!.from, lines[0]!.from)
  const inside = { ...context, text, locate, htmlDepth: context.htmlDepth + 1 }
  return {
    type: 'tableCell',
    position: locate(0, text.length),
    ...(header && { header }),
    children: read(text, inside),
  }
}

function trimmed(lines: readonly CellLine[]): readonly CellLine[] {
  const isFilled = ({ text }: CellLine) => text !== ''
  return lines.slice(Math.max(0, lines.findIndex(isFilled)), lines.findLastIndex(isFilled) + 1)
}

const phraseOf: ReadCell = (text, inside) => buildInlines(parsePhrase(text, inside), inside.locate, inside)

function blocksOf(buildBlocks: BuildBlocks): ReadCell {
  return (text, inside) => {
    const blocks = buildBlocks(nest(inside.md.parse(text, inside.env)), inside)
    return flattenCell(blocks, inside.locate(0, text.length), inside.report)
  }
}
