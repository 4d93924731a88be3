import { describe, expect, test } from 'vitest'
import { article, heading, paragraph, text } from '../../../src/ast/build.ts'
import type { Article, Block, Figure, List, Node, Table } from '../../../src/ast/nodes.ts'
import { resolve } from '../../../src/resolve/index.ts'
import { lintPages, PAGE_RULES } from '../../../src/typeset/lint/index.ts'
import type { Page } from '../../../src/typeset/model/page.ts'
import type { ColumnBody, PlacedLine } from '../../../src/typeset/pages/column-body.ts'
import type { ExplainedSection } from '../../../src/typeset/pages/dump.ts'

const GRID = 10
const DEPTH = 20 * GRID

/** What a page shows: places of the tree, each a line; `late` ones are of figures that waited. */
interface Shown {
  readonly node: Node
  readonly offset?: number
  readonly begins?: string
  readonly onGrid?: boolean
  readonly height?: number
}

function lineOf(
  { node, offset = 0, begins = 'x', onGrid = true, height = GRID }: Shown,
  at: number,
): PlacedLine {
  const run = { kind: 'text', x: 0, y: 0, pieces: [{ shaped: { text: begins } }] }
  const line = { kind: 'line', height, onGrid, items: [run], notes: [], anchors: [] }
  const start = { key: (node as { key: string }).key, offset }
  return { line: { ...line, start } as unknown as PlacedLine['line'], y: at * GRID }
}

/** Pages of one column each; the last one ends the text. */
function sectionOf(pages: readonly (readonly Shown[])[]): ExplainedSection {
  const made = pages.map(
    (_, index) => ({ index, folio: String(index + 1), items: [], furniture: [] }) as unknown as Page,
  )
  const bodies = pages.map((shown, index): ColumnBody => {
    const isLast = index === pages.length - 1
    return {
      lines: shown.map(lineOf),
      heads: [],
      notes: [],
      depth: DEPTH,
      cost: 0,
      compromises: [],
      white: 0,
      ending: {
        place: isLast ? 'end of text' : 'between blocks',
        longer: 0,
        shorter: 0,
        grown: 0,
        moved: 0,
        smaller: 0,
      },
    }
  })
  return {
    pages: made,
    columns: new Map(made.map((page, at) => [page, [bodies[at]!]])),
  } as unknown as ExplainedSection
}

/** What `resolve` gives all blocks, and the paragraph of a figure. */
function keyOf(block: Block, at: number): Block {
  const inside =
    block.type === 'figure' ? { children: block.children.map((child) => ({ ...child, key: `${at}-0` })) } : {}
  return { ...block, ...inside, key: String(at) } as Block
}

function rulesBroken(source: Article, pages: readonly (readonly Shown[])[]): string[] {
  return lintPages(source, [sectionOf(pages)]).map(({ message }) => /\(([a-z-]+)\)$/.exec(message)![1]!)
}

const made = (...blocks: Block[]) => resolve(article(blocks, { title: [text('T')] }))
const times = (shown: Shown, count: number): Shown[] => Array.from({ length: count }, () => shown)
const figure = (): Figure => ({ type: 'figure', children: [paragraph('picture')] })
const table = (rows: number): Table => ({
  type: 'table',
  align: [null],
  children: Array.from({ length: rows }, () => ({
    type: 'tableRow',
    children: [{ type: 'tableCell', children: [text('x')] }],
  })),
})
const list = (count: number): List => ({
  type: 'list',
  ordered: false,
  spread: false,
  children: Array.from({ length: count }, () => ({ type: 'listItem', children: [paragraph('item')] })),
})

/** A tree, and pages of it as they should be and as they should not. */
interface Case {
  readonly blocks: readonly Block[]
  readonly good: (blocks: readonly Block[]) => Shown[][]
  readonly bad: (blocks: readonly Block[]) => Shown[][]
}

const one = (node: Node): Shown => ({ node })
const full = (node: Node) => times({ node }, 20)
const cells = (block: Block) => (block as Table).children.map(({ children: [cell] }) => one(cell!))
const items = (block: Block) => (block as List).children.map(({ children: [item] }) => one(item!))

