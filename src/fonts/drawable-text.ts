/** Signs that stand for a few letters, such as ℃, ㎡, Ⅷ, ﬀ and ǆ, and letters of full width (UAX 15: compatibility decompositions). */
const ABBREVIATED =
  /(?=\p{So})[\u2100-\u214F\u3200-\u33FF]|[\u01C4-\u01CC\u01F1-\u01F3\u2150-\u217F\uFB00-\uFB06\uFF01-\uFF5E]/u
const CONTROLS = /(?![\t\n])[\0-\x1F\x7F-\x9F]/

const SUPERIORS: Readonly<Record<string, string>> = { 2: '²', 3: '³' }

/** Whether a face shows a character that it has no glyph for by others: its letter and marks, or what it abbreviates. */
export function isComposed(codePoint: number, covered: ReadonlySet<number>): boolean {
  const character = String.fromCodePoint(codePoint)
  const isShown = (text: string) => [...text].every((part) => covered.has(part.codePointAt(0)!))
  const parts = character.normalize('NFD')
  if (parts !== character && isShown(parts)) return true
  return ABBREVIATED.test(character) && spelledOut(character) !== character && isShown(spelledOut(character))
}

function spelledOut(character: string): string {
  const letters = character.normalize('NFKC')
  // ㎡ is not m2.
  return letters.replace(/(?<=\p{L})[23]$/u, (figure) => SUPERIORS[figure]!)
}

/** White and unseen characters that few faces have and a shaper draws as a box, and what is drawn in their place. */
const BLANKS: Readonly<Record<string, string>> = {
  '\u115F': '\u200B',
  '\u1160': '\u200B',
  '\u1680': ' ',
  '\u3164': '\u200B',
  '\uFFA0': '\u200B',
}
const BLANK = /[\u115F\u1160\u1680\u3164\uFFA0]/

export interface DrawableText {
  readonly text: string
  /** For each UTF-16 unit of it, the unit of the original that it stands for; absent where they are the same. */
  readonly origins?: readonly number[]
}

/** Text as it is given to a shaper: control characters draw nothing, and what the face lacks is spelled out. */
export function drawableText(text: string, has: (codePoint: number) => boolean): DrawableText {
  if (!CONTROLS.test(text) && !ABBREVIATED.test(text) && !BLANK.test(text)) return { text }
  const origins: number[] = []
  let drawn = ''
  let at = 0
  for (const character of text) {
    const shown = shownFor(character, has)
    drawn += shown
    // The second half of a pair begins where the first does not.
    for (let unit = 0; unit < shown.length; unit++) origins.push(shown === character ? at + unit : at)
    at += character.length
  }
  return { text: drawn, origins }
}

function shownFor(character: string, has: (codePoint: number) => boolean): string {
  if (CONTROLS.test(character)) return '\u200B'
  if (has(character.codePointAt(0)!)) return character
  return BLANKS[character] ?? (ABBREVIATED.test(character) ? spelledOut(character) : character)
}

/** Nothing is drawn of them, whether a face has them or not. */
const UNSEEN = /[\s\p{Default_Ignorable_Code_Point}]/u

/**
 * Text whose letters that no face has are spelled as the numbers of their characters, `‹6F6E›`: who reads the page can look
 * them up, which nobody can do with a blank box, and a PDF must not have any (ISO 14289-1, 7.21.8). Nothing where
 * the face lacks figures as well.
 */
export function numberedText(
  { text, origins }: DrawableText,
  has: (codePoint: number) => boolean,
): DrawableText | undefined {
  let drawn = ''
  const from: number[] = []
  let at = 0
  for (const character of text) {
    const own = character.codePointAt(0)!
    const isShown =
      has(own) ||
      UNSEEN.test(character) ||
      [...character.normalize('NFD')].every((part) => has(part.codePointAt(0)!))
    const shown = isShown ? character : `‹${own.toString(16).toUpperCase().padStart(4, '0')}›`
    if (!isShown && [...shown].some((sign) => !has(sign.codePointAt(0)!))) return undefined
    drawn += shown
    for (let unit = 0; unit < shown.length; unit++) {
      const place = isShown ? at + unit : at
      from.push(origins ? origins[place]! : place)
    }
    at += character.length
  }
  return drawn === text ? undefined : { text: drawn, origins: from }
}
