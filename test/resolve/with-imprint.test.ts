import { expect, test } from 'vitest'
import { article } from '../../src/ast/build.ts'
import type { Metadata } from '../../src/ast/nodes.ts'
import { textOf } from '../../src/ast/walk.ts'
import { withImprint } from '../../src/resolve/index.ts'
import { builtIn } from '../support/typeset.ts'

const book = await builtIn('book')
const linesOf = (metadata: Partial<Metadata>, template = book) =>
  withImprint(article([], metadata), template).metadata.imprint?.map(({ children }) => textOf(children))

test('an imprint says edition, publisher with the year, rights, identifier, and how it was made', () => {
  const facts = {
    edition: 'Second edition',
    publisher: 'The press',
    date: '2025-11',
    rights: 'CC BY 4.0',
    identifier: '978-0-00-000000-2',
  }
  expect(linesOf(facts)).toEqual([
    'Second edition',
    'The press, 2025',
    'CC BY 4.0',
    'ISBN 978-0-00-000000-2',
    'Octavo · Source Serif 4',
  ])
  expect(linesOf({ identifier: 'doi:10.1000/182' })?.[0]).toBe('https://doi.org/10.1000/182')
  expect(linesOf({ identifier: 'urn:uuid:1' })?.[0]).toBe('urn:uuid:1')
})

test('there is none where the author has nothing to say in it, or the template has none', async () => {
  expect(linesOf({ date: '2025' })).toBeUndefined()
  expect(linesOf({ rights: 'CC BY 4.0' }, await builtIn('news'))).toBeUndefined()
  const untitled = { ...book, page: { ...book.page, titlePage: false } }
  expect(linesOf({ rights: 'CC BY 4.0' }, untitled)).toBeUndefined()
})

test('doing it twice changes nothing', () => {
  const once = withImprint(article([], { rights: 'CC BY 4.0' }), book)
  expect(withImprint(once, book)).toEqual(once)
})
