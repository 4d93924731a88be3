import { describe, expect, it } from 'vitest'
import { article, heading, paragraph } from '../../../src/ast/build.ts'
import type { Block } from '../../../src/ast/nodes.ts'
import { divide } from '../../../src/renderers/screen/chapters.ts'
import { documentNames } from '../../../src/renderers/screen/epub/document-names.ts'
import { resolve } from '../../../src/resolve/index.ts'

const long = paragraph('word '.repeat(2100))

describe('the documents of a book', () => {
  const kinds = (blocks: readonly Block[], titlePage = false) =>
    divide(resolve(article(blocks)), titlePage, documentNames()).map(
      ({ kind, file, blocks: { length } }) => `${kind} ${file} ${length}`,
    )

  it('are one for a short text, whatever its headings', () => {
    expect(kinds([heading(2, 'A'), paragraph('x'), heading(2, 'B')])).toEqual(['text text.xhtml 2'])
  })

  it('are the chapters that a book names, however short they are', () => {
    const named = (title: string): Block => ({ ...heading(2, title), role: 'chapter' })
    expect(kinds([named('A'), paragraph('x'), named('B')])).toEqual([
      'title-page title.xhtml 0',
      'chapter chapter-1.xhtml 1',
      'chapter chapter-2.xhtml 0',
    ])
  })

  it('are one for a long text with one heading', () => {
    expect(kinds([long, heading(1, 'A'), paragraph('x'), heading(2, 'B')])).toEqual(['text text.xhtml 2'])
  })

  it('are parts and their chapters', () => {
    expect(kinds([long, heading(1, 'A'), paragraph('x'), heading(2, 'B'), heading(2, 'C')])).toEqual([
      'text text.xhtml 1',
      'part part-1.xhtml 1',
      'chapter chapter-1.xhtml 0',
      'chapter chapter-2.xhtml 0',
    ])
  })

  it('begin at the shallowest headings of a long text; what comes before them carries the title', () => {
    expect(kinds([long, heading(2, 'A'), heading(3, 'A.1'), heading(2, 'B')])).toEqual([
      'text text.xhtml 1',
      'chapter chapter-1.xhtml 1',
      'chapter chapter-2.xhtml 0',
    ])
  })

  it('are one for more than a thousand chapters of some words each', () => {
    const chapters = (count: number, words: number) =>
      Array.from({ length: count }, (_, index) => [
        heading(1, `Word ${index}`),
        paragraph('word '.repeat(words).trim()),
      ]).flat()
    const count = (blocks: readonly Block[]) => kinds(blocks).length
    // Each has its document, and the title one of its own.
    expect(count(chapters(1000, 3))).toBe(1001)
    expect(count(chapters(1001, 51))).toBe(1002)
    expect(count(chapters(1001, 50))).toBe(1)
  })

  it('have a title page where nothing else could carry the title, or the template asks for one', () => {
    expect(kinds([heading(2, 'A'), long, heading(2, 'B')])[0]).toBe('title-page title.xhtml 0')
    expect(kinds([paragraph('x')], true)).toEqual(['title-page title.xhtml 0', 'text text.xhtml 1'])
  })

  it('keep a dedication on the page of the title, or next to it where that has one', () => {
    const dedication: Block = { ...heading(2), role: 'dedication', name: 'For Ida' }
    const chapters = [heading(2, 'A'), heading(2, 'B')].map((one): Block => ({ ...one, role: 'chapter' }))
    const text = [dedication, paragraph('x'), ...chapters]
    expect(kinds(text, true).slice(0, 3)).toEqual([
      'title-page title.xhtml 0',
      'dedication dedication-1.xhtml 1',
      'chapter chapter-1.xhtml 0',
    ])
    expect(kinds(text).slice(0, 2)).toEqual(['text text.xhtml 1', 'chapter chapter-1.xhtml 0'])
  })

  it('are there for an article without any text', () => {
    expect(kinds([])).toEqual(['text text.xhtml 0'])
  })
})
