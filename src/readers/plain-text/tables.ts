import type { Inline, Table, TableRow } from '../../ast/index.ts'
import { most } from '../../lists.ts'
import type { Locate } from '../shared/index.ts'
import { type Cell, type Grid, isEmpty } from './grid.ts'
import { readInlines } from './inline.ts'
import { linesOfPassage, type Passage, slicePassage, sourceSpan } from './passage.ts'

/** The rows of a grid as lines whose columns stand below each other; rules are as they were. */
export function alignedRows(
  passage: Passage,
  { rows, figures }: Grid,
  textIn: (cell: Passage) => string,
): string[] {
  const lines = linesOfPassage(passage)
  const texts = rows.map((cells, at) =>
    cells?.map(({ from, to }) => textIn(slicePassage(lines[at]!, from, to)).replace(/\s+/g, ' ')),
  )
  const widths = figures.map((_, column) => most(texts.map((row) => (row ? row[column]!.length : 0))))
  const padded = (text: string, column: number) =>
    figures[column] ? text.padStart(widths[column]!) : text.padEnd(widths[column]!)
  return texts.map((row, at) => (row ? row.map(padded).join('   ').trimEnd() : lines[at]!.text))
}

/** The rows of a grid as a table; a rule says where the head ends, and is no row. */
export function tableOf(passage: Passage, { rows, heads, figures, isGlossary }: Grid, locate: Locate): Table {
  const lines = linesOfPassage(passage)
  const positionOf = (part: Passage) => {
    const { from, to } = sourceSpan(part, 0, part.text.length)
    return locate(from, to)
  }
  const cellOf = (line: Passage, cell: Cell): readonly Inline[] =>
    isEmpty(cell) ? [] : readInlines(slicePassage(line, cell.from, cell.to), locate)
  const [first] = rows.filter((cells) => cells !== undefined)
  // Nothing stands above the names of rows.
  const hasRowHeads = isGlossary || (heads > 0 && isEmpty(first![0]!))
  let place = 0
  const children = rows.flatMap((cells, at): TableRow[] => {
    if (!cells) return []
    const isHead = place++ < heads
    const row = cells.map((cell, column) => ({
      type: 'tableCell' as const,
      ...(isHead ? { header: 'column' as const } : hasRowHeads && column === 0 && { header: 'row' as const }),
      children: cellOf(lines[at]!, cell),
    }))
    return [{ type: 'tableRow', children: row, position: positionOf(lines[at]!) }]
  })
  return {
    type: 'table',
    align: figures.map((isOf) => (isOf ? 'right' : null)),
    children,
    position: positionOf(passage),
  }
}
