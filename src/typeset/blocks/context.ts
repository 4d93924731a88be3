import type { Block, Node } from '../../ast/index.ts'
import type { Role } from '../../templates/index.ts'
import type { TextStyle } from '../../templates/print/index.ts'
import type { StructureElement } from '../model/index.ts'
import type { Place, Prefix } from './setting.ts'
import type { Frame, LineItem } from './vertical.ts'
import type { VerticalList } from './vertical-list.ts'

/** Where blocks stand: in which role their paragraphs are set, and under which structure element. */
export interface Context extends Place {
  readonly role: Role
  readonly element: StructureElement
  /** Whether the blocks are the article's own, and not inside another one. */
  readonly isTop?: boolean
  /** Whether they stand in nothing but divisions without a look of their own. */
  readonly isSeenThrough?: boolean
  /** Whether nothing but a head or a figure of the article comes before. */
  readonly isStart?: boolean
  /** What stands before the first block, where what is around the blocks has no look of its own. */
  readonly before?: Block | undefined
  /** Whether the blocks are those of a box. */
  readonly isBoxed?: boolean
  /** Width of the longest line of the poem that verse is a part of, points. */
  readonly longestLine?: number
  /** How deep lists are nested. */
  readonly listDepth: number
  /** The same, counting only lists with signs or only those with numbers; 0 where absent. */
  readonly bulletDepth?: number
  readonly numberDepth?: number
  /** Called after each block of the article's own flow: for the notes that it refers to. */
  readonly afterBlock?: (block: Block, element: StructureElement) => void
  /** Sets the notes that a table is the first to refer to, where they stand under it. */
  readonly notesUnder?: (table: Block, element: StructureElement, place: Place) => readonly LineItem[]
  /** How far the first line of a block's first paragraph hangs out, points; 0 where absent. */
  readonly hang?: number
  /** Made text before the first paragraph. */
  readonly prefix?: Prefix
}

/** Sets blocks inside another block: into the list around it, or into one of their own. */
export type Stack = (blocks: readonly Block[], context: Context, into?: VerticalList) => void

/** Attributes that every element takes from its node. */
export function attributes(node: Node, lang: string): { lang?: string; id?: string } {
  return {
    ...(node.type !== 'article' && node.lang && { lang }),
    ...(node.type !== 'article' && node.id && { id: node.id }),
  }
}

/** Less of a measure holds no line of words: points. */
const NARROWEST = 60

/** Deep nesting must not use up the measure: where too little of it would be left, insets stop. */
export function narrowEnough(inner: Context, outer: Context): Context {
  return inner.measure < NARROWEST ? { ...inner, left: outer.left, measure: outer.measure } : inner
}

/** Makes a node's id a destination: the next line that is put into the list. */
export function leadTo(node: { readonly id?: string }, list: VerticalList): void {
  if (node.id) list.leadWith([{ id: node.id, x: 0 }])
}

/** Appends a block's lines with the destination that the block's own id makes. */
export function pushBlock(
  list: VerticalList,
  lines: readonly LineItem[],
  costs: readonly number[],
  node: Block,
): void {
  if (lines[0]) leadTo(node, list)
  list.push(lines, costs)
}

/** Appends what `fill` does, in the frame that its style has, if any, and whole, if the style says so. */
export function inFrame(
  list: VerticalList,
  style: TextStyle,
  { left, measure }: Place,
  fill: () => void,
): void {
  const kept = () => (style.keep > 0 ? list.keepTogether(style.keep, fill) : fill())
  if (!style.frame) return kept()
  const frame: Frame = { ...style.frame, left, width: measure }
  list.openFrame(frame)
  kept()
  list.closeFrame(frame)
}
