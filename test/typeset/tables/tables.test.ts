import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { article, paragraph, text } from '../../../src/ast/build.ts'
import type { Table, TableCell } from '../../../src/ast/nodes.ts'
import { resolve } from '../../../src/resolve/index.ts'
import { printStyle } from '../../../src/templates/print/print-style.ts'
import type { Page, Rule, StructureElement, TextRun } from '../../../src/typeset/model/page.ts'
import { textOfRun } from '../../../src/typeset/model/page.ts'
import { decimalMark } from '../../../src/typeset/tables/decimal-columns.ts'
import { share } from '../../../src/typeset/tables/fit-columns.ts'
import { linesOf, type Pages, setPages, tinyTemplate } from '../../support/typeset.ts'

const cell = (value: string, more: Partial<TableCell> = {}): TableCell => ({
  type: 'tableCell',
  children: [text(value)],
  ...more,
})
const head = (value: string, more: Partial<TableCell> = {}) => cell(value, { header: 'column', ...more })
const table = (align: Table['align'], rows: readonly (readonly TableCell[])[], more: Partial<Table> = {}) =>
  ({
    type: 'table',
    align,
    children: rows.map((children) => ({ type: 'tableRow', children })),
    ...more,
  }) satisfies Table

const runsOf = (page: Page) => page.items.filter((item): item is TextRun => item.kind === 'text')
const rulesOf = (page: Page) => page.items.filter((item): item is Rule => item.kind === 'rule')
const runOf = (pages: Pages, value: string) =>
  pages.pages.flatMap(runsOf).find((run) => textOfRun(run).trim() === value)!

async function setTable(block: Table, columns = 60, lines = 30): Promise<Pages> {
  return setPages(article([block], { title: [text('T')] }), await tinyTemplate(columns, lines))
}

test('the corner of a table with heads on two sides heads nothing', async () => {
  const rows = [
    [{ ...head('a'), children: [] }, head('b')],
    [head('c', { header: 'row' }), cell('d')],
  ]
  const { structure } = await setTable(table([null, null], rows))
  const typesIn = (element: StructureElement): string[] =>
    element.children.flatMap((child) => (/^T[DH]$/.test(child.type) ? [child.type] : typesIn(child)))
  expect(typesIn(structure)).toEqual(['TD', 'TH', 'TH', 'TD'])
})

