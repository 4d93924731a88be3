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

/** Whether a sentence, or what stands for one, ends here. */
export function endsSentence(text: string): boolean {
  return /[.!?…:;。！？：；؟।॥]/.test(lastSign(text))
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

/** Three or more of one of CommonMark's signs for a thematic break, alone on a line. */
export function isThematicBreak(text: string): boolean {
  return text.length <= 80 && /^(?:\*{3,}|-{3,}|_{3,})$/.test(text.replace(/\s+/g, ''))
}

/** Whether a line stands in capitals: more than initials, and no small letter. */
export function isInCapitals(text: string): boolean {
  return /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text)
}
