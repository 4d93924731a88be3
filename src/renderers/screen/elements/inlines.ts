import type { Element, ElementContent, Properties } from 'hast'
import { h } from 'hastscript'
import type {
  Citation,
  CodeRun,
  CrossReference,
  FootnoteReference,
  Image,
  Inline,
  InlineMath,
  Link,
  Node,
  PageReference,
  Ruby,
} from '../../../ast/index.ts'
import { blankText, isDecorative, rubySigns, textOf, UNKNOWN_PAGE, unreachable } from '../../../ast/index.ts'
import { append } from '../../../lists.ts'
import type { InlineRole } from '../../../templates/index.ts'
import { CODE_ROLES } from '../../../templates/print/index.ts'
import { knownOf, type PageMark } from './anchors.ts'
import { attributesOf, type ElementContext, epubType, pageMarker } from './context.ts'
import { isReadable, mathElement } from './formulas.ts'
import { decoded, hrefOf } from './href.ts'
import { imageInline, type Standing, standingsOf } from './images.ts'
import { sideNote } from './side-notes.ts'
import { withAddressCuts, withClosedDashes, withDashesBehind, withWholeOptions } from './unbroken.ts'
import { blankElement } from './writing.ts'

/** The tag and class of each inline node that only changes the look of what it holds. */
const STYLED = {
  emphasis: 'em',
  strong: 'strong',
  delete: 'del',
  insert: 'ins',
  underline: 'u',
  highlight: 'mark',
  smallCaps: 'span.small-caps',
  superscript: 'sup',
  subscript: 'sub',
} as const

/**
 * Inline nodes → elements. The marks of the pages that begin in `owner` are set between its characters, counted
 * as in `countedText`, however deep in other nodes they fall.
 */
export function toInlineElements(
  nodes: readonly Inline[],
  context: ElementContext,
  owner?: Node,
): ElementContent[] {
  const marks = (owner && knownOf(context.anchors.pages, owner)) ?? []
  const setter = new InlineSetter(context, marks, standingsOf(nodes, context))
  return [
    ...setter.marksUpTo(0),
    ...withDashesBehind(nodes.flatMap((node) => setter.set(node, false))),
    ...setter.marksUpTo(Number.POSITIVE_INFINITY),
  ]
}

/** A string of one role. */
export type Stretch = Pick<CodeRun, 'text' | 'role'>

/** The text of a leaf block that has no nodes in it, cut where pages begin: code and formulas. */
export function toTextElements(
  stretches: readonly Stretch[],
  context: ElementContext,
  owner: Node,
): ElementContent[] {
  const setter = new InlineSetter(context, knownOf(context.anchors.pages, owner) ?? [], new Map())
  return [
    ...setter.marksUpTo(0),
    ...stretches.flatMap(({ text, role }) => {
      const words = setter.text(text)
      return role ? [styled(h(`span.code-${role}`, words), CODE_ROLES[role])] : words
    }),
    ...setter.marksUpTo(Number.POSITIVE_INFINITY),
  ]
}

/** Characters of the TeX of a formula that may be wider than a small screen. */
const LONG_FORMULA = 30

class InlineSetter {
  private readonly context: ElementContext
  private readonly pending: PageMark[]
  private readonly standings: ReadonlyMap<Image, Standing>
  /** Where the last mark of a note stands, as `offset` is. */
  private markedAt: number | undefined
  /** In `countedText` of the owner. */
  private offset = 0
  private isCiting = false

  constructor(context: ElementContext, marks: readonly PageMark[], standings: ReadonlyMap<Image, Standing>) {
    this.context = context
    this.standings = standings
    this.pending = [...marks].sort((a, b) => a.offset - b.offset)
  }

  marksUpTo(offset: number): ElementContent[] {
    const { pending, context } = this
    const count = pending.findIndex((mark) => mark.offset > offset)
    return pending.splice(0, count < 0 ? pending.length : count).map((mark) => pageMarker(mark, context))
  }

