import { type Attributes, attributesEnd, NO_ATTRIBUTES, parseAttributes } from './attributes.ts'

/** What the first line of a fenced container says. */
export interface Opening {
  readonly kind: string
  readonly title: string
  readonly attributes: Attributes
}

/** Reads what stands behind the colons: `kind Title {#id}`, or pandoc's `{.kind #id}`. */
export function parseOpening(info: string): Opening {
  const line = info.trim()
  const brace = line.indexOf('{')
  const hasList = brace >= 0 && attributesEnd(line, brace) === line.length
  const attributes = hasList ? parseAttributes(line.slice(brace)) : NO_ATTRIBUTES
  const words = hasList ? line.slice(0, brace).trim() : line
  const [word = ''] = /^\S+/.exec(words) ?? []
  const kind = word === '' ? (attributes.classes[0] ?? '') : word
  return { kind: kind.toLowerCase(), title: words.slice(word.length).trim(), attributes }
}
