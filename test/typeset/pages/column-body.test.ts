import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LineItem, VerticalItem } from '../../../src/typeset/blocks/vertical.ts'
import { breakPages } from '../../../src/typeset/pages/break-pages.ts'
import { type ColumnBody, columnBody } from '../../../src/typeset/pages/column-body.ts'
import type { ColumnDecision } from '../../../src/typeset/pages/decide-column.ts'
import type { NoteStream } from '../../../src/typeset/pages/note-stream.ts'
import type { Columns } from '../../../src/typeset/pages/page-columns.ts'
import {
  columnsOf,
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

interface Drawn {
  readonly decision: ColumnDecision
  readonly body: ColumnBody
}

function draw(items: readonly VerticalItem[], notes: NoteStream, columns: Columns): Drawn[] {
  return breakPages(items, notes, columns).map((decision) => ({
    decision,
    body: columnBody(decision, items, notes, GRID),
  }))
}

const tops = ({ body }: Drawn) => body.lines.map(({ y }) => y + 0)

describe('a column that is drawn', () => {
  test('has its figure at the head, where the text had come to it before', () => {
    const items = joined([paragraph(6), float(60), paragraph(8)])
    const [, second] = draw(items, noNotes, spreads(10))
    expect(second!.body.lines[0]).toMatchObject({ y: 0, isLate: true })
    expect(tops(second!)[1]).toBe(70)
  })

  test('parts the rest of a line that figures leave evenly above, between and below them', () => {
    const figure = float(21, { mayMove: false, space: 3 })
    const one = draw(joined([line(), figure, line()]), noNotes, spreads(10))[0]!
    // From 10 on: 3, 21 and 3 are 27, so that 3 of the line are left.
    expect(tops(one)).toEqual([0, 10 + 3 + 1.5, 40])
    const two = draw(joined([line(), figure, figure, line()]), noNotes, spreads(10))[0]!
    // 3, 21, 3, 21 and 3 are 51: 9 are left.
    expect(tops(two)).toEqual([0, 10 + 3 + 3, 10 + 3 + 21 + 3 + 6, 70])
    const head = draw(joined([figure, line()]), noNotes, spreads(10))[0]!
    expect(tops(head)).toEqual([0, 30])
  })

  test('has the head of a table again above the row that begins it, and only there', () => {
    const row = { ...line(), repeat: [line([], 7)] }
    const [first, second] = draw(joined(Array.from({ length: 14 }, () => row)), noNotes, spreads(10))
    expect(tops(first!).slice(0, 3)).toEqual([0, 10, 20])
    expect(second!.body.lines[0]!.line.height).toBe(7)
  })

  test('has its notes at the foot', () => {
    const [{ body }] = draw(joined([line(['n']), line()]), notesOf({ n: 3 }), spreads(10)) as [Drawn]
    expect(body.notes.map(({ y }) => y)).toEqual([body.depth - 30, body.depth - 20, body.depth - 10])
  })

  test('tells how its end came about', () => {
    const space = { kind: 'space', height: 0, isKept: false, mayGrow: 2 } as const
    const block = (count: number) => line([], count * GRID)
    const items = [10, 5, 4, 5, 5, 10].flatMap((count, index): VerticalItem[] => [
      ...(index > 0 ? [penalty()] : []),
      ...(count === 4 ? [space] : []),
      block(count),
    ])
    const endings = draw(items, noNotes, spreads(10)).map(({ body }) => body.ending)
    expect(endings[1]).toMatchObject({ place: 'between blocks', grown: 1, moved: 0 })
    expect(endings.at(-1)!.place).toBe('end of text')
  })

  test('tells what could not be had', () => {
    // One line of room, and a paragraph of two that cannot be set otherwise.
    const torn = draw([paragraph(2)], noNotes, spreads(1))
    expect(torn[0]!.body).toMatchObject({ compromises: ['orphan', 'widow'], ending: { after: [1, 2] } })
    const away = draw(joined([line(['n'], 90), line()]), notesOf({ n: 3 }), spreads(10))
    expect(away[0]!.body.compromises).toEqual(['note-away'])
    const over = draw([line([], 150)], noNotes, spreads(10))
    expect(over[0]!.body.compromises).toContain('forced')
  })
})

/** All that a vertical list can hold; `notes` are called for in their order. */
const anyBlock = fc.oneof(
  fc.record({ kind: fc.constant('paragraph' as const), count: fc.integer({ min: 1, max: 7 }) }),
  fc.record({ kind: fc.constant('row' as const), height: fc.integer({ min: 3, max: 40 }) }),
  fc.record({ kind: fc.constant('line' as const), height: fc.integer({ min: 3, max: 30 }), note: fc.nat(5) }),
  fc.record({
    kind: fc.constant('float' as const),
    height: fc.integer({ min: 5, max: 80 }),
    wide: fc.nat(3),
  }),
  fc.record({ kind: fc.constant('space' as const), height: fc.integer({ min: 0, max: 25 }), way: fc.nat(3) }),
)

type Block = typeof anyBlock extends fc.Arbitrary<infer Value> ? Value : never

interface Made {
  readonly items: VerticalItem[]
  readonly lines: LineItem[]
  readonly notes: Record<string, number>
}

function make(blocks: readonly Block[], span: 'columns' | 'page'): Made {
  const items: VerticalItem[] = []
  const lines: LineItem[] = []
  const notes: Record<string, number> = {}
  for (const block of blocks) {
    if (items.length > 0) items.push(penalty())
    if (block.kind === 'space') {
      const kinds = [{}, { isKept: true }, { mayGrow: 2 }, { collapses: true }]
      items.push({ kind: 'space', height: block.height, isKept: false, ...kinds[block.way] })
      items.push({ ...line(), onGrid: false })
    } else if (block.kind === 'paragraph') items.push(paragraph(block.count, block.count + 1))
    else if (block.kind === 'float')
      items.push(float(block.height, block.wide === 0 ? { span, space: 0 } : {}))
    else if (block.kind === 'row')
      items.push({ ...line([], block.height), onGrid: false, repeat: [{ ...line([], 7), onGrid: false }] })
    else {
      const name = `n${Object.keys(notes).length}`
      if (block.note > 0) notes[name] = block.note
      items.push(line(block.note > 0 ? [name] : [], block.height))
    }
  }
  for (const item of items) {
    if (item.kind === 'line') lines.push(item)
    else if (item.kind === 'float' && !item.span) lines.push(...item.lines)
  }
  return { items, lines, notes }
}

/** Two wide figures fill a page, and a line of a note is left for it. */
const FILLED: Block[] = [
  { kind: 'row', height: 27 },
  { kind: 'float', height: 61, wide: 0 },
  { kind: 'row', height: 27 },
  { kind: 'line', height: 3, note: 5 },
  { kind: 'space', height: 0, way: 0 },
  { kind: 'row', height: 28 },
  { kind: 'float', height: 5, wide: 0 },
]

test('what is drawn is what was found: it ends where the search said, nothing overlaps, nothing is lost', () => {
  fc.assert(
    fc.property(fc.array(anyBlock, { minLength: 1, maxLength: 18 }), fc.boolean(), (blocks, isNarrow) => {
      const { items, lines, notes } = make(blocks, isNarrow ? 'columns' : 'page')
      const stream = notesOf(notes)
      const drawn = draw(items, stream, isNarrow ? columnsOf(2, 10) : spreads(10))
      for (const { decision, body } of drawn) {
        let bottom = 0
        for (const placed of body.lines) {
          expect(placed.y).toBeGreaterThanOrEqual(bottom - 1e-6)
          if (placed.line.onGrid) expect(placed.y / GRID).toBeCloseTo(Math.round(placed.y / GRID))
          bottom = placed.y + placed.line.height
        }
        expect(bottom).toBeCloseTo(decision.end.bottom)
        const [top] = body.notes
        if (top && !decision.end.isForced) expect(top.y).toBeGreaterThanOrEqual(bottom - 1e-6)
        const last = body.notes.at(-1)
        if (last) expect(last.y + last.line.height).toBeCloseTo(body.depth)
      }
      const shown = drawn.flatMap(({ body }) => body.lines.map(({ line }) => line))
      const count = new Map<LineItem, number>()
      for (const each of shown) count.set(each, (count.get(each) ?? 0) + 1)
      for (const each of lines) expect(count.get(each)).toBe(1)
      expect(drawn.flatMap(({ body }) => body.notes)).toHaveLength(stream.lines.length)
    }),
    { numRuns: 300, examples: [[FILLED, true]] },
  )
})
