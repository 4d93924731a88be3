import { isAddress, TRACE } from '../../ast/index.ts'
import type { Span } from './span.ts'

/** A stretch of text that is set as it is written: a hyphen put into it would be read as a part of it. UTF-16 offsets. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Solid but for dashes, for ideographs, between which any line may end, and for images (U+FFFC), beside which one may. */
const WORD = /[^\s\uFFFC–—\u3000-\u303F\uFF00-\uFFEF\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu
const CODE = /[^\s\uFFFC\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu

/** Addresses, paths, names of files and of programs in a text, and all its code; in order. */
export function stretchesOf(text: string, spans: readonly Span[]): readonly Stretch[] {
  const code = codeIn(spans)
  if (code.length === 0 && !TRACE.test(text)) return code
  const words = Array.from(text.matchAll(WORD), toStretch).filter(({ from, to }) =>
    isAddress(text.slice(from, to)),
  )
  return joined([...code, ...words].sort((a, b) => a.from - b.from))
}

/** An address may hold code, or end in it. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const found: Stretch[] = []
  for (const stretch of stretches) {
    const last = found.at(-1)
    if (last && stretch.from < last.to)
      found[found.length - 1] = { from: last.from, to: Math.max(last.to, stretch.to) }
    else found.push(stretch)
  }
  return found
}

/** Code that is set in several faces is one stretch. */
function codeIn(spans: readonly Span[]): Stretch[] {
  const found: Stretch[] = []
  let start = 0
  let code = ''
  for (const [index, { text }] of spans.entries()) {
    if (isCode(spans[index]!)) code += text
    const end = start + text.length
    if (code !== '' && !(spans[index + 1] && isCode(spans[index + 1]!))) {
      const from = end - code.length
      for (const match of code.matchAll(CODE)) found.push(toStretch({ ...match, index: from + match.index }))
      code = ''
    }
    start = end
  }
  return found
}

export function isCode({ tags, object }: Span): boolean {
  if (object) return false
  return tags?.some(({ type }) => type === 'Code' || type === 'Formula') ?? false
}

function toStretch({ 0: found, index }: { readonly 0: string; readonly index: number }): Stretch {
  return { from: index, to: index + found.length }
}
