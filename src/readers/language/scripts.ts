/** What the letters of a text say of its language. */
export type ScriptReading =
  | { readonly kind: 'language'; readonly lang: string }
  /** A script of several languages. */
  | { readonly kind: 'script'; readonly script: string }
  | { readonly kind: 'nothing' }

/** Scripts that one language of today has for itself, or nearly so (CLDR, likely subtags). */
const OF_ONE: Readonly<Record<string, string>> = {
  ...{
    Grek: 'el',
    Hebr: 'he',
    Thai: 'th',
    Hang: 'ko',
    Armn: 'hy',
    Geor: 'ka',
    Ethi: 'am',
    Taml: 'ta',
    Telu: 'te',
  },
  ...{
    Knda: 'kn',
    Mlym: 'ml',
    Gujr: 'gu',
    Guru: 'pa',
    Orya: 'or',
    Sinh: 'si',
    Khmr: 'km',
    Laoo: 'lo',
    Mymr: 'my',
  },
}

const OF_SEVERAL = ['Latn', 'Cyrl', 'Arab', 'Deva', 'Beng']

/** A sign of these says as much as some letters. */
const WEIGHT: Readonly<Record<string, number>> = { Hani: 3, Hang: 2, Kana: 2 }

/** Letters that a text must have before it says anything. */
const FEWEST = 3

/** The share of kana that Japanese has at least among its signs, names and lists aside. */
const LEAST_KANA = 0.05

/** By the script of most letters; in Chinese and Japanese words of Latin letters are many. */
export function readScript(text: string): ScriptReading {
  // Most texts, without the time that it takes to make twenty expressions.
  const latin = text.match(/[A-Za-z]/g)?.length ?? 0
  const others = text.match(/[^\p{ASCII}\s]/gu)?.length ?? 0
  if (latin >= FEWEST && latin > 4 * others) return { kind: 'script', script: 'Latn' }
  const letters = new Map(
    [...OF_SEVERAL, ...Object.keys(OF_ONE), 'Hani'].map((script) => [
      script,
      count(text, `\\p{sc=${script}}`),
    ]),
  )
  letters.set('Kana', count(text, '[\\p{sc=Hira}\\p{sc=Kana}]'))
  const weighed = [...letters].map(([script, found]) => [script, found * (WEIGHT[script] ?? 1)] as const)
  const [script, most] = weighed.reduce((one, other) => (other[1] > one[1] ? other : one))
  if (most < FEWEST) return { kind: 'nothing' }
  if (script === 'Hani' || script === 'Kana') {
    const [han, kana] = [letters.get('Hani')!, letters.get('Kana')!]
    return { kind: 'language', lang: kana > (han + kana) * LEAST_KANA ? 'ja' : chinese(text) }
  }
  const lang = OF_ONE[script]
  return lang === undefined ? { kind: 'script', script } : { kind: 'language', lang }
}

function count(text: string, letter: string): number {
  return text.match(new RegExp(letter, 'gu'))?.length ?? 0
}

/** Frequent signs that the reform of 1956 has changed, in their new and their old form. */
const NEW_SIGNS = /[这们个来时说国会为对开关过还没问让见间现长东车书门马发学实经应当样头动]/gu
const OLD_SIGNS = /[這們個來時說國會為對開關過還沒問讓見間現長東車書門馬發學實經應當樣頭動]/gu

function chinese(text: string): string {
  const [simple, traditional] = [NEW_SIGNS, OLD_SIGNS].map((signs) => text.match(signs)?.length ?? 0)
  return traditional! > simple! ? 'zh-Hant' : 'zh'
}
