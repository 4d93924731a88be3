import type { XmlElement, XmlNode, XmlText } from '@rgrove/parse-xml'
import type { DefaultTreeAdapterMap, DefaultTreeAdapterTypes, TreeAdapter } from 'parse5'
import { Refusal } from '../../diagnostic.ts'
import { Bounds, DEEPEST, refuseManySigns, refuseManyTags, refuseManyWords, tooDeep } from './bounds.ts'

/** An element of HTML, XHTML or XML. Names of XHTML have no prefix; attributes keep theirs. */
export interface Markup {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Markup | string)[]
}

type HtmlNode = DefaultTreeAdapterTypes.Node
type HtmlText = DefaultTreeAdapterTypes.TextNode
type HtmlParent = DefaultTreeAdapterTypes.ParentNode

/** Throws a `Refusal`: `markup-too-deep`, `markup-too-large`. */
export async function parseHtml(text: string): Promise<Markup> {
  const { defaultTreeAdapter, parse } = await import('parse5')
  refuseManySigns(text)
  refuseManyWords(text)
  const texts = new Texts()
  const document = parse(text, { treeAdapter: bounded(defaultTreeAdapter, texts) })
  return fromParse5(document, 0, texts) as Markup
}

/** Characters after which what has been added to a text is copied into one. */
const TEXT_BLOCK = 65_536

/**
 * The texts of a document while it is parsed. The parser adds a word or a blank at a time: V8 keeps what was added as a
 * chain, a link for each, which takes fifty times what the text does.
 */
class Texts {
  private readonly blocks = new WeakMap<HtmlText, string[]>()

  add(node: HtmlText, more: string): void {
    node.value += more
    if (node.value.length < TEXT_BLOCK) return
    // A chain is copied into one text when a character of it is asked for.
    node.value.charCodeAt(0)
    const blocks = this.blocks.get(node) ?? []
    blocks.push(node.value)
    this.blocks.set(node, blocks)
    node.value = ''
  }

  of(node: HtmlText): string {
    const blocks = this.blocks.get(node)
    return blocks ? `${blocks.join('')}${node.value}` : node.value
  }
}

/** Misnested tags multiply while they are parsed (HTML, 13.2.6.1), so that they are counted there. */
function bounded(
  adapter: TreeAdapter<DefaultTreeAdapterMap>,
  texts: Texts,
): TreeAdapter<DefaultTreeAdapterMap> {
  const bounds = new Bounds()
  const count = (parent: HtmlParent) => {
    let depth = 1
    for (let at: HtmlNode | null = parent; at && 'parentNode' in at; at = at.parentNode) depth++
    bounds.take(depth)
  }
  return {
    ...adapter,
    createElement(name, namespace, attributes) {
      bounds.takeTag(attributes.length)
      return adapter.createElement(name, namespace, attributes)
    },
    appendChild(parent, child) {
      count(parent)
      adapter.appendChild(parent, child)
    },
    insertBefore(parent, child, reference) {
      count(parent)
      adapter.insertBefore(parent, child, reference)
    },
    insertText(parent, text) {
      bounds.takeText(text)
      const last = parent.childNodes.at(-1)
      if (last && adapter.isTextNode(last)) texts.add(last, text)
      else adapter.insertText(parent, text)
    },
    insertTextBefore(parent, text, reference) {
      bounds.takeText(text)
      adapter.insertTextBefore(parent, text, reference)
    },
  }
}

/** Lets go of each node that it has read: the two trees together would take twice the memory. */
function fromParse5(node: HtmlNode, depth: number, texts: Texts): Markup | string | undefined {
  if (depth > DEEPEST) throw tooDeep()
  if (node.nodeName === '#text') return texts.of(node as HtmlText)
  if (!('childNodes' in node)) return undefined
  const { childNodes } = node
  node.childNodes = []
  const children = childrenOf(childNodes, (child) => fromParse5(child, depth + 1, texts))
  return { name: node.nodeName, attributes: attributesOf(node), children }
}

const NO_ATTRIBUTES: Markup['attributes'] = {}

/** Most elements have none, and share them. */
function attributesOf(node: HtmlNode): Markup['attributes'] {
  const attributes =
    'attrs' in node ? node.attrs.map(({ name, value }) => [name, value] as const) : modeOf(node)
  return attributes.length > 0 ? Object.fromEntries(attributes) : NO_ATTRIBUTES
}

const NO_CHILDREN: Markup['children'] = []

