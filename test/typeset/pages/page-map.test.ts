import { describe, expect, it } from 'vitest'
import { paragraph } from '../../../src/ast/build.ts'
import type { ColumnBody } from '../../../src/typeset/pages/column-body.ts'
import { PageMap } from '../../../src/typeset/pages/page-map.ts'

describe('where a page begins in the tree', () => {
  it.each([
    ['at a word', 'two keels and more', 4, 4],
    ['inside a word that the page end divides', 'two keels and more', 6, 10],
    ['at a dash behind a word', 'two keels—and more', 9, 9],
    ['behind a dash', 'two keels—and more', 10, 10],
  ])('%s', (_, words, offset, expected) => {
    const node = { ...paragraph(words), key: 'words' }
    const columns = [{ lines: [{ line: { start: { key: 'words', offset } } }] }] as unknown as ColumnBody[]
    const pages = new PageMap([node], [])
    expect(pages.startOf(1, '2', columns)).toEqual([{ label: '2', key: 'words', offset: expected }])
  })
})
