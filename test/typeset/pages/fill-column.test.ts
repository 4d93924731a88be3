import { describe, expect, test } from 'vitest'
import type { Counted } from '../../../src/ast/index.ts'
import type { VerticalItem } from '../../../src/typeset/blocks/vertical.ts'
import { breakPages } from '../../../src/typeset/pages/break-pages.ts'
import { type ColumnStart, choicesOf } from '../../../src/typeset/pages/column-ways.ts'
import { columnEnds } from '../../../src/typeset/pages/fill-column.ts'
import type { NoteStream } from '../../../src/typeset/pages/note-stream.ts'
import { PRICES } from '../../../src/typeset/pages/prices.ts'
import { SpanningFigures } from '../../../src/typeset/pages/spanning-figures.ts'
import { FORBIDDEN } from '../../../src/typeset/text/items.ts'
import {
  float,
  GRID,
  joined,
  line,
  noNotes,
  notesOf,
  paragraph,
  penalty,
  spreads,
} from '../../support/vertical.ts'

const first: ColumnStart = {
  place: { item: 0, way: 0, line: 0 },
  called: 0,
  placed: 0,
  waiting: [],
  heads: [],
}

/** The ends of a column of ten lines. */
function endsOf(
  items: readonly VerticalItem[],
  notes: NoteStream = noNotes,
  start: Partial<ColumnStart> = {},
) {
  const task = {
    items,
    notes,
    columns: spreads(10),
    spanning: new SpanningFigures(items, notes, spreads(10)),
  }
  return columnEnds(task, { ...first, ...start }, 10 * GRID)
}
const bottoms = (ends: ReturnType<typeof endsOf>) => ends.map(({ bottom }) => bottom / GRID)
const lines = (count: number) => Array.from({ length: count }, () => line())

describe('the ends of a column', () => {
  test('are those that leave few lines of white', () => {
    expect(bottoms(endsOf(joined(lines(30))))).toEqual([5, 6, 7, 8, 9, 10])
  })

  test('are the deepest of all where none is far enough down', () => {
    expect(bottoms(endsOf(joined([line(), line(), line([], 90)])))).toEqual([2])
  })

  test('are the end of the text where that comes before', () => {
    expect(bottoms(endsOf(joined(lines(3))))).toEqual([2, 3])
  })

  test('leave a figure behind one over the columns that waits, unless it is announced where it stands', () => {
    const waitingAfter = (more: { mayFollow?: true }) => {
      const [wide, narrow] = [float(60, { span: 'columns' }), float(20, { mayMove: false, ...more })]
      return endsOf([line(), wide, penalty(), line(), narrow, penalty(), line()]).at(-1)!.waiting
    }
    expect(waitingAfter({ mayFollow: true })).toEqual([1, 4])
    expect(waitingAfter({})).toEqual([1])
  })

  test('are forbidden ones where there are no others, and the last resort', () => {
    const [end, ...others] = endsOf([line(), penalty(FORBIDDEN), line([], 95)])
    expect(others).toEqual([])
    expect(end).toMatchObject({ bottom: GRID, cost: PRICES.lastResort, isForced: true })
  })

  test('are dear inside a paragraph after its first line and before its last', () => {
    const ends = endsOf(joined([paragraph(7), paragraph(8)]))
    expect(ends.map(({ place, cost }) => [place.line, cost])).toEqual([
      [5, 0],
      [6, 30_000],
      [0, 0],
      [1, 30_000],
      [2, 0],
      [3, 0],
    ])
  })

  test('carry what was chosen on the way, and its price', () => {
    const longer = endsOf([paragraph(9, 10), penalty(), paragraph(5)]).filter(({ choices }) => choices)
    expect(longer.find(({ place }) => place.item === 2)).toMatchObject({ bottom: 100, cost: 1_000 })
    expect(choicesOf(longer.find(({ place }) => place.item === 2)!)).toEqual(new Map([[0, 1]]))
  })

  test('go on with a paragraph in the way that it began', () => {
    const ends = endsOf([paragraph(20, 21)], noNotes, { place: { item: 0, way: 1, line: 12 } })
    expect(ends.map(({ place }) => place.way)).toEqual(ends.map(({ place }) => (place.item === 0 ? 1 : 0)))
    expect(ends.at(-1)).toMatchObject({ bottom: 9 * GRID, choices: undefined })
  })
})