const CASES: Readonly<Record<string, Case>> = {
  'page-scant': {
    blocks: [paragraph('a')],
    good: ([a]) => [full(a!), times(one(a!), 5)],
    bad: ([a]) => [full(a!), times(one(a!), 4)],
  },
  'page-half-empty': {
    blocks: [paragraph('a')],
    good: ([a]) => [full(a!), times(one(a!), 10), full(a!)],
    bad: ([a]) => [full(a!), times(one(a!), 9), full(a!)],
  },
  'table-torn': {
    blocks: [paragraph('a'), table(6), paragraph('b')],
    good: ([a, t, b]) => [full(a!), [...cells(t!), ...full(b!)]],
    bad: ([a, t, b]) => [
      [...full(a!), ...cells(t!).slice(0, 3)],
      [...cells(t!).slice(3), ...full(b!)],
    ],
  },
  'figure-inside': {
    blocks: [{ type: 'code', value: 'x' }, figure()],
    good: ([c, f]) => [full(c!), [...full(c!), one(f!)]],
    bad: ([c, f]) => [full(c!), [one(f!), ...full(c!)]],
  },
  'figure-order': {
    blocks: [paragraph('a'), figure(), figure()],
    good: ([a, f, g]) => [[...full(a!), one(f!), one(g!)]],
    bad: ([a, f, g]) => [[...full(a!), one(g!), one(f!)]],
  },
  'figure-late': {
    blocks: [paragraph('a'), figure(), paragraph('b')],
    good: ([a, f, b]) => [full(a!), full(b!), [one(f!), ...full(b!)]],
    bad: ([a, f, b]) => [full(a!), full(b!), full(b!), [one(f!), ...full(b!)]],
  },
  'figure-overtaken': {
    blocks: [paragraph('a'), figure(), heading(2, 'b'), paragraph('b')],
    good: ([a, f, h, b]) => [[...full(a!), one(f!), one(h!), one(b!)]],
    bad: ([a, f, h, b]) => [
      [...full(a!), one(h!), one(b!)],
      [one(f!), ...full(b!)],
    ],
  },
  parted: {
    blocks: [paragraph('You need:'), list(9), heading(2, 'b'), paragraph('b')],
    good: ([a, l, h, b]) => [
      [...full(a!), ...items(l!)],
      [one(h!), ...full(b!)],
    ],
    bad: ([a, l, h, b]) => [full(a!), [...items(l!), one(h!), ...full(b!)]],
  },
  'item-alone': {
    blocks: [list(5), paragraph('a')],
    good: ([l, a]) => [
      [...times(one(a!), 15), ...items(l!).slice(0, 3)],
      [...items(l!).slice(3), ...full(a!)],
    ],
    bad: ([l, a]) => [
      [...times(one(a!), 15), ...items(l!).slice(0, 4)],
      [...items(l!).slice(4), ...full(a!)],
    ],
  },
  'line-dash': {
    blocks: [paragraph('word — word')],
    good: ([a]) => [[{ node: a!, begins: '— word' }, ...times(one(a!), 5)]],
    bad: ([a]) => [[...times(one(a!), 5), { node: a!, offset: 5, begins: '— word' }]],
  },
}

describe('a rule', () => {
  test('has a case here, each', () => {
    expect(Object.keys(CASES).sort()).toEqual(PAGE_RULES.map(({ name }) => name).sort())
  })

  test.each(Object.entries(CASES))(
    'sees its fault, and nothing in good pages: %s',
    (name, { blocks, good, bad }) => {
      const source = made(...blocks)
      const flow = source.children.flatMap((block) =>
        block.type === 'section' ? [block.title, ...block.children] : [block],
      )
      expect(rulesBroken(source, good(flow))).toEqual([])
      expect(rulesBroken(source, bad(flow))).toEqual([name])
    },
  )
})

test('an item alone at the foot is as lone as one at the head, and none where it is long', () => {
  const source = made(paragraph('a'), list(5))
  const [a, l] = source.children
  const parted = (first: readonly Shown[]) =>
    rulesBroken(source, [
      [...times(one(a!), 15), ...first],
      [...items(l!).slice(1), ...full(a!)],
    ])
  const [item] = items(l!)
  expect(parted([item!])).toEqual(['item-alone'])
  expect(parted(times(item!, 3))).toEqual([])
  // A question with a box to draw in.
  expect(parted([item!, { ...item!, height: 4 * GRID }])).toEqual([])
})

test('five lines are five lines, though they stand closer than those on the grid', () => {
  const source = made(paragraph('a'))
  const [a] = source.children
  const section = sectionOf([full(a!), times(one(a!), 5)])
  const close = (body: ColumnBody) => ({
    ...body,
    lines: body.lines.map(({ line, y }) => ({ line: { ...line, height: 8, onGrid: false }, y: 0.8 * y })),
  })
  const [last] = section.columns.get(section.pages[1]!)!
  const columns = new Map([...section.columns, [section.pages[1]!, [close(last!)]]])
  expect(lintPages(source, [{ ...section, columns }])).toEqual([])
})

