/** Characters that XML 1.0 (production 2) or HTML (13.2.3.5) does not let stand in a document. */
const FORBIDDEN = /[^\t\n\r\u0020-\u007E\u00A0-\uD7FF\uE000-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** Those in the plane that most texts stay in, and halves of others: looked for by units, which is four times as fast. */
const SUSPECT = /[^\t\n\r\u0020-\u007E\u00A0-\uD7FF\uE000-\uFDCF\uFDF0-\uFFFD]/

/** The text with a visible U+FFFD in the place of each character that may not be in a document. */
export function legible(text: string): string {
  return SUSPECT.test(text) ? text.replaceAll(FORBIDDEN, '\uFFFD') : text
}
