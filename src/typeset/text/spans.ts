import type { Image, Inline, Text } from '../../ast/index.ts'
import { altOf, fullTextOf, markId, noteId, unreachable, wordsOf } from '../../ast/index.ts'
import type { Template } from '../../templates/index.ts'
import { inlineStyle, type RunStyle } from '../../templates/print/index.ts'
import type { InlineRole } from '../../templates/tokens/index.ts'
import type { Structure, StructureElement } from '../model/index.ts'
import type { PrintedNotes } from './printed-notes.ts'

/** A stretch of text of one style, language and structure element. */
export interface Span {
  readonly text: string
  readonly style: RunStyle
  readonly lang: string
  readonly element: StructureElement
  /** Where the text begins in `textOf` the block; absent for text that the typesetter made. */
  readonly offset?: number
  /** The node whose value the text is. */
  readonly source?: Text
  readonly link?: { readonly url: string; readonly contents: string; readonly element: StructureElement }
  /** Names a destination at the span's start. */
  readonly anchor?: string
  /** Key of the note whose mark this is. */
  readonly note?: string
  /** An image in the line; `text` is then one object replacement character. */
  readonly image?: { readonly url: string; readonly alt: string }
}

/** U+FFFC holds an image's place in the text, as Unicode means it to. */
export const OBJECT_REPLACEMENT = '\uFFFC'

export interface SpanContext {
  readonly template: Template
  readonly structure: Structure
  /** Language of the article. */
  readonly lang: string
  readonly notes: PrintedNotes
}

interface State {
  readonly style: RunStyle
  readonly lang: string
  readonly element: StructureElement
  readonly link?: NonNullable<Span['link']>
}

/** Flattens inline nodes to spans in reading order and adds the structure elements that they need. */
export function toSpans(nodes: readonly Inline[], state: State, context: SpanContext): Span[] {
  const spans: Span[] = []
  let offset = 0
  let anchor: string | undefined

  const emit = (text: string, at: State, more: Partial<Span> = {}): void => {
    if (text === '') return
    const { style, lang, element, link } = at
    spans.push({ text, style, lang, element, ...(link && { link }), ...(anchor && { anchor }), ...more })
    anchor = undefined
  }
  const source = (text: string, at: State, more: Partial<Span> = {}): void => {
    emit(text, at, { offset, ...more })
    offset += text.length
  }
  const styled = (at: State, role: InlineRole): State => ({
    ...at,
    style: inlineStyle(context.template, at.style, role),
  })

  const visitAll = (children: readonly Inline[], at: State): void => {
    for (const child of children) visit(child, at)
  }
  const visit = (node: Inline, outer: State): void => {
    const at = withLanguage(node, outer, context)
    if (node.id) anchor = node.id
    switch (node.type) {
      case 'text':
        return source(node.value.replaceAll(/[\n\t]/g, ' '), at, { source: node })
      case 'break':
        return source('\n', at)
      case 'emphasis':
      case 'strong':
      case 'delete':
      case 'smallCaps':
      case 'superscript':
      case 'subscript':
        return visitAll(node.children, styled(at, node.type))
      case 'span':
        return visitAll(node.children, at)
      case 'inlineCode':
        return source(node.value, tagged(styled(at, 'inlineCode'), 'Code', {}, context))
      case 'inlineMath':
        return source(node.value, tagged(styled(at, 'inlineCode'), 'Formula', { alt: node.value }, context))
      case 'link':
        visitAll(
          node.children,
          linked(styled(at, 'link'), node.url, plain(node.children, context.lang), context),
        )
        return emitMark(node, at)
      case 'image':
        return emitImage(node, at)
      case 'footnoteReference':
        return emitMark(node, at)
      case 'crossReference':
        return emit(node.text!, linked(styled(at, 'link'), `#${node.identifier}`, node.text!, context))
      case 'indexMark':
        return
      case 'citation':
        return emit(`[${node.items.map(citationText).join('; ')}]`, at)
      default:
        return unreachable(node)
    }
  }

  const emitImage = (image: Image, at: State): void => {
    const alt = fullTextOf(image, wordsOf(context.lang))
    // A line that begins with an image begins at it; the image itself counts for nothing.
    emit(OBJECT_REPLACEMENT, imageState(at, alt, context), { offset, image: { url: image.url, alt } })
  }

  const emitMark = (node: Inline, at: State): void => {
    const found = context.notes.markOf(node)
    if (!found) return
    const { label } = context.notes.byKey.get(found.key)!
    const reference = context.structure.add(at.element, 'Reference')
    const mark = linked(
      { ...styled(at, 'noteMark'), element: reference },
      `#${noteId(label)}`,
      `${wordsOf(context.lang).note} ${label}`,
      context,
    )
    emit(label, mark, { note: found.key, anchor: markId(label, found.mark) })
  }

  visitAll(nodes, state)
  return spans
}

function citationText({ prefix, key, locator }: { prefix?: string; key: string; locator?: string }): string {
  return [prefix, key, locator && `, ${locator}`].filter(Boolean).join(' ').replace(' ,', ',')
}

function withLanguage(node: Inline, at: State, context: SpanContext): State {
  if (!node.lang || node.lang === at.lang) return at
  return tagged({ ...at, lang: node.lang }, 'Span', { lang: node.lang }, context)
}

function linked(at: State, url: string, contents: string, context: SpanContext): State {
  const element = context.structure.add(at.element, 'Link')
  return { ...at, element, link: { url, contents, element } }
}

function imageState(at: State, alt: string, context: SpanContext): State {
  return alt === '' ? at : tagged(at, 'Figure', { alt }, context)
}

function tagged(
  at: State,
  type: 'Span' | 'Code' | 'Formula' | 'Figure',
  attributes: { readonly alt?: string; readonly lang?: string },
  context: SpanContext,
): State {
  return { ...at, element: context.structure.add(at.element, type, attributes) }
}

function plain(nodes: readonly Inline[], lang: string): string {
  return nodes
    .map((node) => {
      if ('value' in node) return node.value
      if (node.type === 'image') return altOf(node, wordsOf(lang))
      return 'children' in node ? plain(node.children, lang) : ''
    })
    .join('')
}
