import { describe, expect, it } from 'vitest'
import { sectionsOf } from '../../../src/ast/index.ts'
import { bookOf, outlineOf, told } from '../../support/books.ts'

describe('a book of bookdown', () => {
  const FILES = {
    '_bookdown.yml': 'book_filename: tides\ndelete_merged_file: true\n',
    '01-ebb.Rmd': '# (PART) Water {-}\n\n# Ebb {#ebb}\n\n```{r, include=FALSE}\n# (PART) none\n```\n',
    '02-mud.Rmd': '## Mud\n\nIt goes on.',
    '03-sand.Rmd': '# (PART\\*) Land {-}\n\n# Sand\n',
    '04-tables.Rmd': '# (APPENDIX) Appendix {-}\n\n# Tables\n',
    '_left-out.Rmd': '# No chapter',
    'index.Rmd': '---\ntitle: Tides\nauthor: A. Moon\nlang: en\n---\n\n# Preface {-}\n\nOf water.',
  }

  it('has the files of its folder, the parts and appendices that headings begin, and sections that go on', async () => {
    const book = await bookOf(FILES)
    expect(outlineOf(book)).toEqual([
      'chapter – Preface',
      'part 1 Water',
      '  chapter 1 Ebb',
      '    section 1.1 Mud',
      'part 2 Land',
      '  chapter 2 Sand',
      'appendix A Tables',
    ])
    expect(book.article.metadata).toMatchObject({
      title: [{ value: 'Tides', position: { file: 'index.Rmd' } }],
      authors: [{ name: 'A. Moon' }],
      numberSections: true,
      numberWithin: 'chapter',
    })
  })

  it('has the files that rmd_files names, those of print where formats differ, each at its place', async () => {
    const book = await bookOf({
      ...FILES,
      '_bookdown.yml': 'rmd_files:\n  html: [index.Rmd]\n  latex: [index.Rmd, 03-sand.Rmd]\n',
    })
    expect(outlineOf(book)).toEqual(['chapter – Preface', 'part 1 Land', '  chapter 1 Sand'])
    const [preface] = sectionsOf(book.article)
    expect(preface?.title.position).toMatchObject({ file: 'index.Rmd', start: { line: 7, column: 3 } })
  })

  it('tells of a file that there is not: chapter-missing', async () => {
    const book = await bookOf({ ...FILES, '_bookdown.yml': 'rmd_files: ["index.Rmd", "none.Rmd"]\n' })
    expect(told(book)).toEqual(['chapter-missing _bookdown.yml:1'])
  })
})
