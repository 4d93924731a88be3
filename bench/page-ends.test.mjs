import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countEnds, linesOf } from './page-ends.mjs'
import { copies, countWords, cutText, firstChapters, firstWords } from './texts.mjs'

const BOOK = `---\ntitle: A Book\n---\n\n## One\n\nFirst words here.\n\nSecond.\n\n## Two\n\nThird, and more.\n`

test('chapters, words and copies keep the front matter, and whole paragraphs', () => {
  assert.equal(firstChapters(BOOK, 1), BOOK.slice(0, BOOK.indexOf('## Two')))
  assert.equal(firstWords(BOOK, 4), `---\ntitle: A Book\n---\n\n## One\n\nFirst words here.\n`)
  assert.equal(copies(BOOK, 2).match(/^title/gm).length, 1)
  assert.equal(copies(BOOK, 2).match(/^## Two$/gm).length, 2)
  const { words, headings } = cutText(BOOK, 'book')
  assert.deepEqual([words, headings], [countWords(BOOK), ['One', 'Two']])
})

test('boxes of words become lines, in the order of the page', () => {
  const word = (x, y, text) => `<word xMin="${x}" yMin="0" xMax="9" yMax="${y}">${text}</word>\n`
  const boxes = `<page width="9">${word(5, 20.4, 'q&amp;a')}${word(1, 20, 'the')}${word(1, 7, 'top')}</page><page width="9"></page>`
  assert.deepEqual(linesOf(boxes), [
    [
      { x: 1, y: 7, text: 'top' },
      { x: 1, y: 20, text: 'the q&a' },
    ],
    [],
  ])
})

/** Pages written as kinds of lines: h head, s first line of a paragraph, l any other. */
const ends = (...pages) => {
  const lines = pages.map((kinds) => [...kinds].map((kind, index) => ({ kind, y: 13 * index })))
  return countEnds(lines, ({ kind }) => ({ h: 'head', s: 'start', l: 'line' })[kind])
}

test('widows and orphans are single lines, and a last paragraph of one line is neither', () => {
  assert.equal(ends('hlll', 'lsll', 'lllll').widows, 1)
  assert.equal(ends('hlll', 'l', 'hlllll').widows, 1)
  assert.equal(ends('hlls', 'lllll').orphans, 1)
  const good = ends('hllls', 'hlllll', 'llsll')
  assert.deepEqual([good.widows, good.orphans], [0, 0])
})

test('a spread is level where both pages end alike, unless a chapter ends on it', () => {
  assert.deepEqual(ends('hllll', 'lllll', 'llll', 'lllll'), {
    ...{ widows: 0, orphans: 0 },
    ...{ spreads: 1, unlevel: 1 },
  })
  assert.equal(ends('hllll', 'lllll', 'lllll', 'lllll').unlevel, 0)
  assert.equal(ends('hllll', 'lllll', 'llll', 'hllll').spreads, 0)
})
