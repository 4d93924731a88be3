/** C0 and C1 but for the blanks, what a terminal takes for a colour, noncharacters, and the stand-in of an object. */
const UNSHOWN = /\u{1b}\[[0-9;]{0,20}m|[^\P{Cc}\t\n\f\r]|[\ufffc\p{Noncharacter_Code_Point}]/gu

/** What no page can show of a text, in its order. */
export function unshownIn(text: string): readonly string[] {
  return text.match(UNSHOWN) ?? []
}

export function withoutUnshown(text: string): string {
  return text.replaceAll(UNSHOWN, '')
}

/** `U+00AD`: the first character of a text as the Unicode Standard writes it. */
export function codePoint(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
}
