import type { Element as XmlElement } from 'xast'
import { byLanguage, type MathElement } from '../../ast/index.ts'
import { xmlText } from '../../xml.ts'
import { rememberPaths } from './remember-paths.ts'

/** How a formula is said; nothing where nobody knows. */
export type Speak = (mathml: MathElement) => string | undefined

/** Languages of Speech Rule Engine, by its own names. */
const LOCALES = {
  en: 'en',
  de: 'de',
  fr: 'fr',
  es: 'es',
  it: 'it',
  ca: 'ca',
  da: 'da',
  nb: 'nb',
  no: 'nb',
  nn: 'nn',
  sv: 'sv',
  hi: 'hi',
  ko: 'ko',
  af: 'af',
}

/** A formula of more elements is given its TeX for words: nobody could follow them. */
const MOST_ELEMENTS = 400

/** What says formulas in a language, by Speech Rule Engine (T. V. Raman, ClearSpeak). */
export async function speakerOf(lang: string): Promise<Speak> {
  const locale = byLanguage(LOCALES, lang)
  if (locale === undefined) return () => undefined
  const { default: engine } = await engineOf()
  await engine.setupEngine({ locale, domain: 'clearspeak', modality: 'speech' })
  return (mathml) => {
    if (countElements(mathml) > MOST_ELEMENTS) return undefined
    const said = engine
      .toSpeech(xmlText(toXast(mathml)))
      .replaceAll(/\s+/g, ' ')
      .trim()
    return said === '' ? undefined : said
  }
}

let loading: Promise<typeof import('speech-rule-engine')> | undefined

function engineOf(): Promise<typeof import('speech-rule-engine')> {
  if (!loading) {
    rememberPaths()
    loading = import('speech-rule-engine')
  }
  return loading
}

function countElements({ children }: MathElement): number {
  let count = 1
  for (const child of children) if (typeof child === 'object') count += countElements(child)
  return count
}

function toXast({ name, attributes = {}, children }: MathElement): XmlElement {
  return {
    type: 'element',
    name,
    attributes: { ...attributes },
    children: children.map((child) =>
      typeof child === 'string' ? { type: 'text', value: child } : toXast(child),
    ),
  }
}
