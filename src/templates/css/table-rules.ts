import { points } from '../lengths.ts'
import type { Template } from '../template.ts'
import { EDGE } from './furniture.ts'
import { type Dialect, em, type Rule } from './rules.ts'
import { SELECTORS } from './selectors.ts'
import { leadingInPrint, leadingOf, scaleOf } from './style.ts'

/**
 * Heavy rules above and below, a light one under the head and under each head that spans columns, no verticals; what is
 * wider than a screen is scrolled below its caption.
 */
export function tableRules(template: Template, color: string, sides: string, dialect: Dialect): Rule[] {
  const { base, tables, styles } = template
  const rule = (width: string) => `${em(points(width) / points(base))} solid ${color}`
  const gutter = points(tables.gutter) / points(base) / scaleOf(template, styles.tableCell)
  return [
    ...stillCaptions(template, dialect),
    [
      '.table table',
      { 'border-collapse': 'collapse', 'border-block': rule(tables.heavy), 'margin-inline': sides },
    ],
    ...(tables.width === 'text' ? [['.table table', { width: '100%' }] satisfies Rule] : []),
    ['.shared table', { 'table-layout': 'fixed', width: '100%' }],
    ['.table thead', { 'border-bottom': rule(tables.light) }],
    ['thead tr:not(:last-child) > th[colspan]', { 'border-bottom': rule(tables.light) }],
    ['td, th', { padding: `${em(CELL_PADDING)} ${em(gutter / 2)}`, 'vertical-align': 'baseline' }],
    ...closeCells(template),
    ['thead th', { 'vertical-align': 'bottom' }],
  ]
}

/** What is set in: a caption in it is narrower than the text. */
const INSET = ['li', 'dd', 'blockquote', 'aside'].map((name) => `${name} table > .caption`).join(', ')

/**
 * What is wider than the screen is scrolled below its caption, which stays whole and where it is. Readers of EPUBs have
 * margins of their own; that of a page is known, and the Nu Html Checker does not know containers.
 */
function stillCaptions(template: Template, dialect: Dialect): Rule[] {
  const { screen, styles } = template
  const column = em(screen.measure / scaleOf(template, styles.caption))
  const width = dialect === 'html' ? `min(100vw - ${2 * EDGE}rem, ${column})` : '100cqi'
  const still = { position: 'sticky', 'inset-inline-start': 0, 'max-width': width }
  return [
    ['.table', { 'overflow-x': 'auto', ...(dialect === 'epub' && { 'container-type': 'inline-size' }) }],
    ['table > .caption', still],
    ...(dialect === 'html' ? ([[INSET, { position: 'static', 'max-width': 'none' }]] as Rule[]) : []),
  ]
}

/** White above and below the words of a cell, em. */
const CELL_PADDING = 0.2

/** Lines of a cell stand no further apart than those of text of its size; its row stays as high as in print. */
function closeCells(template: Template): Rule[] {
  return (['tableCell', 'tableHeader'] as const).flatMap((role): Rule[] => {
    const opened = leadingInPrint(template, template.styles[role]) - leadingOf(template, role)
    return opened > 0 ? [[SELECTORS[role], { 'padding-block': em(CELL_PADDING + opened / 2) }]] : []
  })
}
