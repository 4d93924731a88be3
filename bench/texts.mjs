/** The texts that are set, cut from one long Markdown file with front matter and a heading a chapter. */

const CHAPTER = /^## /m

/** The first chapters for quality, and ten of them made a paper of; 50,000 words, the whole, and five times the whole for speed. */
const CUTS = {
  chapters: ['chapters 1–20', (book) => firstChapters(book, 20)],
  paper: ['ten chapters as a paper', (book) => asPaper(firstChapters(book, 10))],
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

/** How often a paragraph gets a note, is followed by a plate, by a table. None is a multiple of another. */
const EVERY = { note: 4, plate: 7, table: 9 }
const ROWS_OF_TABLE = 6

/**
 * Prose with notes, plates and tables put into it, each with words that are nowhere else, so that a page tells what stands
 * on it. A plate and a table are mentioned in the paragraph before them.
 */
function asPaper(text) {
  const { matter, body } = split(text)
  const counts = { note: 0, plate: 0, table: 0 }
  const notes = []
  const blocks = body.trim().split(/\n{2,}/)
  let paragraph = 0
  const written = blocks.map((block) => {
    if (/^[#*]/.test(block)) return block
    paragraph++
    let [words, after] = [block, '']
    const isDue = (kind) => paragraph % EVERY[kind] === 0
    if (isDue('note')) {
      const number = ++counts.note
      words += ` This is Remark${number}x.[^${number}]`
      notes.push(
        `[^${number}]: Gloss${number}x: a note has a line or two at the foot of the page on which its mark stands, or so its reader hopes.`,
      )
    }
    if (isDue('plate')) {
      const number = ++counts.plate
      words += ` It is seen in SeePlate${number}x.`
      after += `\n\n![A grey field.](plate.png "Plate${number}x, a grey field."){width=70%}`
    }
    if (isDue('table')) {
      const number = ++counts.table
      words += ` It is told in SeeTable${number}x.`
      const rows = Array.from(
        { length: ROWS_OF_TABLE },
        (_, row) => `| Row${number}x | ${row + 1} | ${7 * (row + number)} |`,
      )
      after += `\n\n| Thing | Place | Count |\n|---|--:|--:|\n${rows.join('\n')}\n\nTable: Table${number}x, counted.`
    }
    return words + after
  })
  return `${matter}${[...written, ...notes].join('\n\n')}\n`
}
