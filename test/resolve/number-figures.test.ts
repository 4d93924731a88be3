import { expect, it } from 'vitest'
import { article, paragraph } from '../../src/ast/build.ts'
import type { Block, Table } from '../../src/ast/nodes.ts'
import { walk } from '../../src/ast/walk.ts'
import { resolve } from '../../src/resolve/index.ts'

it('numbers figures and tables, each on its own, where they stand', () => {
  const table: Table = { type: 'table', align: [], children: [] }
  const figure = (...children: Block[]): Block => ({ type: 'figure', children })
  const note = { type: 'footnoteDefinition', identifier: 'n', children: [table] } as const
  const root = resolve(
    article(
      [
        figure(table),
        { type: 'blockquote', children: [table, figure(paragraph('x'))] },
        paragraph({ type: 'footnoteReference', identifier: 'n' }),
      ],
      {},
      [note],
    ),
  )
  const numbers: string[] = []
  walk(root, (node) => {
    if (node.type === 'figure' || node.type === 'table') numbers.push(`${node.type} ${node.number}`)
  })
  expect(numbers).toEqual(['figure 1', 'table 1', 'table 2', 'figure 2', 'table 3'])
})
