import type { Template } from '../template.ts'
import { besideColumn, wideFigureRules } from './furniture.ts'
import { cssName, em, printBlock, printRules, type Rule } from './rules.ts'
import { lineEm, scaleOf } from './style.ts'

/** What the pages of a site have beside those of a single file: ways to other pages, and what was found. */
export function siteCss(template: Template): string {
  const hairline = `0.06em solid var(${cssName('rule')}, currentColor)`
  const line = lineEm(template)
  const small = scaleOf(template, template.styles.caption)
  const rules: Rule[] = [
    [
      'body > header',
      {
        display: 'flex',
        'flex-wrap': 'wrap',
        'justify-content': 'space-between',
        'align-items': 'baseline',
        'column-gap': '1.5rem',
      },
    ],
    ['.ways', { display: 'flex', 'flex-wrap': 'wrap', 'column-gap': '1.25rem', 'padding-top': '0.75rem' }],
    // As high as a finger is wide (WCAG 2.2, 2.5.8).
    ['.ways a', { margin: 0, padding: '0.25rem 0' }],
    [
      '.turns',
      {
        display: 'flex',
        'flex-wrap': 'wrap',
        'justify-content': 'space-between',
        'column-gap': '2rem',
        'margin-top': em(2 * line),
        'margin-inline': besideColumn(template.screen),
        'padding-block': em(0.5 * line),
      },
    ],
    ['.turns a', { display: 'block', 'padding-block': '0.5rem', 'text-decoration-line': 'none' }],
    ['.turns span', { display: 'block', margin: 0 }],
    ['.turns .next', { 'margin-inline-start': 'auto' }],
    ['.turns .next span', { 'text-align': 'end' }],
    ['.turns', { 'border-top': hairline }],
    // A page begins with its title: the white that a chapter has above it in print is not needed here.
    ['main > section > :first-child, main > article > .heading1', { 'margin-block-start': em(0.5) }],
    // The line above the ways to other pages ends it.
    [
      'main > section > .contents:last-child, main > article > .contents:last-child',
      { 'border-bottom': 'none', 'margin-block-end': 0 },
    ],
    ['.colors', { 'margin-inline-start': 'auto' }],
    ['.contents > ol', { 'padding-block': em(line / 2) }],
    // A part is told from the chapters before it.
    ['.contents > ol > li > ol', { 'margin-bottom': em(line / 2) }],
    ...wideFigureRules((name) => `main > section > .${name}`),
    ['main form', { 'margin-block': em(line) }],
    [
      '[type=search]',
      {
        'box-sizing': 'border-box',
        width: '100%',
        padding: '0.5em 0.6em',
        font: 'inherit',
        color: 'inherit',
        'background-color': 'transparent',
        border: `max(1px, 0.06em) solid var(${cssName('text')}, currentColor)`,
        'border-radius': '0.2em',
      },
    ],
    ['[type=search]:focus-visible', { 'outline-offset': '-1px' }],
    ['.results', { 'list-style-type': 'none', margin: 0 }],
    ['.results > li', { 'margin-block': em(line) }],
    ['.results p', { margin: 0, 'text-indent': 0, 'text-align': 'start' }],
    ['.pages ol', { display: 'flex', 'flex-wrap': 'wrap', 'list-style-type': 'none', margin: 0 }],
    ['.pages a', { display: 'block', margin: 0, padding: '0.25rem 0.6rem', 'min-width': '1.5rem' }],
    ['.pages summary', { margin: 0, padding: `${em(0.6 / small)} 0` }],
  ]
  return [printRules(rules), printBlock('@media print', [['.ways, .turns', { display: 'none' }]])].join('\n')
}
