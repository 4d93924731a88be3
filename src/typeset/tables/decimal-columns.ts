import type { Table, TableCell } from '../../ast/index.ts'
import { countedText, textOf } from '../../ast/index.ts'
import type { Place, Setting } from '../blocks/index.ts'
import { measureInlines, measureTail } from '../blocks/index.ts'
import { cellStyle, type PlacedCell } from './cells.ts'

/** A column of figures, aligned on the decimal mark. Points. */
export interface FigureColumn {
  /** What the widest figures take before and behind the mark. */
  readonly width: number
  /** By how much each cell stands in from the column's right edge. */
  readonly insets: ReadonlyMap<TableCell, number>
}

/** A sign, a currency, figures with their separators, a unit of few letters. */
const FIGURE = /^[+\-−–±<>≤≥≈~]?\s?\p{Sc}?\s?\d[\d\s.,'’]*\s?(?<unit>[%‰°′″\p{L}\p{Sc}]{0,4})$/u

/** What stands for a figure that there is none of: a dash, `n/a`. */
const NO_FIGURE = /^[^\d]{0,3}$/u

/** The columns that the author sets flush right and that hold figures only, by their number. */
export function figureColumns(
  table: Table,
  cells: readonly PlacedCell[],
  place: Place,
  setting: Setting,
): Map<number, FigureColumn> {
  const found = new Map<number, FigureColumn>()
  table.align.forEach((align, column) => {
    if (align !== 'right') return
    const body = cells.filter((cell) => isFigureCell(cell, column))
    const texts = body.map(({ cell: { children } }) => textOf(children).trim())
    const isFigures = texts.every((text) => FIGURE.test(text) || NO_FIGURE.test(text))
    // Grams over kilograms have no mark in common: they stay on the right, as they are asked to.
    const units = new Set(texts.flatMap((text) => FIGURE.exec(text)?.groups?.unit ?? []))
    if (isFigures && units.size === 1)
      found.set(column, alignFigures(body, decimalMark(texts, place.lang), place, setting))
  })
  return found
}

function isFigureCell(placed: PlacedCell, column: number): boolean {
  return placed.column === column && placed.columns === 1 && placed.cell.header !== 'column'
}

function alignFigures(
  cells: readonly PlacedCell[],
  mark: string,
  { lang }: Place,
  setting: Setting,
): FigureColumn {
  const measured = cells.map((placed) => {
    const { cell } = placed
    const style = cellStyle(placed, 'right', setting)
    const tail = measureTail(cell.children, markPlace(countedText(cell.children), mark), style, lang, setting)
    return { cell, tail, head: measureInlines(cell.children, style, lang, setting).most - tail }
  })
  const most = (lengths: readonly number[]) => lengths.reduce((sum, length) => Math.max(sum, length), 0)
  const tail = most(measured.map(({ tail }) => tail))
  return {
    width: most(measured.map(({ head }) => head)) + tail,
    insets: new Map(measured.map(({ cell, tail: own }) => [cell, tail - own])),
  }
}

/** Where the whole number ends: at the mark, else behind its last figure. */
function markPlace(text: string, mark: string): number {
  const at = text.lastIndexOf(mark)
  if (at >= 0) return at
  const figures = /\d(?=\D*$)/.exec(text)
  return figures ? figures.index + 1 : text.trimEnd().length
}

/**
 * Which of the two marks parts the fraction off in a column. A mark that is not before just three figures, or comes
 * after the other one, or after a lone zero, does; where nothing tells, the language's own mark does.
 */
export function decimalMark(texts: readonly string[], lang: string): string {
  const own = /[.,]/.exec(new Intl.NumberFormat(localeOf(lang)).format(0.5))?.[0] ?? '.'
  const other = own === '.' ? ',' : '.'
  return texts.some((text) => parts(text, own)) || !texts.some((text) => parts(text, other)) ? own : other
}

function parts(text: string, mark: string): boolean {
  const at = text.lastIndexOf(mark)
  if (at < 0 || text.indexOf(mark) !== at) return false
  const [whole, fraction] = [text.slice(0, at), /^\d*/.exec(text.slice(at + 1))![0]]
  return fraction.length !== 3 || /[.,]/.test(whole) || /(?:^|\D)0$/.test(whole)
}

function localeOf(lang: string): string {
  try {
    return new Intl.Locale(lang).baseName
  } catch {
    return 'en'
  }
}
