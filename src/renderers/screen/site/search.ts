import MiniSearch from 'minisearch'
import type { Passage } from './passages.ts'

/** Scripts of which each letter is a word of its own here: they set no spaces, and dictionaries differ between browsers. */
const UNSPACED = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}`

/** A word as a regular expression (flags `gu`): the script that searches is given the same. */
export const WORD = String.raw`[${UNSPACED}]|(?:(?![${UNSPACED}])[\p{L}\p{N}\p{M}])+`

const WORDS = new RegExp(WORD, 'gu')

/** The words of a text as they are compared: without accents and case. `site/search.js` says the same. */
export function termsOf(text: string): string[] {
  const folded = text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036F]/g, '')
    .toLowerCase()
  return folded.match(WORDS) ?? []
}

/** Before the number of what was found, and before that of a printed page. */
interface SearchLabels {
  readonly results: string
  readonly page: string
}

/** The file that the script of a site reads: a script, too, since a page from the disk may fetch nothing. */
export function searchIndex(passages: readonly Passage[], labels: SearchLabels): string {
  const index = new MiniSearch<Passage & { readonly id: number }>({
    fields: ['title', 'text'],
    tokenize: termsOf,
    processTerm: (term) => term,
  })
  index.addAll(passages.map((passage, id) => ({ ...passage, id })))
  const data = { word: WORD, ...labels, passages, index }
  return `globalThis.site = ${JSON.stringify(data).replaceAll('<', '\\u003c')}\n`
}
