import { describe, expect, it } from 'vitest'
import { textOf } from '../../../src/ast/walk.ts'
import { readPlainText } from '../../../src/readers/plain-text/index.ts'
import { mend } from '../reading.ts'

const TITLE = 'The gauge at the lower quay is to be moved'
const FIRST = 'The gauge at the lower quay, which has stood there since the first harbour was built, is to be'
const SECOND = 'moved to the mole before the winter.'

function read(text: string) {
  const { article } = readPlainText({ file: 'page.txt', text }).value
  const { title, authors, date } = article.metadata
  const body = article.children.map((block) =>
    block.type === 'paragraph' ? textOf(block.children) : block.type,
  )
  return { title: textOf(title), author: authors[0]?.name, date, body }
}

const ARTICLE = { title: TITLE, author: 'Ana Costa', date: '2025-11-20', body: [`${FIRST} ${SECOND}`] }
const CREDITS = 'By Ana Costa\nPublished Nov. 20, 2025 6:00 a.m. ET'

describe('a web page that a browser has printed', () => {
  it('has the moment and the title above each page, the address and the page below', () => {
    const head = `11/21/25, 9:41 AM            ${TITLE} - The Gazette`
    const foot = (page: number) => `https://gazette.example/gauge            ${page}/2`
    expect(
      read(`${head}\n\n${TITLE}\n${CREDITS}\n\n${FIRST}\n${foot(1)}\n${head}\n\n${SECOND}\n\n${foot(2)}\n`),
    ).toEqual(ARTICLE)
  })

  it('has them in the other order, on one page', () => {
    const head = `${TITLE} - The Gazette         https://gazette.example/gauge`
    expect(
      read(`${head}\n\n${TITLE}\n\n${CREDITS}\n\n${FIRST}\n${SECOND}\n\n1 of 1         21.11.2025, 09:41\n`),
    ).toEqual(ARTICLE)
  })

  it('has each of them on a line of its own', () => {
    const page = (text: string, number: number) =>
      `21/11/2025, 09:41\n\n${TITLE} - The Gazette\n\n${text}\n\nhttps://gazette.example/gauge\n\n${number}/2\n\n`
    expect(read(page(`${TITLE}\n${CREDITS}\n\n${FIRST}`, 1) + page(SECOND, 2))).toEqual(ARTICLE)
  })

  it.each([
    [
      'a programme',
      'A week at the quay\n\n20/11/2025, 09:41\n\nThe boat leaves.\n\n21/11/2025, 10:15\n\nIt comes back.',
    ],
    [
      'addresses',
      'Where to write\n\nThe harbour    https://harbour.example\n\nThe school    https://school.example',
    ],
    ['fractions', 'Halves and thirds\n\n1/3\n\nThe first is small.\n\n1/2\n\nThe second is larger.'],
  ])('is not %s', (_, text) => {
    expect(mend(text).of('running-head')).toEqual([])
    expect(mend(text).of('folio')).toEqual([])
  })
})

describe('many lines like those', () => {
  it.each([
    ['alone', `T\n\n${'1/3\n\n'.repeat(30_000)}`],
    ['with addresses', `T\n\n${'A    https://a.example\n\n'.repeat(20_000)}`],
    ['with white space', `T\n\nA${' '.repeat(200_000)}B\n`],
  ])('are looked at once, %s', (_, text) => {
    expect(readPlainText({ file: 'page.txt', text }).value.article.children.length).toBeGreaterThan(0)
  })
})

describe('the head of a page above the headline', () => {
  it.each([
    'THE EVENING GAZETTE                                       3',
    '12            THE EVENING GAZETTE',
    'The Evening Gazette, Saturday, March 14, 1931             3',
  ])('is not the headline: %s', (head) => {
    expect(read(`${head}\n\n${TITLE}\n\n${FIRST}\n${SECOND}\n`).title).toBe(TITLE)
  })

  it.each(['Apollo        13', 'THE YEAR 1931'])('may be the headline: %s', (head) => {
    expect(read(`${head}\n\n${FIRST}\n${SECOND}\n`).title).toBe(head)
  })
})
