import type { StateInline } from 'markdown-it'
import { closest, type Position } from '../../ast/index.ts'
import type { ClaimId, Report } from '../shared/index.ts'
import { languageTag } from '../shared/index.ts'
import type { StampedToken } from './stamp.ts'

/** `{#id .class key=value}` as pandoc writes it, and `{: #id .class key="value"}` as kramdown does. */
export interface Attributes {
  readonly id?: string
  readonly classes: readonly string[]
  readonly pairs: readonly (readonly [key: string, value: string])[]
}

export const NO_ATTRIBUTES: Attributes = { classes: [], pairs: [] }

const NAME = /[\p{L}_][\p{L}\p{N}_.:-]*/u.source
const ID = /#[^\s{}"'=<>`]+/u.source
const ITEM = `${ID}|\\.${NAME}|${NAME}=(?:"[^"\\n]*"|'[^'\\n]*'|[^\\s"{}]+)|-(?=[ \\t}])`
const LIST = new RegExp(`\\{:?[ \\t]*(?:${ITEM})(?:[ \\t]+(?:${ITEM}))*[ \\t]*\\}`, 'uy')
const EACH_ITEM = new RegExp(ITEM, 'gu')

/** An attribute list of more characters is taken for text. */
const LONGEST = 1000

/** Offset behind the attribute list that begins at `start`, or `undefined` where what stands there is text. */
export function attributesEnd(text: string, start: number): number | undefined {
  LIST.lastIndex = 0
  return LIST.test(text.slice(start, start + LONGEST)) ? start + LIST.lastIndex : undefined
}

/** Reads a list that `attributesEnd` has found. The last id counts. */
export function parseAttributes(list: string): Attributes {
  // Pandoc's short form.
  const items = (list.match(EACH_ITEM) ?? []).map((item) => (item === '-' ? '.unnumbered' : item))
  const named = (mark: string) => items.filter((item) => item.startsWith(mark)).map((item) => item.slice(1))
  const id = named('#').at(-1)
  const pairs = items
    .filter((item) => !/^[#.]/.test(item))
    .map((item) => {
      const equals = item.indexOf('=')
      return [item.slice(0, equals), unquoted(item.slice(equals + 1))] as const
    })
  return { ...(id !== undefined && { id }), classes: named('.'), pairs }
}

/** A value without the quotation marks around it. */
export function unquoted(value: string): string {
  return value.replace(/^(["'])(.*)\1$/, '$2')
}

/** The value of a key; the last one counts. */
export function pairValue({ pairs }: Pick<Attributes, 'pairs'>, key: string): string | undefined {
  return pairs.findLast(([name]) => name === key)?.[1]
}

/** The value of a key, and the attributes without it. */
export function takePair(
  attributes: Attributes,
  key: string,
): { readonly value: string | undefined; readonly rest: Attributes } {
  const pairs = attributes.pairs.filter(([name]) => name !== key)
  return { value: pairValue(attributes, key), rest: { ...attributes, pairs } }
}

/** The attributes of a heading or a caption: the list at its end, a blank before it. And its tokens without the list. */
export function takeOwnAttributes(inline: StampedToken): {
  readonly attributes: Attributes
  readonly tokens: readonly StampedToken[]
} {
  const tokens: readonly StampedToken[] = inline.children ?? []
  const list = tokens.at(-1)
  const isOwn = list?.type === 'attributes' && /^$|[ \t\n]$/.test(inline.content.slice(0, list.from))
  return isOwn
    ? { attributes: parseAttributes(list.content), tokens: tokens.slice(0, -1) }
    : { attributes: NO_ATTRIBUTES, tokens }
}

/** The list that reads as these attributes. */
export function writeAttributes({ id, classes, pairs }: Attributes): string {
  const marks = [...(id === undefined ? [] : [`#${id}`]), ...classes.map((name) => `.${name}`)]
  return `{${[...marks, ...pairs.map(([key, value]) => `${key}="${value}"`)].join(' ')}}`
}

/**
 * An inline rule of our own: markdown-it-attrs takes time that grows with the square of the number of lists in a
 * paragraph, and swallows `{a, b}` at a paragraph's end. Whether the list belongs to a node, its reader decides.
 */
export function attributesRule(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '{') return false
  const end = attributesEnd(state.src, state.pos)
  if (end === undefined || end > state.posMax) return false
  if (!silent) state.push('attributes', '', 0).content = state.src.slice(state.pos, end)
  state.pos = end
  return true
}

/** What a node takes from its attributes. */
export interface Applied {
  readonly id?: string
  readonly lang?: string
}

/**
 * The id and the language. What is neither, nor one of the classes and keys that the caller knows, is reported as
 * `attribute-unknown`; an id that is taken already as `id-duplicate`. `alone`: keys that have a meaning where the node is
 * all of its paragraph.
 */
export function applyAttributes(
  attributes: Attributes,
  known: readonly string[],
  position: Position,
  claimId: ClaimId,
  report: Report,
  keys: readonly string[] = [],
  alone: readonly string[] = [],
): Applied {
  const unknown = attributes.classes.filter((name) => !known.includes(name)).map((name) => `.${name}`)
  let lang: string | undefined
  for (const [key, value] of attributes.pairs) {
    const tag = key === 'lang' ? languageTag(value) : undefined
    if (tag) lang = tag
    else if (!keys.includes(key)) unknown.push(`${key}=${value}`)
  }
  for (const name of unknown) {
    report({
      code: 'attribute-unknown',
      severity: 'warning',
      message: `the attribute ${name} has no meaning here, so it is left out`,
      position,
      hint: hintFor(
        name,
        ['#id', 'lang=…', ...keys.map(unsaid), ...known.map((one) => `.${one}`)],
        alone.map(unsaid),
      ),
    })
  }
  const id = attributes.id === undefined ? undefined : claimId(attributes.id, position)
  return { ...(id !== undefined && { id }), ...(lang !== undefined && { lang }) }
}

/** A key, whatever its value. */
function unsaid(key: string): string {
  return `${key}=…`
}

function hintFor(name: string, known: readonly string[], alone: readonly string[]): string {
  const near = closest(name.replace(/=.*/s, '=…'), [...known, ...alone])
  if (near) return `did you mean ${near}?`
  const more = alone.length > 0 ? `; in a paragraph of its own also ${alone.join(', ')}` : ''
  return `what is known here: ${known.join(', ')}${more}`
}
