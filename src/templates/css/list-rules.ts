import type { Template } from '../template.ts'
import { COUNTER_STYLES } from './counter-styles.ts'
import { cssString, type Dialect, em, type Rule } from './rules.ts'
import { lineEm, markerDeclarations } from './style.ts'

/** Width of a number of one figure and the white behind it, em. */
const NOTE_HANG = 1.25

/** Lists, their tasks, and the notes that are one. */
export function listRules(template: Template, dialect: Dialect): Rule[] {
  const { listItem, footnote } = template.styles
  const line = lineEm(template)
  return [
    ['ul, ol', { padding: 0 }],
    ['li > ul, li > ol', { 'margin-block': 0 }],
    ...signRules(template),
    ...COUNTER_STYLES,
    ['.unmarked', { 'list-style-type': 'none', 'margin-inline-start': 0 }],
    // With an empty sign, not none, it is still a list to VoiceOver; old readers of EPUB know none alone.
    ['.unmarked', { 'list-style-type': '""' }],
    ['.unmarked > li > p:first-child', { 'text-indent': em(-1.5), 'padding-inline-start': em(1.5) }],
    ['ul > .task', { 'list-style-type': 'none' }],
    [
      '.task input',
      {
        margin: '0 0.5em 0 0',
        font: 'inherit',
        width: em(1),
        'vertical-align': em(-0.15),
      },
    ],
    ...TASK_BOX,
    ['ul > .task > p > label > input', { 'margin-inline': `${em(-1.5)} ${em(0.5)}` }],
    // The signs of the second column stand in the white between the two.
    ['ul, ol', { 'column-gap': em(2.25) }],
    ['[style*="columns:"] > li > p', { 'text-align': 'start' }],
    ['li', { 'break-inside': 'avoid' }],
    ['.spread > li + li, .spread > li > * + *', { 'margin-top': em(line / 2) }],
    ['.unmarked .unmarked', { 'padding-inline-start': em(1) }],
    ['li::marker', markerDeclarations(template, listItem, dialect)],
    ['li.footnote::marker', markerDeclarations(template, footnote, dialect)],
    ['aside.footnote > p', { 'padding-inline-start': em(NOTE_HANG) }],
    ['aside.footnote > p:first-child', { 'text-indent': em(-NOTE_HANG) }],
  ]
}

/** Signs that CSS draws by itself, in the size of the text around them. */
const DRAWN: Readonly<Record<string, string>> = { '•': 'disc', '◦': 'circle', '▪': 'square' }

/**
 * Signs and numbers by how deep a list stands in lists of its kind. The notes at the end of a file are such a list,
 * too, and count for nothing.
 */
function signRules({ lists }: Template): Rule[] {
  const deep = (element: string, level: number) => Array(level).fill(element).join(' ')
  return [
    ...lists.bullets.map(
      (sign, index): Rule => [
        deep('ul', index + 1),
        { 'list-style-type': DRAWN[sign] ?? cssString(`${sign}\u2002`) },
      ],
    ),
    ...lists.numbers.map((kind, index): Rule => [deep('ol', index + 1), { 'list-style-type': kind }]),
    ...lists.numbers.map(
      (kind, index): Rule => [`.footnotes > ol ${deep('ol', index + 1)}`, { 'list-style-type': kind }],
    ),
    ['.footnotes > ol', { 'list-style-type': 'decimal' }],
  ]
}

/** A box that is ticked by nobody is drawn as its words are, and not as faint as what is switched off. */
const TASK_BOX: readonly Rule[] = [
  [
    '.task input',
    {
      appearance: 'none',
      color: 'inherit',
      'box-sizing': 'border-box',
      'aspect-ratio': 1,
      border: '0.08em solid currentColor',
      'border-radius': em(0.12),
    },
  ],
  [
    '.task input:checked::before',
    {
      content: cssString(''),
      display: 'block',
      width: em(0.3),
      'aspect-ratio': 0.45,
      'margin-inline': 'auto',
      'border-bottom': '0.14em solid currentColor',
      'border-right': '0.14em solid currentColor',
      transform: 'rotate(40deg)',
    },
  ],
]
