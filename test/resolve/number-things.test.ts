import { expect, it } from 'vitest'
import { article, heading, paragraph, text } from '../../src/ast/build.ts'
import type { Article, Block, Code, Figure, MathBlock, Table } from '../../src/ast/nodes.ts'
import { textOf, walk } from '../../src/ast/walk.ts'
import { resolve } from '../../src/resolve/index.ts'

const table = (id?: string): Table => ({ type: 'table', align: [], children: [], ...(id && { id }) })
const figure = (id?: string, ...children: Block[]): Figure => ({
  type: 'figure',
  children: children.length > 0 ? children : [paragraph('x')],
  caption: [text('Caption')],
  ...(id && { id }),
})
const code: Code = { type: 'code', value: 'x' }
const math = (id: string): MathBlock => ({ type: 'math', value: 'x', id })
const to = (identifier: string) => paragraph({ type: 'crossReference', identifier })

/** What each thing is called, and what its caption says. */
function called(root: Article): string[] {
  const found: string[] = []
  walk(resolve(root), (node) => {
    if (!('number' in node) || node.type === 'section') return
    const caption = 'caption' in node ? ` ${textOf(node.caption ?? [])}` : ''
    found.push(`${node.id} ${node.number}${caption}`.replaceAll('\u00A0', ' '))
  })
  return found
}

it('numbers what has a name to be called by, each series on its own', () => {
  const blocks = [figure('fig-a', paragraph('x')), table('tbl-a'), figure(), math('eq-a'), figure('fig-b')]
  expect(called(article([...blocks, figure('lst-a', code), { ...code, id: 'lst-b' }]))).toEqual([
    'fig-a 1 Figure 1. Caption',
    'tbl-a 1 Table 1',
    'eq-a 1',
    'fig-b 2 Figure 2. Caption',
    'lst-a 1 Listing 1. Caption',
    'lst-b 2',
  ])
})

it('numbers what a reference calls, whatever its id is', () => {
  expect(called(article([figure('gauge'), figure('plate'), to('plate')]))).toEqual([
    'plate 1 Figure 1. Caption',
  ])
})

it('gives the pictures of a figure its number and a letter', () => {
  const whole = figure('fig-a', figure('fig-x'), figure(), figure('fig-y'))
  expect(called(article([whole, figure('fig-b')]))).toEqual([
    'fig-a 1 Figure 1. Caption',
    'fig-x 1a (a) Caption',
    'fig-y 1b (b) Caption',
    'fig-b 2 Figure 2. Caption',
  ])
})

it('counts anew in each numbered chapter where that is wanted', () => {
  const chapter = (...blocks: Block[]) => [heading(2, 'C'), ...blocks]
  const blocks = [
    ...chapter(figure('fig-a'), figure('fig-b')),
    ...chapter(heading(3, 'S'), figure('fig-c'), math('eq-a')),
  ]
  expect(called(article(blocks, { numberWithin: 'chapter', numberSections: true }))).toEqual([
    'fig-a 1.1 Figure 1.1. Caption',
    'fig-b 1.2 Figure 1.2. Caption',
    'fig-c 2.1 Figure 2.1. Caption',
    'eq-a 2.1',
  ])
})

it('gives every table an ordinal, notes included', () => {
  const note = { type: 'footnoteDefinition', identifier: 'n', children: [table()] } as const
  const mark = paragraph({ type: 'footnoteReference', identifier: 'n' })
  const ordinals: unknown[] = []
  walk(
    resolve(article([table(), { type: 'blockquote', children: [table('tbl-x')] }, mark], {}, [note])),
    (node) => {
      if (node.type === 'table') ordinals.push([node.ordinal, node.number])
    },
  )
  expect(ordinals).toEqual([
    [1, undefined],
    [2, '1'],
    [3, undefined],
  ])
})
