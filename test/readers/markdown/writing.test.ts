import { describe, expect, it } from 'vitest'
import { paragraph as p, text } from '../../../src/ast/build.ts'
import type { Inline, WritingSpace } from '../../../src/ast/nodes.ts'
import { bare, blocksOf, markdown } from '../reading.ts'

const space = (room: WritingSpace['room']): WritingSpace => ({ type: 'writingSpace', room })
const lines = (count: number) => space({ lines: count })

describe('room to write in', () => {
  it.each([
    ['::: lines 4\n:::', lines(4)],
    ['::: lines\n:::', lines(3)],
    ['::: Lines 4 :::\n\n:::', lines(4)],
    ['::: lines 99999', lines(200)],
    ['::: lines 0', lines(1)],
    ['::: box 1in', space({ points: 72 })],
    ['::: box 2.5 cm\n:::', space({ points: expect.closeTo(70.87, 2) })],
    ['::: lines 2 {#a}\n:::', { ...lines(2), id: 'a' }],
  ])('%j', (source, block) => {
    const { article, codes } = markdown(`# T\n\n${source}\n\nEnd.`)
    expect(bare(article.children)).toEqual([block, p('End.')])
    expect(codes).toEqual([])
  })

  it('stands under the words that are written in it', () => {
    expect(blocksOf('::: box 1in\nDraw *here*.\n:::\n\nEnd.')).toMatchObject([
      { type: 'paragraph' },
      { type: 'writingSpace' },
      p('End.'),
    ])
  })

  it('need not be closed, and takes the fence of nobody else', () => {
    expect(blocksOf('::: note\nQ\n\n::: lines 2\n\nR\n:::\n\nEnd.')).toMatchObject([
      { type: 'aside', children: [p('Q'), lines(2), p('R')] },
      p('End.'),
    ])
    expect(blocksOf('::: note\n::: lines 2\n:::\n:::\n\nEnd.')).toMatchObject([
      { type: 'aside', children: [lines(2)] },
      p('End.'),
    ])
    expect(blocksOf('::: lines 1\n::: lines 2\n:::')).toEqual([lines(1), lines(2)])
  })

  it('belongs to the item that it stands in', () => {
    expect(blocksOf('1. Q\n\n   ::: lines 2\n\n2. R')).toMatchObject([
      { type: 'list', children: [{ children: [p('Q'), lines(2)] }, { children: [p('R')] }] },
    ])
  })

  it.each(['::: box Title', '::: {.box}', '::: lines of verse'])('%s is another container', (opening) => {
    const { article, codes } = markdown(`# T\n\n${opening}\nWater.\n:::`)
    expect(codes).toEqual(['container-unknown'])
    expect(bare(article.children)).toEqual([p('Water.')])
  })
})

describe('gaps', () => {
  const gap = (width: number, ...children: Inline[]): Inline => ({ type: 'blank', width, children })

  it.each([
    ['[____]{.blank}', gap(2, text('____'))],
    ['[__________]{.blank}', gap(5, text('__________'))],
    ['[lock]{.blank}', gap(4, text('lock'))],
    ['[a]{.blank}', gap(2, text('a'))],
  ])('%s', (source, node) => {
    expect(blocksOf(`The ${source}.`)).toEqual([p('The ', node, '.')])
  })
})

describe('worksheets', () => {
  it.each([
    ['answers', 'answer'],
    ['answer', 'answer'],
    ['word-bank', 'wordBank'],
    ['words', 'wordBank'],
  ])('::: %s', (name, kind) => {
    expect(blocksOf(`::: ${name}\nWater.\n:::`)).toEqual([{ type: 'aside', kind, children: [p('Water.')] }])
  })
})
