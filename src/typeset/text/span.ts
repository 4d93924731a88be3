import type { Text } from '../../ast/index.ts'
import type { RunStyle } from '../../templates/print/index.ts'
import type { PageItem, Tag } from '../model/index.ts'

/** A stretch of text of one style, language and tag. */
export interface Span {
  readonly text: string
  readonly style: RunStyle
  readonly lang: string
  /** The tags that it stands in, from its block's element inwards; absent on what nobody reads. */
  readonly tags?: readonly Tag[]
  /** Where the text begins in `countedText` of the block; absent for text that the typesetter made. */
  readonly offset?: number
  /** The same of words that were made for a node with none of its own: the place that they stand before. */
  readonly before?: number
  /** The node whose value the text is. */
  readonly source?: Text
  /** The link that it is in, with the tags down to the link's own. */
  readonly link?: { readonly url: string; readonly contents: string; readonly tags: readonly Tag[] }
  /** Name destinations at the span's start. */
  readonly anchors?: readonly string[]
  /** Key of the note whose mark this is. */
  readonly note?: string
  /** Stands in the line; `text` is then one object replacement character. */
  readonly object?: InlineObject
}

/** What stands in a line as a letter does, such as an image. Points; items are placed from its left on the baseline. */
export interface InlineObject {
  readonly width: number
  /** Above the baseline. */
  readonly height: number
  /** Below the baseline. */
  readonly depth: number
  readonly items: readonly PageItem[]
  /** A line may end before it and behind it however short that is: a picture, a long gap. */
  readonly isPicture?: true
  /**
   * A part of a formula: how far it reaches from the baseline, of which `height` and `depth` leave out what may stand in
   * the white between lines; white behind it, which vanishes where a line ends, and what that costs.
   */
  readonly joint?: {
    readonly above: number
    readonly below: number
    readonly after: number
    readonly cost: number
  }
}

/** U+FFFC holds an object's place in the text, as Unicode means it to. */
export const OBJECT_REPLACEMENT = '\uFFFC'
