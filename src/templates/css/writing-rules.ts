import { points } from '../lengths.ts'
import type { Template } from '../template.ts'
import { cssName, em, type Rule } from './rules.ts'

/** Room for what is written by hand. White is padding: it stays where a reading system drops heights. */
export function writingRules({ writing, base }: Template, isPlain: boolean): Rule[] {
  const { pitch, rule, color } = writing
  const sized = (length: string) => em(points(length) / points(base))
  const line = `${sized(rule)} solid ${isPlain ? 'currentColor' : `var(${cssName(color)}, currentColor)`}`
  return [
    // The room above the first line is white enough.
    ['.writing-lines', { 'margin-block': `0 ${sized(pitch)}` }],
    ['.ruled', { display: 'block', 'padding-top': sized(pitch), 'border-bottom': line }],
    ['.writing-box', { border: line, 'margin-block': em(0.8) }],
    ['.fields', { display: 'flex', 'flex-wrap': 'wrap', 'align-items': 'baseline', 'text-indent': 0 }],
    ['.blank', { 'white-space': 'nowrap' }],
    ['.field', { display: 'flex', 'flex-grow': 1, 'align-items': 'baseline' }],
    [
      '.field > .blank',
      { 'flex-grow': 1, 'min-width': em(4), 'margin-inline': '0.4em 0.8em', 'border-bottom': line },
    ],
    ['.field:last-child > .blank', { 'margin-inline-end': 0 }],
    ['.writing-box, .ruled', { 'break-inside': 'avoid', 'page-break-inside': 'avoid' }],
  ]
}
