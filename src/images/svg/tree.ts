import type { Element, Nodes } from 'xast'

/** An element of a drawing by its local name; text stands among its children as strings. */
export interface SvgElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (SvgElement | string)[]
}

/** What a drawing cannot be read for: a sentence’s end. */
export class Unreadable extends Error {}

const SVG = 'http://www.w3.org/2000/svg'
const DEEPEST = 500
/** As many as a drawing may unfold to; parsed, each takes a kilobyte. */
const MOST_ELEMENTS = 200_000
const MOST_CHARACTERS = 40_000_000
const LONGEST_ENTITY = 1000

/** The root of a drawing. Throws `Unreadable`; takes time linear in the text. */
export async function readTree(text: string): Promise<SvgElement> {
  if (text.length > MOST_CHARACTERS) throw new Unreadable('is too long a text')
  const plain = withoutDoctype(text)
  const { depth, count } = measured(plain)
  if (depth > DEEPEST) throw new Unreadable(`is nested more than ${DEEPEST} elements deep`)
  if (count > MOST_ELEMENTS) throw new Unreadable(`has more than ${MOST_ELEMENTS} elements`)
  const { fromXml } = await import('xast-util-from-xml')
  let root: Element | undefined
  try {
    root = fromXml(plain).children.find((node): node is Element => node.type === 'element')
  } catch {
    throw new Unreadable('is no well-formed XML')
  }
  const prefix = root && svgPrefix(root)
  const tree = root && prefix !== undefined ? elementOf(root, prefix) : undefined
  if (tree?.name !== 'svg') throw new Unreadable('is no SVG')
  return tree
}

const DOCTYPE = /<!DOCTYPE[^[>]*(?:\[[^\]]*\]\s*)?>/y

/** Drawing programs declare the names of namespaces as entities; `drawing.ts` has refused all other declarations. */
function withoutDoctype(text: string): string {
  DOCTYPE.lastIndex = Math.max(0, text.indexOf('<!DOCTYPE'))
  const [doctype] = DOCTYPE.exec(text) ?? []
  if (doctype === undefined) return text
  const entities = new Map<string, string>()
  for (const [, name, double, single] of doctype.matchAll(
    /<!ENTITY\s+([\w.:-]+)\s+(?:"([^"]*)"|'([^']*)')\s*>/g,
  ))
    entities.set(name!, (double ?? single ?? '').slice(0, LONGEST_ENTITY))
  const rest = text.replace(doctype, '')
  return entities.size === 0 ? rest : rest.replace(/&([\w.:-]+);/g, (all, name) => entities.get(name) ?? all)
}

/** How deep elements stand within each other, and how many there are: too deep a tree would end the parser. */
function measured(text: string): { depth: number; count: number } {
  let [depth, deepest, count] = [0, 0, 0]
  for (const [tag] of text.matchAll(/<(?:!--[\s\S]*?(?:-->|$)|[/\w](?:[^<>"']|"[^"]*"|'[^']*')*>)/g)) {
    if (tag.startsWith('<!')) continue
    if (tag.startsWith('</')) depth--
    else if (!tag.endsWith('/>')) deepest = Math.max(deepest, ++depth)
    if (!tag.startsWith('</')) count++
  }
  return { depth: deepest, count }
}

/** The prefix of elements of SVG, with its colon; a root that names no namespace is taken for SVG, too. */
function svgPrefix({ name, attributes }: Element): string | undefined {
  const prefix = name.includes(':') ? name.slice(0, name.indexOf(':') + 1) : ''
  const space = attributes[prefix ? `xmlns:${prefix.slice(0, -1)}` : 'xmlns'] ?? (prefix ? '' : SVG)
  return space === SVG ? prefix : undefined
}

function elementOf({ name, attributes, children }: Element, prefix: string): SvgElement {
  return {
    name: prefix !== '' && name.startsWith(prefix) ? name.slice(prefix.length) : name,
    attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, value ?? ''])),
    children: children.flatMap((child) => childOf(child, prefix)),
  }
}

function childOf(node: Nodes, prefix: string): (SvgElement | string)[] {
  if (node.type === 'element') return [elementOf(node, prefix)]
  return node.type === 'text' || node.type === 'cdata' ? [node.value] : []
}

/** The text of an element and all within it. */
export function textIn({ children }: SvgElement): string {
  return children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('')
}
