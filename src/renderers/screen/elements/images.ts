import type { Element, ElementContent, Properties } from 'hast'
import { h } from 'hastscript'
import type { Image } from '../../../ast/index.ts'
import { altOf } from '../../../ast/index.ts'
import { knownOf } from './anchors.ts'
import { attributesOf, type ElementContext } from './context.ts'

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
export function imageInline(node: Image, context: ElementContext, isLinked: boolean): ElementContent[] {
  const image = imageElement(node, context)
  const id = knownOf(context.anchors.descriptions, node)
  const text = node.description === undefined ? [] : [h('span', { id, hidden: true }, node.description)]
  const link = isLinked ? undefined : descriptionLink(node, context)
  return [image, ...text, ...(link ? [{ type: 'text', value: ' ' } as const, link] : [])]
}

function imageElement(node: Image, context: ElementContext): Element {
  const { src, width, height } = context.imageOf(node.url)
  const alt = altOf(node, context.words)
  const properties = { ...attributesOf(node, context), src, alt, width, height, title: node.title }
  return h('img', { ...properties, ...descriptionReference(node, context) })
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
