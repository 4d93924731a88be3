import { describe, expect, it } from 'vitest'
import { article, inlines } from '../../src/ast/build.ts'
import type { Table } from '../../src/ast/nodes.ts'
import { rowHeads } from '../../src/transforms/row-heads.ts'

/** What the first cells of the rows head, the head row's first. */
function headsIn(...rows: readonly (readonly string[])[]) {
  const table: Table = {
    type: 'table',
    align: rows[0]!.map(() => null),
    children: rows.map((cells, row) => ({
      type: 'tableRow',
      children: cells.map((cell) => ({
        type: 'tableCell',
        ...(row === 0 && { header: 'column' as const }),
        children: cell === '' ? [] : inlines([cell]),
      })),
    })),
  }
  const [after] = rowHeads(article([table])).value.children as Table[]
  return after!.children.map(({ children: [first] }) => first!.header)
}

describe('the first cells of a table whose corner has words', () => {
  const rows = [['Rag', '120', 'prints'] as const, ['Flax', '–', 'letters'] as const]

  it('head their rows where they are names, with figures beside them', () => {
    expect(headsIn(['Paper', 'Grams', 'Use'], ...rows)).toEqual(['column', 'row', 'row'])
    expect(headsIn(['Papier', 'g/m²'], ['Bütten', '≈ 90 g'], ['Japan', '€ 3'])).toEqual([
      'column',
      'row',
      'row',
    ])
  })

  it.each([
    [
      'all cells are words',
      [
        ['Word', 'Meaning'],
        ['couch', 'to lay'],
        ['deckle', 'a frame'],
      ],
    ],
    [
      'a name comes twice',
      [
        ['Paper', 'Grams'],
        ['Rag', '120'],
        ['Rag', '90'],
      ],
    ],
    [
      'they are figures themselves',
      [
        ['Year', 'Sheets'],
        ['1848', '120'],
        ['1849', '90'],
      ],
    ],
    [
      'one is empty',
      [
        ['Paper', 'Grams'],
        ['Rag', '120'],
        ['', '90'],
      ],
    ],
    [
      'there is one row',
      [
        ['Paper', 'Grams'],
        ['Rag', '120'],
      ],
    ],
    [
      'no figure is there',
      [
        ['Paper', 'Grams'],
        ['Rag', '–'],
        ['Flax', ''],
      ],
    ],
  ])('stay what they are where %s', (_, table) => {
    expect(headsIn(...table).slice(1)).toEqual(table.slice(1).map(() => undefined))
  })
})
