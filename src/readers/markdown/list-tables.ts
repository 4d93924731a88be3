import type { Block, Inline, ListItem, Position, Table, TableCell, TableRow } from '../../ast/index.ts'
import { type Attributes, pairValue } from './attributes.ts'
import { flattenCell } from './cell-blocks.ts'
import type { Context } from './context.ts'

/** A directive of MyST and Docutils that writes a table as a list of lists. */
export function isListTable(name: string): boolean {
  return name.toLowerCase() === 'list-table'
}

/** Its options, which say nothing to other containers. */
export const LIST_TABLE_OPTIONS = ['header-rows', 'stub-columns', 'widths'] as const

interface Frame {
  readonly caption: readonly Inline[]
  readonly attributes: Attributes
}

type Common = Pick<Table, 'id' | 'lang'> & { readonly position: Position }

/** The table that a list in such a directive is; where it is none, what stands there, and its caption above it. */
export function listTable(
  blocks: readonly Block[],
  frame: Frame,
  common: Common,
  context: Context,
): readonly Block[] {
  const table = tableOf(blocks, frame, common, context)
  if (table) return [table]
  const { position } = common
  context.report({
    code: 'syntax-unread',
    severity: 'warning',
    message:
      'this list has no list in each of its items and was not read as a table; it is printed as it stands',
    position: { start: position.start, end: position.start },
    hint: 'begin each row with “* - ” and each further cell, set in, with “- ”',
  })
  const { caption } = frame
  return [
    ...(caption.length > 0 ? [{ type: 'paragraph', position, children: caption } as const] : []),
    ...blocks,
  ]
}

/**
 * A list of rows, each a list of its cells (Docutils, “List Table”): `header-rows` and `stub-columns` say how many rows and
 * columns are heads.
 */
function tableOf(
  [list, ...others]: readonly Block[],
  { caption, attributes }: Frame,
  common: Common,
  context: Context,
): Table | undefined {
  if (list?.type !== 'list' || others.length > 0) return undefined
  const rows = list.children.flatMap(({ children: [cells, ...rest], position }) =>
    cells?.type === 'list' && rest.length === 0 ? { items: cells.children, position } : [],
  )
  if (rows.length < list.children.length) return undefined
  const [heads, stubs] = ['header-rows', 'stub-columns'].map((key) => Number(pairValue(attributes, key)) || 0)
  const columns = rows.reduce((most, { items }) => Math.max(most, items.length), 0)
  const widths = (pairValue(attributes, 'widths') ?? '').split(/[\s,]+/).map(Number)
  const children = rows.map(
    ({ items, position }, row): TableRow => ({
      type: 'tableRow',
      ...(position && { position }),
      children: items.map((item, column) =>
        cellOf(item, row < heads! ? 'column' : column < stubs! ? 'row' : undefined, common, context),
      ),
    }),
  )
  return {
    type: 'table',
    ...common,
    align: Array.from({ length: columns }, () => null),
    ...(widths.length === columns && widths.every((width) => width > 0) && { widths }),
    ...(caption.length > 0 && { caption }),
    children,
  }
}

function cellOf(
  { children, position }: ListItem,
  header: TableCell['header'],
  common: Common,
  { report }: Context,
): TableCell {
  return {
    type: 'tableCell',
    ...(position && { position }),
    ...(header && { header }),
    children: flattenCell(children, position ?? common.position, report),
  }
}
