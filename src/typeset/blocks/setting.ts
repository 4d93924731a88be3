import type { Report } from '../../diagnostic.ts'
import type { ImageLibrary } from '../../images/index.ts'
import type { Template } from '../../templates/index.ts'
import type { PrintStyle } from '../../templates/print/index.ts'
import type { Shaper, Structure, StructureElement, Tag } from '../model/index.ts'
import type { FaceFallback, Span, SpanContext, WordItems } from '../text/index.ts'

/** What every stage of stacking looks at and none changes, but for the structure, which grows. */
export interface Setting {
  readonly template: Template
  readonly print: PrintStyle
  readonly shaper: Shaper
  readonly words: WordItems
  readonly fallback: FaceFallback
  readonly structure: Structure
  readonly spans: SpanContext
  readonly images: Pick<ImageLibrary, 'info'>
  /** Keys of the headings that open a part or a chapter. */
  readonly openings: ReadonlySet<string>
  /** Ids of the first places that cite works, by the ids of the works' entries. */
  readonly citedAt: ReadonlyMap<string, string>
  readonly report: Report
}

/** What a paragraph is set with: on a cover no image stands in it, and nobody reads it there. */
export type TextSetting = Omit<Setting, 'images' | 'structure' | 'openings' | 'citedAt'> &
  Partial<Pick<Setting, 'images' | 'structure'>>

/** Where a block is set. */
export interface Place {
  /** Left of the block from the left of the text block, points. */
  readonly left: number
  readonly measure: number
  readonly lang: string
}

/** Made text before a paragraph's own. */
export interface Prefix {
  readonly spans: readonly Span[]
  /** Elements of its tags, where they stand outside the paragraph. */
  readonly elements: ReadonlyMap<Tag, StructureElement>
}

export const NO_PREFIX: Prefix = { spans: [], elements: new Map() }
