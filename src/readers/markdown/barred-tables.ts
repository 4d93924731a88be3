import type { Table } from '../../ast/index.ts'
import { splitRow } from './content-place.ts'
import type { RuledRow, RuledTable, TableLines } from './ruled-table.ts'

/** `|---+---|`, `|:--+--:|`, `|===+===|`. */
const RULE = /^\|[ \t]*:?(?:-+|=+):?[ \t]*(?:[|+][ \t]*:?(?:-+|=+):?[ \t]*)*\|?$/

/**
 * Rows between bars, under whose head a rule has plus signs for bars, as Org, kramdown and pandoc's manual (Extension:
 * `pipe_tables`) have it. Rules may stand above the head and between the rows, too; they are no rows.
 */
export function barredOf(lines: TableLines, startLine: number): RuledTable | undefined {
  const first = isRule(lines, startLine) ? startLine + 1 : startLine
  const [above, below] = [startLine, first + 1].map((line) =>
    isRule(lines, line) ? lines.at(line) : undefined,
  )
  const rule = [below, above].find((text) => text?.includes('+'))
  if (rule === undefined || !lines.at(first).startsWith('|')) return undefined
  let end = first
  while (lines.at(end).startsWith('|')) end++
  const inTable = Array.from({ length: end - first }, (_, index) => first + index)
  const rows = inTable
    .filter((line) => !isRule(lines, line))
    .map((line, index) => rowOf(lines, line, index === 0 && below !== undefined))
  return { align: alignsOf(rule), rows, isGrid: false, end }
}

function isRule(lines: TableLines, line: number): boolean {
  return RULE.test(lines.at(line))
}

function rowOf(lines: TableLines, line: number, isHead: boolean): RuledRow {
  const [text, from] = [lines.at(line), lines.from(line)]
  const cells = splitRow(text, from).map(({ content, map }) => [
    { text: content, from: map.text[0]! - map.content[0]!, map },
  ])
  return { isHead, from, to: from + text.length, cells }
}

function alignsOf(rule: string): Table['align'] {
  const pieces = rule.replace(/\|$/, '').split(/[|+]/).slice(1)
  return pieces.map((piece) => {
    const [isLeft, isRight] = [piece.trim().startsWith(':'), piece.trim().endsWith(':')]
    if (isLeft && isRight) return 'center'
    return isRight ? 'right' : isLeft ? 'left' : null
  })
}
