import type { Table } from '../../ast/index.ts'
import { most as mostOf } from '../../lists.ts'
import type { Place, Setting } from '../blocks/index.ts'
import { measureInlines, TOLERANCE } from '../blocks/index.ts'
import { cellStyle, type PlacedCell } from './cells.ts'
import { type FigureColumn, figureColumns } from './decimal-columns.ts'

/** How a table's columns are fitted into the measure. Points. */
export interface Columns {
  readonly widths: readonly number[]
  /** Where each column begins, and where one more would. */
  readonly lefts: readonly number[]
  readonly gutter: number
  /** By what the type is made smaller: 1 leaves it as it is. */
  readonly scale: number
  /** Whether words have to be broken even so. */
  readonly isTooWide: boolean
  readonly figures: ReadonlyMap<number, FigureColumn>
}

/** A column without words has this width, points. */
const LEAST = 4

/** Share of the measure that gutters keep where nothing fits. */
const GUTTERS = 0.25

/**
 * Widths of a table's columns: by the author's shares, else each between its longest word and its longest line, as
 * CSS 2.2 (17.5.2.2) lays out a table of automatic width. Where not even the words fit, the type becomes smaller, then
 * the gutters; where that does not help, the widest columns are cut down, and their words are broken.
 */
export function fitColumns(
  block: Table,
  cells: readonly PlacedCell[],
  place: Place,
  setting: Setting,
): Columns {
  const figures = figureColumns(block, cells, place, setting)
  const { gutter, smallest } = setting.print.tables
  const { least, most } = measureColumns(block, cells, figures, place, setting)
  const gaps = least.length - 1
  const needed = sum(least) + gutter * gaps
  const scale = needed <= place.measure ? 1 : Math.max(smallest, place.measure / needed)
  const room = place.measure / scale
  const narrow =
    gaps === 0 ? gutter : Math.min(gutter, Math.max((room - sum(least)) / gaps, (GUTTERS * room) / gaps))
  const available = room - narrow * gaps
  const isTooWide = sum(least) > available + TOLERANCE
  const widths = isTooWide
    ? cutDown(least, available)
    : block.widths
      ? byShare(block.widths, least, available)
      : widened(share(least, most, available), available, setting)
  const scaled = widths.map((width) => width * scale)
  return {
    widths: scaled,
    lefts: leftsOf(scaled, narrow * scale),
    gutter: narrow * scale,
    scale,
    isTooWide,
    figures,
  }
}

/** Where tables are as wide as the text, what is left goes to the widest column: those of figures stay close. */
function widened(widths: readonly number[], available: number, { print }: Setting): readonly number[] {
  const left = available - sum(widths)
  if (print.tables.width === 'words' || left <= 0) return widths
  const widest = widths.indexOf(mostOf(widths))
  return widths.map((width, column) => (column === widest ? width + left : width))
}

function leftsOf(widths: readonly number[], gutter: number): number[] {
  const lefts = [0]
  for (const width of widths) lefts.push(lefts.at(-1)! + width + gutter)
  return lefts
}

interface Extent {
  readonly least: number[]
  readonly most: number[]
}

function measureColumns(
  { align }: Table,
  cells: readonly PlacedCell[],
  figures: ReadonlyMap<number, FigureColumn>,
  place: Place,
  setting: Setting,
): Extent {
  const least = align.map((_, column) => figures.get(column)?.width ?? LEAST)
  const most = [...least]
  // Cells of one column first: they set what a cell over several columns finds.
  for (const placed of [...cells].sort((a, b) => a.columns - b.columns)) {
    const { cell, column, columns } = placed
    const style = cellStyle(placed, align[column] ?? null, setting)
    const extent = measureInlines(cell.children, style, cell.lang ?? place.lang, setting)
    widen(least, column, columns, extent.least, setting)
    widen(most, column, columns, extent.most, setting)
  }
  return { least, most: most.map((width, column) => Math.max(width, least[column]!)) }
}

/** Makes the columns that a cell covers as wide as it, each by the same. */
function widen(widths: number[], column: number, columns: number, width: number, { print }: Setting): void {
  const covered = widths.slice(column, column + columns)
  const missing = width - sum(covered) - print.tables.gutter * (columns - 1)
  if (missing <= 0) return
  for (let at = column; at < column + columns; at++) widths[at]! += missing / columns
}

/**
 * Between the least and the most that each column asks for: one limit for all, so that a short column keeps its lines
 * whole and the long ones share what is left.
 */
export function share(least: readonly number[], most: readonly number[], available: number): number[] {
  if (sum(most) <= available) return [...most]
  const within = (limit: number) =>
    most.map((width, column) => Math.max(least[column]!, Math.min(width, limit)))
  let [low, high] = [0, mostOf(most)]
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2
    if (sum(within(middle)) > available) high = middle
    else low = middle
  }
  return within(low)
}

/** Halvings of the widest column that leave less than any device shows. */
const STEPS = 40

/** The author's shares of all there is; a column whose longest word needs more takes it from the others. */
function byShare(shares: readonly number[], least: readonly number[], available: number): number[] {
  const held = new Set<number>()
  for (;;) {
    const rest = available - sum(least.filter((_, column) => held.has(column)))
    const total = sum(shares.filter((_, column) => !held.has(column)))
    const widths = shares.map((part, column) => (held.has(column) ? least[column]! : (rest * part) / total))
    const known = held.size
    // What is too narrow now is so whatever the others take.
    for (const [column, width] of widths.entries()) if (width < least[column]! - TOLERANCE) held.add(column)
    if (held.size === known) return widths
  }
}

/** One limit for all columns, such that they fit: short words stay whole, the longest are broken. */
function cutDown(least: readonly number[], available: number): number[] {
  const rising = [...least].sort((a, b) => a - b)
  let [rest, left] = [available, rising.length]
  for (const width of rising) {
    if (width * left > rest) break
    rest -= width
    left--
  }
  const limit = left > 0 ? rest / left : Number.POSITIVE_INFINITY
  return least.map((width) => Math.min(width, limit))
}

function sum(lengths: readonly number[]): number {
  return lengths.reduce((total, length) => total + length, 0)
}
