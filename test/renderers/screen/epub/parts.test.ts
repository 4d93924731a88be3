import { describe, expect, it } from 'vitest'
import { article, heading, paragraph, text } from '../../../../src/ast/build.ts'
import type { Block, Metadata } from '../../../../src/ast/nodes.ts'
import { wordsOf } from '../../../../src/ast/words.ts'
import { nameAnchors } from '../../../../src/renderers/screen/elements/anchors.ts'
import { divide } from '../../../../src/renderers/screen/epub/chapters.ts'
import { contentsOf } from '../../../../src/renderers/screen/epub/contents.ts'
import { identifierOf, isbnOf, uuid5 } from '../../../../src/renderers/screen/epub/identifier.ts'

const long = paragraph('word '.repeat(2100))

describe('the documents of a book', () => {
  const kinds = (blocks: readonly Block[], titlePage = false) =>
    divide(article(blocks), titlePage).map(
      ({ kind, file, blocks: { length } }) => `${kind} ${file} ${length}`,
    )

  it('are one for a short text, whatever its headings', () => {
    expect(kinds([heading(2, 'A'), paragraph('x'), heading(2, 'B')])).toEqual(['text text.xhtml 3'])
  })

  it('are one for a long text with one heading', () => {
    expect(kinds([long, heading(1, 'A'), paragraph('x'), heading(2, 'B'), heading(2, 'C')])).toEqual([
      'text text.xhtml 5',
    ])
  })

  it('begin at the shallowest headings of a long text; what comes before them carries the title', () => {
    expect(kinds([long, heading(2, 'A'), heading(3, 'A.1'), heading(2, 'B')])).toEqual([
      'text text.xhtml 1',
      'chapter chapter-1.xhtml 2',
      'chapter chapter-2.xhtml 1',
    ])
  })

  it('have a title page where nothing else could carry the title, or the template asks for one', () => {
    expect(kinds([heading(2, 'A'), long, heading(2, 'B')])[0]).toBe('title-page title.xhtml 0')
    expect(kinds([paragraph('x')], true)).toEqual(['title-page title.xhtml 0', 'text text.xhtml 1'])
  })

  it('are there for an article without any text', () => {
    expect(kinds([])).toEqual(['text text.xhtml 0'])
  })
})

describe('the contents', () => {
  it('nest headings under the nearest shallower one, and leave out those that say nothing', () => {
    const root = article([
      heading(3, 'a'),
      heading(2, 'b'),
      heading(3, 'c'),
      heading(4, 'd'),
      heading(2),
      heading(2, 'e'),
    ])
    const [entry] = contentsOf(root, divide(root, false), nameAnchors(root, []), wordsOf('en'))
    const outline = (entries: typeof entry): string =>
      `${entries!.label}(${entries!.children.map(outline).join(' ')})`
    expect(outline(entry)).toBe('Untitled(a() b(c(d())) e())')
  })
})

describe('the identifier', () => {
  const metadata = (more: Partial<Metadata> = {}) => article([], { title: [text('T')], ...more }).metadata

  it.each([
    ['978-0-306-40615-7', 'urn:isbn:9780306406157'],
    ['ISBN 0-306-40615-2', 'urn:isbn:0306406152'],
    ['urn:isbn:9780306406157', 'urn:isbn:9780306406157'],
    ['doi:10.1000/182', 'https://doi.org/10.1000/182'],
    ['https://dx.doi.org/10.1000/182', 'https://doi.org/10.1000/182'],
    ['https://octavo.example/a', 'https://octavo.example/a'],
    ['urn:uuid:7d444840-9dc0-11d1-b245-5ffdce74fad2', 'urn:uuid:7d444840-9dc0-11d1-b245-5ffdce74fad2'],
  ])('%s is %s', (own, expected) => {
    expect(identifierOf(metadata({ identifier: own }))).toBe(expected)
  })

  it.each(['978-0-306-40615-8', 'my book', '12345', undefined])(
    'is made up from the work’s name for %s',
    (own) => {
      expect(identifierOf(metadata(own === undefined ? {} : { identifier: own }))).toMatch(
        /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      )
    },
  )

  it('stays the same when the text is corrected, and differs between works', () => {
    expect(identifierOf(metadata())).toBe(identifierOf(metadata({ description: 'new' })))
    expect(identifierOf(metadata())).not.toBe(identifierOf(metadata({ date: '2026' })))
  })

  it('is RFC 9562’s version 5', () => {
    expect(uuid5('')).toBe('1b4db7eb-4057-5ddf-91e0-36dec72071f5')
  })

  it('takes only valid ISBNs', () => {
    expect(isbnOf('080442957X')).toBe('080442957X')
    expect(isbnOf('0804429571')).toBeUndefined()
    expect(isbnOf('978')).toBeUndefined()
  })
})
