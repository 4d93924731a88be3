import { expect, test } from 'vitest'
import { article } from '../../../src/ast/build.ts'
import type { Code } from '../../../src/ast/nodes.ts'
import type { Page, Rule, TextRun } from '../../../src/typeset/model/page.ts'
import { textOfRun } from '../../../src/typeset/model/page.ts'
import { setPages, tinyTemplate } from '../../support/typeset.ts'

const runsOf = (page: Page) => page.items.filter((item): item is TextRun => item.kind === 'text')
const rulesOf = (page: Page) => page.items.filter((item): item is Rule => item.kind === 'rule')

async function setCode(block: Code, change: object = {}): Promise<Page> {
  const template = await tinyTemplate(40, 20)
  const { pages } = await setPages(article([block]), { ...template, code: { ...template.code, ...change } })
  return pages[0]!
}

test('numbers stand before the lines, on one vertical, and are artifacts', async () => {
  const page = await setCode({ type: 'code', value: 'a\nb\nc', firstNumber: 9 })
  const numbers = runsOf(page).filter((run) => /^\d+$/.test(textOfRun(run)))
  expect(numbers.map(textOfRun)).toEqual(['9', '10', '11'])
  expect(numbers.every((run) => !('element' in run))).toBe(true)
  expect(new Set(numbers.map(({ x, width }) => (x + width).toFixed(3))).size).toBe(1)
  const first = runsOf(page).find((run) => textOfRun(run).startsWith('a'))!
  expect(first.x).toBeGreaterThan(numbers[0]!.x + numbers[0]!.width)
})

test('what is said of a line has a ground, and a sign that needs no colour', async () => {
  const value = 'a\nb\nc\nd'
  const kinds = ['highlight', 'insert', 'delete'] as const
  const marks = kinds.map((kind, index) => ({ line: index + 1, kind }))
  // The ground of the whole block is none of a line.
  const rules = rulesOf(await setCode({ type: 'code', value, marks })).filter(({ color }) => color !== 'tint')
  const grounds = rules.filter(({ color }) => ['mark', 'added', 'removed'].includes(color))
  expect(grounds.map(({ color }) => color)).toEqual(['mark', 'added', 'removed'])
  // A bar, the two strokes of a plus, a minus.
  expect(rules.length - grounds.length).toBe(4)
})

test('words have the looks of what they are', async () => {
  const tokens = [{ role: 'comment', start: 2, end: 6 }] as const
  const runs = runsOf(await setCode({ type: 'code', value: 'a // b', tokens }))
  const comment = runs.find((run) => textOfRun(run).startsWith('//'))!
  expect(comment.color).toBe('codeComment')
  expect(runs.find((run) => textOfRun(run).startsWith('a'))!.color).toBe('text')
})

test('type becomes smaller where a line is too long, as far as the template lets it', async () => {
  const size = async (length: number, smallest: number) => {
    const page = await setCode({ type: 'code', value: 'x'.repeat(length) }, { smallest })
    const runs = runsOf(page).filter((run) => textOfRun(run).startsWith('x'))
    return { size: runs[0]!.size, lines: runs.length }
  }
  const own = await size(10, 0.5)
  const wrapped = await size(80, 1)
  expect(wrapped.size).toBe(own.size)
  expect(wrapped.lines).toBeGreaterThan(1)
  const smaller = await size(45, 0.5)
  expect(smaller.size).toBeLessThanOrEqual(own.size)
  expect(smaller.lines).toBe(1)
  const least = await size(400, 0.5)
  expect(least.size).toBeCloseTo(own.size / 2, 2)
  expect(least.lines).toBeGreaterThan(1)
})
