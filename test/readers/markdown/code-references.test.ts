import { expect, it } from 'vitest'
import { expectLinear } from '../../support/steps.ts'
import { bare, blocksOf, inlinesOf, markdown } from '../reading.ts'

it.each([
  ['[`Sheet`][mill.Sheet]', '`Sheet`'],
  ['[a *wet* sheet][mill.felt.Sheet]', 'a *wet* sheet'],
  ['[`mill.Sheet`][]', '`mill.Sheet`'],
])('%s is its words, and told', (source, words) => {
  const { article, codes } = markdown(`# T\n\n${source}`)
  expect(bare(article.children)).toEqual(blocksOf(words))
  expect(codes).toEqual(['syntax-unread'])
})

it.each(['x[i][mill.size]', '[dry][felt]', '[dry][]', '[a [b]][mill.felt]'])('%s is text', (source) => {
  expect(markdown(`# T\n\n${source}`).codes).toEqual([])
  expect(JSON.stringify(inlinesOf(source))).toContain(']')
})

it('is a link where it is defined', () => {
  expect(JSON.stringify(inlinesOf('[a][mill.felt]\n\n[mill.felt]: https://a.example'))).toContain(
    'https://a.example',
  )
})

it('takes effort in proportion to the text', () => {
  return expectLinear((count) => markdown('[a][b.'.repeat(count)), 300)
})
