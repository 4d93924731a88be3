import type { Template } from '../template.ts'
import { em, type Rule } from './rules.ts'
import { familyList } from './style.ts'

/** Families with a MATH table that systems have, behind the one that editions bring along. */
const FAMILIES = '"STIX Two Math", "Cambria Math", "Latin Modern Math", math'

/** What MathML Core leaves to style sheets. */
export function formulaRules(template: Template): Rule[] {
  return [
    [
      'math',
      {
        'font-family': FAMILIES,
        'text-indent': 0,
        'letter-spacing': 'normal',
        'font-style': 'normal',
        'font-weight': 400,
      },
    ],
    ['p.math', { 'overflow-x': 'auto', 'line-height': template.screen.leading, 'padding-block': em(0.5) }],
    // The sentence goes on.
    ['p.math + p', { 'text-indent': 0 }],
    // Where a formula leaves its number no room beside it, that stands below.
    [
      'p.math:has(> .number)',
      { display: 'flex', 'flex-wrap': 'wrap', 'justify-content': 'flex-end', 'align-items': 'center' },
    ],
    ['p.math:has(> .number) > math', { 'flex-grow': 1 }],
    // The numbers of rows stand at the margin, and the rows in the middle.
    ['.numbered-rows', { width: '100%' }],
    ['.row-margin', { width: '50%', padding: 0 }],
    [
      '.row-number',
      {
        width: '50%',
        padding: '0 0 0 1em',
        'font-family': familyList(template, template.styles.paragraph.font),
      },
    ],
    // Lines of an aligned formula stand further apart than the rows of a matrix.
    ['mtable[displaystyle="true"] > mtr > mtd', { 'padding-block': '0.7ex' }],
    // Not all browsers move the formula in a cell as they move text.
    ...['left', 'right'].flatMap((side): Rule[] => [
      [`mtd[columnalign="${side}"]`, { 'text-align': side }],
      [`mtd[columnalign="${side}"]`, { 'text-align': `-webkit-${side}` }],
    ]),
    ['menclose', { display: 'inline-block' }],
    ['menclose[notation="box"]', { border: '0.06em solid currentColor', padding: '0.3em' }],
    ['menclose[notation~="updiagonalstrike"]', { background: strike('to top left') }],
    ['menclose[notation~="downdiagonalstrike"]', { background: strike('to top right') }],
    ['menclose[notation~="horizontalstrike"]', { background: strike('to top') }],
    [
      '.formula',
      {
        display: 'inline-block',
        'max-width': '100%',
        'overflow-x': 'auto',
        'overflow-y': 'hidden',
        'vertical-align': 'middle',
      },
    ],
    ['.number', { 'font-family': familyList(template, template.styles.paragraph.font) }],
  ]
}

/** A line across, from corner to corner. */
function strike(direction: string): string {
  return `linear-gradient(${direction}, transparent 47%, currentColor 48%, currentColor 52%, transparent 53%)`
}
