import { expect, it } from 'vitest'
import { markdown } from '../reading.ts'

/** Terms with their ids, and the types of what they mean. */
function termsOf(source: string) {
  const { article, findings } = markdown(source)
  const parts = article.children.flatMap((block) => (block.type === 'definitionList' ? block.children : []))
  const shown = parts.map((part) =>
    part.type === 'definitionTerm' ? part.id : part.children.map(({ type }) => type),
  )
  return {
    shown,
    codes: findings.map(({ code }) => code).filter((code) => code !== 'title-missing'),
    types: article.children.map(({ type }) => type),
  }
}

it('names the terms of a list between colons', () => {
  expect(termsOf(':::{glossary}\nSizing agent\n: Glue.\n\nVat\n: Where pulp is.\n:::')).toEqual({
    shown: ['term-sizing-agent', ['paragraph'], 'term-vat', ['paragraph']],
    codes: [],
    types: ['definitionList'],
  })
})

it('reads terms at the margin with what they mean set in below them', () => {
  const source =
    '```{glossary}\n:sorted:\n\nDeckle\n  The frame.\n\nMould\n*Form*\n  A sieve.\n\n  - one\n```\n\nText.'
  expect(termsOf(source)).toMatchObject({
    shown: ['term-deckle', ['paragraph'], 'term-mould', 'term-form', ['paragraph', 'list']],
    types: ['definitionList', 'paragraph'],
  })
})

it.each([
  '```{glossary}\nNo meaning\n```',
  ':::{glossary}\n  Set in alone\n:::',
  ':::{glossary}\nA\n  b\n\nC\n:::',
])('leaves as text what is no list of terms: %s', (source) => {
  expect(termsOf(source).shown).toEqual([])
  expect(termsOf(source).types).not.toEqual([])
})
