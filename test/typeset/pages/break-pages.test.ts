import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FloatItem, ParagraphItem, VerticalItem } from '../../../src/typeset/blocks/vertical.ts'
import { breakPages } from '../../../src/typeset/pages/break-pages.ts'
import { choicesOf } from '../../../src/typeset/pages/column-ways.ts'
import type { ColumnDecision } from '../../../src/typeset/pages/decide-column.ts'
import type { Columns } from '../../../src/typeset/pages/page-columns.ts'
import { FORBIDDEN } from '../../../src/typeset/text/items.ts'
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

const bottoms = (decisions: readonly ColumnDecision[]) => decisions.map(({ end }) => end.bottom / GRID)

/** Figures over all columns of a page, from its head to its foot. */
const overColumns = ({ heads, foot }: ColumnDecision['start']) =>
  foot === undefined ? heads : [...heads, foot]

describe('breakPages', () => {
  test('levels facing pages, at the price of a line of white on both', () => {
    // A recto of 9; then a spread that could hold 9 and 10 ends on one line.
    const items = joined(Array.from({ length: 12 }, () => paragraph(4)))
    const decisions = breakPages(items, noNotes, spreads(10))
    const found = bottoms(decisions)
    for (let at = 1; at + 1 < found.length - 1; at += 2) expect(found[at]).toBe(found[at + 1])
    expect(decisions.every(({ isUneven }) => !isUneven)).toBe(true)
  })

  test('measures what is left of a long paragraph no further than the columns of a page reach', () => {
    const columns = { ...spreads(10), isBalanced: true }
    const heightsRead = (count: number) => {
      let read = 0
      const height = () => {
        read++
        return GRID
      }
      const lines = Array.from({ length: count }, () =>
        Object.defineProperty({ ...line() }, 'height', { get: height }),
      )
      const way = { lines, costs: lines.map(() => 0), demerits: 0, set: () => lines }
      breakPages([{ kind: 'paragraph', ways: () => [way] }], noNotes, columns)
      return read
    }
    expect(heightsRead(800)).toBeLessThan(2.5 * heightsRead(400))
  })

  test('sets a paragraph a line longer rather than leave a widow', () => {
    const decisions = breakPages(
      joined([paragraph(9), paragraph(2), paragraph(5, 6), paragraph(9)]),
      noNotes,
      {
        ...spreads(10),
        placeInGroup: () => 1,
        groupSize: 2,
      },
    )
    for (const { end } of decisions) expect([0, 2, 3, 4, 5, 6, 7]).toContain(end.place.line)
    expect(decisions.reduce((sum, { cost }) => sum + cost, 0)).toBeLessThan(30_000)
  })

  test('widens the space above a heading by a line where that levels a spread', () => {
    const space: VerticalItem = { kind: 'space', height: 0, isKept: false, mayGrow: 2 }
    // On pages of 10 lines: a recto of 10, then 9 of 5 and 4, then 10 of 5 and 5.
    const items = (mayGrow: boolean) =>
      [10, 5, 4, 5, 5, 10].flatMap((count, index) => [
        ...(index > 0 ? [penalty()] : []),
        ...(count === 4 && mayGrow ? [space] : []),
        block(count),
      ])
    const block = (count: number): VerticalItem => ({ ...line([], count * GRID) })
    expect(bottoms(breakPages(items(false), noNotes, spreads(10)))).toEqual([10, 9, 10, 10])
    const grown = breakPages(items(true), noNotes, spreads(10))
    expect(bottoms(grown)).toEqual([10, 10, 10, 10])
    expect(choicesOf(grown[1]!.end)).toEqual(new Map([[4, 1]]))
  })

  test('widens of two spaces the one above the higher heading', () => {
    const above = (rank: number): VerticalItem => ({ kind: 'space', height: 0, isKept: false, mayGrow: rank })
    const block = (count: number): VerticalItem => ({ ...line([], count * GRID) })
    const chosen = (first: number, second: number) => {
      const items = [
        block(10),
        penalty(),
        block(5),
        penalty(),
        above(first),
        block(2),
        penalty(),
        above(second),
        block(2),
        penalty(),
        block(10),
        penalty(),
        block(10),
      ]
      return [...choicesOf(breakPages(items, noNotes, spreads(10))[1]!.end).keys()]
    }
    expect(chosen(2, 3)).toEqual([4])
    expect(chosen(3, 2)).toEqual([7])
    expect(chosen(4, 3)).toEqual([7])
  })

  test('ends a page after a heading where its text fits no page below it', () => {
    const lines = [0, 1].map(() => line([], 10 * GRID))
    const way = { lines, costs: [FORBIDDEN], demerits: 0, set: () => lines }
    const items: VerticalItem[] = [line(), penalty(FORBIDDEN), { kind: 'paragraph', ways: () => [way] }]
    const decisions = breakPages(items, noNotes, spreads(10))
    expect(bottoms(decisions)).toEqual([1, 10, 10])
    expect(decisions.map(({ end }) => end.isForced)).toEqual([true, true, false])
  })

  test('moves a figure that does not fit to the head of the next page, and lets the text go on', () => {
    const items = joined([paragraph(6), float(60), paragraph(8), paragraph(8)])
    const [first, second] = breakPages(items, noNotes, spreads(10))
    expect(first!.end.waiting).toEqual([2])
    expect(first!.end.place.item).toBe(4)
    expect(first!.end.place.line).toBeGreaterThanOrEqual(2)
    expect(second!.start.waiting).toEqual([2])
    expect(second!.end.waiting).toEqual([])
  })

  test('gives every figure that no column holds a place, in order, and none before its mention', () => {
    const block = fc.record({
      lines: fc.integer({ min: 1, max: 7 }),
      span: fc.constantFrom(undefined, undefined, 'columns' as const, 'page' as const),
      height: fc.integer({ min: 10, max: 60 }),
    })
    fc.assert(
      fc.property(
        fc.array(block, { minLength: 1, maxLength: 14 }),
        fc.constantFrom(1, 2, 3),
        (blocks, count) => {
          const items = blocks.flatMap(({ lines, span, height }, index): VerticalItem[] => {
            const isWide = count > 1 || span === 'page'
            return [
              ...(index > 0 ? [penalty()] : []),
              paragraph(lines),
              ...(span && isWide ? [float(height, { space: 0, span })] : []),
            ]
          })
          const columns = count === 1 ? spreads(10) : columnsOf(count, 10)
          const decisions = breakPages(items, noNotes, columns)
          const pageOf = (slot: number) => Math.floor(slot / count)
          const placed = decisions.flatMap(({ start }, slot) =>
            columns.beginsPage(slot) ? overColumns(start).map((item) => ({ item, page: pageOf(slot) })) : [],
          )
          const spanning = items.flatMap((item, index) => (item.kind === 'float' ? [index] : []))
          expect(placed.map(({ item }) => item)).toEqual(spanning)
          for (const { item, page } of placed) {
            const mention = decisions.findIndex(({ end }) => end.place.item > item)
            expect(page).toBeGreaterThanOrEqual(pageOf(mention))
          }
          // The text is all there, in columns that a figure of its own page leaves empty.
          decisions.slice(1).forEach(({ start }, slot) => {
            expect(start.place).toEqual(decisions[slot]!.end.place)
          })
          for (const { start, end } of decisions) {
            const first = items[start.heads[0] ?? -1]
            if (first?.kind === 'float' && first.span === 'page') expect(end.place).toEqual(start.place)
          }
          expect(decisions.at(-1)!.end.place.item).toBe(items.length)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('lets a figure wait that the columns under another one have no room for', () => {
    const [wide, high] = [float(5 * GRID, { space: 0, span: 'columns' }), float(8 * GRID, { space: 0 })]
    const items = [paragraph(3), wide, high, paragraph(1)]
    const decisions = breakPages(items, noNotes, columnsOf(2, 10))
    expect(decisions.flatMap(({ start }) => overColumns(start))).toContain(1)
    expect(decisions.some(({ end }) => end.isForced)).toBe(false)
  })

  test('stands a figure over the columns at the foot of the page of its mention, behind those in columns', () => {
    const wide = float(3 * GRID, { space: 0, span: 'columns' })
    const row = joined([paragraph(4), float(4 * GRID, { space: 0 }), paragraph(4), wide, paragraph(3)])
    const decisions = breakPages([...row, penalty(), paragraph(20)], noNotes, columnsOf(2, 16))
    const at = row.indexOf(wide)
    expect(decisions.map(({ start }) => start.foot)).toEqual([
      at,
      at,
      ...decisions.slice(2).map(() => undefined),
    ])
    expect(decisions.slice(0, 2).map(({ depth }) => depth)).toEqual([12 * GRID, 12 * GRID])
  })

  test('parts no block by a figure at the foot', () => {
    const wide = float(3 * GRID, { space: 0, span: 'columns' })
    const part = { within: 'part' } as const
    const code = Array.from({ length: 30 }, () => [line(), { ...penalty(), ...part }])
      .flat()
      .slice(0, -1)
    const items = [paragraph(2), wide, penalty(), ...code, penalty(), paragraph(4)]
    const decisions = breakPages(items, noNotes, columnsOf(2, 10))
    for (const { start, end } of decisions)
      if (start.foot !== undefined) expect(items[end.place.item - 1]).not.toMatchObject(part)
    expect(decisions.flatMap(({ start }) => overColumns(start))).toContain(1)
  })

  test('finds a way where most of them hope for room before the figure at a foot', () => {
    const series = { of: 'figure', isNumbered: false } as const
    const high = (lines: number) => {
      const height = 0.8 * lines * GRID
      const smaller = () => ({ lines: float(height).lines, height })
      return float(lines * GRID, { space: 0.75 * GRID, series, smaller })
    }
    const wide = (lines: number) => float(lines * GRID, { space: 0, span: 'columns', series })
    const told = 'p2 w12 p2 h27 p3 w15 p5 w19 p7 h13 p5 h19 p6 h42 p6 w25 p3 h35 p4 h39 p6 h44 p7 w15 p2 h20'
    const made = { p: paragraph, w: wide, h: high }
    const items = `${told} p2 h14 p3 w12 p2 w14`.split(' ').flatMap((word): VerticalItem[] => {
      const kind = word[0] as keyof typeof made
      return [...(kind === 'w' ? [] : [penalty()]), made[kind](Number(word.slice(1)))]
    })
    const height = (slot: number) => (slot < 2 ? 41 : 49) * GRID
    const decisions = breakPages(items.slice(1), noNotes, { ...columnsOf(2, 49), height })
    expect(decisions.at(-1)!.end).toMatchObject({ place: { item: items.length - 1 } })
  })

  test('ends a page that is half full before one of its own rather than let a figure pass it', () => {
    const low = float(5 * GRID, { space: 0, mayMove: false, mayFollow: true })
    const plate = float(100, { span: 'page' })
    const items = joined([paragraph(12), plate, low, paragraph(2)])
    const decisions = breakPages(items, noNotes, spreads(20))
    expect(bottoms(decisions).slice(0, 2)).toEqual([12, 0])
    expect(decisions[1]!.start.heads).toEqual([items.indexOf(plate)])
  })

  test('leaves text to a page that would hold a figure alone behind the end of the text', () => {
    const items = [paragraph(4), float(7 * GRID, { space: 0 }), paragraph(6)]
    const decisions = breakPages(items, noNotes, spreads(10))
    expect(decisions).toHaveLength(2)
    expect(decisions[1]!.start).toMatchObject({ waiting: [1], place: { item: 2 } })
  })

  test('ends a page before a block rather than inside it, where a picture waits for a page of its own', () => {
    const part = { within: 'part' } as const
    const code = Array.from({ length: 8 }, () => [line(), { ...penalty(), ...part }]).flat()
    const [mention, text] = [paragraph(6), joined(Array.from({ length: 20 }, () => line()))]
    const platePage = (plate: VerticalItem[]) => {
      const items = [mention, ...plate, penalty(), ...code.slice(0, -1), penalty(), ...text]
      const decisions = breakPages(items, noNotes, { ...spreads(10), isLevel: false })
      return [decisions[0]!.end.place.item, decisions.findIndex(({ start }) => start.heads.length > 0)]
    }
    expect(platePage([float(60, { span: 'page' })])).toEqual([3, 1])
    expect(platePage([])[0]).toBeGreaterThan(3)
  })

  test.each([1, 2])(
    'lets a figure follow text whose last line stands in a part of a block, in columns: %i',
    (count) => {
      const part = { within: 'part' } as const
      const last = { ...paragraph(1), ...part }
      const items = [
        line([], 6 * GRID),
        float(60, { space: 0, span: 'columns' }),
        { ...penalty(), ...part },
        last,
      ]
      const decisions = breakPages(items, noNotes, columnsOf(count, 10))
      expect(decisions.flatMap(({ start }) => overColumns(start))).toContain(1)
      expect(decisions.some(({ end }) => end.isForced)).toBe(false)
    },
  )

  test('breaks a note that is too long for its foot, and loses none of its lines', () => {
    const notes = notesOf({ n: 14 })
    const items = joined([line(['n']), ...Array.from({ length: 20 }, () => line())])
    const decisions = breakPages(items, notes, spreads(10))
    const placed = decisions.map((decision) => decision.notes)
    expect(placed[0]![0]).toBe(0)
    expect(placed.at(-1)![1]).toBe(14)
    placed.slice(1).forEach(([from], index) => {
      expect(from).toBe(placed[index]![1])
    })
    // At least two lines of it stand under its mark.
    expect(placed[0]![1]).toBeGreaterThanOrEqual(2)
  })

  test.each([80, 90, 100])('takes a line of %i points that leaves no room for its note', (height) => {
    const items = joined([line(['n'], height), line(), line()])
    const decisions = breakPages(items, notesOf({ n: 3 }), spreads(10))
    expect(decisions[0]!.end).toMatchObject({ bottom: height, isCrowded: true, isForced: false })
    expect(decisions.at(-1)!.notes[1]).toBe(3)
  })

  test('begins a page with a figure that leaves no room for the note of its caption, nor it alone on the next', () => {
    const figure = float(90, { lines: [line(['n'], 90)] })
    const decisions = breakPages(joined([line(), figure, line(), line()]), notesOf({ n: 3 }), spreads(10))
    expect(bottoms(decisions)).toEqual([2, 9, 1])
    expect(decisions.at(-1)!.notes[1]).toBe(3)
  })

  test('puts two figures on one page only if their notes have room below them', () => {
    const figure = (note: string) => float(35, { lines: [line([note], 35)] })
    const items = joined([paragraph(9), figure('a'), figure('b'), paragraph(9)])
    const decisions = breakPages(items, notesOf({ a: 2, b: 2 }), spreads(10))
    expect(decisions.slice(1, 3).map(({ notes }) => notes)).toEqual([
      [0, 2],
      [2, 4],
    ])
  })

  test('takes a line that is higher than a page after a space that vanishes', () => {
    const space: VerticalItem = { kind: 'space', height: GRID, isKept: false }
    const items = [line(), penalty(), space, line([], 150), penalty(), line()]
    expect(bottoms(breakPages(items, noNotes, spreads(10)))).toEqual([1, 15, 1])
  })

  test('balances the columns of the last page', () => {
    const decisions = breakPages(
      joined(Array.from({ length: 5 }, () => paragraph(4))),
      noNotes,
      columnsOf(2, 20),
    )
    expect(bottoms(decisions)).toEqual([10, 10])
  })

  test('ends the last columns on a lower line rather than part a poem between them', () => {
    const whole = paragraph(16).ways()[0]!
    const poem = { ...whole, costs: whole.costs.map((_, at) => (at === 7 ? 60_000 : 90_000)) }
    const blocks: VerticalItem[] = [line([], 4 * GRID), { kind: 'paragraph', ways: () => [poem] }]
    const columns = { ...columnsOf(2, 30), isLevel: false }
    expect(bottoms(breakPages(joined([...blocks, line([], 4 * GRID)]), noNotes, columns))).toEqual([20, 4])
  })

  test('leaves lines white beside a last page of one side rather than part a paragraph badly', () => {
    // Dearer than three lines of white beside a last page, cheaper than those of any other.
    const first = paragraph(10).ways()[0]!
    const torn = { ...first, costs: first.costs.map((_, at) => (at === 2 ? 10_000 : 90_000)) }
    const items = (...after: VerticalItem[]) =>
      joined([line([], 7 * GRID), { kind: 'paragraph', ways: () => [torn] }, ...after])
    const oneSided = { ...spreads(10), groupSize: 1, placeInGroup: () => 0 }
    const firstOf = (blocks: VerticalItem[]) => bottoms(breakPages(blocks, noNotes, oneSided))[0]
    expect(firstOf(items())).toBe(7)
    expect(firstOf(items(line([], 3 * GRID), line([], 10 * GRID)))).toBe(10)
  })

  test.each([
    ['a page', spreads(10), 22],
    ['balanced columns', columnsOf(2, 10), 42],
  ])('leaves five lines at least for the last one: %s', (_, columns, count) => {
    const decisions = breakPages(joined(Array.from({ length: count }, () => line())), noNotes, columns)
    expect(bottoms(decisions).at(-1)).toBe(5)
    expect(decisions.some(({ isScant }) => isScant)).toBe(false)
  })

  test('makes a picture smaller where a line or two would be left white for it, and not for nothing', () => {
    const small = { lines: [{ ...line([], 56), onGrid: false }], height: 56 }
    const picture = float(70, { space: 0, mayMove: false, smaller: () => small })
    const bottomsAfter = (count: number) =>
      bottoms(
        breakPages(
          joined([line([], count * GRID), picture, paragraph(5), paragraph(5)]),
          noNotes,
          spreads(20),
        ),
      )
    expect(bottomsAfter(3)).toEqual([20])
    expect(bottomsAfter(14)).toEqual([19.6, 10])
  })

  test('lets a picture pass one over the columns rather than leave a column empty, and text go before both', () => {
    const series = { of: 'figure', isNumbered: false } as const
    const wide = float(120, { space: 0, span: 'columns', series })
    const picture = float(100, { space: 0, series })
    const passes = (lines: number) => {
      const text = Array.from({ length: lines }, () => line())
      const items = joined([line([], 100), wide, picture, ...text])
      const [, second] = breakPages(items, noNotes, columnsOf(2, 20))
      return !second!.end.waiting.includes(items.indexOf(picture))
    }
    expect(passes(1)).toBe(true)
    expect(passes(60)).toBe(false)
  })

  test('keeps figures in order that show their numbers, at the price of an empty column', () => {
    const series = { of: 'figure', isNumbered: true } as const
    const wide = float(120, { space: 0, span: 'columns', series })
    const picture = float(100, { space: 0, series })
    const items = joined([line([], 100), wide, picture, line()])
    const [, second] = breakPages(items, noNotes, columnsOf(2, 20))
    expect(second!.end.waiting).toContain(items.indexOf(picture))
  })

  test('sets what little is left in one column rather than two lines of it in the second', () => {
    const blocks = [20, 20, 4, 2].map((count): VerticalItem => line([], count * GRID))
    expect(bottoms(breakPages(joined(blocks), noNotes, columnsOf(2, 20)))).toEqual([20, 20, 6])
  })

  test('leaves a page half empty rather than a scant one behind it, where feet are ragged', () => {
    const blocks = [6, 6, 6, 2].map((count): VerticalItem => line([], count * GRID))
    const ragged = { ...spreads(20), isLevel: false }
    expect(bottoms(breakPages(joined(blocks), noNotes, { ...ragged, height: () => 18 * GRID }))).toEqual([
      12, 8,
    ])
    const columns = { ...columnsOf(2, 18), isLevel: false }
    const filled = bottoms(breakPages(joined([...blocks.slice(0, 3), ...blocks]), noNotes, columns))
    // What the first page keeps, its columns share.
    expect(filled).toEqual([12, 12, 6, 8])
  })

  test('lets text run on past one figure that stays near its words, and no further', () => {
    const passedWith = (more: Partial<FloatItem>) => {
      const figure = () => float(9 * GRID, { space: 0, mayFollow: true, ...more })
      const items = joined([paragraph(4), figure(), paragraph(2), figure(), paragraph(5), paragraph(20)])
      const [first] = breakPages(items, noNotes, { ...spreads(12), isLevel: false })
      return first!.end.place.item
    }
    expect(passedWith({})).toBeGreaterThan(8)
    expect(passedWith({ isNear: true })).toBeLessThanOrEqual(8)
  })

  test('tells of a last page of few lines where nothing else can be had, unless it is the first', () => {
    const kept = [10, 10, 2].map((count): VerticalItem => line([], count * GRID))
    expect(breakPages(joined(kept), noNotes, spreads(10)).map(({ isScant }) => isScant)).toEqual([
      false,
      false,
      true,
    ])
    expect(breakPages([line()], noNotes, spreads(10))[0]!.isScant).toBe(false)
  })

  test('takes what fits no page, and says so', () => {
    const decisions = breakPages(joined([paragraph(3), line([], 150), paragraph(3)]), noNotes, spreads(10))
    expect(decisions.some(({ end }) => end.isForced)).toBe(true)
    expect(decisions.at(-1)!.end.place.item).toBe(5)
  })

  test('fills pages at the least price: no dearer than trying them all, on up to 8 blocks', () => {
    const block = fc.record({
      lines: fc.integer({ min: 1, max: 5 }),
      other: fc.constantFrom(0, 1, -1),
      isKept: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), (blocks) => {
        const items = blocks.flatMap(({ lines, other, isKept }, index): VerticalItem[] => {
          const counts = other !== 0 && lines + other > 0 ? [lines, lines + other] : [lines]
          const set = paragraph(...counts)
          return index === 0 ? [set] : [penalty(isKept ? FORBIDDEN : 0), set]
        })
        const columns = spreads(6)
        const found = priceOf(breakPages(items, noNotes, columns))
        expect(found).toBeLessThanOrEqual(bruteForce(items, columns, 0) + 0.001)
        expect(found).toBeGreaterThanOrEqual(bruteForce(items, columns, RELIEF) - 0.001)
      }),
      { numRuns: 200 },
    )
  })
})

/** Prices of the decisions, with those of short spreads, which are the group's and not the column's. */
function priceOf(decisions: readonly ColumnDecision[]): number {
  let price = 0
  decisions.forEach(({ cost, depth }, slot) => {
    price += cost
    // A page beside the last one need not be level with it.
    if (slot === decisions.length - 2 && slot % 2 === 1) price -= RELIEF * decisions[slot]!.white ** 2
    const begins = slot === 0 || slot % 2 === 1
    if (begins) price += SHORT[(60 - depth) / GRID]!
  })
  return price
}

const SHORT = [0, 500, 4_000]
const RELIEF = 8_000

/** Every way to choose lines, page ends and depths, one by one, with the same prices written a second time. */
function bruteForce(items: readonly VerticalItem[], columns: Columns, relief: number): number {
  const paragraphs = items.filter((item): item is ParagraphItem => item.kind === 'paragraph')
  const choose = (index: number): number[][] =>
    index === paragraphs.length
      ? [[]]
      : paragraphs[index]!.ways().flatMap((_, way) => choose(index + 1).map((rest) => [way, ...rest]))
  return Math.min(...choose(0).map((ways) => cheapest(linesOf(items, ways), columns, ways, relief)))
}

/** The price of a page end after each line; the last one ends the text. */
function linesOf(items: readonly VerticalItem[], ways: readonly number[]): number[] {
  const after: number[] = []
  let index = 0
  for (const item of items) {
    if (item.kind === 'penalty') after[after.length - 1] = item.cost === FORBIDDEN ? 1e9 : item.cost
    if (item.kind !== 'paragraph') continue
    const way = item.ways()[ways[index++]!]!
    after.push(...way.costs, 0)
  }
  return after
}

function cheapest(
  after: readonly number[],
  columns: Columns,
  ways: readonly number[],
  relief: number,
): number {
  const known = new Map<number, number>()
  const from = (start: number, slot: number, depth: number | undefined, before = 0): number => {
    const key = ((start * 64 + slot) * 8 + (depth ?? 7)) * 8 + before
    const seen = known.get(key)
    if (seen !== undefined) return seen
    let least = Number.POSITIVE_INFINITY
    const depths = depth === undefined ? SHORT.map((_, short) => 6 - short) : [depth]
    for (const lines of depths) {
      const price = depth === undefined ? SHORT[6 - lines]! : 0
      for (let end = start + 1; end <= Math.min(after.length, start + lines); end++) {
        const filled = end - start
        const isLast = end === after.length
        const white = lines - filled
        const scant = slot > 0 ? 31_000 * Math.max(0, 5 - filled) : 0
        const foot = isLast ? scant - relief * before ** 2 : 10_000 * white ** 2 + after[end - 1]!
        const isGroupEnd = columns.placeInGroup(slot) === 1
        const rest = isLast ? 0 : from(end, slot + 1, isGroupEnd ? undefined : lines, isGroupEnd ? 0 : white)
        least = Math.min(least, price + foot + rest)
      }
    }
    known.set(key, least)
    return least
  }
  return from(0, 0, undefined) + ways.reduce((sum, way) => sum + way * 1_000, 0)
}
