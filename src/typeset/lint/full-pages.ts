import type { LineItem } from '../blocks/index.ts'
import type { ColumnBody } from '../pages/index.ts'
import { hasPlate, type PageReading, type ReadPage } from './reading.ts'
import type { Fault, PageRule } from './rule.ts'

/** Fewest lines of a last page or column that does not look like an accident. */
const LAST_LINES = 5

/** A page of the text is full to this share at least. */
const FULL = 0.5

/** Where the text of a column ends, from its top, points; the notes below it are added. */
function filledOf({ lines, notes }: ColumnBody): number {
  const text = lines.reduce((most, { line, y }) => Math.max(most, y + line.height), 0)
  return text + notes.reduce((sum, { line }) => sum + line.height, 0)
}

/** Where the text of a page ends: pictures may have left the columns behind it nothing. */
function lastFilled(columns: readonly ColumnBody[]): ColumnBody {
  return columns.findLast((column) => filledOf(column) > 0) ?? columns.at(-1)!
}

/** The distance of two lines: what most of the text has, or where none of it is on the grid, as in poems, most lines. */
function leadingOf({ lines }: PageReading): number {
  const counts = new Map<number, number>()
  const text = lines.filter(({ line }) => line.onGrid)
  for (const { line } of text.length > 0 ? text : lines)
    counts.set(line.height, (counts.get(line.height) ?? 0) + 1)
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  return most?.[0] ?? Number.POSITIVE_INFINITY
}

export const scantPages: PageRule = {
  name: 'page-scant',
  find(reading) {
    const leading = leadingOf(reading)
    return reading.pages
      .filter(({ columns, isFirst, isLast }) => columns.length > 0 && isLast && !isFirst)
      .filter((page) => spanningOf(page).length === 0)
      .map(({ page, columns }) => ({ page, last: lastFilled(columns) }))
      .filter(({ last }) => last.lines.length + last.notes.length < LAST_LINES)
      .filter(({ last }) => filledOf(last) < (LAST_LINES - 0.5) * leading)
      .map(
        ({ page }): Fault => ({
          page: page.index,
          message: 'is the last one, and holds fewer than five lines',
        }),
      )
  },
}

export const emptyPages: PageRule = {
  name: 'page-half-empty',
  find: ({ pages }) =>
    pages
      .filter((page) => page.columns.length > 0 && !page.isLast && !hasPlate(page) && shareOf(page) < FULL)
      .map(({ page }): Fault => ({ page: page.index, message: 'is less than half full' })),
}

function shareOf(page: ReadPage): number {
  const { columns } = page
  const figures = spanningOf(page).reduce((sum, { height }) => sum + height, 0)
  const filled = columns.reduce((sum, column) => sum + figures + filledOf(column), 0)
  return filled / columns.reduce((sum, { depth }) => sum + figures + depth, 0)
}

/** Lines of the figures over all columns. */
function spanningOf({ columns }: ReadPage): LineItem[] {
  const { heads, foot } = columns[0]!
  return [...heads, ...(foot ? [foot] : [])].flatMap(({ lines }) => lines)
}
