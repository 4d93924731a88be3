import type { Position, Table, TableCell } from '../../ast/index.ts'
import { type Attributes, applyAttributes, NO_ATTRIBUTES, takeOwnAttributes } from './attributes.ts'
import type { TableMeta } from './block-rules.ts'
import { placeLines } from './content-place.ts'
import type { Context } from './context.ts'
import { buildInlines, trimEnd } from './inlines.ts'
import type { StampedToken } from './stamp.ts'
import { takeTargets } from './tex-references.ts'

/** What a table's caption says, and what it asks for the table. */
export function frameOf(
  { meta }: StampedToken,
  columns: number,
  position: Position,
  context: Context,
): Pick<Table, 'id' | 'lang' | 'widths' | 'caption'> {
  const { caption } = (meta ?? {}) as TableMeta
  const { nodes: words, attributes } = captionOf(caption, context)
  const { nodes, id } = takeTargets(words)
  const widths = askedWidths(attributes, columns, position, context)
  const pairs = attributes.pairs.filter(([key]) => key !== 'widths')
  const applied = applyAttributes({ ...attributes, pairs }, [], position, context.claimId, context.report)
  return {
    ...(id !== undefined && { id }),
    ...applied,
    ...(widths && { widths }),
    ...(nodes.length > 0 && { caption: nodes }),
  }
}

/** `: Caption {#id widths="2 1"}` */
function captionOf(caption: StampedToken | undefined, context: Context) {
  if (!caption) return { nodes: [], attributes: NO_ATTRIBUTES }
  const { attributes, tokens } = takeOwnAttributes(caption)
  return { nodes: trimEnd(buildInlines(tokens, placeLines(caption, context), context)), attributes }
}

/** What a cell heads: its column in the head; its row in the first column of a table whose corner is empty (for others, see `transforms/row-heads.ts`). */
export function headerOf(isHead: boolean, column: number, hasRowHeads: boolean): TableCell['header'] {
  return isHead ? 'column' : hasRowHeads && column === 0 ? 'row' : undefined
}

/** The shares that the attribute gives: a positive number a column. */
function askedWidths(
  { pairs }: Attributes,
  columns: number,
  position: Position,
  { report }: Context,
): readonly number[] | undefined {
  const value = pairs.find(([key]) => key === 'widths')?.[1]
  if (value === undefined) return undefined
  const widths = value
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  if (widths.length === columns && widths.every((width) => width > 0 && width < 1e6)) return widths
  report({
    code: 'table-widths-unread',
    severity: 'warning',
    message: `widths="${value}" gives no width to each of ${columns} columns, so the content decides`,
    position,
    hint: `write ${columns} positive numbers: widths="${Array.from({ length: columns }, () => 1).join(' ')}"`,
  })
  return undefined
}
