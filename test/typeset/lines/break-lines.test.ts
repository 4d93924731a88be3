import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakLines, type LineBreak, type LineSettings } from '../../../src/typeset/lines/break-lines.ts'
import { FILL, FORBIDDEN, FORCED, type Item } from '../../../src/typeset/text/items.ts'
import { expectLinear, stepsOf } from '../../support/steps.ts'

const box = (width: number): Item => ({ type: 'box', width, content: undefined })
const glue = (): Item => ({ type: 'glue', width: 5, stretch: 2.5, shrink: 1.6 })
const hyphen = (): Item => ({ type: 'penalty', cost: 50, flagged: true, width: 5 })
const end: Item[] = [
  { type: 'penalty', cost: FORBIDDEN, flagged: false, width: 0 },
  { type: 'glue', width: 0, stretch: FILL, shrink: 0 },
  { type: 'penalty', cost: FORCED, flagged: false, width: 0 },
]

const settings: LineSettings = {
  measure: 60,
  passes: [{ tolerance: 50, hyphens: true }],
  emergencyStretch: 0,
  raggedness: 0,
  shortestLast: 0,
}

/** Words of some letters at 5 points, a hyphen allowed inside every second one of more than 4 letters. */
function paragraph(lengths: readonly number[]): Item[] {
  const words = lengths.flatMap((length, index) => {
    const letters = length > 4 && index % 2 ? [box(10), hyphen(), box(5 * length - 10)] : [box(5 * length)]
    return index === 0 ? letters : [glue(), ...letters]
  })
  return [...words, ...end]
}

describe('breakLines', () => {
  test('breaks where the words fit best', () => {
    // 60 points hold 12 glyphs: 4+1+4 and a third word of 2 fill the first line exactly.
    const breaks = breakLines(paragraph([4, 4, 2, 6, 5]), settings)
    expect(breaks.map(({ index }) => index)).toEqual([5, 13])
    expect(breaks[0]!.ratio).toBe(0)
  })

  test('keeps a forced break', () => {
    const items = [box(10), ...end, box(10), ...end]
    expect(breakLines(items, settings).map(({ index }) => index)).toEqual([3, 7])
  })

  test('makes a line too short rather than too long, where one fits neither way', () => {
    const cut: Item = { type: 'penalty', cost: 0, flagged: false, width: 0 }
    const items = [box(40), cut, box(50), cut, box(30), ...end]
    const breaks = breakLines(items, settings)
    expect(breaks.map(({ index, isOverfull }) => [index, isOverfull])).toEqual([
      [1, false],
      [3, false],
      [7, false],
    ])
    const wide = breakLines([box(40), cut, box(70), cut, box(30), ...end], settings)
    expect(wide.map(({ index, isOverfull }) => [index, isOverfull])).toEqual([
      [1, false],
      [3, true],
      [7, false],
    ])
  })

  test('leaves no short word alone on the last line where another way is little worse', () => {
    const items = paragraph([1, 1, 1, 1, 1, 1, 1, 2])
    const last = (shortestWord: number) =>
      breakLines(items, { ...settings, measure: 62, shortestWord }).at(-2)!.index
    const before = items.findLastIndex((item) => item.type === 'glue' && item.stretch < FILL)
    expect(last(0)).toBe(before)
    expect(last(30)).toBeLessThan(before)
  })

  test('hyphenates no word for the sake of another that is alone on the last line', () => {
    const items = paragraph([2, 1, 1, 5, 8, 2, 4])
    const passes = [
      { tolerance: 2, hyphens: false },
      { tolerance: 2, hyphens: true },
    ]
    const ways = [0, 30].map((shortestWord) => breakLines(items, { ...settings, passes, shortestWord }))
    expect(ways[1]!.map(({ index }) => index)).toEqual(ways[0]!.map(({ index }) => index))
  })

  test('prefers no hyphen where the first pass may do without', () => {
    const passes = [
      { tolerance: 1, hyphens: false },
      { tolerance: 2, hyphens: true },
    ]
    const items = paragraph([5, 5, 5, 5, 5, 5])
    const hyphenated = breakLines(items, { ...settings, passes }).filter(
      ({ index }) => items[index]!.type === 'penalty' && index < items.length - 1,
    )
    expect(hyphenated).toEqual([])
  })

  test('a word wider than the measure is overfull, reported, and nothing is lost', () => {
    const breaks = breakLines(paragraph([3, 30, 3]), settings)
    expect(breaks.some(({ isOverfull }) => isOverfull)).toBe(true)
    expect(breaks.at(-1)!.index).toBe(paragraph([3, 30, 3]).length - 1)
  })

  test('takes the breaks of least demerits: the same as trying them all', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 }), (lengths) => {
        const items = paragraph(lengths)
        const best = bruteForce(items, settings)
        const found = breakLines(items, settings)
        if (!best) return
        expect(
          demeritsOfBreaks(
            items,
            found.map(({ index }) => index),
            settings,
          ),
        ).toBeCloseTo(best.demerits, 6)
      }),
      { numRuns: 300 },
    )
  })

  test('takes effort in proportion to the length of a paragraph', () =>
    expectLinear((size) => {
      const items = paragraph(Array.from({ length: size }, (_, index) => 2 + ((index * 7) % 8)))
      breakLines(items, settings)
    }, 2000))

  const anywhere: Item = { type: 'penalty', cost: 2000, flagged: false, width: 0 }
  test.each([
    ['of dots in ragged lines', 3, { raggedness: 20, passes: [{ tolerance: 10, hyphens: true }] }],
    ['of what is not seen', 0, {}],
  ])('takes effort in proportion to a word %s', (_, width, some) =>
    expectLinear((size) => {
      const items = [box(5), ...Array.from({ length: size }, () => [anywhere, box(width)]).flat(), ...end]
      breakLines(items, { ...settings, ...some })
    }, 1500),
  )
})

