import { expect, it } from 'vitest'
import { article, heading, paragraph, text } from '../../src/ast/build.ts'
import type { DefinitionList, Heading } from '../../src/ast/nodes.ts'
import { termIds } from '../../src/transforms/term-ids.ts'

const list = (...terms: string[]): DefinitionList => ({
  type: 'definitionList',
  children: terms.map((term) => ({ type: 'definitionTerm', children: [text(term)] })),
})
const glossary: Heading = { ...heading(2, 'Words'), role: 'glossary' }
const idsIn = (block: unknown) => (block as DefinitionList).children.map(({ id }) => id)

it('names the terms of the glossary, each by a name of its own, and no others', () => {
  const blocks = [
    list('Before'),
    glossary,
    heading(3, 'A'),
    list('Deckle edge', 'Deckle edge', '¶'),
    heading(2, 'Then'),
  ]
  const { children } = termIds(article([...blocks, list('After')])).value
  expect(idsIn(children[0])).toEqual([undefined])
  expect(idsIn(children[3])).toEqual(['term-deckle-edge', 'term-deckle-edge-2', undefined])
  expect(idsIn(children[5])).toEqual([undefined])
})

it('leaves an article without a glossary as it is, and what has names', () => {
  const plain = article([list('A'), paragraph('x')])
  expect(termIds(plain).value).toBe(plain)
  const once = termIds(article([glossary, list('A')])).value
  expect(termIds(once).value).toEqual(once)
})
