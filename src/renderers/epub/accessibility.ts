import type { Article } from '../../ast/nodes.ts'
import { walk } from '../../ast/walk.ts'

/** What schema.org's vocabulary says of a publication (EPUB Accessibility 1.1, 2.2). */
export interface Accessibility {
  readonly modes: readonly string[]
  /** Each a set of modes that suffices to read it all. */
  readonly sufficient: readonly string[]
  readonly features: readonly string[]
  readonly hazards: readonly string[]
  /** In English. */
  readonly summary: string
}

/**
 * Only what can be told from the content. That an alternative text is a good one is for a person to say, and so is a
 * claim of conformance, which is not made here.
 */
export function accessibilityOf(article: Article, hasPages: boolean): Accessibility {
  let images = 0
  let described = 0
  let headings = 0
  walk(article, (node) => {
    if (node.type === 'heading') headings++
    if (node.type !== 'image') return
    images++
    if (node.alt.trim() !== '') described++
  })
  const isDescribed = described === images
  const features = [
    ...(images > 0 && isDescribed ? ['alternativeText'] : []),
    'displayTransformability',
    ...(hasPages ? ['pageBreakMarkers', 'pageNavigation'] : []),
    'readingOrder',
    ...(headings > 0 ? ['structuralNavigation'] : []),
    'tableOfContents',
  ]
  return {
    modes: images > 0 ? ['textual', 'visual'] : ['textual'],
    sufficient: [...(images > 0 ? ['textual,visual'] : []), ...(isDescribed ? ['textual'] : [])],
    features,
    hazards: ['none'],
    summary: summarise(images, isDescribed, headings > 0, hasPages),
  }
}

function summarise(images: number, isDescribed: boolean, hasHeadings: boolean, hasPages: boolean): string {
  return [
    'The text reflows, and its size, font and colours can be changed.',
    images === 0
      ? 'There are no images.'
      : isDescribed
        ? 'Every image has an alternative text.'
        : 'Not every image has an alternative text.',
    hasHeadings
      ? 'Headings and a table of contents lead through the text.'
      : 'A table of contents leads into the text.',
    ...(hasPages ? ['The page numbers of the printed edition are marked.'] : []),
  ].join(' ')
}