describe('columns', () => {
  test('hold any word, be it as wide as it likes, in any number of columns', async () => {
    const template = await tinyTemplate(30, 12)
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 3 }),
        fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        async (columns, lengths, isCode) => {
          const value = (length: number) => 'n'.repeat(length)
          const content = (length: number): TableCell => ({
            type: 'tableCell',
            children:
              length === 0
                ? []
                : [isCode ? { type: 'inlineCode', value: value(length) } : text(value(length))],
          })
          const rows = lengths.map((length) => Array.from({ length: columns }, () => content(length)))
          const root = article([table(Array(columns).fill(null), rows)], { title: [text('T')] })
          const { pages } = await setPages(root, template, () => {})
          const runs = pages.flatMap(runsOf)
          for (const { x, width, size } of runs) {
            expect([x, width, size].every(Number.isFinite)).toBe(true)
            expect(x + width).toBeLessThanOrEqual(30 * 5 + 10 + 1)
          }
          const set = runs.map(textOfRun).join('').replaceAll(/[^n]/g, '')
          expect(set).toHaveLength(columns * lengths.reduce((sum, length) => sum + length, 0))
        },
      ),
      { numRuns: 60 },
    )
  })

  test('of figures stand on the decimal mark', async () => {
    const figures = ['7.25', '12', '6.5', '100.125']
    const pages = await setTable(
      table(
        ['left', 'right'],
        [[head('Port'), head('Feet')], ...figures.map((value) => [cell('x'), cell(value)])],
      ),
    )
    const marks = figures.map((value) => {
      const { x, size } = runOf(pages, value)
      return x + (value.split('.')[0]!.length * size) / 2
    })
    for (const mark of marks) expect(mark).toBeCloseTo(marks[0]!, 6)
  })

  test('of figures in several units stay on the right, where they are asked to stand', async () => {
    const weights = ['500 g', '750 g', '1.1 kg', '–']
    const pages = await setTable(
      table(
        ['left', 'right'],
        [[head('Tin'), head('Plums')], ...weights.map((value) => [cell('x'), cell(value)])],
      ),
    )
    const edges = weights.map((value) => {
      const { x, width } = runOf(pages, value)
      return x + width
    })
    for (const edge of edges) expect(edge).toBeCloseTo(edges[0]!, 6)
  })

  test.each([
    [['1,5', '2,25'], 'de', ','],
    [['1,000', '2,500'], 'en', '.'],
    [['1,25'], 'en', ','],
    [['1.234,5'], 'en', ','],
    [['12', '13'], 'fr', ','],
  ])('tell the decimal mark of %s in %s: %s', (texts, lang, mark) => {
    expect(decimalMark(texts, lang)).toBe(mark)
  })

  test('share what there is: the short keep their lines whole', () => {
    expect(share([10, 10], [20, 30], 80)).toEqual([20, 30])
    const [short, long] = share([10, 10], [20, 100], 80)
    expect(short).toBeCloseTo(20, 6)
    expect(long).toBeCloseTo(60, 6)
  })

  test('are as wide as the text where the template says so: the widest takes what is left', async () => {
    const template = await tinyTemplate(60, 30)
    const rows = [
      [cell('Leek soup with rye bread'), cell('6.50', { align: 'right' })],
      [cell('Pears'), cell('12.00', { align: 'right' })],
    ]
    const set = async (width: 'words' | 'text') => {
      const look = { ...template, tables: { ...template.tables, width } }
      const pages = await setPages(article([table([null, 'right'], rows)], { title: [text('T')] }), look)
      return { width: rulesOf(pages.pages[0]!)[0]!.width, price: runOf(pages, '6.50').x }
    }
    const [words, whole] = [await set('words'), await set('text')]
    expect(whole.width).toBeGreaterThan(words.width + 50)
    expect(whole.price - words.price).toBeCloseTo(whole.width - words.width)
  })

  test('stand by the author’s shares where there are some', async () => {
    const pages = await setTable(table([null, null], [[cell('aa'), cell('bb')]], { widths: [3, 1] }))
    const { page, tables } = printStyle(await tinyTemplate(60, 30))
    const expected = ((page.measure - tables.gutter) * 3) / 4 + tables.gutter
    expect(runOf(pages, 'bb').x - runOf(pages, 'aa').x).toBeCloseTo(expected, 6)
  })

  test('that do not fit are set smaller before a word is broken', async () => {
    const row = Array.from({ length: 5 }, () => cell('abcdefgh'))
    const wide = await setTable(table([null, null, null, null, null], [row]), 40)
    const narrow = await setTable(table([null, null, null, null, null], [row]), 90)
    const size = runOf(narrow, 'abcdefgh').size
    expect(runOf(wide, 'abcdefgh').size).toBeLessThan(size)
    expect(runOf(wide, 'abcdefgh').size).toBeGreaterThanOrEqual(0.75 * size - 1e-6)
  })

  test('that stand alone are set smaller at their place, too', async () => {
    const word = 'abcdefgh'.repeat(4)
    const pages = await setTable(table([null], [[cell(word)]]), 26)
    const { x, size } = runOf(pages, word)
    expect(size).toBeLessThan(runOf(await setTable(table([null], [[cell(word)]])), word).size)
    expect(x).toBeGreaterThan(0)
  })
})

describe('columns beside an address', () => {
  const address = 'https://example.org/archives/waterways/records/1851/upper-lock/levels.html'
  const remark = 'The keeper wrote the level down twice a day for thirty years.'

  test('are as wide as they need: the address is broken where it can be', async () => {
    const pages = await setTable(table([null, null], [[cell(address), cell(remark)]]))
    const { size } = printStyle(await tinyTemplate(60, 30)).role('tableCell')
    const sizes = runsOf(pages.pages[0]!)
      .filter((run) => textOfRun(run).trim() !== 'T')
      .map((run) => run.size)
    expect(new Set(sizes)).toEqual(new Set([size]))
    expect(linesOf(pages.pages[0]!).length).toBeLessThanOrEqual(4)
  })
})

