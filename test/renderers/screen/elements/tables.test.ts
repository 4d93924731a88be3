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
