import { expect, test } from 'vitest'
import { text } from '../../src/ast/build.ts'
import { countedText, textOf } from '../../src/ast/index.ts'

test('a page may begin between two images and within the words of a reference, but not within the number of a page', () => {
  const nodes = [
    text('See '),
    { type: 'crossReference', identifier: 'tide', text: 'the tide' } as const,
    { type: 'image', url: 'a.png', alt: 'A' } as const,
    { type: 'pageReference', identifier: 'tide', text: '12' } as const,
  ]
  expect(countedText(nodes)).toBe('See the tide\uFFFC')
  expect(textOf(nodes)).toBe('See ')
})
