/** What the stages ask of a piece of text, in one place so that all of them judge alike. */

const LIGATURES = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'st'] as const

/** Opens U+FB00–FB06 and nothing else: full NFKC would flatten superscripts, fractions and the long s, too. */
export function openLigatures(text: string): string {
  return text.replace(/[\uFB00-\uFB06]/g, (sign) => LIGATURES[sign.charCodeAt(0) - 0xfb00]!)
}

export function hasLigature(text: string): boolean {
  return /[\uFB00-\uFB06]/.test(text)
}

/** With the mark of a note (notes.ts). */
const CLOSING = /["'”’»›)\]}*_\uFDD0\uFDD1]/

/** The last character that is no closing quotation mark, bracket or emphasis mark; `''` where there is none. */
function lastSign(text: string): string {
  let at = text.length - 1
  const first = Math.max(0, at - 40)
  while (at > first && CLOSING.test(text[at]!)) at--
  return text[at] ?? ''
}

/** The number of a note behind a stop: `declared.(1)`, `it ends. [12]`. */
const NOTE_NUMBER = /[.!?…]["”’]?\s?[([]\d{1,3}[)\]]$/u

/** Whether a sentence, or what stands for one, ends here. */
export function endsSentence(text: string): boolean {
  return /[.!?…:;。！？：；؟।॥]/.test(lastSign(text)) || NOTE_NUMBER.test(text.slice(-10))
}

export function endsWithStop(text: string): boolean {
  return /[.…。।]/.test(lastSign(text))
}

/** Whether the first letter, after an opening emphasis mark, is a small one of any script. */
export function startsLower(text: string): boolean {
  return /^[*_]{0,3}\p{Ll}/u.test(text)
}

export function startsUpper(text: string): boolean {
  return /^["'“‘„«‹([*_¿¡…]{0,3}[\p{Lu}\p{Lt}]/u.test(text)
}

/** Words up to `limit`: enough to compare with it, however long the text is. */
export function countWords(text: string, limit: number): number {
  const word = /\S+/g
  let count = 0
  while (count < limit && word.test(text)) count++
  return count
}

/** Longer lines are no rules of a page. */
const LONGEST_RULE = 200
/** Few signs that alternate over most of a line, with one letter at its ends or none: `X-=-=-=-=-=-=-X`, `~*~*~*~*~*~`. */
const PATTERN = /^[XxOo]?([-=_*~+#^<>|\\/: ]{1,4}?)\1{7,}[-=_*~+#^<>|\\/: ]{0,3}[XxOo]?$/u

/** Three or more of one of CommonMark's signs for a thematic break, alone on a line, or what typists draw across a page. */
export function isThematicBreak(text: string): boolean {
  if (text.length > LONGEST_RULE) return false
  return /^(?:\*{3,}|-{3,}|_{3,}|={5,}|~{5,})$/.test(text.replace(/\s+/g, '')) || PATTERN.test(text)
}

/** One star or two, alone in a line: in print a change of scene. */
export const isStar = (text: string): boolean => /^\*(?: {1,5}\*)?$/.test(text)

/** Whether a line asks for an answer, which may be written below it: a question, or a numbered task. */
export function asksFor(text: string): boolean {
  return /[?？:：]["'”’)]?$/u.test(text) || /^(?:\d{1,3}|[a-z])[.)]\s/u.test(text)
}

/** Whether a line stands in capitals: more than initials, and no small letter. */
export function isInCapitals(text: string): boolean {
  return /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text)
}

/** Words that titles in English leave small. */
const SMALL =
  /^(?:about|after|against|among|before|between|from|into|like|near|over|past|than|that|through|under|until|upon|when|with|without)$/

/** Words that say something, as far as their length tells. */
export const largeWords = (text: string): readonly string[] =>
  (text.match(/[\p{L}\p{M}]{4,}/gu) ?? []).filter((word) => !SMALL.test(word))

/** Whether a line has the capitals of a title. */
export function isCapitalised(text: string): boolean {
  const words = largeWords(text)
  return words.length > 1 && words.every(startsUpper)
}

/** Whether a line has white as wide as between the columns of a table. */
export function hasColumns(text: string): boolean {
  return /\S(?:\s{2,}|\t)\S/.test(text)
}
