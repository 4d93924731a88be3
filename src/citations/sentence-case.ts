/** Fields of titles that styles set in their own case; the name of a periodical keeps its capitals. */
const TITLES = ['title', 'subtitle', 'booktitle', 'booksubtitle', 'maintitle', 'mainsubtitle', 'shorttitle']

/** What `langid` and `language` call English: BibLaTeX 3.20, table 2. */
const ENGLISH = /^(?:en|eng|english|american|british|canadian|australian|newzealand|u[sk]english|anglais)\b/i

/** Words that are small among the capitals of an English title. */
const SMALL: ReadonlySet<string> = new Set([
  ...[
    'a',
    'an',
    'and',
    'as',
    'at',
    'but',
    'by',
    'down',
    'for',
    'from',
    'if',
    'in',
    'into',
    'its',
    'nor',
    'of',
  ],
  ...[
    'off',
    'on',
    'onto',
    'or',
    'over',
    'per',
    'so',
    'than',
    'that',
    'the',
    'till',
    'to',
    'up',
    'upon',
    'via',
  ],
  ...['is', 'vs', 'with', 'without', 'yet', 'de', 'et', 'al', 'la', 'le', 'van', 'von', 's', 't'],
])

/** Of TeX outside of braces: what is no word of the title, and its words, the parts of compounds among them. */
const PIECES = /\\(?:[A-Za-z]+|.)|\$[^$]*\$|[{}]|[\p{L}\p{M}\p{N}'’+#_]+|[^\p{L}\p{M}\p{N}'’+#_\\${}]+|./gsu

type Fields = Readonly<Record<string, string | number>>

/**
 * The fields of an entry of BibTeX, with its titles as CSL wants them, in sentence case, of which styles make title
 * case where they want it: what an English title has in capitals is small, but for what stands in braces or begins a
 * sentence (BibLaTeX 3.20, 4.6.4, \MakeSentenceCase*). `lang` is the language of an entry that names none.
 */
export function withSentenceCase(type: string, fields: Fields, lang: string): Fields {
  if (type === 'periodical' || !ENGLISH.test(String(fields.langid ?? fields.language ?? lang))) return fields
  const titles = TITLES.flatMap((name) => {
    const title = fields[name]
    return typeof title === 'string' ? [[name, inSentenceCase(title)] as const] : []
  })
  return { ...fields, ...Object.fromEntries(titles) }
}

/** `The {TeX} Book: A Guide` → `The {TeX} book: A guide`; a title with other small words than a title's keeps its capitals, which are names. */
export function inSentenceCase(title: string): string {
  const pieces = piecesOf(title)
  const isNamed = pieces.some(({ text, isWord }) => isWord && /^\p{Ll}{2,}$/u.test(text) && !SMALL.has(text))
  if (isNamed) return title
  return pieces
    .map(({ text, isWord, isFirst }) => (isWord && !isFirst && isCapital(text) ? text.toLowerCase() : text))
    .join('')
}

/** One capital before small letters; a letter alone is a name, but for the article. */
function isCapital(word: string): boolean {
  return word === 'A' || /^\p{Lu}\p{M}*[\p{Ll}'’][\p{Ll}\p{M}'’]*$/u.test(word)
}

interface Piece {
  readonly text: string
  /** A word of which no braces keep a part as it is. */
  readonly isWord: boolean
  /** It begins a sentence. */
  readonly isFirst: boolean
}

function piecesOf(title: string): Piece[] {
  let depth = 0
  let isFirst = true
  return [...title.matchAll(PIECES)].map(({ 0: text, index }) => {
    if (text === '{') depth++
    if (text === '}') depth = Math.max(0, depth - 1)
    const isWhole = title[index - 1] !== '}' && title[index + text.length] !== '{'
    const piece = { text, isWord: depth === 0 && isWhole && /^[\p{L}\p{N}]/u.test(text), isFirst }
    if (/[\p{L}\p{N}]/u.test(text)) isFirst = false
    else if (/[.:?!]/.test(text)) isFirst = true
    return piece
  })
}
