import { type Attributes, attributesEnd, NO_ATTRIBUTES, parseAttributes, takePair } from './attributes.ts'

/** What the first line of a container says. */
export interface Opening {
  /** What it may be called: the word, else the classes. */
  readonly names: readonly string[]
  /** In Markdown; empty where there is none. */
  readonly title: string
  readonly attributes: Attributes
}

/** MyST's directive, its argument behind it. */
const DIRECTIVE = /^\{([a-z][\w:.-]*)\}[ \t]*/i
/** A line under it: `:name: value`. */
const OPTION = /^:([a-z][\w-]*):[ \t]*(.*)$/i

export function isDirective(info: string): boolean {
  return DIRECTIVE.test(info)
}

/** Directives whose argument is the address of a picture. */
export function isPicture(name: string): boolean {
  return name === 'figure' || name === 'image'
}

export function isOption(line: string): boolean {
  return OPTION.test(line)
}

/** The options of a directive as attributes: its `name` is an id, as is its `label`. */
export function optionsOf(lines: readonly string[]): Attributes {
  const pairs = lines.map((line) => {
    const [, key = '', value = ''] = OPTION.exec(line) ?? []
    return [key.toLowerCase(), value.trim()] as const
  })
  const { value: name, rest: unnamed } = takePair({ classes: [], pairs }, 'name')
  const { value: label, rest: named } = takePair(unnamed, 'label')
  const id = name ?? label
  const { value: classes = '', rest } = takePair(named, 'class')
  return { ...rest, ...(id && { id }), classes: classes.split(/\s+/).filter((name) => name !== '') }
}

/** A word, then Docusaurus' title in brackets. */
const BRACKETED = /^([\p{L}][\w-]*)\[(.*)\]$/u

/**
 * Reads what stands behind the colons: `kind Title {#id}`, pandoc's `{.kind #id}`, Docusaurus' `kind[Title]{#id}`,
 * MyST's `{kind} Title`.
 */
export function parseOpening(info: string, options: readonly string[] = []): Opening {
  const line = info.trim().replace(/(?<![ \t])[ \t]+:+$/, '')
  const directive = DIRECTIVE.exec(line)
  if (directive)
    return { names: [directive[1]!], title: line.slice(directive[0].length), attributes: optionsOf(options) }
  const brace = listStart(line)
  const list = brace === undefined ? NO_ATTRIBUTES : parseAttributes(line.slice(brace))
  const words = line.slice(0, brace).trim()
  const { value: own = '', rest: attributes } = takePair(list, 'title')
  const bracketed = BRACKETED.exec(words)
  if (bracketed) return { names: [bracketed[1]!], title: bracketed[2]!.trim(), attributes }
  const [word = ''] = /^\S+/.exec(words) ?? []
  const names = word === '' ? attributes.classes : [word, ...attributes.classes]
  return { names, title: words.slice(word.length).trim() || own, attributes }
}

/** Where the attribute list begins that ends the line. */
function listStart(line: string): number | undefined {
  for (let brace = line.indexOf('{'); brace >= 0; brace = line.indexOf('{', brace + 1))
    if (attributesEnd(line, brace) === line.length) return brace
  return undefined
}
