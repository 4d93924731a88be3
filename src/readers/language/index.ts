/** In: an article that names no language. Out: the article in the language that its text shows. */
import { type Article, directionOf } from '../../ast/index.ts'
import { type Finding, type Told, told } from '../../diagnostic.ts'
import { detectLanguage } from './detect.ts'
import { sampleOf } from './sample.ts'

export { detectLanguage } from './detect.ts'

/** What readers give where an article names no language (BCP 47, 4.1: undetermined). */
export const UNNAMED = 'und'

/** What is taken for the language of a text that shows none. */
const DEFAULT = 'en'

/** Tells `lang-detected`, but for English, and `lang-unsure`. */
export async function settleLanguage(article: Article): Promise<Told<Article>> {
  if (article.metadata.lang !== UNNAMED) return told(article)
  const sample = sampleOf(article)
  const lang = await detectLanguage(sample)
  const { dir } = article.metadata
  const settled = inLanguage(article, lang ?? DEFAULT)
  // A direction that is said stays: what is not said is from the left.
  const metadata = dir === 'rtl' ? { ...settled.metadata, dir } : settled.metadata
  return told({ ...settled, metadata }, findingsOf(lang, sample))
}

/** The article in a language that its user names, whatever it says itself. */
export function inLanguage(article: Article, lang: string): Article {
  return { ...article, metadata: { ...article.metadata, lang, dir: directionOf(lang) } }
}

/** Words of a text that may well be of no language. */
const FEW_WORDS = 50

function findingsOf(lang: string | undefined, sample: string): Finding[] {
  if (lang === DEFAULT) return []
  const hint = 'name the language in the front matter (lang: de), or by --lang'
  if (lang !== undefined) {
    const name = new Intl.DisplayNames('en', { type: 'language' }).of(lang)
    const message = `no language is named; by its text, the article is in ${name} (${lang})`
    return [{ code: 'lang-detected', severity: 'info', message, hint }]
  }
  if ((sample.match(/\p{L}{2,}/gu)?.length ?? 0) < FEW_WORDS) return []
  const message = 'no language is named, and the text shows none for sure; it is taken for English'
  return [{ code: 'lang-unsure', severity: 'info', message, hint }]
}
