import type { Table } from '../ast/nodes.ts'
import { textOf } from '../ast/walk.ts'
import type { TextStyle } from '../templates/print-style.ts'
import { cellStyle, placeCells } from './cells.ts'
import type { Place, Setting } from './setting.ts'

/** White between two columns, points. */
export const GUTTER = 12

/**
 * Widths of a table's columns, points: each between its longest word and its longest line, as CSS 2.2 (17.5.2.2)
 * lays out a table of automatic width; what is too wide in all is cut down in proportion.
 */
export function columnWidths(block: Table, place: Place, setting: Setting): number[] {
  const count = block.align.length
  const least = new Array<number>(count).fill(4)
  const most = new Array<number>(count).fill(4)
  for (const { cell, column, columns } of placeCells(block.children, count).flat()) {
    if (columns > 1) continue
    const style = cellStyle(cell, block.align[column] ?? null, setting)
    const text = textOf(cell.children)
    const widest = (parts: readonly string[]) =>
      parts.reduce((width, part) => Math.max(width, widthOf(part, style, place.lang, setting)), 0)
    least[column] = Math.max(least[column]!, widest(text.split(/[\s-]+/)))
    most[column] = Math.max(most[column]!, widest(text.split('\n')))
  }
  return share(least, most, place.measure - GUTTER * (count - 1))
}

/** A hair over, so that rounding never breaks a line that was measured to fit. */
const ROUNDING = 0.5

function widthOf(text: string, style: TextStyle, lang: string, setting: Setting): number {
  const shaped = setting.shaper.shape(text, style.face, style.features, lang)
  return (shaped.advance * style.size) / 1000 + ROUNDING
}

export function share(least: readonly number[], most: readonly number[], available: number): number[] {
  const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0)
  const [low, high] = [sum(least), sum(most)]
  if (high <= available) return [...most]
  if (low >= available) return least.map((width) => (width * available) / low)
  const spare = (available - low) / (high - low)
  return least.map((width, index) => width + spare * (most[index]! - width))
}
