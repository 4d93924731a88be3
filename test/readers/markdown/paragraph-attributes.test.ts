import { describe, expect, it } from 'vitest'
import { text } from '../../../src/ast/build.ts'
import { bare, blocksOf, markdown } from '../reading.ts'

describe('a paragraph’s looseness', () => {
  it('is asked for at its end, with its id and its language', () => {
    expect(blocksOf('High *water.* {looseness=1}')).toEqual([
      {
        type: 'paragraph',
        looseness: 1,
        children: [text('High '), { type: 'emphasis', children: [text('water.')] }],
      },
    ])
    expect(blocksOf('Eau haute. {#haute lang=fr looseness=-1}')).toEqual([
      { type: 'paragraph', id: 'haute', lang: 'fr', looseness: -1, children: [text('Eau haute.')] },
    ])
    expect(blocksOf('- High water.\n  {looseness=+1}')).toMatchObject([
      { children: [{ children: [{ looseness: 1, children: [text('High water.')] }] }] },
    ])
  })

  it('is a line more or less; what is neither is told', () => {
    for (const value of ['2', '0', 'loose']) {
      const { article, codes } = markdown(`# T\n\nHigh water. {looseness=${value}}`)
      expect(codes).toEqual(['looseness-unread'])
      expect(bare(article.children)).toEqual([{ type: 'paragraph', children: [text('High water.')] }])
    }
  })

  it('is what makes the list the paragraph’s own: any other is text, and so is one inside it', () => {
    for (const source of ['Set {a=b}', 'Set {#a}', 'Set{looseness=1}', '{looseness=1} set'])
      expect(blocksOf(source)).toEqual([{ type: 'paragraph', children: [text(source)] }])
  })
})
