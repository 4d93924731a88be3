import { describe, expect, it } from 'vitest'
import { textOf } from '../../../src/ast/walk.ts'
import { readPlainText, repairText } from '../../../src/readers/plain-text/index.ts'

const PROSE = 'La marée monte et descend deux fois par jour, et le gardien du phare la note dans son livre.'
const HEAD = [
  'The Project Gutenberg EBook of The Gauge, by Ann Ebb',
  'This eBook is for the use of anyone anywhere.',
  'Title: The Gauge',
  'Author: Ann Ebb and Bo Flow',
  'Language: French',
].join('\n\n')
const START = '*** START OF THE PROJECT GUTENBERG EBOOK THE GAUGE ***'
const END =
  '*** END OF THE PROJECT GUTENBERG EBOOK THE GAUGE ***\n\nUpdated editions will replace the previous one.\n'
const framed = (text: string) =>
  `${HEAD}\n\n${START}\n\nProduced by volunteers\nof the harbour\n\n\n${text}\n\n${END}`

function read(text: string) {
  const { article, repairs } = readPlainText({ file: 'gauge.txt', text }).value
  const { title, authors, lang } = article.metadata
  const words = article.children.map((block) => ('children' in block ? textOf(block.children as []) : ''))
  return { title: textOf(title), authors: authors.map(({ name }) => name), lang, words, repairs }
}

describe('what Project Gutenberg puts around a text', () => {
  it('is left out, and says who wrote it and in what language', () => {
    const { repairs, ...found } = read(framed(`CHAPTER I\n\n${PROSE}`))
    expect(found).toEqual({
      title: 'The Gauge',
      authors: ['Ann Ebb', 'Bo Flow'],
      lang: 'fr',
      words: ['CHAPTER I', PROSE],
    })
    const taken = repairs.filter(({ rule }) => rule === 'frame')
    expect(taken.map(({ applied, after }) => [applied, after])).toEqual([
      [true, ''],
      [true, ''],
    ])
  })

  it('counts less than what the text says of itself', () => {
    const { title, authors } = read(framed(`The gauge of the lower quay\n\nBy Carl Neap\n\n${PROSE}`))
    expect([title, authors]).toEqual(['The gauge of the lower quay', ['Carl Neap']])
  })

  it('may have a rule of two lines, and no end', () => {
    const text = `${START.replace(' ***', '\nAND OTHER STORIES ***')}\n\nCHAPTER I\n\n${PROSE}\n`
    expect(read(text).words).toEqual(['CHAPTER I', PROSE])
  })

  it('is gone for good once the text is repaired', () => {
    const once = repairText(framed(`CHAPTER I\n\n${PROSE}`))
    expect(once).toBe(`The Gauge\n\nBy Ann Ebb and Bo Flow\n\n\nCHAPTER I\n\n${PROSE}\n`)
    expect(repairText(once)).toBe(once)
  })

  it('is nothing that only speaks of it', () => {
    expect(
      read(`The gauge\n\nIt is *** START OF THE PROJECT GUTENBERG EBOOK, he said.\n\n${PROSE}`).words,
    ).toHaveLength(2)
  })
})
