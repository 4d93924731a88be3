import { describe, expect, it } from 'vitest'
import { article, paragraph, text } from '../../../src/ast/build.ts'
import { chapterTitles } from '../../../src/ast/sections.ts'
import { resolve } from '../../../src/resolve/index.ts'
import { groupBlocks, withFrontMatter } from '../../../src/typeset/flow/sections.ts'

describe('front matter of an article whose sections follow one another', () => {
  const root = resolve(
    article([
      { type: 'heading', depth: 1, matter: 'front', children: [text('Figures')] },
      paragraph('The list.'),
      { type: 'heading', depth: 1, children: [text('The lamp')] },
      paragraph('It burns.'),
      { type: 'heading', depth: 1, children: [text('The lens')] },
      paragraph('It turns.'),
    ]),
  )
  const openings = new Set(chapterTitles(root).keys())
  const fronts = (titlePage: boolean) =>
    withFrontMatter(groupBlocks(root, openings, { chapterStart: 'continue', titlePage })).map(
      ({ blocks, front }) => [blocks.length, front],
    )

  it('has pages of its own behind a title page', () => {
    expect(fronts(true)).toEqual([
      [2, 'ends'],
      [4, undefined],
    ])
  })

  it('shares its page with the text below a title', () => {
    expect(fronts(false)).toEqual([[6, undefined]])
  })
})
