import type { Article, Image, Inline, Node, PageReference, Words } from '../../../ast/index.ts'
import { asText, isDecorative, readingOf, UNKNOWN_PAGE, unreachable } from '../../../ast/index.ts'
import { wording } from '../../model/index.ts'
import { type Events, inLanguage, within } from '../event.ts'
import { formulaEvents } from '../formulas.ts'

export type Medium = 'print' | 'screen'

/** What is known of the whole article. */
export interface Context {
  /** What editions say in the article's language. */
  readonly words: Words
  /** What pictures look like, by their addresses. */
  readonly looks: Article['looks']
  /** Whose words are told, where they are not the same. */
  readonly medium: Medium
  /** Whether a link is around: a link inside a link is words only. */
  readonly isLinked?: boolean
}

/** Adds what a node says beside its content: its language, and that links may lead to it. */
export function about({ id, lang }: Node, events: Events): Events {
  return inLanguage(lang, id ? withAnchor(id, events) : events)
}

function* withAnchor(id: string, events: Events): Events {
  yield { type: 'anchor', id }
  yield* events
}

/** The anchor of a note, which no node has for its id. */
export function noteAnchor({ identifier }: { readonly identifier: string }): string {
  return `note ${identifier}`
}

/** What the nodes say in a leaf. */
export function* inlineEvents(nodes: readonly Inline[], context: Context): Events {
  for (const node of nodes) yield* about(node, ownEvents(node, context))
}

function ownEvents(node: Inline, context: Context): Events {
  switch (node.type) {
    case 'text':
      return [{ type: 'text', value: node.value }]
    case 'break':
      return [{ type: 'break' }]
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'insert':
    case 'underline':
    case 'highlight':
    case 'smallCaps':
    case 'superscript':
    case 'subscript':
      return within({ type: 'mark', kind: node.type }, inlineEvents(node.children, context))
    case 'abbreviation':
      return within(
        { type: 'mark', kind: 'abbreviation', value: node.title },
        inlineEvents(node.children, context),
      )
    case 'ruby':
      return inlineEvents([...node.children, ...asText(readingOf(node))], context)
    case 'span':
    case 'citation':
      return inlineEvents(node.children, context)
    case 'blank':
      return [{ type: 'image', alt: context.words.blank }]
    case 'inlineMath':
      if (node.alt !== undefined) return formulaEvents(node.mathml, node.alt)
      return within({ type: 'mark', kind: 'code' }, [{ type: 'text', value: node.value }])
    case 'inlineCode':
      return within({ type: 'mark', kind: 'code' }, [{ type: 'text', value: node.value }])
    case 'link':
      return linkEvents(node.url, node.children, context)
    case 'image':
      return [isDecorative(node) ? { type: 'unseen' } : { type: 'image', ...shownBy(node, context) }]
    case 'footnoteReference': {
      if (node.label === undefined) return []
      const mark = { type: 'mark', kind: 'note', to: noteAnchor(node) } as const
      const words = [{ type: 'text', value: node.label }] as const
      return within({ type: 'mark', kind: 'superscript' }, within(mark, words))
    }
    case 'crossReference':
      return linkEvents(`#${node.identifier}`, asText(node.text ?? node.identifier), context)
    case 'pageReference':
      return pageEvents(node, context)
    case 'label':
      return [{ type: 'text', value: node.value }]
    case 'indexMark':
      return []
    default:
      return unreachable(node)
  }
}

function pageEvents(node: PageReference, context: Context): Events {
  const { identifier, near, printed, text = UNKNOWN_PAGE, around: [before, after] = ['', ''] } = node
  const words = (value: string): Events => [{ type: 'text', value }]
  const page = linkEvents(`#${identifier}`, asText(text), context)
  if (node.isAtEnd && context.medium === 'print') return [...words(' '), ...page]
  if (printed === undefined) return [...words(before), ...page, ...words(after)]
  const value = printed === near?.overleaf ? 'overleaf' : 'facing'
  const mark = { type: 'mark', kind: 'near', value, to: identifier } as const
  return context.medium === 'print'
    ? within(mark, words(printed))
    : within(mark, words(before), page, words(after))
}

function linkEvents(url: string, nodes: readonly Inline[], context: Context): Events {
  if (context.isLinked) return inlineEvents(nodes, context)
  const to = url.startsWith('#') ? { to: url.slice(1) } : {}
  const words = inlineEvents(nodes, { ...context, isLinked: true })
  return within({ type: 'mark', kind: 'link', value: url, ...to }, words)
}

/** Whether something other than words stands in the nodes. */
export function hasObject(nodes: readonly Inline[]): boolean {
  return nodes.some(
    (node) =>
      (node.type === 'image' && !isDecorative(node)) ||
      node.type === 'blank' ||
      node.type === 'crossReference' ||
      node.type === 'pageReference' ||
      (node.type === 'footnoteReference' && node.label !== undefined) ||
      ('children' in node && hasObject(node.children)),
  )
}

function shownBy({ alt, description, url }: Image, { looks = {} }: Context) {
  const look = Object.hasOwn(looks, url) ? looks[url] : undefined
  return {
    alt,
    ...(description !== undefined && { description: wording(description) }),
    ...(look && { pictures: [{ of: 'tree', look }] as const }),
  }
}
