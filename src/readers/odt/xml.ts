import { Refusal } from '../../diagnostic.ts'
import { MOST_PIECES } from '../shared/index.ts'
import { refusal } from './refusal.ts'

/** An element of a document, by the names that its programs give it whatever prefixes it declares. */
export interface Xml {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Xml | string)[]
}

/** Word processors have some forty elements in each other, where lists and tables are nested. */
const DEEPEST = 400

/** What the names of a document begin with (OpenDocument 1.3, part 3, 1.4), by the ends of what they stand for. */
const PREFIXES: readonly (readonly [space: RegExp, prefix: string])[] = [
  [/:xmlns:(office|style|text|table|meta|manifest|config|script|form|chart):1\.\d$/, '$1'],
  [/:xmlns:drawing:1\.\d$/, 'draw'],
  [/:xmlns:xsl-fo-compatible:1\.\d$/, 'fo'],
  [/:xmlns:svg-compatible:1\.\d$/, 'svg'],
  [/^http:\/\/www\.w3\.org\/1999\/xlink$/, 'xlink'],
  [/^http:\/\/purl\.org\/dc\/elements\/1\.1\/$/, 'dc'],
  [/^http:\/\/www\.w3\.org\/1998\/Math\/MathML$/, 'math'],
  [/:xmlns:loext:1\.\d$/, 'loext'],
]

/**
 * Well-formed XML within bounds, without what a document type defines.
 * @throws {Refusal} `odt-unreadable`
 */
export async function parseXml(text: string): Promise<Xml> {
  hold(text)
  const { parseXml: parse } = await import('@rgrove/parse-xml')
  try {
    const { root } = parse(text)
    if (!root) throw refusal('a part of it is empty')
    return treeOf(root, namesOf(root.attributes))
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw refusal(`it is no well-formed XML: ${String(error).split('\n')[0]!}`)
  }
}

/** Refuses what would take more memory, or a deeper stack, than a document may. */
function hold(text: string): void {
  let [pieces, depth] = [0, 0]
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const next = text[at + 1]
    if (next === '/') depth--
    else if (next !== '!' && next !== '?') {
      const end = text.indexOf('>', at)
      if (end < 0) return
      pieces++
      if (text[end - 1] !== '/') depth++
    }
    if (pieces > MOST_PIECES) throw refusal(`a part of it has more than ${MOST_PIECES} elements`)
    if (depth > DEEPEST) throw refusal(`more than ${DEEPEST} elements in it stand in each other`)
  }
}

interface Node {
  readonly type: string
  readonly name?: string
  readonly text?: string
  readonly attributes?: Readonly<Record<string, string>>
  readonly children?: readonly Node[]
}

type Name = (name: string) => string

function treeOf({ name = '', attributes = {}, children = [] }: Node, nameOf: Name): Xml {
  const own = Object.keys(attributes).some((key) => key === 'xmlns' || key.startsWith('xmlns:'))
    ? namesOf(attributes, nameOf)
    : nameOf
  return {
    name: own(name),
    // Without a prefix they are of their element, and of no other space (Namespaces in XML 1.0, 6.2).
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([key, value]) => [key.includes(':') ? own(key) : key, value]),
    ),
    children: children.flatMap((child): readonly (Xml | string)[] => {
      if (child.type === 'element') return [treeOf(child, own)]
      return child.text !== undefined && /^(?:text|cdata)$/.test(child.type) ? [child.text] : []
    }),
  }
}

/** Names as they are known, for the prefixes that an element declares; those without one are of formulas alone. */
function namesOf(attributes: Readonly<Record<string, string>>, outer: Name = (name) => name): Name {
  const prefixes = new Map<string, string>()
  for (const [key, space] of Object.entries(attributes)) {
    const known = PREFIXES.find(([pattern]) => pattern.test(space))
    const own = /^xmlns(?::(?<prefix>.*))?$/.exec(key)?.groups
    if (known && own)
      prefixes.set(own.prefix ?? '', space.replace(new RegExp(`^.*?${known[0].source}`), known[1]))
  }
  return (name) => {
    const [first = '', rest] = name.split(':')
    const prefix = prefixes.get(rest === undefined ? '' : first)
    return prefix === undefined ? outer(name) : `${prefix}:${rest ?? first}`
  }
}

export function isXml(node: Xml | string): node is Xml {
  return typeof node !== 'string'
}

export function elementsOf(parent: Xml | undefined, ...names: readonly string[]): readonly Xml[] {
  const elements = (parent?.children ?? []).filter(isXml)
  return names.length === 0 ? elements : elements.filter(({ name }) => names.includes(name))
}

export function child(parent: Xml | undefined, ...names: readonly string[]): Xml | undefined {
  return elementsOf(parent, ...names)[0]
}

/** All of these names below, in the order of the document. */
export function findAll(root: Xml | undefined, accepts: (element: Xml) => boolean): Xml[] {
  const found: Xml[] = []
  const stack = root ? [root] : []
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (accepts(node)) found.push(node)
    for (let at = node.children.length - 1; at >= 0; at--) {
      const inner = node.children[at]!
      if (isXml(inner)) stack.push(inner)
    }
  }
  return found
}

export function wordsIn(node: Xml | string): string {
  if (!isXml(node)) return node
  return node.name === 'text:s' || node.name === 'text:tab' ? ' ' : node.children.map(wordsIn).join('')
}
