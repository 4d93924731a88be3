/** What a value has to be. */
export type Kind =
  | 'text'
  | 'texts'
  | 'people'
  | 'places'
  | 'image'
  | 'direction'
  | 'flag'
  | 'works'
  | 'certification'

interface Meaning {
  readonly kind: Kind
  /** As pandoc, Hugo, Jekyll, Obsidian, Quarto, Docusaurus, Astro and Pelican call it; the first counts first. */
  readonly names: readonly string[]
  readonly says?: string
  /** Running text, in which a number sign may stand. */
  readonly isProse?: true
}

/** All that front matter may say here: its keys, in the order in which they are asked. */
export const VOCABULARY = {
  title: { kind: 'text', names: ['title'], says: 'Inline Markdown', isProse: true },
  subtitle: { kind: 'text', names: ['subtitle'], says: 'Inline Markdown', isProse: true },
  shortTitle: {
    kind: 'text',
    names: ['shortTitle', 'titleShort', 'runningTitle', 'runningHead', 'linkTitle', 'abbrev'],
    says: 'The title as running heads and feet show it',
    isProse: true,
  },
  authors: {
    kind: 'people',
    names: ['author', 'authors', 'creator', 'creators', 'by', 'byline'],
    says: 'A name, or a list of names; one may have a role, and a form for sorting',
    isProse: true,
  },
  affiliations: {
    kind: 'places',
    names: ['affiliations', 'affiliation', 'institute'],
    says: 'Places of work that authors name by their id: { id: leith, name: Harbour Institute, city: Leith }',
    isProse: true,
  },
  date: {
    kind: 'text',
    names: [
      ...['date', 'publishDate', 'publishedDate', 'published', 'publishedAt', 'datePublished', 'pubDate'],
      ...['pubDatetime', 'publicationDate', 'issued', 'created', 'createdAt', 'dateCreated', 'creationDate'],
    ],
    says: '2025-11-20, 2025-11, 2025, or in words of any language: 20 November 2025, 1. Mai 2025; 2026-12-12T19:30 with its time, 2026-12-12/2026-12-14 from day to day; else printed as it stands',
  },
  dateFormat: {
    kind: 'text',
    names: ['dateFormat'],
    says: 'How the date is written: iso, full, long, medium, short, or a pattern such as D MMMM YYYY or %e %B %Y',
  },
  lang: {
    kind: 'text',
    names: ['lang', 'language', 'locale'],
    says: 'BCP 47 tag: en-GB; or the name of a language',
  },
  dir: { kind: 'direction', names: ['dir'] },
  description: {
    kind: 'text',
    names: ['description', 'summary', 'excerpt', 'metaDescription'],
    isProse: true,
  },
  abstract: {
    kind: 'text',
    names: ['abstract'],
    says: 'What the text says, in Markdown; it stands before the text, the subjects under it as keywords',
    isProse: true,
  },
  abstractTitle: {
    kind: 'text',
    names: ['abstractTitle'],
    says: 'What stands over it, where it is not Abstract in the language of the text',
    isProse: true,
  },
  subjects: {
    kind: 'texts',
    names: ['subject', 'subjects', 'keywords', 'keyword', 'tags', 'tag', 'categories', 'category', 'topics'],
    says: 'A list, or words with commas between them',
  },
  publisher: { kind: 'text', names: ['publisher'], isProse: true },
  rights: { kind: 'text', names: ['rights', 'license', 'licence', 'copyright'], isProse: true },
  identifier: { kind: 'text', names: ['identifier', 'doi', 'isbn'], says: 'URN, DOI or ISBN' },
  edition: {
    kind: 'text',
    names: ['edition'],
    says: 'Which edition it is, as the imprint says it: Second edition',
    isProse: true,
  },
  canonical: {
    kind: 'text',
    names: ['canonical', 'canonicalUrl', 'url', 'permalink'],
    says: 'Web address at which the article is published',
  },
  accessibility: {
    kind: 'certification',
    names: ['accessibility'],
    says: 'Who certifies that the EPUB conforms to EPUB Accessibility 1.1 at WCAG 2.2 Level AA; without it nothing is claimed',
  },
  cover: {
    kind: 'text',
    names: ['cover', 'cover-image'],
    says: 'Path of the cover image, relative to the article',
  },
  image: {
    kind: 'image',
    names: ['image', 'images', 'featuredImage', 'featureImage', 'heroImage', 'thumbnail', 'banner', 'teaser'],
    says: 'The same as cover, where it is a path',
  },
  numberSections: {
    kind: 'flag',
    names: ['numberSections', 'numberedSections'],
    says: 'Whether headings show the numbers of their sections',
  },
  listOfFigures: {
    kind: 'flag',
    names: ['lof', 'listOfFigures'],
    says: 'Whether a list of the figures that have numbers stands before the text',
  },
  listOfTables: { kind: 'flag', names: ['lot', 'listOfTables'], says: 'The same of tables' },
  contents: {
    kind: 'flag',
    names: ['toc', 'tableOfContents'],
    says: 'Whether there are contents, in print too, whatever the template says',
  },
  contentsDepth: {
    kind: 'text',
    names: ['tocDepth', 'contentsDepth'],
    says: 'How many levels of headings the contents name, chapters being the first: 0 to 6',
  },
  numberWithin: {
    kind: 'flag',
    names: ['chapters', 'numberByChapter', 'crossref'],
    says: 'Whether figures, tables, equations and listings count anew in each chapter: figure 2.1',
  },
  bibliography: {
    kind: 'texts',
    names: ['bibliography', 'bibtexBibfiles'],
    says: 'Paths of files of works: BibTeX, CSL JSON, RIS or Hayagriva',
  },
  works: { kind: 'works', names: ['references'], says: 'Works in the words of CSL JSON' },
  citationStyle: {
    kind: 'text',
    names: ['csl', 'citationStyle'],
    says: 'Name or path of a style of citations: apa, chicago-author-date, chicago-notes, chicago-notes-bibliography, ieee, modern-language-association',
  },
  uncited: {
    kind: 'texts',
    names: ['nocite'],
    says: 'Keys of works that are listed without being cited; @* for all',
  },
  bibliographyTitle: {
    kind: 'text',
    names: ['referenceSectionTitle', 'bibliographyTitle'],
    says: 'What stands over the list of works',
    isProse: true,
  },
  unlisted: {
    kind: 'flag',
    names: ['suppressBibliography'],
    says: 'Whether the list of works is left out',
  },
  template: { kind: 'text', names: ['template'], says: 'Name or path of the template' },
  plugins: {
    kind: 'texts',
    names: ['plugins'],
    says: 'Paths of modules that the build runs where it is told to trust them (--trust)',
  },
} as const satisfies Readonly<Record<string, Meaning>>

