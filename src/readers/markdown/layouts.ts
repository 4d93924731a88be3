import type { Block, Figure, Heading, Table } from '../../ast/index.ts'
import { least, most } from '../../lists.ts'
import { type Attributes, pairValue } from './attributes.ts'

const MOST_COLUMNS = 12

/** How many stand side by side in Quarto's `layout-ncol=2`, `layout-nrow=…` and `layout="[[1,1],[1]]"`. */
export function columnsOf(attributes: Attributes): number | 'one row' | undefined {
  const columns = Number(pairValue(attributes, 'layout-ncol'))
  if (Number.isInteger(columns) && columns > 0 && columns <= MOST_COLUMNS) return columns
  if (pairValue(attributes, 'layout-nrow') === '1') return 'one row'
  const rows = pairValue(attributes, 'layout')?.match(/\[[\d\s.,-]+\]/g)
  return rows ? Math.min(MOST_COLUMNS, most(rows.map((row) => row.split(',').length))) : undefined
}

/** Columns of a container that says no number. */
const COLUMNS = 2

/**
 * In how many columns the lists of a container stand: `::: columns 3`, `{columns=3}`. Nothing where columns of pandoc's,
 * which are read one after the other, stand in it.
 */
export function listColumnsOf(
  name: string,
  title: string,
  attributes: Attributes,
  hasColumns: boolean,
): number | undefined {
  if (hasColumns) return undefined
  const said = pairValue(attributes, 'columns') ?? (name === 'columns' ? title || String(COLUMNS) : '')
  const columns = Number(said)
  return Number.isInteger(columns) && columns > 1 && columns <= MOST_COLUMNS ? columns : undefined
}

/** The lists among the blocks in columns. */
export function inColumns(blocks: readonly Block[], columns: number): readonly Block[] {
  return blocks.map((block) => (block.type === 'list' ? { ...block, columns } : block))
}

/** Images that stand side by side are one figure; what is not all images stays as it is, one below the other. */
export function sideBySide(
  blocks: readonly Block[],
  columns: number | 'one row',
  common: Pick<Figure, 'id' | 'lang' | 'position'>,
): readonly Block[] {
  const last = blocks.at(-1)
  const caption =
    blocks.length > 1 && last?.type === 'paragraph' && !isPictures(last) ? last.children : undefined
  const shown = (caption ? blocks.slice(0, -1) : blocks).flatMap(pictures)
  if (shown.length === 0 || !shown.every(isPictures))
    return columns === 'one row' || columns === 1 ? blocks : inColumns(blocks, columns)
  const count = columns === 'one row' ? Math.min(MOST_COLUMNS, shown.length) : columns
  const side = count > 1 ? { columns: count } : {}
  return [{ type: 'figure', ...common, ...side, children: shown, ...(caption && { caption }) }]
}

/** Quarto's `::: {#tbl-x}`: the last paragraph is the caption of the table before it. */
export function captioned(blocks: readonly Block[], applied: Pick<Table, 'id' | 'lang'>): readonly Block[] {
  const [table, caption] = blocks
  if (blocks.length > 2 || table?.type !== 'table') return blocks
  const words = caption?.type === 'paragraph' && !table.caption ? { caption: caption.children } : undefined
  return [{ ...table, ...applied, ...words }, ...(words || !caption ? [] : [caption])]
}

function isPictures(block: Block): boolean {
  if (block.type === 'figure') return true
  return (
    block.type === 'paragraph' &&
    block.children.length > 0 &&
    block.children.every(
      (node) =>
        node.type === 'image' || node.type === 'break' || (node.type === 'text' && node.value.trim() === ''),
    )
  )
}

/** One a picture: images of one paragraph stand apart, and a figure without a caption is its picture. */
function pictures(block: Block): readonly Block[] {
  if (block.type === 'figure' && !block.caption && block.id === undefined) return block.children
  if (block.type !== 'paragraph' || !isPictures(block)) return [block]
  return block.children
    .filter((node) => node.type === 'image')
    .map((image) => ({ ...block, ...(image.position && { position: image.position }), children: [image] }))
}

/** Each heading of the highest level that there is heads a tab, which is a box with it as its title. */
export function tabsOf(blocks: readonly Block[]): readonly Block[] {
  const depth = least(blocks.map((block) => (block.type === 'heading' ? block.depth : 7)))
  const tabs: { heading: Heading | undefined; children: Block[] }[] = [{ heading: undefined, children: [] }]
  for (const block of blocks) {
    if (block.type === 'heading' && block.depth === depth) tabs.push({ heading: block, children: [] })
    else tabs.at(-1)!.children.push(block)
  }
  return tabs.flatMap(({ heading, children }) => (heading ? [tab(heading, children)] : children))
}

function tab(heading: Heading, children: readonly Block[]): Block {
  if (children.length === 0) return heading
  const { children: title, id, lang, position } = heading
  return {
    type: 'aside',
    kind: 'sidebar',
    ...(position && { position }),
    ...(id !== undefined && { id }),
    ...(lang !== undefined && { lang }),
    title,
    children,
  }
}
