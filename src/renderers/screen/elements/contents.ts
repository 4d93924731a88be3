import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Block } from '../../../ast/index.ts'
import { labelOf } from '../../../ast/index.ts'
import { type Anchors, knownOf } from './anchors.ts'
import { inRole } from './blocks.ts'

/** A place in the text by its title, with the places inside it. */
export interface ContentsEntry {
  readonly label: string
  readonly href: string
  readonly children: readonly ContentsEntry[]
}

/**
 * The sections among `blocks`, `depth` levels of them, of which parts are none. A section without words in its title
 * lends its place to those inside it.
 */
export function sectionEntries(
  blocks: readonly Block[],
  anchors: Anchors,
  hrefTo: (id: string) => string,
  depth = Number.POSITIVE_INFINITY,
): ContentsEntry[] {
  return blocks.flatMap((block) => {
    if (block.type !== 'section') return []
    const left = block.rank === 'part' ? depth : depth - 1
    if (left < 0) return []
    const label = labelOf(block.title.children)
    if (!label) return sectionEntries(block.children, anchors, hrefTo, depth)
    const children = sectionEntries(block.children, anchors, hrefTo, left)
    return [{ label, href: hrefTo(knownOf(anchors.ids, block.title)!), children }]
  })
}

/** `between` stands before each entry and at the end of a list: line ends, for those who open the file. */
export function contentsList(entries: readonly ContentsEntry[], between: readonly string[] = []): Element {
  const items = entries.flatMap(({ label, href, children }) => [
    ...between,
    h(
      'li',
      inRole(h('a', { href }, label), 'contents'),
      children.length > 0 ? [contentsList(children, between)] : [],
    ),
  ])
  return h('ol', [...items, ...between])
}
