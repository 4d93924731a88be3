/** Characters that show nothing: soft hyphens, zero-width spaces and joiners of words, byte order marks. */
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u2060\uFEFF]/g

/** What XML 1.0 (production 2) and HTML (13.2.3.5) let in no document. */
const FORBIDDEN = /[^\t\n\r\u0020-\u007E\u00A0-\uD7FF\uE000-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** White space of any width as one space, nothing invisible, canonical forms composed, U+FFFD for what no document may hold. */
export function normalise(text: string): string {
  return singleSpaced(visible(text))
}

/** White space of any width as one space. Single spaces are no matches: a text of megabytes has millions of them. */
export function singleSpaced(text: string): string {
  return text.replaceAll(/[^\S ]\s*| \s+/gu, ' ')
}

/** The words alone: normalised, without white at their ends. */
export function wording(text: string): string {
  return normalise(text).trim()
}

/** The same for text whose white space counts. */
export function visible(text: string): string {
  return text.replaceAll(INVISIBLE, '').replaceAll(FORBIDDEN, '\uFFFD').normalize('NFC')
}

const PRIVATE = /\p{Co}/gu

/** What a PDF says of a text: no glyph of it may stand for a private letter (ISO 19005-2, 6.2.11.7.3). */
export function printed(text: string): string {
  return text.replaceAll(PRIVATE, '\uFFFD')
}