describe('columns under a cell over several', () => {
  test('share what it needs beyond them and the white between them', async () => {
    const { gutter } = printStyle(await tinyTemplate(60, 30)).tables
    const wide = 'abcdefghijklmnop'
    const pages = await setTable(
      table(
        [null, null, null],
        [
          [cell(wide, { columnSpan: 2 }), cell('end')],
          [cell('a'), cell('b'), cell('c')],
        ],
      ),
    )
    const { x, width } = runOf(pages, wide)
    expect(runOf(pages, 'end').x - (x + width)).toBeCloseTo(gutter + 0.5, 6)
    const [a, b, c] = ['a', 'b', 'c'].map((value) => runOf(pages, value).x)
    expect(b! - a!).toBeCloseTo(c! - b!, 6)
  })
})

describe('rows', () => {
  const long = 'one two three four five six seven eight nine ten eleven twelve thirteen'
  const rows = Array.from({ length: 14 }, (_, index) => [cell(`r${index}`), cell(long)])

  test('stay whole, under a head that stands again and is not read again', async () => {
    const { pages } = await setTable(table([null, null], [[head('Row'), head('Text')], ...rows]), 40, 16)
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages.slice(1)) {
      const [first, second] = linesOf(page)
      expect(first).toMatch(/^Row/)
      expect(second).toMatch(/^r\d+/)
      const repeated = runsOf(page).filter((run) => ['Row', 'Text'].includes(textOfRun(run).trim()))
      expect(repeated.map(({ element }) => element)).toEqual([undefined, undefined])
    }
    const read = pages.flatMap(linesOf).filter((line) => /^r\d+/.test(line))
    expect(read.map((line) => /^r\d+/.exec(line)![0])).toEqual(rows.map((_, index) => `r${index}`))
  })

  test('are where a page begins at their first cell, be another one higher', async () => {
    const block = table([null, null], [[head('Row'), head(`${long} ${long}`)], ...rows])
    const above = Array.from({ length: 9 }, (_, index) => paragraph(`p${index}`))
    const root = resolve(article([...above, block]))
    const { pages, pageMap } = await setPages(root, await tinyTemplate(40, 12))
    const first = pages.findIndex((page) => /^one two/.test(linesOf(page)[0]!))
    expect(first).toBeGreaterThan(0)
    const { key } = (root.children.at(-1) as Table).children[0]!.children[0]!
    expect(pageMap[first]).toMatchObject({ key, offset: 0 })
  })

  /** Which of `count` short rows stand on each page, after each number of lines. */
  async function* tornAtEachLine(count: number, more: Partial<Table> = {}, lines = 18) {
    const body = Array.from({ length: count }, (_, index) => [cell(`r${index}`), cell('x')])
    const block = table([null, null], [[head('Row'), head('Text')], ...body], more)
    for (let before = 1; before <= lines; before++) {
      const above = Array.from({ length: before }, (_, index) => paragraph(`p${index}`))
      const below = Array.from({ length: 8 }, (_, index) => paragraph(`q${index}`))
      const { pages } = await setPages(article([...above, block, ...below]), await tinyTemplate(40, lines))
      yield pages.map((page) => linesOf(page).flatMap((line) => /^[pqr]\d+/.exec(line)?.[0] ?? []))
    }
  }
  const rowsOf = (page: readonly string[]) => page.filter((name) => name.startsWith('r')).length

  test.each([2, 3, 7, 9])('of a table under two thirds of a page stand together: %i', async (count) => {
    for await (const pages of tornAtEachLine(count))
      expect(pages.map(rowsOf).filter((found) => found > 0)).toEqual([count])
  })

  test('of a longer one are parted with three at least on either side', async () => {
    for await (const pages of tornAtEachLine(30)) {
      const parts = pages.map(rowsOf).filter((found) => found > 0)
      expect(parts.length).toBeGreaterThan(1)
      expect(Math.min(...parts)).toBeGreaterThanOrEqual(3)
    }
  })

  test('under a caption wait for the next page, and let the text go on', async () => {
    let moved = 0
    for await (const pages of tornAtEachLine(7, { caption: [text('Caption')] })) {
      const named = pages.flat().filter((name) => !name.startsWith('r'))
      expect(named).toEqual([...named].sort((a, b) => order(a) - order(b)))
      const at = pages.findIndex((page) => rowsOf(page) > 0)
      if (pages[at]!.indexOf('r0') === 0 && pages[at - 1]?.some((name) => name.startsWith('q'))) moved++
    }
    expect(moved).toBeGreaterThan(3)
  })

  const order = (name: string) => (name.startsWith('q') ? 100 : 0) + Number(name.slice(1))

  test('too wide for a column stand over all of them, at the head of a page', async () => {
    const template = await tinyTemplate(60, 20)
    const columns = { ...template, page: { ...template.page, columns: 2, gutter: 1 } }
    const wide = table([null, null], [[cell('abcdefghijklmnopqrstuv'), cell('abcdefghijklmnopqrstuv')]])
    const { pages } = await setPages(article([paragraph('Before.'), wide, paragraph('After.')]), columns)
    const found = runsOf(pages[0]!).filter((run) => textOfRun(run).startsWith('abcdef'))
    expect(found.map(({ size }) => size)).toEqual([found[0]!.size, found[0]!.size])
    expect(Math.max(...found.map(({ x, width }) => x + width))).toBeGreaterThan(170)
    expect(found[0]!.size).toBeCloseTo(printStyle(columns).role('tableCell').size, 6)
  })

  test('much too wide for a column and too high for a page stand over all columns of several, in their order', async () => {
    const template = await tinyTemplate(60, 20)
    const columns = { ...template, page: { ...template.page, columns: 2, gutter: 1 } }
    const names = Array.from({ length: 30 }, (_, index) => `r${String(index).padStart(2, '0')}`)
    const rows = names.map((name) => [cell(name), cell('abcdefghijklmnopqrstuvwxyzabcdefghijklm')])
    const wide = table([null, null], [[head('name'), head('letters')], ...rows])
    const next = table([null, null], [[cell('next'), cell('one')]])
    const text = Array.from({ length: 40 }, () => paragraph('After it the text goes on.'))
    const root = article([paragraph('Before.'), wide, ...text.slice(0, 8), next, ...text])
    const { pages } = await setPages(root, columns)
    const found = pages.map((page) => runsOf(page).map((run) => textOfRun(run).trim()))
    const isName = (word: string) => /^r\d\d$/.test(word) || word === 'next'
    expect(found.flat().filter(isName)).toEqual([...names, 'next'])
    const withRows = found.filter((words) => words.some((word) => word.startsWith('r')))
    expect(withRows.length).toBeGreaterThan(1)
    for (const words of withRows.filter((words) => words.some(isName))) expect(words).toContain('name')
    const letters = pages.flatMap(runsOf).filter((run) => textOfRun(run).startsWith('abcdef'))
    expect(letters).toHaveLength(names.length)
    for (const { size } of letters) expect(size).toBeCloseTo(printStyle(columns).role('tableCell').size, 6)
  })

  test('are ruled above, below and under the head; a head over columns has a rule of its own', async () => {
    const plain = await setTable(
      table(
        [null, null],
        [
          [head('a'), head('b')],
          [cell('c'), cell('d')],
        ],
      ),
    )
    expect(rulesOf(plain.pages[0]!)).toHaveLength(3)
    const over = await setTable(
      table(
        [null, null, null],
        [
          [head('Port', { rowSpan: 2 }), head('Tide', { columnSpan: 2 })],
          [head('High'), head('Low')],
          [cell('x'), cell('1'), cell('2')],
        ],
      ),
    )
    const widths = rulesOf(over.pages[0]!).map(({ width }) => width)
    const whole = Math.max(...widths)
    expect(widths.filter((width) => width > whole - 1e-6)).toHaveLength(3)
    expect(widths.filter((width) => width < whole - 1e-6)).toHaveLength(1)
  })
})

test('notes to a table stand right under it, not at the foot of the page', async () => {
  const marked = cell('x', { children: [text('seen'), { type: 'footnoteReference', identifier: 'n' }] })
  const pages = await setPages(
    article(
      [
        table(
          [null, null],
          [
            [head('a'), head('b')],
            [marked, cell('d')],
          ],
        ),
        paragraph('After it.'),
      ],
      { title: [text('T')] },
      [{ type: 'footnoteDefinition', identifier: 'n', children: [paragraph('The note.')] }],
    ),
    await tinyTemplate(60, 30),
  )
  const y = (pattern: RegExp) => runsOf(pages.pages[0]!).find((run) => pattern.test(textOfRun(run)))!.y
  expect(y(/seen/)).toBeLessThan(y(/The note/))
  expect(y(/The note/)).toBeLessThan(y(/After it/))
  expect(pages.pages[0]!.furniture).toEqual([])
  expect(pages.structure.children.map(({ type }) => type)).toContain('Note')
})
