import { expect, it } from 'vitest'
import { article, heading, paragraph, text } from '../../src/ast/build.ts'
import type { Figure, Table } from '../../src/ast/nodes.ts'
import { withLists } from '../../src/transforms/with-lists.ts'

const note = { type: 'footnoteReference', identifier: 'n' } as const
const figure: Figure = { type: 'figure', id: 'fig-a', children: [], caption: [text('The gauge'), note] }
const table: Table = { type: 'table', id: 'tbl-a', align: [], children: [] }
const BLOCKS = [heading(2, 'One'), figure, { ...figure, id: 'plain' }, table, paragraph('x')]

it('lists what is called by a number, with its page', () => {
  const { children } = withLists(article(BLOCKS, { lists: ['figures', 'tables'] }))
  expect(children.slice(0, 4)).toMatchObject([
    { type: 'heading', depth: 2, matter: 'front', isUnnumbered: true, children: [{ value: 'Figures' }] },
    {
      isUnmarked: true,
      children: [
        {
          children: [
            {
              children: [
                { type: 'crossReference', identifier: 'fig-a' },
                { value: '. ' },
                { value: 'The gauge' },
                { type: 'pageReference', identifier: 'fig-a', around: [', ', ''], isAtEnd: true },
              ],
            },
          ],
        },
      ],
    },
    { children: [{ value: 'Tables' }] },
    {
      children: [
        { children: [{ children: [{ identifier: 'tbl-a' }, { identifier: 'tbl-a', isAtEnd: true }] }] },
      ],
    },
  ])
  expect(children).toHaveLength(BLOCKS.length + 4)
})

it('makes no list of nothing, none that is not asked for, and each once', () => {
  const plain = article([paragraph('x')], { lists: ['figures'] })
  expect(withLists(plain)).toBe(plain)
  expect(withLists(article(BLOCKS)).children).toHaveLength(BLOCKS.length)
  const once = withLists(article(BLOCKS, { lists: ['tables'] }))
  expect(withLists(once)).toEqual(once)
})

it('stands beside the parts of a book as a chapter does, and holds none', () => {
  const part = { ...heading(1, 'Sheets'), role: 'part' } as const
  const book = article([{ ...heading(2, 'Preface'), matter: 'front' }, part, ...BLOCKS], {
    lists: ['figures'],
  })
  expect(withLists(book).children[0]).toMatchObject({ type: 'heading', depth: 2, matter: 'front' })
})

it('closes no caption that goes on', () => {
  const entry = (caption: string) => {
    const one: Figure = { type: 'figure', id: 'fig-a', children: [], caption: [text(caption)] }
    const [, list] = withLists(article([one], { lists: ['figures'] })).children
    return JSON.stringify(list)
  }
  expect(entry('The gauge, seen from the yard.')).toContain('"The gauge, seen from the yard"')
  expect(entry('And then…')).toContain('"And then…"')
  expect(entry('The end?')).toContain('"The end?"')
})
