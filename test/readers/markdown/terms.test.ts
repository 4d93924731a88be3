import { expect, it } from 'vitest'
import { inlinesOf } from '../reading.ts'

it.each([
  ['[Deckle edge]{.term}', '#term-deckle-edge'],
  ['[deckles]{.term of=deckle}', '#term-deckle'],
  ['[mould]{.term}\n\n# Mould', '#term-mould'],
  ['[Größe]{.term}', '#term-gr%C3%B6%C3%9Fe'],
])('%s leads to its place in the glossary', (source, url) => {
  expect(inlinesOf(source).at(-1)).toMatchObject({ type: 'link', url })
})
