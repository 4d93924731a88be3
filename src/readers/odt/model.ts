import type { Element } from '../office/index.ts'

/** A document between its XML and HTML: what `office/` names by its looks is the same elements. */
export type Block = Paragraph | List | Table | Box | Markup

export interface Paragraph extends Element {
  readonly type: 'paragraph'
  readonly children: readonly Piece[]
  /** It parts what is above from what is below: an empty one with a line. */
  readonly isRule: boolean
  readonly lang?: string
  readonly align?: 'center' | 'right'
  /** The author asks for a new page before it, or behind it. */
  readonly breaks: { readonly before: boolean; readonly after: boolean }
}

/** What a paragraph is of. */
export type Piece = Run | Markup

/** Words of one look. */
export interface Run extends Element {
  readonly type: 'run'
  readonly children: readonly { readonly value: string }[]
  readonly look: Look
}

export interface Look {
  readonly isItalic: boolean
  readonly isStruck: boolean
  readonly isUnderlined: boolean
  readonly isHighlighted: boolean
  readonly isSmallCaps: boolean
  readonly isCode: boolean
  readonly position?: 'sup' | 'sub'
  readonly lang?: string
  /** Where it leads. */
  readonly href?: string
}

/** HTML that stands for itself: a picture, a formula, the mark of a note, a place that is led to. */
export interface Markup {
  readonly type: 'markup'
  readonly html: string
  /** Whether it is a picture or a formula, and no mere place or mark. */
  readonly isShown: boolean
}

export interface List {
  readonly type: 'list'
  /** As HTML has it: `1`, `a`, `A`, `i`, `I`; absent where its items have signs. */
  readonly number?: { readonly kind: string; readonly start: number }
  readonly items: readonly Item[]
}

export interface Item {
  /** Its own number, where it is not that after the one before. */
  readonly value?: number
  readonly blocks: readonly Block[]
}

export interface Table {
  readonly type: 'table'
  readonly rows: readonly Row[]
}

export interface Row {
  readonly isHead: boolean
  readonly cells: readonly Cell[]
}

export interface Cell {
  readonly columns: number
  readonly rows: number
  readonly blocks: readonly Block[]
}

/** A frame with text in it, beside the run of the text. */
export interface Box {
  readonly type: 'box'
  readonly blocks: readonly Block[]
}

export function isParagraph(block: Block): block is Paragraph {
  return block.type === 'paragraph'
}

/** All paragraphs of blocks outside tables and boxes, those of items marked as such, as `office/` wants them. */
export function paragraphsIn(blocks: readonly Block[]): readonly Paragraph[] {
  return blocks.flatMap((block): readonly Paragraph[] => {
    if (isParagraph(block)) return [block]
    return block.type === 'list' ? block.items.flatMap((item) => paragraphsIn(item.blocks)) : []
  })
}
