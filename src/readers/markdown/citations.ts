import type { MarkdownIt, StateInline } from 'markdown-it'
import { type Citation, type CitationItem, type Position, REFERENCE_ID } from '../../ast/index.ts'
import { suffixOf } from './locators.ts'
import type { StampedToken } from './stamp.ts'

/** A markdown-it plugin: pandoc's citations (User's Guide, `citations`), in an article that names a bibliography. */
export function citations(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'citation', citationRule)
}

/** What the rule needs to know of the article. */
interface CitingEnv {
  readonly isCiting?: boolean
}

/** What a token of a citation holds. */
interface CitationMeta {
  readonly items: readonly CitationItem[]
  readonly isInText?: true
}

/** A bracket of more characters is taken for text. */
const LONGEST = 1000

/** Letters and figures with single marks between them, or whatever stands in braces. */
const KEY = '(?:\\{([^{}\\s]{1,200})\\}|([\\p{L}\\p{N}_*](?:[:.#$%&\\-+?<>~/]*[\\p{L}\\p{N}_*]){0,199}))'
const BARE = new RegExp(`^(-?)@${KEY}`, 'u')
const ITEM = new RegExp(`^([^@]*?)(?<![\\p{L}\\p{N}])(-?)@${KEY}([^@]*)$`, 'u')
const CROSS_REFERENCE = new RegExp(`^${REFERENCE_ID}$`, 'iu')

function citationRule(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax, env } = state
  const sign = src[pos]
  if (!(env as CitingEnv).isCiting || (sign !== '@' && sign !== '[' && sign !== '-')) return false
  if (sign !== '[' && /[\p{L}\p{N}_@.\\/+-]/u.test(src[pos - 1] ?? '')) return false
  const text = src.slice(pos, Math.min(posMax, pos + LONGEST))
  const found = sign === '[' ? bracketed(text) : bare(text)
  if (!found) return false
  if (!silent) {
    const token = state.push('citation', '', 0)
    token.content = text.slice(0, found.length)
    token.meta = { items: found.items, ...(found.isInText && { isInText: true }) } satisfies CitationMeta
  }
  state.pos = pos + found.length
  return true
}

interface Found extends CitationMeta {
  readonly length: number
}

/** `[see @knuth, p. 33; -@plass]`: one bracket, and a key in each part, but for what belongs to the part before. */
function bracketed(text: string): Found | undefined {
  const end = closing(text)
  if (end === undefined || /^[([{]/.test(text.slice(end + 1))) return undefined
  const items: CitationItem[] = []
  for (const part of partsOf(text.slice(1, end))) {
    const item = itemOf(part)
    if (!item) return undefined
    items.push(item)
  }
  return { items, length: end + 1 }
}

/** `@knuth`, `@knuth [p. 33; @plass]`; the author alone goes into the sentence. */
function bare(text: string): Found | undefined {
  const [whole, minus, braced, plain] = BARE.exec(text) ?? []
  const key = braced ?? plain
  if (whole === undefined || key === undefined || CROSS_REFERENCE.test(key)) return undefined
  if (minus === '-') return { items: [{ key, isAuthorSuppressed: true }], length: whole.length }
  const gap = /^ ?(?=\[)/.exec(text.slice(whole.length))?.[0]
  const behind = gap === undefined ? '' : text.slice(whole.length + gap.length)
  const end = closing(behind)
  if (gap === undefined || end === undefined || /^[([{:]/.test(behind.slice(end + 1)) || behind[1] === '^')
    return { items: [{ key }], isInText: true, length: whole.length }
  const [first = '', ...others] = partsOf(behind.slice(1, end))
  const more = others.map(itemOf)
  const own = /@/.test(first) ? itemOf(first) : undefined
  const items: (CitationItem | undefined)[] = own
    ? [{ key }, own, ...more]
    : [{ key, ...suffixOf(first === '' ? '' : `, ${first}`) }, ...more]
  const known = items.filter((item) => item !== undefined)
  if (known.length < items.length) return { items: [{ key }], isInText: true, length: whole.length }
  return { items: known, isInText: true, length: whole.length + gap.length + end + 1 }
}

function itemOf(part: string): CitationItem | undefined {
  const [whole, before = '', minus, braced, plain, behind = ''] = ITEM.exec(part) ?? []
  const key = braced ?? plain
  if (whole === undefined || key === undefined || CROSS_REFERENCE.test(key)) return undefined
  const prefix = before.trim()
  return {
    key,
    ...(prefix !== '' && { prefix }),
    ...suffixOf(behind),
    ...(minus === '-' && { isAuthorSuppressed: true }),
  }
}

/** A semicolon without a key behind it parts no works: “@knuth, p. 3; an aside”. */
function partsOf(text: string): string[] {
  const parts: string[] = []
  for (const part of text.split(';')) {
    if (parts.length > 0 && !part.includes('@')) parts.push(`${parts.pop()};${part}`)
    else parts.push(part)
  }
  return parts
}

/** Where the bracket that the text begins with closes; none where no key is in it and no line of the text holds it. */
function closing(text: string): number | undefined {
  if (text[0] !== '[' || text[1] === '^') return undefined
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '[') depth++
    else if (text[at] === ']' && --depth === 0) return at
  }
  return undefined
}

/** A token as a node, which says what stands in the source until the works are known. */
export function citation({ meta, content }: StampedToken, position: Position): Citation {
  const children = [{ type: 'text', value: content, position } as const]
  return { type: 'citation', position, ...(meta as unknown as CitationMeta), children }
}
