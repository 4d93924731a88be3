import { expect, test } from 'vitest'
import { paragraph } from '../../../../src/ast/build.ts'
import type { List } from '../../../../src/ast/nodes.ts'
import { only, renderBlocks } from '../../../support/html.ts'

const item = (words: string) => ({ type: 'listItem', children: [paragraph(words)] }) as const
const list = (more: Partial<List>): List => ({
  type: 'list',
  ordered: true,
  spread: false,
  children: [item('a'), { ...item('b'), ordinal: 7 }],
  ...more,
})

test('columns of a list are as wide as its longest item or word', async () => {
  const words = (...all: string[]): List => ({
    ...list({}),
    ordered: false,
    columns: 3,
    children: all.map(item),
  })
  const { elements } = await renderBlocks([
    words('clay', 'sand'),
    words('microorganism', 'clay'),
    words('an item of so many words that no column holds it', 'microorganism'),
  ])
  expect(only(elements, 'ul').map(({ attributes }) => attributes.style)).toEqual([
    'columns: 3 6em',
    'columns: 3 9em',
    'columns: 3 9em',
  ])
})

test('a list is numbered as its author wants it', async () => {
  const { elements, html } = await renderBlocks([
    list({ style: 'lower-alpha', start: 3 }),
    list({ style: 'upper-roman', delimiter: 'parentheses', reversed: true }),
    list({}),
  ])
  expect(only(elements, 'ol').map(({ attributes }) => attributes)).toEqual([
    { type: 'a', style: 'list-style-type: lower-alpha', start: '3' },
    { type: 'I', style: 'list-style-type: upper-roman-in-parentheses', reversed: '' },
    {},
  ])
  expect(only(elements, 'li').map(({ attributes }) => attributes.value)).toEqual(
    Array(3).fill([undefined, '7']).flat(),
  )
  expect(html).toContain('@counter-style upper-roman-in-parentheses { system: extends upper-roman')
})

test('a task has a box that says whether it is done and is named by its words', async () => {
  const code = { type: 'code', value: 'x' } as const
  const { html, elements } = await renderBlocks([
    list({
      ordered: false,
      children: [
        { ...item('open'), checked: false },
        { ...item('done'), checked: true },
        { type: 'listItem', checked: true, children: [code] },
        item('none'),
      ],
    }),
  ])
  expect(html).toContain('<p><label><input type="checkbox" disabled>open</label></p>')
  expect(html).toContain('<p><label><input type="checkbox" disabled checked>done</label></p>')
  const boxes = only(elements, 'input').filter(({ attributes }) => attributes.type === 'checkbox')
  expect(boxes.map(({ attributes }) => attributes['aria-label'])).toEqual([undefined, undefined, '☑'])
  expect(only(elements, 'li').map(({ attributes }) => attributes.class)).toEqual([
    'task',
    'task',
    'task',
    undefined,
  ])
})
