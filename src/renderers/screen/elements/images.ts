import type { Element, ElementContent, Properties } from 'hast'
import { h } from 'hastscript'
import type { Image, Inline, Length } from '../../../ast/index.ts'
import {
  altOf,
  evenShares,
  imageRuns,
  isIcon,
  partRun,
  picturesOf,
  rowsOf,
  standsAlone,
} from '../../../ast/index.ts'
import { least } from '../../../lists.ts'
import { knownOf } from './anchors.ts'
import { attributesOf, type ElementContext, type ScreenImage } from './context.ts'

/** An image of a figure, and below it its long description: to unfold, or as a link to where it stands. */
export function imageBlocks(node: Image, context: ElementContext): Element[] {
  const { longDescription } = context.words
  const blocks = [imageElement(node, context)]
  if (node.description !== undefined) {
    const id = knownOf(context.anchors.descriptions, node)
    const summary = inCaption(h('summary.caption', longDescription))
    const text = inCaption(h('p.caption', { id }, node.description))
    blocks.push(h('details.description', summary, text))
  }
  const link = descriptionLink(node, context)
  return link ? [...blocks, inCaption(h('p.description.caption', link))] : blocks
}

/**
 * An image in running text, where nothing can unfold: the description is there for those who ask for it with the
 * image (WCAG 2.2, technique ARIA15).
 */
export function imageInline(
  node: Image,
  context: ElementContext,
  isLinked: boolean,
  standing?: Standing,
): ElementContent[] {
  const image = imageElement(node, context, standing)
  const id = knownOf(context.anchors.descriptions, node)
  const text = node.description === undefined ? [] : [h('span', { id, hidden: true }, node.description)]
  const link = isLinked ? undefined : descriptionLink(node, context)
  return [image, ...text, ...(link ? [{ type: 'text', value: ' ' } as const, link] : [])]
}

function imageElement(node: Image, context: ElementContext, standing?: Standing): Element {
  const { src, isPlaceholder, isSheer, ...own } = context.imageOf(node.url)
  const alt = altOf(node, context.words)
  const size = typeof standing === 'number' ? { ...own, style: shareStyle(standing) } : askedSize(node, own)
  const className = [
    ...(isPlaceholder ? ['missing'] : isSheer ? ['sheer'] : []),
    ...(typeof standing === 'string' ? [standing] : []),
  ]
  const properties = {
    ...attributesOf(node, context),
    ...(className.length > 0 && { className }),
    src,
    alt,
    ...size,
    title: node.title,
  }
  return h('img', { ...properties, ...descriptionReference(node, context) })
}

type Pixels = Pick<ScreenImage, 'width' | 'height'>

/** The size that the author asks for, or else the image's own: its proportions stay. */
function askedSize({ width, height }: Image, own: Pixels): Pixels & { readonly style?: string } {
  const ratio = own.width / own.height
  const widths = [...(width ? [width] : []), ...(height ? [scaled(height, ratio)] : [])]
  const pixels = widths.flatMap((length) => ('points' in length ? [length.points / POINTS] : []))
  const shares = widths.flatMap((length) => ('share' in length ? [length.share] : []))
  const wide = pixels.length > 0 ? Math.max(1, Math.round(least(pixels))) : own.width
  const size = { width: wide, height: Math.max(1, Math.round(wide / ratio)) }
  if (shares.length === 0) return size
  const most = pixels.length > 0 ? `; max-width: ${wide}px` : ''
  return { ...size, style: `${shareStyle(least(shares))}${most}` }
}

/** Of a CSS pixel (CSS Values 4, 6.2). */
const POINTS = 72 / 96

function scaled(length: Length, factor: number): Length {
  return 'share' in length ? { share: length.share * factor } : { points: length.points * factor }
}

function shareStyle(share: number): string {
  return `width: ${Number((100 * share).toFixed(2))}%`
}

/** Pictures of fewer pixels on average fill lines as they are. */
const WIDE = 200

/** What the white between two pictures takes of a row. */
const GAP = 0.03

/** How an image stands in its paragraph: as an icon, as a picture that parts the words, or with a share of a row. */
export type Standing = 'icon' | 'picture' | number

/** How the images of a paragraph stand that do not as they are: wide ones side by side, in rows of even height. */
export function standingsOf(nodes: readonly Inline[], { imageOf }: ElementContext): Map<Image, Standing> {
  const hasWords = picturesOf(nodes) === undefined
  return new Map(
    imageRuns(nodes).flatMap((run): (readonly [Image, Standing])[] => {
      const { icons, pictures } = partRun(run, (lined) => isIcon(lined, imageOf(lined.image.url).height))
      const total = pictures.reduce((sum, { url }) => sum + imageOf(url).width, 0)
      const isSized = pictures.some(({ width, height }) => width || height)
      const isRow = pictures.length > 1 && !isSized && total / pictures.length > WIDE
      return [
        ...icons.map((image) => [image, 'icon'] as const),
        ...(isRow ? rowsOf(pictures).flatMap((row) => rowShares(row, imageOf)) : []),
        ...(hasWords && standsAlone(run) ? pictures.map((image) => [image, 'picture'] as const) : []),
      ]
    }),
  )
}

function rowShares(row: readonly Image[], imageOf: ElementContext['imageOf']): [Image, number][] {
  const shares = evenShares(row.map(({ url }) => imageOf(url)).map(({ width, height }) => width / height))
  const room = 1 - GAP * (row.length - 1)
  return row.map((image, at) => [image, shares[at]! * room])
}

/**
 * What describes the image in the same document: a text is read out with it, a part of the article, which may hold
 * lists and tables, is a place to go to (WAI-ARIA 1.2, 6.6: `aria-describedby`, `aria-details`).
 */
function descriptionReference(node: Image, { anchors, hrefTo }: ElementContext): Properties {
  const text = knownOf(anchors.descriptions, node)
  const target = targetOf(node, { anchors })
  const isHere = target !== undefined && hrefTo(target).startsWith('#')
  return {
    ...(text !== undefined && { ariaDescribedBy: [text] }),
    ...(isHere && { ariaDetails: target }),
  }
}

function descriptionLink(node: Image, context: ElementContext): Element | undefined {
  const target = targetOf(node, context)
  if (target === undefined) return undefined
  const link = h('a', { href: context.hrefTo(target) }, context.words.longDescription)
  return { ...link, data: { inlineRole: 'link' } }
}

function targetOf({ describedBy }: Image, { anchors }: Pick<ElementContext, 'anchors'>): string | undefined {
  return describedBy === undefined ? undefined : anchors.targets.get(describedBy)
}

function inCaption(element: Element): Element {
  return { ...element, data: { role: 'caption' } }
}
