import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { FootnoteReference, Inline, Paragraph } from '../../../ast/index.ts'
import { countedText, walk } from '../../../ast/index.ts'
import type { NamedNote } from './anchors.ts'
import type { ElementContext } from './context.ts'

/** A longer note stands at the foot alone: characters. */
const LONGEST = 400

/** What `countedText` has in the place of an image. */
const IMAGE = '\uFFFC'

/**
 * The words of a note beside the first place that refers to it, where a screen has room. They are for eyes alone: who
 * listens, copies or prints has the note at the foot, and its links.
 */
export function sideNote(
  { label, definition, references }: NamedNote,
  { key }: FootnoteReference,
  context: ElementContext,
  toInlineElements: (nodes: readonly Inline[], context: ElementContext) => ElementContent[],
): ElementContent[] {
  const [only, ...others] = definition.children
  if (context.edition === 'epub' || context.isInNote || references[0]?.key !== key) return []
  if (only?.type !== 'paragraph' || others.length > 0 || hasMarks(only)) return []
  const text = countedText(only.children)
  if (text.length > LONGEST || text.includes(IMAGE)) return []
  const words = toInlineElements(only.children, context).map(withoutWays)
  const note = h('span.side-note', { ariaHidden: 'true' }, `${label}. `, words)
  return [{ ...note, data: { role: 'footnote' } }]
}

function hasMarks(paragraph: Paragraph): boolean {
  let isFound = false
  walk(paragraph, ({ type }) => {
    isFound ||= type === 'footnoteReference'
  })
  return isFound
}

/** The same, which nothing leads to and which leads nowhere. */
function withoutWays(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node
  const { id: _, href, role: __, tabIndex: ___, ...properties } = node.properties
  const tagName = href === undefined ? node.tagName : 'span'
  return { ...node, tagName, properties, children: node.children.map(withoutWays) }
}
