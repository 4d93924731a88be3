import type { Position, Table } from '../../ast/index.ts'
import { type Attributes, applyAttributes, NO_ATTRIBUTES, parseAttributes } from './attributes.ts'
import type { TableMeta } from './block-rules.ts'
import { placeLines } from './content-place.ts'
import type { Context } from './context.ts'
import { buildInlines, trimEnd } from './inlines.ts'
import type { StampedToken } from './stamp.ts'

/** What a table's caption says, and what it asks for the table. */
export function frameOf(
  { meta }: StampedToken,
  columns: number,
  position: Position,
  context: Context,
): Pick<Table, 'id' | 'lang' | 'widths' | 'caption'> {
  const { caption } = (meta ?? {}) as TableMeta
  const { nodes, attributes } = captionOf(caption, context)
  const widths = askedWidths(attributes, columns, position, context)
  const pairs = attributes.pairs.filter(([key]) => key !== 'widths')
  const applied = applyAttributes({ ...attributes, pairs }, [], position, context.claimId, context.report)
  return { ...applied, ...(widths && { widths }), ...(nodes.length > 0 && { caption: nodes }) }
}

/** `: Caption {#id widths="2 1"}`: a list at the end, a blank before it, is the table's own. */
function captionOf(caption: StampedToken | undefined, context: Context) {
  if (!caption) return { nodes: [], attributes: NO_ATTRIBUTES }
  const tokens: readonly StampedToken[] = caption.children ?? []
  const list = tokens.at(-1)
  const isOwn = list?.type === 'attributes' && /^$|[ \t\n]$/.test(caption.content.slice(0, list.from))
  const place = placeLines(caption, context)
  return {
    nodes: trimEnd(buildInlines(isOwn ? tokens.slice(0, -1) : tokens, place, context)),
    attributes: isOwn ? parseAttributes(list.content) : NO_ATTRIBUTES,
  }
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
