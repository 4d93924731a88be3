import type { MarkdownIt, StateBlock } from 'markdown-it'
import { barredOf } from './barred-tables.ts'
import { gridOf } from './grid-tables.ts'
import { linedOf } from './lined-tables.ts'
import { TableLines } from './ruled-table.ts'

/** A markdown-it plugin for grid, simple and multiline tables, and those whose rules have plus signs. */
export function ruledTables(md: MarkdownIt): void {
  md.block.ruler.before('code', 'ruled_table', ruledTable)
}

function ruledTable(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if (silent) return false
  const lines = new TableLines(state, endLine)
  const table = gridOf(lines, startLine) ?? linedOf(lines, startLine) ?? barredOf(lines, startLine)
  if (!table) return false
  const token = state.push('ruled_table', '', 0)
  token.map = [startLine, table.end]
  token.meta = { ruled: table }
  state.line = table.end
  return true
}