export type Field = keyof typeof VOCABULARY

const FIELDS = new Map<string, Field>(
  Object.entries(VOCABULARY).flatMap(([field, { names }]) =>
    names.map((name) => [plain(name), field as Field] as const),
  ),
)

/** The order of the names of each field. */
const ORDER = new Map([...FIELDS.keys()].map((name, index) => [name, index]))

/** Keys that many tools write and that are nearly ours. */
const NO_TYPOS = new Set(['data'])

/** `Publish Date`, `publish_date` and `publishDate` are one key. */
function plain(key: string): string {
  return key.toLowerCase().replaceAll(/[\s_-]/g, '')
}

export function fieldOf(key: string): Field | undefined {
  return FIELDS.get(plain(key))
}

export function orderOf(key: string): number {
  return ORDER.get(plain(key)) ?? ORDER.size
}

export function isProse(key: string): boolean {
  const field = fieldOf(key)
  return field !== undefined && 'isProse' in VOCABULARY[field]
}

/** The key that `key` was probably meant to be: with one letter wrong, missing, too many, or two in turned order. */
export function meantBy(key: string): string | undefined {
  const word = plain(key)
  if (word.length < 4 || word.length > 20 || NO_TYPOS.has(word) || FIELDS.has(word)) return undefined
  const isNear = (name: string) => name.length >= 4 && areNear(word, name)
  const near = [...FIELDS.keys()].find(isNear)
  if (near === undefined) return undefined
  return VOCABULARY[FIELDS.get(near)!].names.find((name) => plain(name) === near)
}

/** One edit, an exchange of neighbours counted as one (Damerau 1964). */
function areNear(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start++
  const [a, b] = [one.slice(start), other.slice(start)]
  if (a.length > b.length) return a.slice(1) === b
  if (a.length < b.length) return a === b.slice(1)
  return a.slice(1) === b.slice(1) || (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2))
}
