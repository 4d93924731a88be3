import { expect, it } from 'vitest'
import { paragraph, text } from '../../../src/ast/build.ts'
import { bare, blocksOf, markdown } from '../reading.ts'

it.each([
  ['{++a++}', ['insert']],
  ['{--a--}', ['delete']],
  ['{==a *b*==}', ['highlight']],
  ['{~~a~>b~~}', ['delete', 'insert']],
  ['++a++', ['insert']],
  ['==a==', ['highlight']],
])('%s proposes a change, or marks', (source, types) => {
  const [block] = blocksOf(source)
  expect(block?.type === 'paragraph' && block.children.map(({ type }) => type)).toEqual(types)
})

it('leaves a remark out, and says so', () => {
  const { article, codes } = markdown('# T\n\na {>>remark<<} b')
  expect(bare(article.children)).toEqual([paragraph(text('a '), text(' b'))])
  expect(codes).toEqual(['remark-left-out'])
})

it.each(['C++ and C++', 'a == b == c', '100%% of 20%%', '{a, b}', '{++}'])('%s is text', (source) => {
  expect(blocksOf(source)).toEqual([paragraph(source)])
})
