import type { PrintStyle } from '../../templates/print/index.ts'
import { baselineOf } from '../../typeset/blocks/index.ts'
import type { Page } from '../../typeset/model/index.ts'
import type { ExplainedSection } from '../../typeset/pages/index.ts'
import { decimals } from './decimals.ts'
import { element } from './markup.ts'

type Columns = NonNullable<ReturnType<ExplainedSection['columns']['get']>>

/** What a page was made by. */
export interface PageGuides {
  readonly print: Pick<PrintStyle, 'grid' | 'page'>
  readonly columns: Columns
}

/** The baselines of the grid, the columns, and what stands among the text: pictures, and the room of the notes. */
export function guidesOf(page: Page, { print, columns }: PageGuides): string {
  const { margins, textWidth, lines, measure, gutter, columns: count } = print.page
  const left = page.side === 'recto' ? margins.inner : margins.outer
  const base = margins.top + baselineOf(print.grid, print.grid)
  const grid = Array.from({ length: lines }, (_, line) => rule(left, base + line * print.grid, textWidth))
  const frames = Array.from({ length: count }, (_, column) =>
    box(left + column * (measure + gutter), margins.top, measure, lines * print.grid),
  )
  return element('g', { class: 'guides' }, [
    element('path', { class: 'grid', d: grid.join('') }),
    element('path', { class: 'frame', d: frames.join('') }),
    element('path', { class: 'floats', d: [...pictures(page), ...rooms(columns, left, print)].join('') }),
  ])
}

function pictures({ items }: Page): string[] {
  return items.flatMap((item) =>
    item.kind === 'image' ? [box(item.x, item.y, item.width, item.height)] : [],
  )
}

/** From the first note of a column to the end of it. */
function rooms(columns: Columns, left: number, { page }: PageGuides['print']): string[] {
  return columns.flatMap(({ notes, depth }, column) => {
    const [first] = notes
    if (!first) return []
    const at = left + column * (page.measure + page.gutter)
    return [box(at, page.margins.top + first.y, page.measure, depth - first.y)]
  })
}

function rule(left: number, top: number, width: number): string {
  return `M${decimals(left)} ${decimals(top)}h${decimals(width)}`
}

function box(left: number, top: number, width: number, height: number): string {
  return `${rule(left, top, width)}v${decimals(height)}h${decimals(-width)}z`
}