  set(node: Inline, isLinked: boolean): ElementContent[] {
    const { context } = this
    const attributes = attributesOf(node, context)
    switch (node.type) {
      case 'text': {
        const words = withClosedDashes(this.text(node.value))
        return Object.keys(attributes).length > 0 ? [h('span', attributes, words)] : words
      }
      case 'break':
        this.offset += 1
        return [h('br', attributes)]
      case 'emphasis':
      case 'strong':
      case 'delete':
      case 'insert':
      case 'underline':
      case 'highlight':
      case 'smallCaps':
      case 'superscript':
      case 'subscript':
        return [styled(h(STYLED[node.type], attributes, this.all(node.children, isLinked)), node.type)]
      case 'abbreviation':
        return [h('abbr', { ...attributes, title: node.title }, this.all(node.children, isLinked))]
      case 'ruby':
        return [this.ruby(node, attributes, isLinked)]
      case 'span':
        return [h('span', attributes, this.all(node.children, isLinked))]
      case 'blank': {
        const marks = this.marksUpTo(this.offset)
        this.offset += blankText(node).length
        return [...marks, blankElement(node, context)]
      }
      case 'inlineCode': {
        const words = withWholeOptions(this.text(node.value))
        const name = node.isKeyboard ? 'kbd' : 'code'
        return [styled(h(name, { ...attributes, translate: 'no' }, words), 'inlineCode')]
      }
      case 'inlineMath':
        return this.formula(node, attributes)
      case 'link':
        return [this.link(node, attributes, isLinked)]
      case 'image':
        return this.image(node, isLinked)
      case 'footnoteReference':
        return this.noteMark(node, isLinked)
      case 'crossReference':
        return [reference(node, attributes, this.text(node.text ?? UNKNOWN_PAGE), context, isLinked)]
      case 'pageReference': {
        const { text: words = UNKNOWN_PAGE, around: [before, after] = ['', ''] } = node
        return [
          ...this.marksUpTo(this.offset),
          { type: 'text', value: before },
          reference(node, attributes, words, context, isLinked),
          { type: 'text', value: after },
        ]
      }
      case 'label':
        return this.text(node.value)
      case 'indexMark':
        return 'id' in attributes ? [h('span', attributes)] : []
      case 'citation':
        return this.citation(node, attributes, isLinked)
      default:
        return unreachable(node)
    }
  }

  private image(node: Image, isLinked: boolean): ElementContent[] {
    const marks = this.marksUpTo(this.offset)
    this.offset += 1
    return [...marks, ...imageInline(node, this.context, isLinked, this.standings.get(node))]
  }

  /** One whose TeX could not be read shows it. */
  private formula(node: InlineMath, attributes: Properties): ElementContent[] {
    if (!isReadable(node)) {
      const properties = { ...attributes, translate: 'no', className: ['tex'] }
      return [styled(h('code', properties, this.text(node.value)), 'inlineCode')]
    }
    const marks = this.marksUpTo(this.offset)
    this.offset += node.value.length
    const math = mathElement(node, this.context)
    if (node.value.length <= LONG_FORMULA)
      return [...marks, { ...math, properties: { ...attributes, ...math.properties } }]
    // Browsers break no formula into lines: one that is wider than the screen is scrolled, by keys, too.
    return [...marks, h('span', { ...attributes, className: ['formula'], tabIndex: 0 }, math)]
  }

  private all(nodes: readonly Inline[], isLinked: boolean): ElementContent[] {
    return nodes.flatMap((node) => this.set(node, isLinked))
  }

  text(value: string): ElementContent[] {
    const start = this.offset
    const end = start + value.length
    const parts: ElementContent[] = []
    let from = start
    const push = (to: number) => {
      if (to > from) parts.push({ type: 'text', value: value.slice(from - start, to - start) })
      from = to
    }
    for (let mark = this.pending[0]; mark && mark.offset < end; mark = this.pending[0]) {
      push(Math.max(from, mark.offset))
      append(parts, this.marksUpTo(mark.offset))
    }
    push(end)
    this.offset = end
    return parts
  }

