import type { ElementContent, Text } from 'hast'
import { h } from 'hastscript'
import { addressCuts, isAddress } from '../../../ast/index.ts'

/** Hyphens that stand together, and one that opens an option, each with the first letter behind it. */
const HYPHENS = /(-{2,}[^\s-]?|(?<![^\s([{"'])-[^\s-])/

/** Letters of scripts that have words, and signs. None fits both: a long number has one way to be read. */
const OF_WORDS = String.raw`(?=\p{L})[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}]|[^\s\p{L}\p{Pd}]`

/** Words in scripts that have words, no longer than what no small screen has room for. */
const SHORT = new RegExp(String.raw`^(?:${OF_WORDS}|\s){1,24}$`, 'u')

/** A word with the dash that is closed up to it: a browser would begin a line with the dash. */
const CLOSED_DASH = new RegExp(`((?:${OF_WORDS}){1,24}[—⸺⸻]+)`, 'u')

/** Code in a line, in which no browser ends a line behind the hyphens of an option: `--check`. The text stays as it is. */
export function withWholeOptions(parts: readonly ElementContent[]): ElementContent[] {
  return whole(parts, HYPHENS)
}

/** Words of a text, in which no browser begins a line with a dash. The text stays as it is. */
export function withClosedDashes(parts: readonly ElementContent[]): ElementContent[] {
  return parts.some((part) => part.type === 'text' && /[—⸺⸻]/.test(part.value))
    ? whole(parts, CLOSED_DASH)
    : [...parts]
}

/** Words that stand out, with the dash that is closed up to them, where they are few: browsers end lines by the innermost element. */
export function withDashesBehind(parts: readonly ElementContent[]): ElementContent[] {
  const kept: ElementContent[] = []
  for (const part of parts) {
    const before = kept.at(-1)
    const dash = part.type === 'text' ? /^[—⸺⸻]*/.exec(part.value)![0] : ''
    if (dash === '' || before?.type !== 'element' || !SHORT.test(wordsOf(before))) {
      kept.push(part)
      continue
    }
    kept.splice(-1, 1, h('span.unbroken', before, dash))
    const value = (part as Text).value.slice(dash.length)
    if (value !== '') kept.push({ type: 'text', value })
  }
  return kept
}

/** The words of a link, with the places where an address among them may go on in the next line. The text stays as it is. */
export function withAddressCuts(parts: readonly ElementContent[]): ElementContent[] {
  return parts.flatMap((part): ElementContent[] => {
    if (part.type !== 'text' || /\s/.test(part.value) || !isAddress(part.value)) return [part]
    const { value } = part
    const cuts = addressCuts(value)
    return [...cuts, value.length].flatMap((end, at) => {
      const text = { type: 'text' as const, value: value.slice(cuts[at - 1] ?? 0, end) }
      return at === 0 ? [text] : [h('wbr'), text]
    })
  })
}

function wordsOf(part: ElementContent): string {
  if (part.type === 'text') return part.value
  return part.type === 'element' ? part.children.map(wordsOf).join('') : ''
}

/** What a pattern finds, kept on its line; its one group is all that it finds. */
function whole(parts: readonly ElementContent[], pattern: RegExp): ElementContent[] {
  return parts.flatMap((part): ElementContent[] => {
    if (part.type !== 'text') return [part]
    return part.value
      .split(pattern)
      .flatMap((value, at): ElementContent[] =>
        value === '' ? [] : [at % 2 === 1 ? h('span.unbroken', value) : { type: 'text', value }],
      )
  })
}
