import type {
  Blank,
  Citation,
  CrossReference,
  Image,
  Inline,
  InlineMath,
  Link,
  PageReference,
  Ruby,
} from '../../ast/index.ts'
import {
  altOf,
  blankText,
  fullTextOf,
  isFollowedInPdf,
  markId,
  noteId,
  rubySigns,
  UNKNOWN_PAGE,
  unreachable,
  wordsOf,
} from '../../ast/index.ts'
import type { InlineRole, Template } from '../../templates/index.ts'
import { inlineStyle, type RunStyle } from '../../templates/print/index.ts'
import type { Tag } from '../model/index.ts'
import type { PrintedNotes } from './printed-notes.ts'
import { type InlineObject, OBJECT_REPLACEMENT, type Span } from './span.ts'

/** A comma and a space at which no line ends. */
const BETWEEN_MARKS = ',\u00A0'

export interface SpanContext {
  readonly template: Template
  /** Language of the article. */
  readonly lang: string
  readonly notes: PrintedNotes
  /** On which page the targets of references are, by their ids, as far as it is known. */
  readonly folios: ReadonlyMap<string, string>
}

/** How the text of a paragraph looks, and what an image in it is; without that, images are left out. */
export interface SpanStart {
  readonly style: RunStyle
  readonly lang: string
  readonly objectOf: ((image: Image) => InlineObject) | undefined
  /** The same of a gap. */
  readonly blankOf?: (blank: Blank, style: RunStyle) => InlineObject
  /** The parts of a formula; nothing where it shows its TeX. */
  readonly formulaOf?: (
    formula: InlineMath,
    style: RunStyle,
    lang: string,
  ) => readonly InlineObject[] | undefined
}

/** Flattens inline nodes to spans in reading order. */
export function toSpans(nodes: readonly Inline[], start: SpanStart, context: SpanContext): Span[] {
  const list = new SpanList(start, context)
  list.visitAll(nodes, { style: start.style, lang: start.lang, tags: [] })
  return list.finish()
}

/** What holds around a node. */
type Around = Pick<Span, 'style' | 'lang' | 'link'> & Required<Pick<Span, 'tags'>>

/** The spans of a paragraph as they are made. */
class SpanList {
  readonly spans: Span[] = []
  private readonly objectOf: SpanStart['objectOf']
  private readonly blankOf: SpanStart['blankOf']
  private readonly formulaOf: SpanStart['formulaOf']
  private readonly context: SpanContext
  private offset = 0
  private anchors: string[] = []

  constructor({ objectOf, blankOf, formulaOf }: SpanStart, context: SpanContext) {
    this.objectOf = objectOf
    this.formulaOf = formulaOf
    this.blankOf = blankOf
    this.context = context
  }

  /** What is named behind the last word is where that word is, not in the white behind it, which no line shows. */
  finish(): Span[] {
    const { spans, anchors } = this
    const shown = spans.findLastIndex(({ text, object }) => object || text.trim() !== '')
    const white = anchors.length > 0 && shown >= 0 ? spans.splice(shown + 1) : []
    const last = anchors.length > 0 ? spans.pop() : undefined
    if (!last) return spans
    const cut = last.object ? 0 : last.text.trimEnd().lastIndexOf(' ') + 1
    const { anchors: own = [], note, ...rest } = last
    const before = { ...last, text: last.text.slice(0, cut) }
    const named = { ...rest, anchors, text: last.text.slice(cut) }
    if (cut === 0) return [...spans, { ...last, anchors: [...own, ...anchors] }, ...white]
    const placed = last.offset === undefined ? named : { ...named, offset: last.offset + cut }
    return [...spans, before, placed, ...white]
  }

  visitAll(nodes: readonly Inline[], around: Around): void {
    for (const node of nodes) this.visit(node, around)
  }

  private visit(node: Inline, outer: Around): void {
    const around = inLanguage(node, outer)
    if (node.id) this.anchors.push(node.id)
    switch (node.type) {
      case 'text':
        return this.source(node.value.replaceAll(/[\n\t]/g, ' '), around, { source: node })
      case 'break':
        return this.source('\n', around)
      case 'emphasis':
      case 'strong':
      case 'highlight':
      case 'smallCaps':
      case 'superscript':
      case 'subscript':
        return this.visitAll(node.children, this.styled(around, node.type))
      case 'delete':
      case 'insert':
      case 'underline': {
        const decoration = node.type === 'delete' ? 'LineThrough' : 'Underline'
        return this.visitAll(
          node.children,
          tagged(this.styled(around, node.type), { type: 'Span', decoration }),
        )
      }
      case 'abbreviation':
        return this.visitAll(node.children, tagged(around, { type: 'Span', expansion: node.title }))
      case 'ruby':
        return this.ruby(node, tagged(around, { type: 'Ruby' }))
      case 'span':
        return this.visitAll(node.children, around)
      case 'citation':
        return this.citation(node, around)
      case 'blank':
        return this.blank(node, around)
      case 'inlineCode':
        return this.source(node.value, tagged(this.styled(around, 'inlineCode'), { type: 'Code' }))
      case 'inlineMath':
        return this.formula(node, around)
      case 'link':
        return this.link(node, around)
      case 'image':
        return this.image(node, around)
      case 'footnoteReference':
        return this.mark(node, around)
      case 'crossReference':
        return this.source(node.text!, this.toReference(node.text!, node, around))
      case 'pageReference':
        return this.page(node, around)
      case 'label':
        return this.source(node.value, around)
      case 'indexMark':
        return
      default:
        return unreachable(node)
    }
  }

