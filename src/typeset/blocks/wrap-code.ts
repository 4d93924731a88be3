import type { CodeLine, CodeRole, CodeRun } from '../../ast/index.ts'
import { addressCuts } from '../../ast/index.ts'
import { TOLERANCE } from './vertical.ts'

/** A line of code, or the rest of one that was too long. */
export interface WrappedLine {
  /** Tabs as spaces. */
  readonly runs: readonly Pick<CodeRun, 'text' | 'role'>[]
  /** Where the text begins in the code as it was written. */
  readonly offset: number
  /** How far the text is set in beside its own blanks, points. */
  readonly indent: number
  /** Whether it goes on from the line above. */
  readonly isTurned: boolean
}

/** A tab reaches to the next of these columns, as `tab-size` says in CSS. */
const TAB = 4

/** The rest of a line stands this many characters further in than the line's own blanks, for the hook before it. */
const CONTINUATION = 2

/** Blanks of the line itself count for the rest of it up to this share of the measure. */
const DEEPEST = 0.4

/** Marks that belong to the character before them, and the joiner of emoji. */
const COMBINING = /^(?:\p{M}|\u200D)/u

/** Points that a character of a role takes. */
export type WidthOf = (text: string, role?: CodeRole) => number

/** Cuts a line where it fits no more: behind the last blank that fits, else at a mark as an address is, else anywhere. */
export function wrapCode(
  { runs, offset: from }: Pick<CodeLine, 'runs' | 'offset'>,
  measure: number,
  widthOf: WidthOf,
): WrappedLine[] {
  const { cells, hang } = toCells(runs, widthOf)
  const indent = Math.min(hang, DEEPEST * measure) + CONTINUATION * widthOf(' ')
  const lines: WrappedLine[] = []
  const marks = new Set(addressCuts(runs.map(({ text }) => text).join('')).map((at) => from + at))
  let start = 0
  do {
    const isTurned = start > 0
    const end = endOf(cells, start, isTurned ? measure - indent : measure, marks)
    lines.push({
      runs: joined(cells.slice(start, end)),
      offset: cells[start]?.offset ?? from,
      indent: isTurned ? indent : 0,
      isTurned,
    })
    start = end
  } while (start < cells.length)
  return lines
}

/** The width of a whole line, points. */
export function codeWidth(line: readonly CodeRun[], widthOf: WidthOf): number {
  return toCells(line, widthOf).cells.reduce((sum, { width }) => sum + width, 0)
}

/** Cells of one role side by side are one run. */
function joined(cells: readonly Cell[]): WrappedLine['runs'] {
  const runs: Pick<CodeRun, 'text' | 'role'>[] = []
  for (const { text, role } of cells) {
    const last = runs.at(-1)
    if (last && last.role === role) runs[runs.length - 1] = { ...last, text: last.text + text }
    else runs.push({ text, ...(role && { role }) })
  }
  return runs
}

interface Cell extends CodeRun {
  readonly width: number
}

/** The line by what stays together, and the width of the blanks that it begins with. */
function toCells(line: readonly CodeRun[], widthOf: WidthOf): { cells: Cell[]; hang: number } {
  const cells: Cell[] = []
  let column = 0
  for (const { text: written, offset: from, role } of line) {
    let offset = from
    for (const character of written) {
      const last = cells.at(-1)
      const isTab = character === '\t'
      const text = isTab ? ' '.repeat(TAB - (column % TAB)) : character
      if (last && COMBINING.test(character)) {
        // A mark that is shown as a number takes room.
        const base = String.fromCodePoint(last.text.codePointAt(0)!)
        const width = last.width + widthOf(base + character, last.role) - widthOf(base, last.role)
        cells[cells.length - 1] = { ...last, text: last.text + character, width }
      } else {
        const width = isTab ? text.length * widthOf(' ', role) : widthOf(text, role)
        cells.push({ text, offset, width, ...(role && { role }) })
        column += isTab ? text.length : 1
      }
      offset += character.length
    }
  }
  const solid = cells.findIndex(({ text }) => text.trim() !== '')
  const hang = cells.slice(0, Math.max(0, solid)).reduce((sum, { width }) => sum + width, 0)
  return { cells, hang }
}

/** Behind the last cell that stands in the line that begins at `start`; one at least. */
function endOf(cells: readonly Cell[], start: number, measure: number, marks: ReadonlySet<number>): number {
  let width = 0
  let blank = 0
  let mark = 0
  for (let at = start; at < cells.length; at++) {
    width += cells[at]!.width
    // Blanks at a line's end may stand beyond it: nobody sees them.
    const isBlank = cells[at]!.text.trim() === ''
    if (width > measure + TOLERANCE && !isBlank) {
      const isLate = (end: number) => end > start + (at - start) / 2
      const isEarly = cells.slice(start, blank).every(({ text }) => text.trim() === '')
      if (isLate(blank) && !isEarly) return blank
      return isLate(mark) ? mark : Math.max(at, start + 1)
    }
    if (isBlank) blank = at + 1
    else if (marks.has(cells[at]!.offset)) mark = at
  }
  return cells.length
}
