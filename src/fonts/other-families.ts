import { hasScript, scriptOf } from '../ast/index.ts'

/** A family of no template, for characters that the template's three families lack. */
export interface OtherFamily {
  /** ISO 15924 code of the script that it is for; `Zsym` for symbols and `Zsye` for emoji. */
  readonly script: string
  readonly family: string
  readonly package: string
  readonly hasBold: boolean
}

const SCOPE = '@expo-google-fonts'

function family(script: string, name: string, hasBold = true): OtherFamily {
  const folder = name.toLowerCase().replaceAll(' ', '-')
  return { script, family: name, package: `${SCOPE}/${folder}`, hasBold }
}

/** Come with Octavo. All are monochrome, and drawn to stand beside text; the order is that of asking. */
export const SYMBOLS: readonly OtherFamily[] = [
  family('Zsym', 'Noto Sans Math', false),
  family('Zsym', 'Noto Sans Symbols 2', false),
  family('Zsym', 'Noto Sans Symbols'),
  family('Zsye', 'Noto Emoji'),
]

/** Are installed by who needs them: the fonts of one script have up to a hundred megabytes. */
const SCRIPTS: readonly OtherFamily[] = [
  family('Arab', 'Noto Naskh Arabic'),
  family('Hebr', 'Noto Serif Hebrew'),
  family('Jpan', 'Noto Serif JP'),
  family('Kore', 'Noto Serif KR'),
  family('Hans', 'Noto Serif SC'),
  family('Hant', 'Noto Serif TC'),
  family('Deva', 'Noto Serif Devanagari'),
  family('Beng', 'Noto Serif Bengali'),
  family('Taml', 'Noto Sans Tamil'),
  family('Telu', 'Noto Serif Telugu'),
  family('Gujr', 'Noto Sans Gujarati'),
  family('Guru', 'Noto Sans Gurmukhi'),
  family('Knda', 'Noto Sans Kannada'),
  family('Mlym', 'Noto Sans Malayalam'),
  family('Sinh', 'Noto Sans Sinhala'),
  family('Thai', 'Noto Sans Thai'),
  family('Laoo', 'Noto Sans Lao'),
  family('Khmr', 'Noto Sans Khmer'),
  family('Mymr', 'Noto Sans Myanmar'),
  family('Ethi', 'Noto Sans Ethiopic'),
  family('Geor', 'Noto Sans Georgian'),
  family('Armn', 'Noto Sans Armenian'),
  ...['Latn', 'Grek', 'Cyrl'].map((script) => family(script, 'Noto Serif')),
]

const EAST_ASIAN = ['Jpan', 'Kore', 'Hans', 'Hant']
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u
/** Marks of punctuation of East Asian width; those of other scripts have letters beside them. */
const WIDE = /[\u3000-\u303F\uFF00-\uFFEF]/
/** Marks such as ⁂ and ‿ are in the larger fonts for Latin. */
const PUNCTUATION = /[\u2010-\u205E]/
const HANGUL = /\p{Script=Hangul}/u

/**
 * Which script characters that are lacking in an article belong to: of the ideographs, which four ways of writing share,
 * the one of the article's language, or of what else it shows.
 */
export function scriptFinder(lang: string, characters: string): (character: string) => string | undefined {
  const own = scriptOf(lang) ?? ''
  const eastAsian = EAST_ASIAN.includes(own)
    ? own
    : KANA.test(characters)
      ? 'Jpan'
      : HANGUL.test(characters)
        ? 'Kore'
        : 'Hans'
  const scripts = new Set([own, eastAsian, ...SCRIPTS.map(({ script }) => script)])
  const order = [...scripts].filter((script) => script === eastAsian || !EAST_ASIAN.includes(script))
  return (character) => {
    if (WIDE.test(character)) return eastAsian
    if (HANGUL.test(character)) return 'Kore'
    if (KANA.test(character)) return 'Jpan'
    const found = order.find((script) => script !== '' && hasScript(character, script))
    return found ?? (PUNCTUATION.test(character) ? 'Latn' : undefined)
  }
}

/** The family for a script that no template names; nothing where Octavo knows of none. */
export function familyOf(script: string): OtherFamily | undefined {
  return SCRIPTS.find((family) => family.script === script)
}

/** Path of a face: `@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf`. */
export function facePath({ package: name, family }: OtherFamily, weight: '400Regular' | '700Bold'): string {
  return `${name}/${weight}/${family.replaceAll(' ', '')}_${weight}.ttf`
}
