import type { CitationLayout } from './style.ts'
import type { Work } from './work.ts'

/** Who stands in a sentence for a work: “Knuth and Plass”, its editors where it has no authors; empty where it has neither. */
export function authorsOf({ author, editor }: Work, { mostAuthors }: CitationLayout, lang: string): string {
  const people = (author ?? editor ?? []) as readonly Readonly<Record<string, string>>[]
  const names = people.map(({ family, literal, 'non-dropping-particle': particle }) =>
    [particle, family ?? literal].filter(Boolean).join(' '),
  )
  if (names.length > Math.max(1, mostAuthors)) return `${names[0]} et al.`
  return new Intl.ListFormat(lang, { type: 'conjunction' }).format(names)
}
