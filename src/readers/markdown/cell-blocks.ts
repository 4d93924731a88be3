import type { Block, Inline, Position } from '../../ast/index.ts'
import { flatten } from '../html/index.ts'
import type { Report } from '../shared/index.ts'

/** Blocks as what a cell can hold; tells where they are more than text and pictures. */
export function flattenCell(blocks: readonly Block[], position: Position, report: Report): readonly Inline[] {
  if (!blocks.every(({ type }) => type === 'paragraph' || type === 'figure'))
    report({
      code: 'table-cell-flattened',
      severity: 'warning',
      message: 'a table cell holds more than text; what it holds is kept as lines of text',
      position,
      hint: 'move lists, code and tables out of the cell',
    })
  return flatten(blocks)
}
