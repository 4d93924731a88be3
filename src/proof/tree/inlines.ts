import type { Article, Citation, CrossReference, Image, Inline, Node, NumberedNote } from '../../ast/index.ts'
import { childrenOf, textOf, unreachable } from '../../ast/index.ts'
import type { LeafBuilder } from '../leaf-builder.ts'
import type { Leaf, MarkKind } from '../model.ts'
import { percentDecoded } from '../percent.ts'

/** Reads the inline nodes of an article into leaves, and ties their links and note marks to their targets. */
export class TreeInlines {
  private readonly notes: ReadonlyMap<string, NumberedNote>
  private readonly nodes: ReadonlyMap<string, Node>
  private readonly leafOfId = new Map<string, Leaf>()
  private readonly links: { readonly id: string; readonly mark: { target?: Leaf; value: string } }[] = []
  private readonly noteMarks: { readonly number: number; readonly mark: { target?: Leaf } }[] = []

  constructor(article: Article, notes: ReadonlyMap<string, NumberedNote>) {
    this.notes = notes
    this.nodes = nodesById(article)
  }

  nameLeaf(id: string, leaf: Leaf): void {
    this.leafOfId.set(id, leaf)
  }

  /** Ties marks to the leaves that they lead to; after the last leaf. */
  resolve(leaves: readonly Leaf[]): void {
    for (const { id, mark } of this.links) {
      const target = this.leafOfId.get(id) ?? this.leafOfId.get(percentDecoded(id))
      if (target) mark.target = target
      else mark.value = ''
    }
    for (const { number, mark } of this.noteMarks) {
      const target = leaves.find(({ note }) => note === number)
      if (target) mark.target = target
    }
  }

  /** Adds what the nodes say to a leaf. */
  add(nodes: readonly Inline[], builder: LeafBuilder, lang: string, isLinked = false): void {
    for (const node of nodes) this.inline(node, builder, lang, isLinked)
  }

  private inline(node: Inline, builder: LeafBuilder, outer: string, isLinked: boolean): void {
    if (node.id) this.nameLeaf(node.id, builder.leaf)
    const lang = node.lang ?? outer
    const language = node.lang && node.lang !== outer ? builder.open('lang', node.lang) : undefined
    const marked = (kind: MarkKind, children: readonly Inline[]) => {
      const mark = builder.open(kind)
      this.add(children, builder, lang, isLinked)
      builder.close(mark)
    }
    switch (node.type) {
      case 'text':
        builder.add(node.value)
        break
      case 'break':
        builder.break()
        break
      case 'emphasis':
      case 'strong':
      case 'delete':
      case 'smallCaps':
      case 'superscript':
      case 'subscript':
        marked(node.type, node.children)
        break
      case 'span':
        this.add(node.children, builder, lang, isLinked)
        break
      case 'inlineCode':
      case 'inlineMath':
        marked('code', asText(node.value))
        break
      case 'link':
        this.link(node.url, node.children, builder, lang, isLinked)
        break
      case 'image':
        if (!isDecorative(node)) builder.image(node.alt, descriptionOf(node))
        break
      case 'footnoteReference':
        this.noteMark(node.identifier, builder)
        break
      case 'crossReference':
        this.link(`#${node.identifier}`, asText(this.wordsOf(node)), builder, lang, isLinked)
        break
      case 'indexMark':
        break
      case 'citation':
        builder.add(citationText(node))
        break
      default:
        return unreachable(node)
    }
    if (language) builder.close(language)
  }

  /** A link inside a link is words only. */
  private link(
    url: string,
    nodes: readonly Inline[],
    builder: LeafBuilder,
    lang: string,
    isLinked: boolean,
  ): void {
    const mark = isLinked ? undefined : builder.open('link', url)
    if (mark && url.startsWith('#')) this.links.push({ id: url.slice(1), mark })
    this.add(nodes, builder, lang, true)
    if (mark) builder.close(mark)
  }

  private noteMark(identifier: string, builder: LeafBuilder): void {
    const note = this.notes.get(identifier)
    if (!note) return
    const mark = builder.open('note', String(note.number))
    const marks = [builder.open('superscript'), mark]
    this.noteMarks.push({ number: note.number, mark })
    builder.add(String(note.number))
    for (const mark of marks) builder.close(mark)
  }

  /** A cross-reference says what its target's heading or caption says. */
  private wordsOf({ identifier }: CrossReference): string {
    const target = this.nodes.get(identifier)
    const words =
      target?.type === 'heading'
        ? textOf(target.children)
        : target?.type === 'figure' || target?.type === 'table'
          ? textOf(target.caption ?? [])
          : ''
    return words.trim() || identifier
  }
}

function nodesById(article: Article): ReadonlyMap<string, Node> {
  const nodes = new Map<string, Node>()
  const stack: Node[] = [article]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.id && !nodes.has(node.id)) nodes.set(node.id, node)
    stack.push(...childrenOf(node))
  }
  return nodes
}

function citationText({ items }: Citation): string {
  const texts = items.map(
    ({ prefix, key, locator }) => `${prefix ? `${prefix} ` : ''}${key}${locator ? `, ${locator}` : ''}`,
  )
  return `[${texts.join('; ')}]`
}

/** Whether something other than words stands in the nodes. */
export function hasObject(nodes: readonly Inline[]): boolean {
  return nodes.some(
    (node) =>
      (node.type === 'image' && !isDecorative(node)) ||
      node.type === 'crossReference' ||
      node.type === 'citation' ||
      ('children' in node && hasObject(node.children)),
  )
}

/** What trees say of images that are described at length, in place or somewhere in the article. */
type Described = Image & { readonly description?: string; readonly describedBy?: string }

function descriptionOf({ description }: Described): string | undefined {
  return description
}

function isDecorative({ alt, description, describedBy }: Described): boolean {
  return alt === '' && description === undefined && describedBy === undefined
}

export function asText(value: string): Inline[] {
  return value === '' ? [] : [{ type: 'text', value }]
}