describe('a figure', () => {
  test('that waits for a column goes on waiting under figures that leave it too little of one', () => {
    const items = [float(60, { span: 'columns' }), float(70, { mayMove: false, mayFollow: true }), line()]
    const start = { ...first, place: { item: 2, way: 0, line: 0 }, waiting: [1], heads: [0] }
    const task = {
      items,
      notes: noNotes,
      columns: spreads(10),
      spanning: new SpanningFigures(items, noNotes, spreads(10)),
    }
    const under = columnEnds(task, start, 4 * GRID)
    expect(under.map(({ waiting, isForced }) => ({ waiting, isForced }))).toContainEqual({
      waiting: [1],
      isForced: false,
    })
    expect(under.every(({ bottom }) => bottom <= 4 * GRID)).toBe(true)
    expect(columnEnds(task, { ...start, heads: [] }, 10 * GRID).at(-1)!.waiting).toEqual([])
  })

  test('waits where it does not fit, at a price, and the text goes on', () => {
    const ends = endsOf(joined([paragraph(6), float(60), ...lines(20)]))
    expect(ends.at(-1)).toMatchObject({ bottom: 100, waiting: [2], cost: PRICES.movedFloat })
  })

  test('lets tables pass, which stand in an order of their own', () => {
    const series = (of: Counted) => ({ of, isNumbered: true })
    const plate = float(60, { span: 'page', series: series('figure') })
    const table = float(30, { series: series('table') })
    const items = joined([line(), plate, line(), table, line()])
    expect(endsOf(items).at(-1)!.waiting).toEqual([2])
    const late = { place: { item: 8, way: 0, line: 0 }, waiting: [2, 6] }
    expect(endsOf(items, noNotes, late).at(-1)!).toMatchObject({ waiting: [2], bottom: 50 })
  })

  test.each([
    ['take a page each', { span: 'page' } as const],
    ['leave the columns below them too little', { span: 'columns' } as const],
  ])('is counted late by those before it that %s, unless no text parts them', (_, more) => {
    const heads = [float(60, more), float(60, more), float(60, more)]
    const ends = endsOf(joined([paragraph(3), ...heads.flatMap((head) => [head, line()])]))
    const inTime = ends.find(({ place }) => place.item === 10)
    expect(inTime).toMatchObject({ waiting: [2, 6] })
    expect(ends.at(-1)!.cost - inTime!.cost).toBeGreaterThanOrEqual(PRICES.lateFloat)
    const row = endsOf(joined([paragraph(3), ...heads, line()])).at(-1)!
    expect(row).toMatchObject({ waiting: [2, 4, 6] })
    expect(row.cost).toBeLessThan(PRICES.lateFloat)
  })

  test('that waits in a row of them holds the text behind the row', () => {
    const row = [float(40), float(40), float(40)]
    const ends = endsOf(joined([line(), ...row, ...lines(20)]))
    expect(ends.filter(({ cost }) => cost < PRICES.lastResort).at(-1)!.place.item).toBe(8)
    const pair = endsOf(joined([line(), ...row.slice(1), line(), float(40), ...lines(20)]))
    expect(Math.max(...pair.map(({ place }) => place.item))).toBeGreaterThan(12)
  })

  test('holds the text where too many wait already', () => {
    const each = Array.from({ length: 5 }, () => [float(45), line()]).flat()
    const ends = endsOf(joined([paragraph(5), ...each]))
    expect(Math.max(...ends.map(({ waiting }) => waiting.length))).toBe(4)
  })

  test('does not wait behind a hundred others', () => {
    const ends = endsOf(joined(Array.from({ length: 300 }, () => float(60, { span: 'page' }))))
    expect(Math.max(...ends.map(({ waiting }) => waiting.length))).toBe(100)
  })

  test('waits for no more than two pages: what would come later begins a page', () => {
    const ends = endsOf(
      joined([paragraph(6), ...Array.from({ length: 3 }, () => [float(90), line()]).flat()]),
    )
    expect(Math.max(...ends.map(({ waiting }) => waiting.length))).toBe(2)
    expect(ends.at(-1)!.place.item).toBe(10)
  })

  test.each([
    ['a column that is half full already', 6, true],
    ['one that would be left white', 1, false],
  ])('is not overtaken by the next section in %s', (_, lines, isHeld) => {
    const heading = { ...line(), heading: { level: 2, title: '', isOpening: false, isRunning: false } }
    const items = joined([paragraph(lines), float(95), heading, ...Array.from({ length: 20 }, () => line())])
    const decisions = breakPages(items, noNotes, spreads(10))
    expect(decisions[0]!.end.isHeld ?? false).toBe(isHeld)
    expect(decisions[0]!.isUneven).toBe(false)
  })

  test('leaves a heading with its text where it goes elsewhere itself', () => {
    const items = [
      ...joined(lines(8)),
      penalty(),
      line(),
      penalty(FORBIDDEN),
      float(60),
      penalty(),
      ...joined(lines(9)),
    ]
    const offers = endsOf(items).filter(({ cost }) => cost < PRICES.lastResort)
    expect(bottoms(offers)).toEqual([5, 6, 7, 8, 10])
  })

  test('that has waited does not part a block: it stands behind it', () => {
    const part: VerticalItem = { kind: 'penalty', cost: 0, within: 'part' }
    const items = [float(30), penalty(), line(), part, line(), part, line(), penalty(), ...joined(lines(9))]
    const start = { place: { item: 4, way: 0, line: 0 }, waiting: [0] }
    const [end] = endsOf(items, noNotes, start).filter(({ waiting }) => waiting.length === 0)
    // Two lines of the block, white, the figure.
    expect(end).toMatchObject({ bottom: 60, place: { item: 8 } })
    expect(bottoms(endsOf(items.slice(0, 7), noNotes, start)).at(-1)).toBe(6)
  })

  test('that has waited stands at the head of the column', () => {
    const items = joined([float(30), ...lines(20)])
    const ends = endsOf(items, noNotes, { place: { item: 2, way: 0, line: 0 }, waiting: [0] })
    expect(ends.map(({ bottom, waiting }) => [bottom, waiting.length])).toEqual([
      [50, 0],
      [60, 0],
      [70, 0],
      [80, 0],
      [90, 0],
      [100, 0],
    ])
  })
})

