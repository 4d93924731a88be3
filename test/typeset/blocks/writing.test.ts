import { describe, expect, it } from 'vitest'
import { article, inlines, paragraph, text } from '../../../src/ast/build.ts'
import type { Blank, Block, Inline } from '../../../src/ast/nodes.ts'
import type { Page, Rule } from '../../../src/typeset/model/page.ts'
import { setPages, tinyTemplate } from '../../support/typeset.ts'

const rulesOf = (page: Page) => page.items.filter((item): item is Rule => item.kind === 'rule')
const lines = (count: number): Block => ({ type: 'writingSpace', room: { lines: count } })
const gap = (width: number): Blank => ({ type: 'blank', width, children: [] })

async function set(...blocks: Block[]) {
  return setPages(article(blocks, { title: [text('T')] }), await tinyTemplate(40, 20))
}

describe('lines to write on', () => {
  it('are so far apart as the template says, as wide as the measure, and one field to those who hear them', async () => {
    const { pages, structure: root } = await set(paragraph('Why?'), lines(4))
    const rules = rulesOf(pages[0]!)
    const steps = rules.slice(1).map(({ y }, index) => y - rules[index]!.y)
    expect(steps).toEqual(Array(3).fill(expect.closeTo((9 * 72) / 25.4)))
    expect(rules.map(({ width }) => width)).toEqual(Array(4).fill(200))
    const [field] = root.children.filter(({ type }) => type === 'Form')
    expect(field).toMatchObject({ alt: 'Lines to write on: 4', placement: 'Block' })
    expect(new Set(rules.map(({ element }) => element))).toEqual(new Set([field!.key]))
  })

  it('stay with the last line of their question, and leave no line alone', async () => {
    for (let before = 1; before <= 18; before++) {
      const filling = Array.from({ length: before }, (_, index) => paragraph(`p${index}`))
      const { pages } = await set(...filling, lines(6))
      const counts = pages.map((page) => rulesOf(page).length)
      expect(Math.min(...counts.filter((count) => count > 0))).toBeGreaterThanOrEqual(2)
      const first = pages[counts.findIndex((count) => count > 0)]!
      expect(first.items.some(({ kind }) => kind === 'text')).toBe(true)
    }
  })

  it('go to the next page with their question where that leaves some white at a ragged foot', async () => {
    const base = await tinyTemplate(40, 20)
    const template = { ...base, page: { ...base.page, spread: 'ragged' as const } }
    const filling = Array.from({ length: 14 }, (_, index) => paragraph(`p${index}`))
    const blocks = [...filling, paragraph('Why?'), lines(6), ...filling.slice(0, 4)]
    const { pages } = await setPages(article(blocks), template, () => {})
    const counts = pages.map((page) => rulesOf(page).length)
    expect(counts.filter((count) => count > 0)).toEqual([6])
  })

  it('are where a page begins that begins between two of them, whatever follows', async () => {
    const filling = Array.from({ length: 12 }, (_, index) => paragraph(`p${index}`))
    const { pages, pageMap } = await set(...filling, lines(6), paragraph('after'))
    expect(pages.map((page) => rulesOf(page).length).filter((count) => count > 0)).toHaveLength(2)
    expect(pageMap.at(-1)).toEqual({ label: '2', key: expect.stringMatching(/^writingSpace-/), offset: 0 })
  })
})

describe('a box to write in', () => {
  it('is a frame of the height that is asked for', async () => {
    const { pages } = await set(paragraph('Draw.'), { type: 'writingSpace', room: { points: 60 } })
    const [top, left, right, bottom] = rulesOf(pages[0]!)
    expect(bottom!.y + bottom!.height - top!.y).toBeCloseTo(60)
    expect(right!.x + right!.width - left!.x).toBeCloseTo(200)
  })

  it('is never higher than a page', async () => {
    const blocks: Block[] = [paragraph('Draw.'), { type: 'writingSpace', room: { points: 9999 } }]
    const { pages } = await setPages(article(blocks), await tinyTemplate(40, 20), () => {})
    const frame = pages.map(rulesOf).find((rules) => rules.length > 0)!
    expect(frame.at(-1)!.y - frame[0]!.y).toBeLessThan(20 * 12)
  })
})

describe('a gap', () => {
  const shown = async (...nodes: (string | Inline)[]) => {
    const { pages, structure: root } = await set(paragraph(...inlines(nodes)))
    return { rules: rulesOf(pages[0]!), root }
  }

  it('is a rule as wide as it says, below the baseline, and a field with a name', async () => {
    const { rules, root } = await shown('A lock is ', gap(4), ' with gates.')
    expect(rules).toMatchObject([{ width: 40 }])
    const field = root.children.flatMap(({ children }) => children).find(({ type }) => type === 'Form')
    expect(field).toMatchObject({ alt: 'Blank', key: rules[0]!.element })
  })

  it('shares a line of labels with the others, to its end', async () => {
    const { rules } = await shown('Name: ', gap(2), ' Date: ', gap(2))
    const [name, date] = rules
    expect(name!.width).toBeCloseTo(date!.width)
    expect(date!.x + date!.width).toBeGreaterThan(10 + 200 - 2)
    expect(date!.x + date!.width).toBeLessThanOrEqual(10 + 200)
  })

  it('is no wider than the measure', async () => {
    const { rules } = await shown('Word ', gap(100), ' end')
    expect(rules[0]!.width).toBeLessThanOrEqual(200)
  })
})
