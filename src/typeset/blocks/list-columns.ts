import { LEAST_COLUMN, type List, type ListItem } from '../../ast/index.ts'
import { most } from '../../lists.ts'
import type { Extent } from '../lines/index.ts'
import type { Context } from './context.ts'
import { measureInlines } from './measure.ts'
import { besideOneAnother } from './one-line.ts'
import type { Setting } from './setting.ts'
import { asLines, heightOf, type LineItem } from './vertical.ts'
import { VerticalList } from './vertical-list.ts'

/** Room that each column of a list has, points, and how many there are; nothing for a list that has one. */
export interface ListColumns {
  readonly count: number
  readonly width: number
  readonly gap: number
}

/**
 * As many columns as the list asks for, where the measure holds them: its longest item in one line, or at least its longest
 * word. `inset` is the room of the signs, points.
 */
export function columnsOf(
  block: List,
  context: Context,
  inset: number,
  setting: Setting,
): ListColumns | undefined {
  const { columns = 1 } = block
  if (columns < 2) return undefined
  const { measure } = context
  const { size } = setting.print.role('listItem')
  const gap = 1.5 * size
  const { least, most: whole } = extentOfItems(block, context, setting)
  const holding = (width: number) =>
    Math.min(columns, Math.floor((measure + gap) / (Math.max(LEAST_COLUMN * size, inset + width) + gap)))
  const count = holding(whole) > 1 ? holding(whole) : holding(least)
  return count > 1 ? { count, gap, width: (measure - (count - 1) * gap) / count } : undefined
}

/** Of the widest item whose words stand in one paragraph, none of them divided: points. */
function extentOfItems({ children }: List, { lang }: Context, setting: Setting): Extent {
  const style = { ...setting.print.role('listItem'), hyphenate: false }
  const all = children.flatMap(({ children: [first], lang: own }) =>
    first?.type === 'paragraph'
      ? [measureInlines(first.children, style, first.lang ?? own ?? lang, setting)]
      : [],
  )
  const widest = (of: keyof Extent) => most(all.map((extent) => extent[of]))
  return { least: widest('least'), most: widest('most') }
}

/** Share of a page's height that columns have before others begin below them: no page end parts them. */
const DEEPEST = 1 / 2

/**
 * The items one below the other in columns, one after the other, as on screens. `stackOne` sets an item where the first
 * column stands.
 */
export function stackInColumns(
  block: List,
  { count, width, gap }: ListColumns,
  list: VerticalList,
  { print }: Setting,
  stackOne: (item: ListItem, index: number, into: VerticalList) => void,
): void {
  const items = block.children.map((item, index): readonly LineItem[] => {
    const own = new VerticalList()
    if (block.spread && index > 0) own.space(print.grid / 2)
    stackOne(item, index, own)
    return asLines(own.items)
  })
  for (const group of groupsOf(items, count * DEEPEST * print.page.lines * print.grid)) {
    const columns = balanced(group, count).map((column) => column.flat())
    const onGrid = columns[0]?.[0]?.onGrid ?? false
    list.push([{ ...besideOneAnother(columns, width + gap), onGrid }], [])
  }
}

/** Items in groups of at most such a height together, points: at least one in each. */
function groupsOf(items: readonly (readonly LineItem[])[], most: number): (readonly LineItem[])[][] {
  const groups: (readonly LineItem[])[][] = []
  let room = 0
  for (const item of items) {
    const height = heightOf(item)
    if (groups.length === 0 || height > room) {
      groups.push([])
      room = most
    }
    groups.at(-1)!.push(item)
    room -= height
  }
  return groups
}

/** At most `count` columns, the deepest of them as short as can be. */
function balanced(items: readonly (readonly LineItem[])[], count: number): (readonly LineItem[])[][] {
  const heights = items.map(heightOf)
  let depth = Math.max(...heights, heights.reduce((sum, height) => sum + height, 0) / count)
  for (;;) {
    const { columns, wanted } = filled(items, depth)
    if (columns.length <= count) return columns
    depth = wanted
  }
}

/** Columns of at most such a depth, and the least depth at which one of them holds an item more. */
function filled(items: readonly (readonly LineItem[])[], depth: number) {
  const columns: (readonly LineItem[])[][] = []
  let [bottom, wanted] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (const item of items) {
    const below = bottom + heightOf(item)
    if (below > depth + ROUNDING) {
      if (columns.length > 0) wanted = Math.min(wanted, below)
      columns.push([])
      bottom = 0
    }
    columns.at(-1)!.push(item)
    bottom += heightOf(item)
  }
  return { columns, wanted }
}

/** Points. */
const ROUNDING = 0.01