describe('the notes of a column', () => {
  test('keep room: a line whose note has none below it ends the column before', () => {
    // Three lines of text; then one that fits, and two lines of a note that do not.
    const items = joined([line(), line(), line(), line(['n'], 50), line()])
    const ends = endsOf(items, notesOf({ n: 3 }))
    expect(bottoms(ends)).toEqual([3])
    expect(ends[0]!.called).toBe(0)
  })

  test('keep room for what goes on from the page before', () => {
    const deepest = Math.max(
      ...bottoms(endsOf(joined(lines(30)), notesOf({ n: 9 }), { called: 1, placed: 4 })),
    )
    // A line of white and two lines of the note.
    expect(deepest).toBe(10 - 1 - 2)
  })

  test('make an end anywhere a choice, for they fill the column', () => {
    const items = joined([line(['n']), ...lines(20)])
    expect(bottoms(endsOf(items, notesOf({ n: 2 })))).toEqual([1, 2, 3, 4, 5, 6, 7])
  })

  test('go without room where the column begins with what leaves none', () => {
    const ends = endsOf(joined([line(['n'], 90), line()]), notesOf({ n: 2 }))
    expect(ends).toHaveLength(1)
    expect(ends[0]).toMatchObject({ bottom: 90, isCrowded: true, isForced: false })
  })
})
