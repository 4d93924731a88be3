import { readScript } from './scripts.ts'

/** Words that are frequent in English and that no other language has, of its own. */
const ENGLISH =
  /(?<![\p{L}'’])(?:the|and|with|this|that|are|from|you|your|which|have|it|its|will|when)(?![\p{L}])/giu

/** English prose has more than twice as many of them. */
const LEAST_ENGLISH = 0.05

/** Letters that words must have to say anything. */
const FEWEST = 40

/** Letters from which on both halves of a text are to say the same. */
const MANY = 400

/** Of the detector's scores, from 0 to 1: what the likeliest language must have, and have more than the next one. */
const LEAST = 0.65
const MARGIN = 0.02

/** How much likelier than English it must be: English is what most texts without a language are in. */
const MARGIN_TO_ENGLISH = 0.05

/** The language of a text, or `undefined` where it is not sure. English is told without the detector's tables. */
export async function detectLanguage(text: string): Promise<string | undefined> {
  const reading = readScript(text)
  if (reading.kind === 'nothing') return undefined
  if (reading.kind === 'language') return reading.lang
  const { script } = reading
  if (script === 'Latn' && isEnglish(text)) return 'en'
  const letters = text.replaceAll(/[^\p{L}]/gu, '').length
  if (script === 'Latn' && letters < FEWEST) return undefined
  const { eld } = await import('eld/extrasmall')
  const guess = (part: string) => likeliest(eld.detect(part))
  const whole = guess(text)
  // Letters that are not Latin are not English, so that a guess is better than none.
  if (script !== 'Latn') return whole.lang === '' || whole.lang === 'en' ? undefined : whole.lang
  const half = Math.floor(text.length / 2)
  const isSame =
    letters < MANY || [text.slice(0, half), text.slice(half)].every((part) => guess(part).lang === whole.lang)
  return whole.isSure && isSame ? whole.lang : undefined
}

function isEnglish(text: string): boolean {
  const words = text.match(/\p{L}+/gu)?.length ?? 0
  return (text.match(ENGLISH)?.length ?? 0) > words * LEAST_ENGLISH
}

interface Detection {
  readonly language: string
  readonly getScores: () => Record<string, number>
}

/** Codes of the detector that stand for more than one language, as most texts have them. */
const MEANT: Readonly<Record<string, string>> = { no: 'nb', ms: 'id' }

function likeliest({ language, getScores }: Detection): { readonly lang: string; readonly isSure: boolean } {
  const scores = getScores()
  const [first = 0, second = 0] = Object.values(scores).toSorted((one, other) => other - one)
  const isSure =
    first > LEAST &&
    first - second > MARGIN &&
    (language === 'en' || first - (scores.en ?? 0) > MARGIN_TO_ENGLISH)
  return { lang: MEANT[language] ?? language, isSure }
}
