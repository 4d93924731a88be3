import { describe, expect, it } from 'vitest'
import { article, inlines, link, paragraph } from '../../src/ast/build.ts'
import type { Table, TableCell, TableRow } from '../../src/ast/nodes.ts'
import { checkStructure } from '../../src/checks/structure.ts'

function row(...cells: (string | Partial<TableCell>)[]): TableRow {
  return {
    type: 'tableRow',
    children: cells.map((cell) => ({
      type: 'tableCell',
      children: typeof cell === 'string' ? inlines([cell]) : [],
      ...(typeof cell !== 'string' && cell),
    })),
  }
}

function table(columns: number, ...rows: TableRow[]): Table {
  return { type: 'table', align: Array<null>(columns).fill(null), children: rows }
}

describe('the structure check', () => {
  function codes(...blocks: Parameters<typeof article>[0][number][]): string[] {
    return checkStructure(article(blocks)).map(({ code }) => code)
  }

  it('misses the header cells of a table', () => {
    expect(codes(table(1, row('Port')))).toEqual(['table-header-missing'])
    expect(codes(table(1, row({ header: 'column' })))).toEqual(['table-header-missing'])
    expect(codes(table(1, row({ header: 'column', children: inlines(['Port']) })))).toEqual([])
  })

  it('notes a link text that says nothing', () => {
    expect(codes(paragraph(link('https://tides.example/', 'Click here…')))).toEqual(['link-text-vague'])
    expect(codes(paragraph(link('https://tides.example/', 'Tides at a glance')))).toEqual([])
  })
})