test('a poem of which no line is on the grid ends with as many lines as there are', () => {
  const poem = made(paragraph('a'))
  const line = { node: poem.children[0]!, onGrid: false }
  expect(rulesBroken(poem, [times(line, 20), times(line, 5)])).toEqual([])
  expect(rulesBroken(poem, [times(line, 20), times(line, 4)])).toEqual(['page-scant'])
})

test('a figure that begins the text is no later than a title page before it', () => {
  const source = made(figure(), paragraph('a'))
  const [first, text] = source.children
  const contents = full({ ...paragraph('Contents'), key: 'contents' } as Node)
  const front = [full(source), contents, contents]
  expect(rulesBroken(source, [...front, [one(first!), ...full(text!)]])).toEqual([])
})

test('a table may stand before a figure that comes before it, and a figure before a table', () => {
  const source = made(paragraph('a'), figure(), table(2), figure())
  const [a, f, t, g] = source.children
  expect(rulesBroken(source, [[...full(a!), ...cells(t!), one(f!), one(g!)]])).toEqual([])
})

test('what stands over all columns at the foot of the page of its mention is behind all that they hold', () => {
  const source = made(paragraph('a'), figure(), heading(2, 'b'), paragraph('b'))
  const [a, f, section] = source.children
  const [h, b] = section!.type === 'section' ? [section!.title, section!.children[0]!] : []
  const withFoot = (pages: readonly (readonly Shown[])[], at: number) => {
    const set = sectionOf(pages)
    const page = set.pages[at]!
    const [body] = set.columns.get(page)!
    const foot = { lines: [lineOf(one(f!), 0).line] } as unknown as NonNullable<ColumnBody['foot']>
    return { ...set, columns: new Map([...set.columns, [page, [{ ...body!, foot }]]]) }
  }
  const text = [one(a!), one(h!), ...times(one(b!), 15)]
  expect(lintPages(source, [withFoot([text], 0)])).toEqual([])
  expect(lintPages(source, [withFoot([text, full(b!)], 1)])).toHaveLength(1)
})

test('a picture over all columns is passed by one in a column, unless readers look for it by its number', () => {
  const brokenBy = (number?: number) => {
    const pictured = (at: number): Figure => ({
      ...figure(),
      ...(number !== undefined && { number: String(number + at) }),
    })
    const source = article([paragraph('a'), pictured(0), pictured(1), paragraph('b')])
    const keyed = { ...source, children: source.children.map((block, at) => keyOf(block, at)) } as Article
    const [a, f, g, b] = keyed.children
    const set = sectionOf([[...full(a!), one(g!)], full(b!)])
    const [body] = set.columns.get(set.pages[1]!)!
    const heads = [{ lines: [lineOf(one(f!), 0).line] }] as unknown as ColumnBody['heads']
    const columns = new Map([...set.columns, [set.pages[1]!, [{ ...body!, heads }]]])
    return lintPages(keyed, [{ ...set, columns }])
  }
  expect(brokenBy()).toEqual([])
  expect(brokenBy(1)).toHaveLength(1)
})

test('nor than the imprint on the back of it', () => {
  const source = resolve(
    article([figure(), paragraph('a')], { title: [text('T')], imprint: [paragraph('First edition')] }),
  )
  const [first, second] = source.children
  const front = [
    full(source),
    full(source.metadata.imprint![0]!),
    full(second!).slice(0, 0),
    full(second!).slice(0, 0),
  ]
  expect(rulesBroken(source, [...front, [one(first!), ...full(second!)]])).not.toContain('figure-late')
})

test('the last column of a page is the last one that anything stands in', () => {
  const source = made(paragraph('a'))
  const begun = sectionOf([full(source.children[0]!), full(source.children[0]!)])
  const last = begun.pages[1]!
  const [filled] = begun.columns.get(last)!
  const columns = new Map([...begun.columns, [last, [filled!, { ...filled!, lines: [] }]]])
  expect(lintPages(source, [{ ...begun, columns }])).toEqual([])
  const scant = new Map([
    ...begun.columns,
    [last, [filled!, { ...filled!, lines: filled!.lines.slice(0, 2) }]],
  ])
  expect(lintPages(source, [{ ...begun, columns: scant }])).toHaveLength(1)
})
