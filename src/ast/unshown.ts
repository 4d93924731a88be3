/** What a terminal takes for a colour (ECMA-48, 8.3.117). */
const COLOUR = /\u{1b}\[[0-9;]{0,20}m/gu
/** C0 and C1 but for the blanks, colours of terminals, noncharacters, and the stand-in of an object. */
const UNSHOWN = new RegExp(
  `${COLOUR.source}|[^\\P{Cc}\\t\\n\\f\\r]|[\\ufffc\\p{Noncharacter_Code_Point}]`,
  'gu',
)

/** A character that is more than white, than what controls a terminal, and than what only tells how others are shown. */
const SHOWN = /[^\s\p{Cc}\p{Default_Ignorable_Code_Point}]/u

/** Whether a reader sees anything of a text. */
export function isVisible(text: string): boolean {
  return SHOWN.test(text.replaceAll(COLOUR, ''))
}

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
