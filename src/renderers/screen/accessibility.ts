import type { Nodes } from 'hast'
import type { Article } from '../../ast/index.ts'
import { summaryOf } from './accessibility-summary.ts'
import { type Inventory, takeInventory } from './inventory.ts'

/** What schema.org's vocabulary says of a publication: package metadata of an EPUB, JSON-LD of a page. */
export interface Accessibility {
  readonly modes: readonly string[]
  /** Each a set of modes that suffices to read it all. */
  readonly sufficient: readonly (readonly string[])[]
  readonly features: readonly string[]
  readonly hazards: readonly string[]
  readonly summary: { readonly lang: string; readonly text: string }
}

/** Formats of a single picture, in which nothing moves, flashes or sounds. */
const STILL = new Set(['image/jpeg', 'image/png'])

/**
 * Computed from the finished documents and the images in them, never asserted (EPUB Accessibility 1.1, 2; vocabulary:
 * W3C, Schema.org Accessibility Properties for Discoverability). That a text alternative is a good one is for a person
 * to say, and so is a claim of conformance.
 */
export function accessibilityOf(
  article: Article,
  documents: readonly Nodes[],
  images: readonly { readonly mediaType: string }[],
): Accessibility {
  const inventory = takeInventory(article, documents)
  const isDescribed = inventory.undescribed === 0
  const isVisual = inventory.images > 0
  return {
    modes: isVisual ? ['textual', 'visual'] : ['textual'],
    sufficient: [...(isVisual ? [['textual', 'visual']] : []), ...(isDescribed ? [['textual']] : [])],
    features: featuresOf(inventory),
    hazards: images.every(({ mediaType }) => STILL.has(mediaType)) ? ['none'] : ['unknown'],
    summary: summaryOf(article.metadata.lang, inventory),
  }
}

/** In the order of the alphabet. What both editions always are: reflowable, in reading order, without locks. */
function featuresOf({ images, undescribed, has }: Inventory): string[] {
  return [
    ...(has.aria ? ['ARIA'] : []),
    ...(images > 0 && undescribed === 0 ? ['alternativeText'] : []),
    'displayTransformability',
    ...(has.latex ? ['latex'] : []),
    ...(has.longDescription ? ['longDescription'] : []),
    ...(has.mathml ? ['MathML'] : []),
    ...(has.pageMarks ? ['pageBreakMarkers'] : []),
    ...(has.pageList ? ['pageNavigation'] : []),
    'readingOrder',
    ...(has.headings ? ['structuralNavigation'] : []),
    ...(has.contents ? ['tableOfContents'] : []),
    'unlocked',
  ]
}
