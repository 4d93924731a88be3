/** The texts that are set, cut from one long Markdown file with front matter and a heading a chapter. */

const CHAPTER = /^## /m

/** The first chapters for quality; 50,000 words, the whole, and five times the whole for speed. */
const CUTS = {
  chapters: ['chapters 1–20', (book) => firstChapters(book, 20)],
  words: ['50,000 words', (book) => firstWords(book, 50_000)],
  book: ['the whole book', (book) => book],
  books: ['five books', (book) => copies(book, 5)],
}

/** `base` is one of the cuts, and what its files are called. */
export function cutText(book, base) {
  const [name, cut] = CUTS[base]
  const markdown = cut(book)
  const headings = [...markdown.matchAll(/^#+ (.*)$/gm)].map(([, words]) => words)
  return { name, base, markdown, headings, words: countWords(markdown) }
}

export function countWords(text) {
  return text.match(/\S+/g)?.length ?? 0
}

/** Front matter and what follows it. */
function split(book) {
  const matter = /^---\n[\s\S]*?\n---\n+/.exec(book)?.[0] ?? ''
  return { matter, body: book.slice(matter.length) }
}

export function firstChapters(book, count) {
  const { matter, body } = split(book)
  const chapters = body.split(/^(?=## )/m).filter((part) => CHAPTER.test(part))
  return matter + chapters.slice(0, count).join('')
}

/** Whole paragraphs, up to the one in which the word `count` stands. */
export function firstWords(book, count) {
  const { matter, body } = split(book)
  const blocks = []
  let words = 0
  for (const block of body.split(/\n{2,}/)) {
    if (words >= count) break
    blocks.push(block)
    words += countWords(block)
  }
  return `${matter}${blocks.join('\n\n').trimEnd()}\n`
}

export function copies(book, count) {
  const { matter, body } = split(book)
  return matter + Array(count).fill(body.trimEnd()).join('\n\n').concat('\n')
}
