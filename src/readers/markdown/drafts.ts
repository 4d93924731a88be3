import type { Inline, Position } from '../../ast/index.ts'
import type { Report } from '../shared/index.ts'

/** What kramdown-rfc parts a draft by, the first right behind its front matter. */
const PART = /^---[ \t]+(abstract|middle|back)[ \t]*$/gm
const FIRST = /^[ \t]*\n?---[ \t]+(?:abstract|middle)[ \t]*$/m

/** Whether the text behind a front matter is a draft of kramdown-rfc, from the offset `from`. */
export function isDraft(text: string, from: number): boolean {
  return text.slice(from, from + 100).search(FIRST) === 0
}

/** The parts of a draft as what they mean, sign for sign, so that all offsets stay: its abstract is a box. */
export function withDraftParts(text: string): string {
  let isOpen = false
  return text.replaceAll(PART, (line: string, name: string) => {
    const end = isOpen ? ':::' : ''
    isOpen = name === 'abstract'
    return isOpen ? line.replace('---', ':::') : end.padEnd(line.length)
  })
}

/** `{{!RFC9114}}`, `{{Section 6.3 of RFC9110}}`, `{{?QPACK=RFC9204}}`; what begins with a small letter is a place. */
const REFERENCE =
  /^\{\{(?:([^{}=]{1,80}?)[ \t\n]+of[ \t\n]+)?([!?]?)([\p{L}\p{N}_.-]+)(?:=[\p{L}\p{N}_.-]+)?\}\}$/u

/** A reference of a draft: a place of it by its id, or a work by its key; nothing where it is neither. */
export function draftReference(
  source: string,
  position: Position,
  report: Report,
): readonly Inline[] | undefined {
  const [, part, mark, key] = REFERENCE.exec(source) ?? []
  if (key === undefined) return undefined
  if (mark === '' && part === undefined && /^\p{Ll}/u.test(key))
    return [{ type: 'crossReference', identifier: key, position }]
  report({
    code: 'syntax-unread',
    severity: 'warning',
    message: 'this is a reference of kramdown-rfc to a work that is fetched; its key is shown',
    position,
    hint: 'make Markdown of the draft beforehand, or list the work in a bibliography: [@key]',
  })
  const words = part === undefined ? '' : `${part.replaceAll(/\s+/g, ' ')} of `
  return [{ type: 'text', value: `${words}[${key}]`, position }]
}
