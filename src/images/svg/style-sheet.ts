import { type SvgElement, textIn } from './tree.ts'

/** An element and those that it stands in, the nearest last. */
export type Trail = readonly SvgElement[]

/** Gives what the rules of a drawing’s style sheets declare of an element, the stronger ones last. */
export type Rules = (trail: Trail) => Readonly<Record<string, string>>

interface Simple {
  readonly name?: string
  readonly id?: string
  readonly classes: readonly string[]
  readonly attributes: readonly (readonly [string, string | undefined])[]
}

/** Simple selectors from the left, each with the way to the next: within, or directly within. */
interface Selector {
  readonly parts: readonly { readonly simple: Simple; readonly isChild: boolean }[]
  readonly weight: number
}

interface Rule {
  readonly selector: Selector
  readonly declarations: readonly (readonly [string, string])[]
}

const MOST_RULES = 5000
/** Comparisons of an element with a rule: of a drawing that asks for more, the rest is left as it is. */
const MOST_COMPARISONS = 20_000_000

/** The style sheets of a drawing: selectors of names, ids, classes and attributes, within each other (Selectors 3). */
export function readRules(root: SvgElement): Rules {
  const css = styleTexts(root).join('\n')
  if (css.trim() === '') return () => ({})
  const rules = rulesIn(css).sort((a, b) => a.selector.weight - b.selector.weight)
  let left = MOST_COMPARISONS
  return (trail) => {
    if (left <= 0) return {}
    left -= rules.length
    const found: Record<string, string> = {}
    for (const { selector, declarations } of rules)
      if (matches(selector, trail)) for (const [name, value] of declarations) found[name] = value
    return found
  }
}

function styleTexts(element: SvgElement): string[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return []
    return child.name === 'style' ? [textIn(child)] : styleTexts(child)
  })
}

/** With the rules within, up to the end of the sheet where it is not closed (CSS Syntax 3, 5.4.2). */
const AT_RULE = /@[\w-]+(?![\w-])[^{;@]*(?:;|\{(?:[^{}]*\{[^{}]*\})*[^{}]*(?:\}|$)|$)/g

function rulesIn(css: string): Rule[] {
  const rules: Rule[] = []
  // What holds for some media alone is for screens: rules within rules are left out.
  for (const rule of css.replaceAll(AT_RULE, '').split('}').slice(0, -1)) {
    const [selectors, body] = rule.split('{').slice(-2)
    if (body === undefined) continue
    const declarations = readDeclarations(body)
    for (const text of selectors!.split(',')) {
      const selector = readSelector(text.trim())
      if (selector && rules.length < MOST_RULES) rules.push({ selector, declarations })
    }
  }
  return rules
}

/** `fill: red; stroke: none`, without the marks of importance. */
export function readDeclarations(body: string): [string, string][] {
  return body.split(';').flatMap((declaration): [string, string][] => {
    const colon = declaration.indexOf(':')
    if (colon < 0) return []
    const value = declaration
      .slice(colon + 1)
      .replace(/!\s*important/i, '')
      .trim()
    return [[declaration.slice(0, colon).trim().toLowerCase(), value]]
  })
}

const SIMPLE = /^(\*|[\w-]+)?((?:#[\w-]+|\.[\w-]+|\[[\w:-]+(?:=(?:"[^\]"']*"|'[^\]"']*'|[^\]"']*))?\])*)$/

function readSelector(text: string): Selector | undefined {
  const words = text.replaceAll('>', ' > ').split(/\s+/)
  const parts: { simple: Simple; isChild: boolean }[] = []
  let weight = 0
  for (const [index, word] of words.entries()) {
    const isChild = words[index - 1] === '>'
    if (word === '>' && !isChild) continue
    const [, name, rest = ''] = SIMPLE.exec(word) ?? []
    if (name === undefined && rest === '') return undefined
    const id = /#([\w-]+)/.exec(rest)?.[1]
    const classes = [...rest.matchAll(/\.([\w-]+)/g)].map(([, one]) => one!)
    const attributes = [...rest.matchAll(/\[([\w:-]+)(?:=["']?([^\]"']*)["']?)?\]/g)].map(
      ([, key, value]) => [key!, value] as const,
    )
    const isNamed = name !== undefined && name !== '*'
    weight += (id ? 10_000 : 0) + (classes.length + attributes.length) * 100 + (isNamed ? 1 : 0)
    const simple = { ...(isNamed && { name }), ...(id && { id }), classes, attributes }
    parts.push({ simple, isChild })
  }
  return { parts, weight }
}

function matches({ parts }: Selector, trail: Trail): boolean {
  let part = parts.length - 1
  if (!isMatch(parts[part]!.simple, trail.at(-1)!)) return false
  for (let at = trail.length - 2; part > 0; at--) {
    if (at < 0) return false
    const isMet = isMatch(parts[part - 1]!.simple, trail[at]!)
    if (isMet) part--
    else if (parts[part]!.isChild) return false
  }
  return true
}

function isMatch(
  { name, id, classes, attributes: wanted }: Simple,
  { name: own, attributes }: SvgElement,
): boolean {
  if (name !== undefined && name !== own) return false
  if (id !== undefined && id !== attributes.id) return false
  const has = classes.length === 0 ? NONE : classesOf(attributes)
  return (
    classes.every((one) => has.has(one)) &&
    wanted.every(([key, value]) => (value === undefined ? key in attributes : attributes[key] === value))
  )
}

const NONE: ReadonlySet<string> = new Set()
/** Each element is held against every rule, and may have classes by the thousand. */
const known = new WeakMap<SvgElement['attributes'], ReadonlySet<string>>()

function classesOf(attributes: SvgElement['attributes']): ReadonlySet<string> {
  const found = known.get(attributes) ?? new Set((attributes.class ?? '').split(/\s+/))
  known.set(attributes, found)
  return found
}
