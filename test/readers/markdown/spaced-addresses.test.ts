import { expect, it } from 'vitest'
import { link, paragraph } from '../../../src/ast/build.ts'
import { blocksOf, markdown } from '../reading.ts'

it('names of files with blanks are read', () => {
  expect(blocksOf('a ![G](img/big gate (1).png "T") and [*l*](my file.md#x)')).toEqual([
    paragraph('a ', { type: 'image', url: 'img/big gate (1).png', alt: 'G', title: 'T' }, ' and ', {
      ...link('my%20file.md#x'),
      children: [{ type: 'emphasis', children: [{ type: 'text', value: 'l' }] }],
    }),
  ])
})

it.each(['[a](b c)', '![a](b c)'])('%s names no file, which is told', (source) => {
  const { article, codes } = markdown(`# T\n\n${source}`)
  expect(article.children).toMatchObject([{ children: [{ type: 'text', value: source }] }])
  expect(codes).toEqual(['syntax-unread'])
})

it.each(['\\[a](b c)', '[@key', 'a@b [c] (d e)'])('%s looks like nothing', (source) => {
  expect(markdown(`# T\n\n${source}`).codes).toEqual([])
})

it.each(['see [@key, p. 3]', '[TOC]'])('%s is told by its name', (source) => {
  expect(markdown(`# T\n\n${source}`).codes).toEqual(['syntax-unread'])
})
