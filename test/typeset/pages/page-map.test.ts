import { describe, expect, it } from 'vitest'
import { paragraph } from '../../../src/ast/build.ts'
import type { ColumnBody } from '../../../src/typeset/pages/column-body.ts'
import { PageMap } from '../../../src/typeset/pages/page-map.ts'

/** One column: keys of its lines in the text, those of figures that waited, and of figures over it. */
function columnsOf(
  text: readonly { readonly key: string; readonly offset: number }[],
  waited: readonly string[] = [],
  heads: readonly string[] = [],
): ColumnBody[] {
  const lineOf = (key: string) => ({ start: { key, offset: 0 } })
  const lines = [
    ...waited.map((key) => ({ line: lineOf(key), isLate: true })),
    ...text.map((start) => ({ line: { start } })),
  ]
  return [{ lines, heads: heads.map((key) => ({ lines: [lineOf(key)] })) }] as unknown as ColumnBody[]
}

describe('where a page begins in the tree', () => {
  it.each([
    ['at a word', 'two keels and more', 4, 4],
    ['inside a word that the page end divides', 'two keels and more', 6, 10],
    ['at a dash behind a word', 'two keels—and more', 9, 9],
    ['behind a dash', 'two keels—and more', 10, 10],
    ['inside what is too long for a word', 'a'.repeat(12_000), 1_500, 1_500],
  ])('%s', (_, words, offset, expected) => {
    const node = { ...paragraph(words), key: 'words' }
    const columns = columnsOf([{ key: 'words', offset }])
    const pages = new PageMap([node], [])
    expect(pages.startOf(false, '2', columns)).toEqual([{ label: '2', key: 'words', offset: expected }])
  })
})

it('reads the text of a long paragraph once for all of its pages', () => {
  let readings = 0
  const node = {
    ...paragraph('two keels and more'),
    key: 'words',
    get children() {
      readings++
      return paragraph('two keels and more').children
    },
  }
  const pages = new PageMap([node], [])
  pages.startOf(false, '2', columnsOf([{ key: 'words', offset: 4 }]))
  const once = readings
  for (const offset of [6, 10, 14]) pages.startOf(false, `${offset}`, columnsOf([{ key: 'words', offset }]))
  expect(readings).toBe(once)
})

describe('where a page with figures begins', () => {
  const nodes = ['one', 'two', 'three', 'four'].map((key) => ({ ...paragraph(key), key }))
  const at = (key: string) => ({ key, offset: 0 })
  const startsOf = (...pages: readonly (readonly ColumnBody[])[]) => {
    const map = new PageMap(nodes, [])
    const starts = pages.flatMap((columns, index) => map.startOf(index === 0, String(index + 1), columns))
    return [...starts.map(({ label, key }) => `${label} ${key}`), ...map.unplaced]
  }

  it.each([
    ['with figures that waited, and that no text has passed', 'one', [], ['two', 'three'], [], '2 two'],
    ['behind a figure that text has passed', 'three', [at('four')], ['two'], [], '2 four'],
    ['with the text before a figure at its head', 'one', [at('three')], [], ['four'], '2 three'],
    ['with a figure that text has passed, where nothing else is on it', 'three', [], ['two'], [], '2 two'],
  ])('%s', (_, reached, text, waited, heads, start) => {
    const first = columnsOf([at('one'), at(reached)])
    expect(startsOf(first, columnsOf(text, waited, heads))).toEqual(['1 article', start])
  })

  it('nowhere yet, where the figure stands before the page before it', () => {
    const pages = [columnsOf([at('two')]), columnsOf([at('three')]), columnsOf([], ['one'])]
    expect(startsOf(...pages)).toEqual(['1 article', '2 three', '3'])
  })
})
