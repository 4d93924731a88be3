import type { PhrasingContent } from 'mdast'
import type {
  Citation,
  CitationItem,
  CrossReference,
  Image,
  Inline,
  Length,
  Placement,
} from '../../ast/index.ts'
import { blankText, isDecorative, isReferenceId, unreachable } from '../../ast/index.ts'
import type { Attributed, Markup } from './nodes.ts'

/** Our inline nodes as mdast's. */
export function toPhrasing(nodes: readonly Inline[]): PhrasingContent[] {
  return nodes.flatMap((node) => withLang(node, phrasing(node)))
}

/** Attributes of a run; a span carries its own, any other node's language needs a span around it. */
function withLang(node: Inline, content: PhrasingContent[]): PhrasingContent[] {
  return node.lang && node.type !== 'span' ? [bracketed(content, [`lang=${node.lang}`])] : content
}

function phrasing(node: Inline): PhrasingContent[] {
  switch (node.type) {
    case 'text':
      return [{ type: 'text', value: node.value }]
    case 'emphasis':
    case 'strong':
    case 'delete':
      return [{ type: node.type, children: toPhrasing(node.children) }]
    case 'smallCaps':
      return [bracketed(toPhrasing(node.children), ['.smallcaps'])]
    case 'superscript':
      return [markup('<sup>'), ...toPhrasing(node.children), markup('</sup>')]
    case 'subscript':
      return [markup('<sub>'), ...toPhrasing(node.children), markup('</sub>')]
    case 'highlight':
      return [markup('<mark>'), ...toPhrasing(node.children), markup('</mark>')]
    case 'insert':
      return [markup('<ins>'), ...toPhrasing(node.children), markup('</ins>')]
    case 'underline':
      return [markup('<u>'), ...toPhrasing(node.children), markup('</u>')]
    case 'abbreviation':
      return [
        markup(`<abbr title="${attribute(node.title)}">`),
        ...toPhrasing(node.children),
        markup('</abbr>'),
      ]
    case 'ruby':
      return [
        markup('<ruby>'),
        ...toPhrasing(node.children),
        markup('<rt>'),
        { type: 'text', value: node.reading },
        markup('</rt></ruby>'),
      ]
    case 'span':
      return [bracketed(toPhrasing(node.children), attributesOf(node))]
    case 'blank':
      return [bracketed([markup(blankText(node))], ['.blank'])]
    case 'inlineCode':
      if (!node.isKeyboard) return [{ type: 'inlineCode', value: node.value }]
      return [markup('<kbd>'), { type: 'text', value: node.value }, markup('</kbd>')]
    case 'inlineMath':
      return [{ type: 'inlineCode', value: node.value }]
    case 'break':
      return [{ type: 'break' }]
    case 'link':
      return [{ type: 'link', url: node.url, title: node.title ?? null, children: toPhrasing(node.children) }]
    case 'image':
      return [imageOf(node)]
    case 'footnoteReference':
      return [{ type: 'footnoteReference', identifier: node.identifier, label: node.identifier }]
    case 'crossReference':
      return [crossReference(node)]
    case 'pageReference':
      return [attributed([{ type: 'link', url: `#${node.identifier}`, children: [] }], ['.page'], false)]
    case 'label':
      return [{ type: 'text', value: node.value }]
    case 'citation':
      return [markup(citationSource(node))]
    case 'indexMark':
      return []
    default:
      return unreachable(node)
  }
}

/** As pandoc-crossref and Quarto write it, where they would read it; else a link that takes the name of its target. */
function crossReference({ identifier, form, prefix, isCapital }: CrossReference): PhrasingContent {
  if (!isReferenceId(identifier) || form === 'name')
    return { type: 'link', url: `#${identifier}`, children: [] }
  const name = isCapital ? identifier[0]!.toUpperCase() + identifier.slice(1) : identifier
  if (form === 'number') return markup(`[-@${name}]`)
  return markup(prefix === undefined ? `@${name}` : `[${prefix} @${name}]`)
}

/** As pandoc writes it: `[see @knuth, p. 33; -@plass]`, `@knuth [p. 33]`. */
function citationSource({ items, isInText }: Citation): string {
  const [first, ...others] = items
  if (!isInText || !first) return `[${items.map((item) => itemSource(item)).join('; ')}]`
  const behind = [tailOf(first).replace(/^, /, ''), ...others.map((item) => itemSource(item))].filter(Boolean)
  return `@${keySource(first.key)}${behind.length > 0 ? ` [${behind.join('; ')}]` : ''}`
}

function itemSource(item: CitationItem): string {
  const mark = item.isAuthorSuppressed ? '-@' : '@'
  return `${item.prefix ? `${item.prefix} ` : ''}${mark}${keySource(item.key)}${tailOf(item)}`
}

function tailOf({ locator, unit, suffix }: CitationItem): string {
  const place = locator === undefined ? '' : `, ${unit ?? 'p.'} ${locator}`
  return `${place}${suffix ?? ''}`
}

/** A key of other characters than letters, figures and single marks between them stands in braces. */
function keySource(key: string): string {
  return /^[\p{L}\p{N}_](?:[:.#$%&\-+?<>~/]?[\p{L}\p{N}_])*$/u.test(key) ? key : `{${key}}`
}

/** An image, with all that the tree knows of it: that it is decorative, too, where the author has said so. */
export function imageOf(node: Image, title = node.title, placement?: Placement): PhrasingContent {
  const image = { type: 'image', url: node.url, title: title ?? null, alt: node.alt } as const
  const description = node.describedBy === undefined ? node.description : `#${node.describedBy}`
  const attributes = [
    ...(node.id ? [`#${node.id}`] : []),
    ...(isDecorative(node) && !node.isUndescribed ? ['.decorative'] : []),
    ...(description === undefined ? [] : [`longdesc="${description.replaceAll('"', '”')}"`]),
    ...(node.width ? [`width=${lengthOf(node.width)}`] : []),
    ...(node.height ? [`height=${lengthOf(node.height)}`] : []),
    ...(placement ? [`placement=${placement}`] : []),
  ]
  return attributes.length > 0 ? attributed([image], attributes, false) : image
}

/** A value between quotation marks in HTML. */
function attribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}

function lengthOf(length: Length): string {
  return 'share' in length ? `${rounded(100 * length.share)}%` : `${rounded(length.points)}pt`
}

function rounded(value: number): number {
  return Number(value.toFixed(2))
}

function attributesOf({ id, lang }: { id?: string; lang?: string }): string[] {
  return [...(id ? [`#${id}`] : []), ...(lang ? [`lang=${lang}`] : [])]
}

export function bracketed(children: PhrasingContent[], attributes: readonly string[]): Attributed {
  return attributed(children, attributes, true)
}

function attributed(
  children: PhrasingContent[],
  attributes: readonly string[],
  isBracketed: boolean,
): Attributed {
  return { type: 'attributed', attributes: attributes.join(' '), isBracketed, children }
}

export function markup(value: string): Markup {
  return { type: 'markup', value }
}
