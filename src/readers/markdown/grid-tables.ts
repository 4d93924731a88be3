import type { Table } from '../../ast/index.ts'
import type { CellLine, RuledRow, RuledTable, TableLines } from './ruled-table.ts'

const RULE = /^\+(?:[-=:]+\+)+$/

/**
 * A grid table (pandoc's manual, “Grid tables”): every cell in its box. Cells that cover others are not read.
 */
export function gridOf(lines: TableLines, startLine: number): RuledTable | undefined {
  const top = lines.at(startLine)
  if (!RULE.test(top)) return undefined
  let end = startLine
  while (/^[+|]/.test(lines.at(end))) end++
  const edges = [...top].flatMap((character, column) => (character === '+' ? [column] : []))
  const rows: RuledRow[] = []
  let open: CellLine[][] = []
  let from = startLine + 1
  let heads = 0
  let marks = top
  for (let line = startLine + 1; line < end; line++) {
    const text = lines.at(line)
    if (!RULE.test(text)) {
      const cells = cellsOf(text, edges, lines.from(line))
      if (!cells) return undefined
      if (open.length === 0) open = cells.map((cell) => [cell])
      else for (const [column, cell] of cells.entries()) open[column]!.push(cell)
      continue
    }
    if (!hasEdges(text, edges) || open.length === 0) return undefined
    const [start, last] = [lines.from(from), line - 1]
    rows.push({ isHead: false, from: start, to: lines.from(last) + lines.at(last).length, cells: open })
    if (text.includes('=') && heads === 0) {
      heads = rows.length
      marks = text
    }
    open = []
    from = line + 1
  }
  if (rows.length === 0 || open.length > 0) return undefined
  // A second rule of equal signs parts a foot, and one above the last line is the foot's as well.
  const headed = heads === rows.length ? 0 : heads
  return {
    align: alignments(marks),
    rows: rows.map((row, index) => ({ ...row, isHead: index < headed })),
    isGrid: true,
    end,
  }
}

function hasEdges(text: string, edges: readonly number[]): boolean {
  return text.length === edges.at(-1)! + 1 && edges.every((edge) => text[edge] === '+')
}

/** What stands between the bars; `undefined` where a bar is not where the first line has its corner. */
function cellsOf(text: string, edges: readonly number[], start: number): CellLine[] | undefined {
  if (!text.endsWith('|')) return undefined
  const inner = edges.slice(0, -1)
  const hasBars = (offsets: readonly number[]) => offsets.every((offset) => text[offset] === '|')
  const found = [inner, offsetsOf(text, inner)].find(hasBars)
  if (!found) return undefined
  // The last bar may be out of line.
  const offsets = [...found, text.length - 1]
  return offsets.slice(0, -1).map((offset, column) => {
    const piece = text.slice(offset + 1, offsets[column + 1])
    const blank = piece.startsWith(' ') ? 1 : 0
    return { text: piece.slice(blank).trimEnd(), from: start + offset + 1 + blank }
  })
}

/** Characters that take two columns of an editor (UAX 11). */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u

/** Offsets of the characters in these columns; -1 where a wide character covers one. */
function offsetsOf(text: string, columns: readonly number[]): number[] {
  const offsets = columns.map(() => -1)
  let column = 0
  let offset = 0
  let next = 0
  for (const character of text) {
    while (columns[next]! < column) next++
    if (columns[next] === column) offsets[next] = offset
    column += WIDE.test(character) ? 2 : 1
    offset += character.length
  }
  return offsets
}

function alignments(rule: string): Table['align'] {
  const runs = rule.slice(1, -1).split('+')
  return runs.map((run) => {
    const [isLeft, isRight] = [run.startsWith(':'), run.endsWith(':')]
    return isLeft && isRight ? 'center' : isRight ? 'right' : isLeft ? 'left' : null
  })
}
