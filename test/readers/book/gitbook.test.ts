import { describe, expect, it } from 'vitest'
import { textOf } from '../../../src/ast/index.ts'
import { bookOf, outlineOf, told } from '../../support/books.ts'

describe('a book of HonKit', () => {
  const SETTINGS = JSON.stringify({
    title: 'Tides',
    author: 'A. Moon',
    language: 'fr',
    root: './text',
    structure: { summary: 'contents.md', readme: 'start.md' },
    plugins: ['-search'],
    pluginsConfig: { search: { deep: true } },
  })
  const FILES = {
    'book.json': SETTINGS,
    'text/contents.md': '# Sommaire\n\n* [Le jusant](jusant.md)\n  * [La vase](vase.md)\n',
    'text/start.md': '# Pour commencer\n\nLa mer.',
    'text/jusant.md': '# Le jusant',
    'text/vase.md': '# La vase',
    'text/GLOSSARY.md': '# Mots\n\n## Vase\n\nTerre et eau.',
  }

  it('has the title, the language, the folder and the summary that book.json names', async () => {
    const book = await bookOf(FILES)
    expect(book.article.metadata).toMatchObject({
      title: [{ value: 'Tides' }],
      authors: [{ name: 'A. Moon' }],
      lang: 'fr',
    })
    expect(told(book)).toEqual([])
  })

  it('begins with its introduction and ends with its glossary, though the summary lists neither', async () => {
    expect(outlineOf(await bookOf(FILES))).toEqual([
      'introduction – Pour commencer',
      'chapter 1 Le jusant',
      '  section 1.1 La vase',
      'glossary – Mots',
      '  section – Vase',
    ])
  })

  it('is the same by a summary with a book.json beside it, which is told at its own lines', async () => {
    const book = await bookOf({
      'SUMMARY.md': '* [Ebb](README.md)\n',
      'book.json': '{\n"title": "Tides",\n"lang": "en",\n"autor": "A. Moon"\n}',
      'README.md': '# Ebb',
    })
    expect(outlineOf(book)).toEqual(['chapter 1 Ebb'])
    expect(book.article.metadata.title).toMatchObject([{ value: 'Tides', position: { file: 'book.json' } }])
    expect(told(book)).toEqual(['front-matter-unknown-key book.json:4'])
  })

  it('is called by the heading of the file that introduces it where no setting says otherwise', async () => {
    const files = {
      'SUMMARY.md': '* [Ebb](ebb.md)\n',
      'README.md': '![A quay](quay.png)\n\n# Tides *of* the Coast #\n\nText.',
      'ebb.md': '# Ebb',
    }
    const { title } = (await bookOf(files)).article.metadata
    expect(textOf(title)).toBe('Tides of the Coast')
    expect((await bookOf({ ...files, 'README.md': 'Text.' })).article.metadata.title).toMatchObject([
      { value: 'Tides' },
    ])
  })
})
