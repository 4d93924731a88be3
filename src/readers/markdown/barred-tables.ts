import type { Table } from '../../ast/index.ts'
import { most } from '../../lists.ts'
import { splitRow } from './content-place.ts'
import type { RuledRow, RuledTable, TableLines } from './ruled-table.ts'

/** `|---+---|`, `|:--+--:|`, `|===+===|`. */
const RULE = /^\|[ \t]*:?(?:-+|=+):?[ \t]*(?:[|+][ \t]*:?(?:-+|=+):?[ \t]*)*\|?$/

/**
 * Rows between bars that are no table of GFM: a rule has plus signs for bars, as in Org's and in pandoc's manual (Extension:
 * `pipe_tables`), stands above the head, or parts the foot of a table by `=` (kramdown, "Tables"). Rules are no rows.
 */
export function barredOf(lines: TableLines, startLine: number): RuledTable | undefined {
  const isRuledAbove = isRule(lines, startLine)
  const first = isRuledAbove ? startLine + 1 : startLine
  const isRuledBelow = isRule(lines, first + 1)
  if (!(isRuledAbove || isRuledBelow) || !isRow(lines, first)) return undefined
  let end = first
  while (lines.at(end).startsWith('|')) end++
  const inTable = Array.from({ length: end - first }, (_, index) => first + index)
  const rules = [startLine, ...inTable].filter((line) => isRule(lines, line)).map((line) => lines.at(line))
  if (!isRuledAbove && !rules.some((text) => /[+=]/.test(text))) return undefined
  const rows = inTable
    .filter((line) => !isRule(lines, line))
    .map((line, index) => rowOf(lines, line, index === 0 && isRuledBelow))
  const widest = most(rows.map(({ cells }) => cells.length))
  const aligns = alignsOf((isRuledBelow && lines.at(first + 1)) || rules[0]!)
  return {
    align: Array.from({ length: widest }, (_, column) => aligns[column] ?? null),
    rows,
    isGrid: false,
    end,
  }
}

/** Cells beside each other. */
function isRow(lines: TableLines, line: number): boolean {
  return !isRule(lines, line) && /^\|.*[^|\s].*\|/.test(lines.at(line))
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
