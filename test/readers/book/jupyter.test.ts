import { describe, expect, it } from 'vitest'
import { bookOf, outlineOf, told } from '../../support/books.ts'

describe('a book of Jupyter Book', () => {
  const TOC = `format: jb-book
root: intro
parts:
- caption: Water
  numbered: true
  chapters:
  - file: water/ebb
    sections:
    - file: water/mud.md
- caption: Land
  chapters:
  - glob: land/*
  - url: https://example.org/
    title: Elsewhere
`
  const FILES = {
    '_toc.yml': TOC,
    '_config.yml':
      'title: Tides\nauthor: A. Moon\nlang: en\nexecute:\n  timeout: 600\nbibtex_bibfiles:\n  - works.bib\n',
    'works.bib': '',
    'intro.md': '# Welcome',
    'water/ebb.md': '# Ebb',
    'water/mud.md': '# Mud',
    'land/a.md': '# Dunes',
    'land/b.md': '# Sand',
  }
  const OUTLINE = [
    'chapter – Welcome',
    'part 1 Water',
    '  chapter 1 Ebb',
    '    section 1.1 Mud',
    'part 2 Land',
    '  chapter 2 Dunes',
    '  chapter 3 Sand',
  ]

  it('has the chapters of _toc.yml, whose files need no endings, and what _config.yml says', async () => {
    const book = await bookOf(FILES)
    expect(outlineOf(book)).toEqual(OUTLINE)
    expect(book.article.metadata).toMatchObject({
      title: [{ value: 'Tides' }],
      authors: [{ name: 'A. Moon' }],
      citing: { files: [{ path: 'works.bib' }] },
      numberSections: true,
    })
  })

  it('may have its contents in a list alone, as those of the first format had', async () => {
    const toc = `# Contents
- file: intro
- header: Water
- file: water/ebb
  sections:
  - file: water/mud
- part: Land
  chapters:
  - file: land/a
  - file: none
`
    const book = await bookOf({ ...FILES, '_toc.yml': toc })
    expect(outlineOf(book)).toEqual([
      ...['chapter – Welcome', 'part 1 Water', '  chapter 1 Ebb', '    section 1.1 Mud'],
      ...['part 2 Land', '  chapter 2 Dunes'],
    ])
    expect(told(book)).toContain('chapter-missing _toc.yml:10')
  })

  it('is told of at the lines of its own files', async () => {
    const book = await bookOf({ ...FILES, '_toc.yml': 'root: intro\nchapters:\n- file: none\n' })
    expect(told(book)).toContain('chapter-missing _toc.yml:3')
  })

  it('may have its contents in myst.yml, with titles that are parts', async () => {
    const project = `version: 1
project:
  title: Tides
  lang: en
  toc:
    - file: intro.md
    - title: Water
      children:
        - file: water/ebb.md
          children:
            - file: water/mud.md
    - title: Land
      children:
        - pattern: land/*.md
`
    const { '_toc.yml': _, '_config.yml': __, ...texts } = FILES
    const book = await bookOf({ 'myst.yml': project, ...texts })
    expect(outlineOf(book)).toEqual(OUTLINE)
    expect(book.article.metadata.citing?.files).toEqual([{ path: 'works.bib' }])
  })

  it('has all of its folder where neither myst.yml nor _toc.yml lists anything', async () => {
    const { '_toc.yml': _, '_config.yml': __, 'works.bib': ___, ...texts } = FILES
    const book = await bookOf({ 'myst.yml': 'project:\n  title: Tides\n  lang: en\n', ...texts })
    expect(outlineOf(book)).toEqual([
      'chapter – Welcome',
      'part 1 Land',
      '  chapter 1 Dunes',
      '  chapter 2 Sand',
      'part 2 Water',
      '  chapter 3 Ebb',
      '  chapter 4 Mud',
    ])
  })
})
