import { expect, it } from 'vitest'
import { article, paragraph, text } from '../../src/ast/build.ts'
import type { Aside } from '../../src/ast/nodes.ts'
import { withKeywords } from '../../src/transforms/with-keywords.ts'
import { withLists } from '../../src/transforms/with-lists.ts'

const abstract: Aside = { type: 'aside', kind: 'abstract', children: [paragraph('Short.')] }
const keywords = (label: string, words: string) => ({
  type: 'div',
  class: 'keywords',
  children: [{ type: 'paragraph', children: [{ type: 'strong', children: [text(label)] }, text(words)] }],
})

it.each([
  ['en', 'Keywords:', ' salt, tides'],
  ['fr', 'Mots-clés\u00A0:', ' salt, tides'],
  ['ja', 'キーワード：', ' salt、tides'],
])('says the subjects under the abstract in %s, once', (lang, label, words) => {
  const said = withKeywords(article([abstract, paragraph('x')], { subjects: ['salt', 'tides'], lang }))
  expect(said.children).toEqual([
    { ...abstract, children: [...abstract.children, keywords(label, words)] },
    paragraph('x'),
  ])
  expect(withKeywords(said)).toBe(said)
})

it('says them nowhere else', () => {
  for (const blocks of [[paragraph('x'), abstract], [abstract]]) {
    const plain = article(blocks, blocks.length > 1 ? { subjects: ['salt'] } : {})
    expect(withKeywords(plain)).toBe(plain)
  }
})

it('stays before the lists of an article', () => {
  const figure = { type: 'figure', id: 'fig-a', children: [] } as const
  const { children } = withLists(article([abstract, figure], { lists: ['figures'] }))
  expect(children.map(({ type }) => type)).toEqual(['aside', 'heading', 'list', 'figure'])
})