  /** The reading stands behind its words. */
  private ruby(node: Ruby, around: Around): void {
    const [open, close] = rubySigns(node)
    this.visitAll(node.children, tagged(around, { type: 'RB' }))
    this.made(open, tagged(around, { type: 'RP' }))
    this.made(node.reading, tagged(around, { type: 'RT' }))
    this.made(close, tagged(around, { type: 'RP' }))
  }

  /** What leads to a work is told by its brackets, and looks like the text around it. */
  private citation({ children }: Citation, around: Around): void {
    for (const node of children) {
      if (node.type !== 'link') this.visit(node, around)
      else
        this.visitAll(
          node.children,
          linked(around, node.url, node.title ?? plain(node.children, this.context.lang)),
        )
    }
  }

  private link(node: Link, around: Around): void {
    // Nobody knows where the file lies of which the source knows the path, nor what a scheme of no list would open.
    if (!isFollowedInPdf(node.url)) return this.visitAll(node.children, around)
    const contents = plain(node.children, this.context.lang)
    this.visitAll(node.children, linked(this.styled(around, 'link'), node.url, contents))
    this.mark(node, around)
  }

  private image(image: Image, around: Around): void {
    const alt = fullTextOf(image, wordsOf(this.context.lang))
    const { tags, ...bare } = alt === '' ? around : tagged(around, { type: 'Figure', alt })
    const { offset, objectOf } = this
    this.offset += OBJECT_REPLACEMENT.length
    if (!objectOf) return
    this.emit({
      ...bare,
      text: OBJECT_REPLACEMENT,
      offset,
      object: objectOf(image),
      ...(alt !== '' && { tags }),
    })
  }

  /** Where nothing can stand in a line, low lines are shown. */
  private blank(blank: Blank, around: Around): void {
    const { blankOf } = this
    const text = blankText(blank)
    const { offset } = this
    const inside = tagged(around, { type: 'Form', alt: wordsOf(this.context.lang).blank })
    if (!blankOf) return this.source(text, inside)
    this.offset += text.length
    this.emit({ ...inside, text: OBJECT_REPLACEMENT, offset, object: blankOf(blank, around.style) })
  }

  private formula(node: InlineMath, around: Around): void {
    const inside = tagged(around, { type: 'Formula', alt: node.alt ?? node.value, actualText: node.value })
    const parts = this.formulaOf?.(node, around.style, around.lang)
    if (!parts) return this.source(node.value, { ...inside, style: this.styled(around, 'inlineCode').style })
    const { offset } = this
    this.offset += node.value.length
    for (const object of parts) this.emit({ ...inside, text: OBJECT_REPLACEMENT, offset, object })
  }

  private mark(node: Inline, around: Around): void {
    const { lang, notes } = this.context
    const found = notes.markOf(node)
    if (!found) return
    const { label } = notes.byKey.get(found.key)!
    const reference = tagged(this.styled(around, 'noteMark'), { type: 'Reference' })
    const mark = linked(reference, `#${noteId(label)}`, `${wordsOf(lang).note} ${label}`)
    // Two numbers side by side would be read as one. Nobody hears what parts them.
    if (this.spans.at(-1)?.note !== undefined)
      this.spans.push({ text: BETWEEN_MARKS, style: reference.style, lang: around.lang })
    const place = { before: this.offset }
    this.made(label, mark, { ...place, note: found.key, anchors: [markId(label, found.mark)] })
  }

  private page(node: PageReference, around: Around): void {
    const { identifier, text, printed, around: [before, after] = ['', ''] } = node
    const place = { before: this.offset }
    if (printed !== undefined) return this.made(printed, around, place)
    const page = text ?? this.context.folios.get(identifier) ?? UNKNOWN_PAGE
    this.made(before, around, place)
    this.made(page, this.toReference(page, node, around), place)
    this.made(after, around, place)
  }

  private toReference(words: string, { identifier }: CrossReference | PageReference, around: Around): Around {
    return linked(this.styled(around, 'link'), `#${identifier}`, words)
  }

  /** Text of the source. */
  private source(text: string, around: Around, more: Partial<Span> = {}): void {
    this.made(text, around, { offset: this.offset, ...more })
    this.offset += text.length
  }

  private made(text: string, around: Around, more: Partial<Span> = {}): void {
    if (text !== '') this.emit({ ...around, text, ...more })
  }

  /** What is named before a blank is where the word behind it is: a line may end at the blank, and take it away. */
  private emit(span: Span): void {
    const named = this.anchors
    const cut = named.length === 0 || span.object ? 0 : span.text.search(/\S/)
    if (cut < 0) return void this.spans.push(span)
    const { anchors = [], offset, ...rest } = span
    const place = offset === undefined ? {} : { offset }
    if (cut > 0) this.spans.push({ ...rest, ...place, text: span.text.slice(0, cut) })
    this.spans.push(
      named.length === 0
        ? span
        : {
            ...rest,
            ...(offset !== undefined && { offset: offset + cut }),
            text: span.text.slice(cut),
            anchors: [...named, ...anchors],
          },
    )
    this.anchors = []
  }

  private styled(around: Around, role: InlineRole): Around {
    return { ...around, style: inlineStyle(this.context.template, around.style, role) }
  }
}

function inLanguage({ lang }: Inline, around: Around): Around {
  return !lang || lang === around.lang ? around : tagged({ ...around, lang }, { type: 'Span', lang })
}

function linked(around: Around, url: string, contents: string): Around {
  const at = tagged(around, { type: 'Link' })
  return { ...at, link: { url, contents, tags: at.tags } }
}

function tagged(around: Around, tag: Tag): Around {
  return { ...around, tags: [...around.tags, tag] }
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
