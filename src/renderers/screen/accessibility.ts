import type { Element, Nodes } from 'hast'
import type { Article } from '../../ast/index.ts'
import { walk } from '../../ast/index.ts'
import { type Inventory, summaryOf } from './accessibility-summary.ts'

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

function takeInventory(article: Article, documents: readonly Nodes[]): Inventory {
  let undescribed = 0
  walk(article, (node) => {
    if (node.type === 'image' && node.isUndescribed) undescribed++
  })
  const elements: Placed[] = []
  for (const tree of documents) gatherElements(tree, false, elements)
  const has = (test: (found: Placed) => boolean) => elements.some(test)
  const images = elements.filter(
    ({ element: { tagName, properties } }) =>
      tagName === 'img' && properties.alt !== '' && properties.role !== 'doc-cover',
  )
  return {
    images: images.length + undescribed,
    undescribed,
    has: {
      aria: has(({ element }) => element.properties.role !== undefined),
      contents: has(({ element }) => element.properties.role === 'doc-toc'),
      headings: has(isSectionHeading),
      latex: has(({ element }) => hasClass(element, 'tex') || hasClass(element, 'math')),
      longDescription: images.some(
        ({ element: { properties } }) =>
          properties.ariaDescribedBy !== undefined || properties.ariaDetails !== undefined,
      ),
      mathml: has(({ element }) => element.tagName === 'math'),
      pageList: has(({ element }) => element.properties.role === 'doc-pagelist'),
      pageMarks: has(({ element }) => element.properties.role === 'doc-pagebreak'),
    },
  }
}

interface Placed {
  readonly element: Element
  /** Whether it is in a way into the book and not in the book. */
  readonly isInNavigation: boolean
}

function gatherElements(tree: Nodes, isInNavigation: boolean, found: Placed[]): void {
  if (tree.type !== 'element' && tree.type !== 'root') return
  if (tree.type === 'element') found.push({ element: tree, isInNavigation })
  const isInner = isInNavigation || (tree.type === 'element' && tree.tagName === 'nav')
  for (const child of tree.children) gatherElements(child, isInner, found)
}

/** A text of which only the title is a heading has no structure to go through. */
function isSectionHeading({ element, isInNavigation }: Placed): boolean {
  const isTitle = hasClass(element, 'title') || hasClass(element, 'cover-title')
  return /^h[1-6]$/.test(element.tagName) && !isTitle && !isInNavigation
}

function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name)
}