  /** The reading above its words, or in signs behind them where a reading system sets none above. */
  private ruby(node: Ruby, attributes: Properties, isLinked: boolean): Element {
    const [open, close] = rubySigns(node)
    const words = this.all(node.children, isLinked)
    return h('ruby', attributes, words, h('rp', open), h('rt', node.reading), h('rp', close))
  }

  /** A link inside a link would end the outer one (HTML, 4.5.1): its words stay, its target does not. */
  private link(node: Link, attributes: Properties, isLinked: boolean): Element {
    const href = isLinked ? undefined : targetOf(node, this.context)
    if (href === undefined) return h('span', attributes, this.all(node.children, isLinked))
    const children = withAddressCuts(this.all(node.children, true))
    const name = isNameless(node.children) ? [node.url] : []
    const leads = this.isCiting && node.url.startsWith('#') ? biblioref(this.context) : {}
    return styled(h('a', { ...attributes, href, title: node.title, ...leads }, children, name), 'link')
  }

  private citation(node: Citation, attributes: Properties, isLinked: boolean): ElementContent[] {
    this.isCiting = true
    const children = this.all(node.children, isLinked)
    this.isCiting = false
    return [h('span', attributes, children)]
  }

  private noteMark(node: FootnoteReference, isLinked: boolean): ElementContent[] {
    const { anchors, hrefTo } = this.context
    const note = anchors.notes.get(node.identifier)
    if (!note) return []
    const id = knownOf(anchors.ids, node)
    // Two numbers side by side would be read as one.
    const selector = this.markedAt === this.offset ? 'sup.note-mark.next-mark' : 'sup.note-mark'
    this.markedAt = this.offset
    if (isLinked) return [styled(h(selector, { id }, note.label), 'noteMark')]
    const link = h(
      'a',
      { id, href: hrefTo(note.id), role: 'doc-noteref', ...epubType('noteref', this.context) },
      note.label,
    )
    const beside = sideNote(note, node, this.context, toInlineElements)
    return [styled(h(selector, link), 'noteMark'), ...beside]
  }
}

/** What a link from a citation to its work is. */
function biblioref(context: ElementContext): Properties {
  return { role: 'doc-biblioref', ...epubType('biblioref', context) }
}

/** Whether there is nothing to read out: no text, no image with a text in its place. */
export function isNameless(nodes: readonly Inline[]): boolean {
  return textOf(nodes).trim() === '' && !nodes.some(isNamedObject)
}

function isNamedObject(node: Inline): boolean {
  if (node.type === 'image') return !isDecorative(node)
  return (
    node.type === 'crossReference' ||
    node.type === 'pageReference' ||
    (node.type === 'footnoteReference' && node.label !== undefined) ||
    ('children' in node && node.children.some(isNamedObject))
  )
}

function styled(element: Element, inlineRole: InlineRole): Element {
  return { ...element, data: { inlineRole } }
}

/** `undefined` where the link leads nowhere that a reader of this edition can go. */
function targetOf(node: Link, context: ElementContext): string | undefined {
  if (node.url.startsWith('#')) {
    const { targets } = context.anchors
    const name = node.url.slice(1)
    const id = targets.get(name) ?? targets.get(decoded(name))
    return id === undefined ? undefined : context.hrefTo(id)
  }
  const found = hrefOf(node.url, context.edition)
  return 'href' in found ? found.href : undefined
}

function reference(
  node: CrossReference | PageReference,
  attributes: Properties,
  words: string | ElementContent[],
  context: ElementContext,
  isLinked: boolean,
): Element {
  const id = context.anchors.targets.get(node.identifier)
  if (id === undefined || isLinked) return h('span', attributes, words)
  return styled(h('a', { ...attributes, href: context.hrefTo(id) }, words), 'link')
}
