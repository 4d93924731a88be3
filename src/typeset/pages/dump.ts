import type { Furniture, Page, PageItem, PageSection, TextRun } from '../model/index.ts'
import { textOfRun } from '../model/index.ts'
import type { ColumnBody, Ending, PlacedLine, SpanningFigure } from './column-body.ts'
import type { PlacedHeading, PlacedStart } from './make-pages.ts'

/** Pages with what their columns were made of, and why they end where they do. */
export interface ExplainedSection extends PageSection {
  readonly columns: ReadonlyMap<Page, readonly ColumnBody[]>
  readonly headings: readonly PlacedHeading[]
  /** Lines that begin somewhere in the tree, in the order of the pages. */
  readonly lines: readonly PlacedStart[]
}

/**
 * Pages as text, for designers and goldens. Lengths are points; a line tells its baseline grid place, adjustment
 * ratio r, badness 100 r³ and demerits, and each run its place, face, size and glyphs.
 */
export function dumpPages({ pages, columns }: ExplainedSection): string {
  return pages.map((page) => dumpPage(page, columns.get(page) ?? [])).join('')
}

function dumpPage(page: Page, columns: readonly ColumnBody[]): string {
  const lines = [`page ${page.folio} ${page.side}${page.items.length === 0 ? ', blank' : ''}`]
  for (const artifact of page.furniture) lines.push(...dumpFurniture(artifact))
  for (const head of columns[0]?.heads ?? [])
    lines.push(...dumpSpanning(head, head.span === 'page' ? 'on a page of its own' : 'over all columns'))
  columns.forEach((column, index) => {
    lines.push(`  column ${index + 1}: ${describe(column)}`)
    for (const placed of column.lines) lines.push(...dumpLine(placed))
    if (column.notes.length > 0) lines.push('    notes')
    for (const placed of column.notes) lines.push(...dumpLine(placed))
  })
  const foot = columns[0]?.foot
  if (foot) lines.push(...dumpSpanning(foot, 'below all columns'))
  return `${lines.join('\n')}\n`
}

function dumpSpanning({ lines }: SpanningFigure, place: string): string[] {
  return [`  ${place}`, ...lines.flatMap(({ items }) => items.map((item) => `    ${dumpItem(item)}`))]
}

function describe({ lines, depth, white, cost, compromises, ending }: ColumnBody): string {
  const parts = [
    `${lines.length} lines to ${length(depth)}`,
    ...(white > 0 ? [`${white} white`] : []),
    `cost ${Math.round(cost)}`,
    endingInWords(ending),
    ...compromises.map((compromise) => `! ${compromise}`),
  ]
  return parts.join(', ')
}

function endingInWords({ place, after, longer, shorter, grown, moved, smaller }: Ending): string {
  const where = after ? `${place} after line ${after[0]} of ${after[1]}` : `ends at the ${place}`
  const done = [
    ...(longer ? [`${longer} a line longer`] : []),
    ...(shorter ? [`${shorter} a line shorter`] : []),
    ...(grown ? [`${grown} spaces a line wider`] : []),
    ...(moved ? [`${moved} moved on`] : []),
    ...(smaller ? [`${smaller} made smaller`] : []),
  ]
  return [where.replace('ends at the between', 'ends between'), ...done].join(', ')
}

function dumpFurniture({ kind, items }: Furniture): string[] {
  return [`  ${kind}`, ...items.map((item) => `    ${dumpItem(item)}`)]
}

function dumpLine({ line, y }: PlacedLine): string[] {
  const { fit } = line
  const judged = fit
    ? `  r ${fit.ratio.toFixed(2)}  badness ${Math.round(100 * Math.abs(fit.ratio) ** 3)}  demerits ${Math.round(fit.demerits)}`
    : ''
  return [`    ${length(y)}${judged}`, ...line.items.map((item) => `      ${dumpItem(item)}`)]
}

function dumpItem(item: PageItem): string {
  const place = `${length(item.x)} ${length(item.y)}`
  if (item.kind === 'text') return `${place} ${dumpRun(item)}`
  const box = `${place} ${item.kind} ${length(item.width)} × ${length(item.height)}`
  return item.kind === 'rule' ? box : `${box} ${item.url}`
}

function dumpRun(run: TextRun): string {
  const glyphs = run.pieces.reduce((sum, { shaped }) => sum + shaped.glyphs.length, 0)
  const given = [
    ...(run.scale ? [`scale ${run.scale.toFixed(4)}`] : []),
    ...(run.tracking ? [`tracking ${run.tracking.toFixed(3)}`] : []),
    ...(run.rise ? [`rise ${length(run.rise)}`] : []),
  ]
  const face = run.pieces[0]?.shaped.face ?? ''
  const facts = [`${face} ${length(run.size)}`, `${glyphs} glyphs`, `width ${length(run.width)}`, ...given]
  return `${facts.join(', ')} ${JSON.stringify(textOfRun(run))}`
}

function length(points: number): string {
  return (Math.round(points * 100) / 100).toFixed(2)
}
