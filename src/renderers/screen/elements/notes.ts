import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { NamedNote } from './anchors.ts'
import { inRole, toElements } from './blocks.ts'
import { attributesOf, type ElementContext, epubType } from './context.ts'
import { backlink, NO_BREAK } from './returns.ts'

/** The notes at the end of the file, numbered by the list. */
export function endnotes(notes: readonly NamedNote[], context: ElementContext): Element[] {
  if (notes.length === 0) return []
  const items = notes.map((note) =>
    h('li.footnote', attributesOf(note.definition, context), noteContent(note, context)),
  )
  const list: Element = { ...h('ol', items), data: { role: 'footnote', generated: '0123456789.' } }
  return [h('section.footnotes', { role: 'doc-endnotes', ariaLabel: context.words.notes }, list)]
}

/** The notes at the end of a chapter, which reading systems show where the reader asks for them. */
export function footnotes(notes: readonly NamedNote[], context: ElementContext): Element[] {
  if (notes.length === 0) return []
  const asides = notes.map((note) => {
    const properties = {
      ...attributesOf(note.definition, context),
      role: 'doc-footnote',
      ariaLabel: `${context.words.note} ${note.label}`,
      ...epubType('footnote', context),
    }
    return h('aside.footnote', properties, numbered(note, noteContent(note, context)))
  })
  return [h('div.footnotes', asides)]
}

/** The note's blocks with a way back to each of its references at the end of the last one. */
function noteContent(note: NamedNote, context: ElementContext): ElementContent[] {
  const blocks = toElements(note.definition.children, 'footnote', { ...context, isInNote: true })
  const links = note.references.flatMap((reference, index) => [
    NO_BREAK,
    noteReturn(note, reference, index, context),
  ])
  const last = blocks.at(-1)
  if (!isParagraph(last)) return [...blocks, inRole(h('p.backlinks', links.slice(1)), 'footnote')]
  return [...blocks.slice(0, -1), inRole(h('p', last.properties, last.children, links), 'footnote')]
}

function noteReturn(
  { label, references }: NamedNote,
  reference: NamedNote['references'][number],
  index: number,
  context: ElementContext,
): Element {
  const count = references.length > 1 ? index + 1 : undefined
  const name = count === undefined ? label : `${label}.${count}`
  return backlink(context.anchors.ids.get(reference.key!)!, name, count, context)
}

/** Where no list numbers the notes, the number opens the note's first paragraph. */
function numbered({ label }: NamedNote, blocks: readonly ElementContent[]): ElementContent[] {
  const [first, ...rest] = blocks
  const text = `${label}.\u2002`
  if (!isParagraph(first)) return [inRole(h('p', text), 'footnote'), ...blocks]
  return [inRole(h('p', first.properties, text, first.children), 'footnote'), ...rest]
}

function isParagraph(node: ElementContent | undefined): node is Element {
  return node?.type === 'element' && node.tagName === 'p'
}
