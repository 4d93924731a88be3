import { expect, it } from 'vitest'
import { text } from '../../../../src/ast/build.ts'
import type { TableCell } from '../../../../src/ast/nodes.ts'
import { only, renderBlocks } from '../../../support/html.ts'

it('a cell’s own alignment goes before that of its column', async () => {
  const cell = (more: Partial<TableCell>): TableCell => ({
    type: 'tableCell',
    children: [text('a')],
    ...more,
  })
  const { elements } = await renderBlocks([
    {
      type: 'table',
      align: ['left', 'right'],
      children: [
        { type: 'tableRow', children: [cell({}), cell({})] },
        { type: 'tableRow', children: [cell({ columnSpan: 2, align: 'center' })] },
      ],
    },
  ])
  expect(only(elements, 'td').map(({ attributes }) => attributes.class)).toEqual([
    'align-start',
    'align-end',
    'align-center',
  ])
})

it('sets heads of rows as the text beside them where their column has a head, and as heads where it has none', async () => {
  const classOf = async (corner: string) => {
    const cell = (word: string, header?: 'column' | 'row') => ({
      type: 'tableCell' as const,
      ...(header && { header }),
      children: word === '' ? [] : [text(word)],
    })
    const rows = [
      [cell(corner, 'column'), cell('Grams', 'column')],
      [cell('Rag', 'row'), cell('120')],
    ]
    const children = rows.map((cells) => ({ type: 'tableRow' as const, children: cells }))
    const { elements } = await renderBlocks([{ type: 'table', align: [null, null], children }])
    return elements.find(({ attributes }) => attributes.scope === 'row')?.attributes.class
  }
  expect(await classOf('Paper')).toBe('row-name')
  expect(await classOf('')).toBeUndefined()
})
