import type { DefaultTreeAdapterTypes } from 'parse5'
import type { Nodes } from 'xast'
import { Refusal } from '../../diagnostic.ts'

/** An element of HTML, XHTML or XML. Names of XHTML have no prefix; attributes keep theirs. */
export interface Markup {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Markup | string)[]
}

/** Deeper files are not ours, and would end the stack. */
const DEEPEST = 400

export async function parseHtml(text: string): Promise<Markup> {
  const { parse } = await import('parse5')
  return fromParse5(parse(text), 0) as Markup
}

function fromParse5(node: DefaultTreeAdapterTypes.Node, depth: number): Markup | string | undefined {
  refuseDeep(depth)
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value
  if (!('childNodes' in node)) return undefined
  const attributes = 'attrs' in node ? node.attrs.map(({ name, value }) => [name, value] as const) : []
  const children = node.childNodes.flatMap((child) => fromParse5(child, depth + 1) ?? [])
  return { name: node.nodeName, attributes: Object.fromEntries(attributes), children }
}

/** Well-formed XML without external entities. Throws a `Refusal`: `xml-malformed`. */
export async function parseXml(text: string): Promise<Markup> {
  const { fromXml } = await import('xast-util-from-xml')
  try {
    return fromXast(fromXml(text), 0) as Markup
  } catch (error) {
    if (error instanceof Refusal) throw error
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error)
    throw new Refusal({ code: 'xml-malformed', severity: 'error', message: `no well-formed XML: ${reason}` })
  }
}

function fromXast(node: Nodes, depth: number): Markup | string | undefined {
  refuseDeep(depth)
  if (node.type === 'text' || node.type === 'cdata') return node.value
  if (node.type !== 'element' && node.type !== 'root') return undefined
  const children = node.children.flatMap((child) => fromXast(child, depth + 1) ?? [])
  if (node.type === 'root') return { name: '#document', attributes: {}, children }
  const attributes = Object.fromEntries(
    Object.entries(node.attributes).map(([name, value]) => [name, value ?? '']),
  )
  return { name: node.name, attributes, children }
}

function refuseDeep(depth: number): void {
  if (depth > DEEPEST)
    throw new Refusal({
      code: 'markup-too-deep',
      severity: 'error',
      message: `elements stand more than ${DEEPEST} deep in each other`,
    })
}

/** All elements below, and `root` itself, in document order, that `test` asks for. */
export function select(root: Markup, test: (element: Markup) => boolean): Markup[] {
  const below = root.children.flatMap((child) => (typeof child === 'string' ? [] : select(child, test)))
  return test(root) ? [root, ...below] : below
}

export function named(root: Markup, ...names: readonly string[]): Markup[] {
  return select(root, ({ name }) => names.includes(name))
}

export function textContent(root: Markup): string {
  return root.children.map((child) => (typeof child === 'string' ? child : textContent(child))).join('')
}

export function tokens(element: Markup, attribute: string): string[] {
  return (element.attributes[attribute] ?? '').split(/\s+/).filter(Boolean)
}
