import type { XmlElement, XmlNode } from '@rgrove/parse-xml'
import type { Finding } from '../diagnostic.ts'
import { most } from '../lists.ts'
import type { SourceFile } from './sources.ts'
import { unreadable } from './work.ts'

/** XML as citeproc takes it. */
export interface StyleNode {
  readonly name: string
  readonly attrs: Readonly<Record<string, string>>
  readonly children: readonly (StyleNode | string)[]
}

/** The largest style of the CSL project has a quarter of it. */
const LONGEST = 1024 * 1024
/** Elements that are gone through for one work, with the macros that they call: of the project's styles a tenth of it. */
const MOST_ELEMENTS = 1_000_000
const DEEPEST = 200

/** A style or a locale as data. Throws an `Error` that says what is wrong with it. */
export async function parseStyle(text: string): Promise<StyleNode> {
  if (text.length > LONGEST) throw new Error('it has more than a megabyte')
  if (/<!DOCTYPE/i.test(text)) throw new Error('it declares a document type')
  const { parseXml } = await import('@rgrove/parse-xml')
  const { root } = parseXml(text)
  if (!root) throw new Error('it has no element')
  return nodeOf(root, 0)
}

const TERMS: ReadonlySet<string> = new Set(['term', 'single', 'multiple'])

function nodeOf({ name, attributes, children }: XmlElement, depth: number): StyleNode {
  if (depth > DEEPEST) throw new Error('it is nested too deeply')
  // An empty term says nothing, and says it as a text.
  if (children.length === 0 && TERMS.has(name)) return { name, attrs: attributes, children: [''] }
  return {
    name,
    attrs: attributes,
    children: children.flatMap((child: XmlNode): (StyleNode | string)[] => {
      if (child.type === 'element') return [nodeOf(child as XmlElement, depth + 1)]
      if (child.type !== 'text') return []
      const { text } = child as XmlNode & { text: string }
      return text.trim() === '' && children.length > 1 ? [] : [text]
    }),
  }
}

/** What is wrong with a style before it is used: that it is another's shadow, calls itself, or grows without end. */
export function faultOf(style: StyleNode): string | undefined {
  if (style.name !== 'style') return `it is <${style.name}>, and no style`
  const parent = linksOf(style).find(({ rel }) => rel === 'independent-parent')?.href
  if (parent) return `it only names another one, “${parent.split('/').at(-1)}”`
  if (!elementIn(style, 'citation')) return 'it has no <citation>'
  return growthOf(style)
}

function linksOf(style: StyleNode): Readonly<Record<string, string>>[] {
  return (elementIn(style, 'info')?.children ?? []).flatMap((child) =>
    typeof child === 'object' && child.name === 'link' ? [child.attrs] : [],
  )
}

function growthOf(style: StyleNode): string | undefined {
  const macros = new Map(
    style.children.flatMap((child) =>
      typeof child === 'object' && child.name === 'macro' ? [[child.attrs.name ?? '', child] as const] : [],
    ),
  )
  const sizes = new Map<string, number>()
  const sizeOf = (node: StyleNode, within: readonly string[]): number => {
    let size = 1
    const { macro } = node.attrs
    if (node.name === 'text' && macro !== undefined && macros.has(macro)) {
      if (within.includes(macro)) throw new Error(`its macro “${macro}” calls itself`)
      const known = sizes.get(macro) ?? sizeOf(macros.get(macro)!, [...within, macro])
      sizes.set(macro, known)
      size += known
    }
    const parts = node.children.flatMap((child) => (typeof child === 'object' ? [sizeOf(child, within)] : []))
    // Of alternatives one is taken.
    size += node.name === 'choose' ? most([0, ...parts]) : parts.reduce((sum, part) => sum + part, 0)
    if (size > MOST_ELEMENTS) throw new Error('its macros make more than a million elements')
    return size
  }
  try {
    for (const [name, macro] of macros) sizes.set(name, sizes.get(name) ?? sizeOf(macro, [name]))
    sizeOf(style, [])
    return undefined
  } catch (error) {
    return (error as Error).message
  }
}

/** What a style says of citations beside the words of each work. */
export interface CitationLayout {
  /** What stands around the works of a citation: parentheses. */
  readonly prefix: string
  readonly suffix: string
  /** From so many authors on, only the first is named. */
  readonly mostAuthors: number
}

/** CSL 1.0.2, “Layout” and “Et-al Abbreviation”; what a style does not say is said by most. */
export function citationLayout(style: StyleNode): CitationLayout {
  const citation = elementIn(style, 'citation')
  const { prefix = '', suffix = '' } = elementIn(citation, 'layout')?.attrs ?? {}
  const least = Number(citation?.attrs['et-al-min'] ?? style.attrs['et-al-min'] ?? 4)
  return { prefix, suffix, mostAuthors: least - 1 }
}

/** The last of a name: the one for all languages. */
function elementIn(parent: StyleNode | undefined, name: string): StyleNode | undefined {
  const found = parent?.children.findLast((child) => typeof child === 'object' && child.name === name)
  return typeof found === 'object' ? found : undefined
}

/** A style that cannot be used, told where the article names it. */
export function wrongStyle({ path, text, position }: SourceFile, reason: string): Finding {
  const finding = unreadable(`the style ${path} cannot be used: ${reason}; nothing is cited by it`, 0, text)
  const { position: _, ...rest } = finding
  return {
    ...rest,
    code: 'style-unknown',
    severity: 'error',
    ...(position && { position }),
    hint: 'name another style, or take the file from citationstyles.org anew',
  }
}
