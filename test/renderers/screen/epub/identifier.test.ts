import { describe, expect, it } from 'vitest'
import { article, text } from '../../../../src/ast/build.ts'
import type { Metadata } from '../../../../src/ast/nodes.ts'
import { identifierOf, isbnOf, uuid5 } from '../../../../src/renderers/screen/epub/identifier.ts'

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