/** No longer than they are: a list that grows has room for sixteen more, in each of half a million elements. */
function childrenOf<Node>(
  nodes: readonly Node[],
  read: (node: Node) => Markup | string | undefined,
): Markup['children'] {
  if (nodes.length === 0) return NO_CHILDREN
  const children = nodes.map(read)
  return (
    children.includes(undefined) ? children.filter((one) => one !== undefined) : children
  ) as Markup['children']
}

/** Whether a browser lays the document out as the standard says (HTML, 13.2.6.4.1). */
function modeOf(node: HtmlNode): [string, string][] {
  return 'mode' in node ? [['mode', node.mode]] : []
}

/** What an XML declaration says of the encoding (XML 1.0, 4.3.3). */
const ENCODING = /^\uFEFF?<\?xml\s[^>]*?\bencoding\s*=\s*["']([^"']*)/i

/**
 * Well-formed XML without external entities; the documents of one book share their bounds. Throws a `Refusal`:
 * `xml-malformed`, `markup-too-deep`, `markup-too-large`.
 */
export async function parseXml(text: string, bounds = new Bounds()): Promise<Markup> {
  const { parseXml: parse } = await import('@rgrove/parse-xml')
  refuseManyTags(text)
  refuseManyWords(text)
  const encoding = ENCODING.exec(text)?.[1]
  if (encoding !== undefined && !/^utf-?8$/i.test(encoding)) throw malformed(`it says to be in ${encoding}`)
  try {
    const { children } = parse(text)
    return {
      name: '#document',
      attributes: {},
      children: childrenOf(children, (child) => fromXml(child, 0, bounds)),
    }
  } catch (error) {
    if (error instanceof Refusal) throw error
    if (error instanceof RangeError) throw tooDeep()
    throw malformed(error instanceof Error ? error.message.split('\n')[0]! : String(error))
  }
}

function malformed(reason: string): Refusal {
  return new Refusal({ code: 'xml-malformed', severity: 'error', message: `no well-formed XML: ${reason}` })
}

function fromXml(node: XmlNode, depth: number, bounds: Bounds): Markup | string | undefined {
  if (isText(node)) {
    bounds.takeText(node.text)
    return node.text
  }
  if (!isElement(node)) return undefined
  bounds.take(depth)
  const { name, attributes, children } = node
  node.children = []
  return {
    name,
    attributes: compact(attributes),
    children: childrenOf(children, (child) => fromXml(child, depth + 1, bounds)),
  }
}

/** The parser's own have no prototype, which V8 keeps as tables of some 300 bytes. */
function compact(attributes: Markup['attributes']): Markup['attributes'] {
  for (const _ in attributes) return { ...attributes }
  return NO_ATTRIBUTES
}

function isElement(node: XmlNode): node is XmlElement {
  return node.type === 'element'
}

function isText(node: XmlNode): node is XmlText {
  return node.type === 'text'
}

/** All elements below, and `root` itself, in document order, that `test` asks for. */
export function select(root: Markup, test: (element: Markup) => boolean): Markup[] {
  return elementsIn(root).filter(test)
}

const known = new WeakMap<Markup, readonly Markup[]>()

/** Each rule asks for the elements of the whole document. */
function elementsIn(root: Markup): readonly Markup[] {
  const found = known.get(root) ?? allIn(root)
  if (root.name === '#document') known.set(root, found)
  return found
}

function allIn(root: Markup): Markup[] {
  const found: Markup[] = []
  const visit = (element: Markup): void => {
    found.push(element)
    for (const child of element.children) if (typeof child !== 'string') visit(child)
  }
  visit(root)
  return found
}

export function named(root: Markup, ...names: readonly string[]): Markup[] {
  return select(root, ({ name }) => names.includes(name))
}

/** All text of an element, with a blank for a line break. */
export function textContent(root: Markup): string {
  const texts: string[] = []
  const visit = ({ children }: Markup): void => {
    for (const child of children)
      if (typeof child === 'string') texts.push(child)
      else if (child.name === 'br') texts.push(' ')
      else visit(child)
  }
  visit(root)
  return texts.join('')
}

/** The first characters of the same text: to read all of it of each of many elements in each other is a square. */
export function beginning(root: Markup, most: number): string {
  let text = ''
  const visit = ({ children }: Markup): void => {
    for (const child of children) {
      if (text.length >= most) return
      if (typeof child === 'string') text += child.slice(0, most)
      else if (child.name === 'br') text += ' '
      else visit(child)
    }
  }
  visit(root)
  return text.slice(0, most)
}

/** The words of an attribute; most elements do not have it, and are asked by each rule. */
export function tokens(element: Markup, attribute: string): string[] {
  const value = element.attributes[attribute]
  return value === undefined ? [] : value.split(/\s+/).filter(Boolean)
}
