import { describe, expect, test } from 'vitest'
import { article, paragraph } from '../../../src/ast/build.ts'
import type { Block, List } from '../../../src/ast/nodes.ts'
import { toCss } from '../../../src/templates/css/index.ts'
import { labelsOf } from '../../../src/typeset/blocks/labels.ts'
import type { StructureElement, TextRun } from '../../../src/typeset/model/page.ts'
import { textOfRun } from '../../../src/typeset/model/page.ts'
import { builtIn, linesOf, setPages, tinyTemplate } from '../../support/typeset.ts'

const list = (ordered: boolean, items: readonly (readonly Block[])[], more: Partial<List> = {}): List => ({
  type: 'list',
  ordered,
  spread: false,
  children: items.map((children) => ({ type: 'listItem', children })),
  ...more,
})

function numberings(element: StructureElement): string[] {
  return [...(element.numbering ? [element.numbering] : []), ...element.children.flatMap(numberings)]
}

describe('labels', () => {
  test('hang so that they end on one vertical, and the widest makes room for itself', async () => {
    const block = list(true, [[paragraph('x')], [paragraph('y')], [paragraph('z')]], { start: 9998 })
    const { pages } = await setPages(article([block]), await tinyTemplate(30, 20))
    const runs = pages[0]!.items.filter((item): item is TextRun => item.kind === 'text')
    const labels = runs.filter((run) => /^\d+\./.test(textOfRun(run)))
    expect(labels.map((run) => textOfRun(run).trim())).toEqual(['9998.', '9999.', '10000.'])
    for (const { x, width } of labels) expect(x + width).toBeCloseTo(labels[0]!.x + labels[0]!.width, 6)
    expect(Math.min(...labels.map(({ x }) => x))).toBeGreaterThanOrEqual(10 - 1e-6)
    const body = runs.find((run) => textOfRun(run) === 'x')!
    expect(body.x).toBeGreaterThan(labels[0]!.x + labels[0]!.width)
  })

  test('count by depth in lists of their kind, and say so to those who hear the page', async () => {
    const deepest = list(true, [[paragraph('c')]])
    const inner = list(true, [[paragraph('b'), deepest]])
    const block = list(true, [[paragraph('a'), list(false, [[paragraph('sign'), inner]])]])
    const pages = await setPages(article([block]), await tinyTemplate(40, 20))
    expect(linesOf(pages.pages[0]!).slice(-4)).toEqual(['1. a', '• sign', 'a. b', 'i. c'])
    expect(numberings(pages.structure)).toEqual(['Decimal', 'Disc', 'LowerAlpha', 'LowerRoman'])
  })

  test('stand on the baseline of what they label, once, and on an empty item too', async () => {
    const block = list(false, [[], [{ type: 'code', value: 'x = 1' }], [list(false, [[paragraph('b')]])]])
    const { pages } = await setPages(article([block]), await tinyTemplate(30, 20))
    const lines = linesOf(pages[0]!).slice(-3)
    expect(lines).toEqual(['•', '• x = 1', '• – b'])
  })

  test('stand in columns, one after the other, no column deeper than it must be', async () => {
    const items = ['a', 'b', 'c', 'd', 'e'].map((word) => [paragraph(word)])
    const inColumns = async (columns: number, measure = 60) => {
      const block = list(false, items, { columns })
      const { pages } = await setPages(article([block]), await tinyTemplate(measure, 20))
      return linesOf(pages[0]!)
        .slice(1)
        .map((line) => line.replaceAll('•', '').replaceAll(' ', ''))
    }
    expect(await inColumns(2)).toEqual(['ad', 'be', 'c'])
    expect(await inColumns(3)).toEqual(['ace', 'bd'])
    expect(await inColumns(4)).toEqual(['ace', 'bd'])
    // Columns that would be too narrow are fewer.
    expect(await inColumns(3, 30)).toEqual(['ad', 'be', 'c'])
  })

  test('stand in fewer columns where an item would be turned over, or a word divided', async () => {
    const words = (...all: string[]) =>
      list(
        false,
        all.map((word) => [paragraph(word)]),
        { columns: 3 },
      )
    const linesAt = async (measure: number, block: List) => {
      const tiny = await tinyTemplate(measure, 20)
      const styles = { ...tiny.styles, listItem: { ...tiny.styles.listItem, hyphenate: true } }
      return linesOf((await setPages(article([block]), { ...tiny, styles })).pages[0]!).slice(1)
    }
    const bank = words('sluice', 'afterglow light', 'lee')
    expect((await linesAt(62, bank)).map((line) => line.replaceAll('• ', ''))).toHaveLength(1)
    expect(await linesAt(42, bank)).toHaveLength(2)
    // None holds that item in one line: its longest word is whole.
    expect((await linesAt(30, words('sluice', 'afterglow in the lee of locks', 'lee'))).join(' ')).toContain(
      'afterglow',
    )
  })

  test('go on below in columns that a page holds', async () => {
    const items = Array.from({ length: 40 }, (_, at) => [paragraph(`i${at}`)])
    const { pages } = await setPages(
      article([list(false, items, { columns: 2 })]),
      await tinyTemplate(60, 10),
    )
    const shown = pages.map((page) => linesOf(page).join(' ').match(/i\d+/g)!.length)
    expect(shown.reduce((sum, count) => sum + count, 0)).toBe(40)
    expect(shown.slice(0, 2)).toEqual([10, 20])
  })

  test.each([
    ['lower-alpha', 27, 'aa.'],
    ['upper-alpha', 26, 'Z.'],
    ['lower-roman', 1994, 'mcmxciv.'],
    ['upper-roman', 4000, '4000.'],
    ['lower-alpha', 0, '0.'],
  ] as const)('in %s, %i is %s', async (kind, start, label) => {
    const template = await builtIn('base')
    const lists = { ...template.lists, numbers: [kind] }
    expect(labelsOf(list(true, [[]], { start }), 0, { ...template, lists }).texts).toEqual([label])
  })

  test('are those of the author where he says them', async () => {
    const { lists, ...template } = await builtIn('base')
    const labels = (more: Partial<List>) => labelsOf(list(true, [[], []], more), 0, { lists, ...template })
    expect(labels({ style: 'lower-roman', delimiter: 'parentheses', start: 4 })).toEqual({
      numbering: 'LowerRoman',
      texts: ['(iv)', '(v)'],
    })
    expect(labels({ reversed: true }).texts).toEqual(['2.', '1.'])
  })

  test('are the boxes of tasks, behind their numbers in a numbered list', async () => {
    const template = await builtIn('base')
    const tasks = (ordered: boolean, ...checked: (boolean | undefined)[]): List => ({
      ...list(ordered, []),
      children: checked.map((is) => ({
        type: 'listItem',
        ...(is !== undefined && { checked: is }),
        children: [],
      })),
    })
    expect(labelsOf(tasks(false, true, false), 0, template)).toEqual({
      numbering: 'Square',
      texts: ['☑', '☐'],
    })
    expect(labelsOf(tasks(false, true, undefined), 0, template).texts).toEqual(['☑', '•'])
    expect(labelsOf(tasks(true, true, undefined), 0, template).texts).toEqual(['1. ☑', '2.'])
  })

  test('are the same on screens', async () => {
    const css = toCss(await builtIn('base'), 'html').replaceAll(/\s+/g, ' ')
    expect(css).toMatch(/(^|[ ,}])ol ol \{ list-style-type: lower-alpha/)
    expect(css).toMatch(/(^|[ ,}])ol ol ol \{ list-style-type: lower-roman/)
    expect(css).toMatch(/(^|[ ,}])ul ul \{ list-style-type: "–/)
  })
})

describe('items', () => {
  /** How many of sixteen items stand on the first page, below so many paragraphs of a line each. */
  const parted = async (before: number, isLong: boolean) => {
    const items = Array.from({ length: 16 }, (_, at) => [
      paragraph(`i${at}${isLong ? ' word'.repeat(12) : ''}`),
    ])
    const text = Array.from({ length: before }, () => paragraph('text'))
    const tiny = await tinyTemplate(30, 12)
    const template = { ...tiny, page: { ...tiny.page, spread: 'ragged' as const } }
    const { pages } = await setPages(article([...text, list(false, items)]), template)
    return linesOf(pages[0]!).join(' ').match(/i\d/g)?.length ?? 0
  }

  test('stand alone neither at a foot nor at a head', async () => {
    const counts = await Promise.all(Array.from({ length: 11 }, (_, before) => parted(before, false)))
    expect(counts).not.toContain(1)
    expect(counts).toContain(2)
  })

  test('of three lines may', async () => {
    const counts = await Promise.all(Array.from({ length: 11 }, (_, before) => parted(before, true)))
    expect(counts).toContain(1)
  })
})