test('tells the ways to an entry of an index, whose lines are ragged, not apart by their lines', async () => {
  const pages = Array.from({ length: 150 }, () => [glue(), box(15)]).flat()
  const ragged = { measure: 150, raggedness: 20, passes: [{ tolerance: 10, hyphens: true }] }
  const steps = await stepsOf(() => breakLines([box(40), ...pages, ...end], { ...settings, ...ragged }))
  expect(steps / 150).toBeLessThan(2000)
})

/** All the ways to break, tried one by one, with the same arithmetic written a second time. */
function bruteForce(items: readonly Item[], line: LineSettings): { demerits: number } | undefined {
  const legal = items.flatMap((item, index) => {
    if (item.type === 'penalty') return item.cost < FORBIDDEN && index < items.length - 1 ? [index] : []
    return item.type === 'glue' && index > 0 && items[index - 1]!.type === 'box' ? [index] : []
  })
  let least: number | undefined
  for (let mask = 0; mask < 2 ** legal.length; mask++) {
    const breaks = [...legal.filter((_, bit) => mask & (1 << bit)), items.length - 1]
    const demerits = demeritsOfBreaks(items, breaks, line)
    if (demerits !== undefined && (least === undefined || demerits < least)) least = demerits
  }
  return least === undefined ? undefined : { demerits: least }
}

function demeritsOfBreaks(
  items: readonly Item[],
  breaks: readonly LineBreak['index'][],
  line: LineSettings,
): number | undefined {
  let total = 0
  let start = 0
  let fitness = 2
  let followsHyphen = false
  for (const at of breaks) {
    while (start < at && items[start]!.type !== 'box') start++
    const inLine = items.slice(start, at)
    const breakItem = items[at]!
    const sum = (pick: (item: Item) => number) => inLine.reduce((width, item) => width + pick(item), 0)
    const width =
      sum((item) => (item.type === 'penalty' ? 0 : item.width)) +
      (breakItem.type === 'penalty' ? breakItem.width : 0)
    const spare = line.measure - width
    const give = sum((item) => (item.type === 'glue' ? (spare > 0 ? item.stretch : item.shrink) : 0))
    const ratio = Math.abs(spare) < 1e-9 ? 0 : give === 0 ? (spare > 0 ? Infinity : -Infinity) : spare / give
    if (ratio < -1 || ratio > line.passes[0]!.tolerance) return undefined
    const cost = breakItem.type === 'penalty' && breakItem.cost > 0 ? breakItem.cost : 0
    total += (10 + 100 * Math.abs(ratio) ** 3 + cost) ** 2
    const flagged = breakItem.type === 'penalty' && breakItem.flagged
    if (followsHyphen && flagged) total += 300_000
    if (followsHyphen && at === items.length - 1) total += 5_000
    const next = Math.max(0, Math.min(7, Math.round(ratio * 2) + 2))
    total += 1_000 * (next - fitness) ** 2
    fitness = next
    followsHyphen = flagged
    start = at + 1
  }
  return total
}
