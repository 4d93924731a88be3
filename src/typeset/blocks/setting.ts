import type { Image } from '../../ast/index.ts'
import type { Report } from '../../diagnostic.ts'
import type { ImageLibrary } from '../../images/index.ts'
import type { Template } from '../../templates/index.ts'
import type { PrintStyle } from '../../templates/print/index.ts'
import type { Shaper, Structure, StructureElement, Tag } from '../model/index.ts'
import type { FaceFallback, InlineObject, Span, SpanContext, WordItems } from '../text/index.ts'

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
  readonly report: Report
}

/** What a paragraph is set with: on a cover no image stands in it, and nobody reads it there. */
export type TextSetting = Omit<Setting, 'images' | 'structure' | 'openings'> &
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

/** An image in a line takes this share of the page's height at most. */
const HIGHEST_IN_LINE = 0.5

/** An image in a line of `measure` points: it stands on the baseline. */
export function imageObject(
  { url }: Image,
  measure: number,
  { print, images }: Pick<Setting, 'print' | 'images'>,
): InlineObject {
  const { width, height } = fitImage(url, measure, print.page.lines * print.grid * HIGHEST_IN_LINE, images)
  return { width, height, depth: 0, items: [{ kind: 'image', x: 0, y: -height, width, height, url }] }
}

/** CSS pixels to points: an image without a size is set at 96 pixels an inch. */
const POINTS_PER_PIXEL = 0.75

/** Size in points at which an image is set: its own, or what fits. */
export function fitImage(
  url: string,
  maxWidth: number,
  maxHeight: number,
  images: Setting['images'],
): ImageSize {
  const { width } = images.info(url)
  return fullImage(url, Math.min(maxWidth, width * POINTS_PER_PIXEL), maxHeight, images)
}

/** The largest size in points that fits. */
export function fullImage(
  url: string,
  maxWidth: number,
  maxHeight: number,
  images: Setting['images'],
): ImageSize {
  const info = images.info(url)
  const scale = Math.min(maxWidth / info.width, maxHeight / info.height)
  return { width: info.width * scale, height: info.height * scale }
}

/** Points. */
export interface ImageSize {
  readonly width: number
  readonly height: number
}
