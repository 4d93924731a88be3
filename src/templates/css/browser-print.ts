import { resolvePage } from '../print/index.ts'
import type { Template } from '../template.ts'
import { number, printBlock, printRules, type Rule } from './rules.ts'

/** Printed from a browser, the file takes the template's page and leaves the screen's furniture away. */
export function browserPrint(template: Template): string {
  const { width, height, margins } = resolvePage(template)
  const pt = (value: number) => `${number(value)}pt`
  const page = (left: number, right: number) => ({
    margin: [margins.top, right, margins.bottom, left].map(pt).join(' '),
  })
  const pages: Rule[] = [
    ['@page', { size: `${pt(width)} ${pt(height)}`, ...page(margins.inner, margins.outer) }],
    ['@page :left', page(margins.outer, margins.inner)],
  ]
  const rules: Rule[] = [
    ['html', { 'background-color': 'transparent' }],
    ['body', { 'font-size': template.base, padding: 0, 'container-type': 'normal' }],
    ['body > header, main, .colophon', { 'max-width': 'none', padding: 0 }],
    ['a', { color: 'inherit' }],
    ['.skip-link, .colors, .backlink, .backlinks, .contents, .description', { display: 'none' }],
    // Paper does not scroll: where a table is wider, its words are broken rather than lost.
    ['.table', { 'overflow-x': 'visible', 'overflow-wrap': 'anywhere' }],
  ]
  return `${printRules(pages)}\n${printBlock('@media print', rules)}`
}
