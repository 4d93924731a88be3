import { describe, expect, it } from 'vitest'
import { type LineItem, plainLine } from '../../../src/typeset/blocks/vertical.ts'
import type { PlacedCell } from '../../../src/typeset/tables/cells.ts'
import { type SetCell, withUnevenRows } from '../../../src/typeset/tables/uneven-rows.ts'

const LEADING = 10

const line = (height: number): LineItem =>
  plainLine(height, [{ kind: 'rule', x: 0, y: height - 1, width: 1, height: 1, color: 'text' }])

function cell(heights: readonly number[], more: Partial<PlacedCell> = {}): SetCell {
  const placed: PlacedCell = {
    ...{
      cell: { type: 'tableCell', children: [] },
      row: 0,
      rows: 1,
      column: 0,
      columns: 1,
      role: 'tableCell',
    },
    ...more,
  }
  return { placed, lines: heights.map(line) }
}

const heightsOf = (cells: readonly SetCell[]) => cells.map(({ lines }) => lines.map(({ height }) => height))
const topsOf = ({ lines }: SetCell) => lines.flatMap(({ items }) => items.map(({ y }) => y))

describe('a row with a picture', () => {
  it('is one line where the text beside it would be torn: both begin at its top', () => {
    const [text, picture] = withUnevenRows([[cell([10, 10, 10]), cell([10, 60])]], LEADING, 300)
    expect(heightsOf([text!, picture!])).toEqual([[70], [70]])
    expect(topsOf(text!)).toEqual([9, 19, 29])
    expect(topsOf(picture!)).toEqual([9, 69])
  })

  it('has the heads of columns at its foot', () => {
    const header = { type: 'tableCell', header: 'column', children: [] } as const
    const [text] = withUnevenRows([[cell([10, 10], { cell: header }), cell([60])]], LEADING, 300)
    expect(topsOf(text!)).toEqual([49, 59])
  })

  it.each([
    ['text of one line stands on the foot of a picture', [cell([10]), cell([60])], 300],
    ['the text ends above the picture', [cell([10]), cell([10, 60])], 300],
    ['nothing in it is high', [cell([10, 10]), cell([12, 10])], 300],
    ['a page may have to end in it', [cell([10, 10]), cell([10, 60])], 60],
    ['a cell of it goes on in the next', [cell([10, 10], { rows: 2 }), cell([10, 60])], 300],
  ])('is one of many lines where %s', (_, cells, most) => {
    expect(withUnevenRows([cells], LEADING, most)).toEqual(cells)
  })
})
