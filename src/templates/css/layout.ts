import type { Template } from '../template.ts'
import { besideText } from './beside-text.ts'
import { browserPrint } from './browser-print.ts'
import { codeRules } from './code-rules.ts'
import { colorRules, PAPER } from './color-schemes.ts'
import { formulaRules } from './formula-rules.ts'
import { furnitureRules, TOUCHED_RULES } from './furniture.ts'
import { listRules } from './list-rules.ts'
import { longTitleRules } from './long-titles.ts'
import { cssName, cssString, type Dialect, em, number, printBlock, printRules, type Rule } from './rules.ts'
import { classSelector, HEADED, LABEL, SCREEN_ROLES, SELECTORS } from './selectors.ts'
import { fluid, lineEm, scaleOf } from './style.ts'
import { tableRules } from './table-rules.ts'
import { writingRules } from './writing-rules.ts'

/** Below this width, in em of the body, a justified line has too few words to share out its white. */
const NARROW = 32

/** Least width and height of what is pointed at, in em of the body. */
const TARGET = 1.55

/** Deepest step that a line of verse is set in. */
export const DEEPEST_INDENT = 12

export function epubLayout(template: Template): string {
  const rules: Rule[] = [
    ['hr, .contents a', { color: 'inherit' }],
    ...longTitleRules(template),
    ['img', { 'max-height': '95vh', 'object-fit': 'contain' }],
    // Black lines on nothing would be lost in a night mode.
    ['.sheer', { background: PAPER.light }],
    ['.cover h1', { 'text-align': 'center', margin: 0 }],
    ['.title-page, .display', { 'padding-top': '20vh' }],
    [
      '.footnotes',
      { 'border-top': '0.06em solid currentColor', 'margin-top': em(2), 'padding-top': em(0.5) },
    ],
    // The mark of a printed page is a place, not a thing to see.
    ['.folio', { 'line-height': 0 }],
  ]
  return printRules([...sharedRules(template, 'epub'), ...rules])
}

/** Most white above a title, of the width of a screen: a phone shows the text with it. */
const SINK = 12

/** A machine that chooses all colours draws also lines that are transparent. */
const FORCED_RULES: readonly Rule[] = [
  [':focus-visible', { 'outline-color': 'Highlight' }],
  ['.colors label:not(:has(:checked))', { 'border-bottom': '2px solid Canvas' }],
]

export function htmlLayout(template: Template): string {
  const { base, justify } = template.screen
  return [
    colorRules(template),
    printRules([...sharedRules(template, 'html'), ...screenRules(template)]),
    ...(justify
      ? [printBlock(`@media (max-width: ${number(NARROW * base[1])}em)`, [raggedRule(template)])]
      : []),
    ...besideText(template),
    printBlock('@media screen and (pointer: coarse)', TOUCHED_RULES),
    printBlock('@media (prefers-reduced-motion: no-preference)', [['html', { 'scroll-behavior': 'smooth' }]]),
    printBlock('@media (forced-colors: active)', FORCED_RULES),
    browserPrint(template),
  ].join('\n')
}

/** What every screen needs and no role says: lists, figures, tables, verse, page ends. */
function sharedRules(template: Template, dialect: Dialect): Rule[] {
  const isPlain = dialect === 'epub'
  const rule = isPlain ? 'currentColor' : `var(${cssName('rule')}, currentColor)`
  const { caption, footnote, figure, table } = template.styles
  const line = lineEm(template)
  const sides = { center: 'auto', end: 'auto 0', start: '0 auto', justify: '0 auto' }
  return [
    ['p, dt, td, .caption', { 'text-wrap': 'pretty' }],
    ['.clause', { display: 'inline-block' }],
    ['.title, .subtitle, .heading1, .heading2, .heading3', { 'text-wrap': 'balance' }],
    ['dl', { margin: 0 }],
    ...listRules(template, dialect),
    ['img', { 'max-width': '100%', height: 'auto' }],
    // What stands for a missing image in a line is as high as the line.
    ['p .missing', { 'max-height': em(line), width: 'auto' }],
    ['.icon', { 'max-height': em(line), width: 'auto', 'vertical-align': 'text-bottom' }],
    ['.picture', { display: 'block', 'margin-inline': sides[figure.align] }],
    // A byline is as far from a title as from the subtitle that is not there.
    ...(['byline', 'date'] as const).map((role): Rule => {
      const { before } = template.styles[role]
      const above = Math.max(before, template.styles.subtitle.after) * line
      return [
        `.title + .${role}`,
        { 'margin-block-start': em(above / scaleOf(template, template.styles[role])) },
      ]
    }),
    [
      '.pictures',
      {
        'margin-block': `${em(figure.before * line)} ${em(figure.after * line)}`,
        'text-align': figure.align,
        'text-indent': 0,
      },
    ],
    [`.pictures + p, p.${LABEL}, .${LABEL} + p, p.${HEADED}`, { 'text-indent': 0 }],
    [
      '.side-by-side',
      {
        display: 'flex',
        'flex-wrap': 'wrap',
        'justify-content': 'space-between',
        'align-items': 'flex-start',
      },
    ],
    ['.display', { 'margin-block': em(3 * line) }],
    ['.display > p', { 'text-align': 'center', 'text-indent': 0 }],
    ['.side-by-side + .side-by-side', { 'margin-top': em(line / 2) }],
    ['.side-by-side figure', { margin: 0 }],
    ['.side-by-side img', { display: 'block' }],
    ['figure > img', { display: 'block', 'margin-inline': sides[figure.align] }],
    ...(figure.align === 'center' ? CAPTIONS_AT_THEIR_PICTURES : []),
    ['.align-start > img', { 'margin-inline': sides.start }],
    ['.align-center > img', { 'margin-inline': sides.center }],
    ['.align-end > img', { 'margin-inline': sides.end }],
    ['.align-center > .caption', { 'text-align': 'center' }],
    ['.align-end > .caption', { 'text-align': 'end' }],
    // What asks for more than the measure of a page takes all of a screen's.
    ['.wide > img, .page > img, .bleed > img', { width: '100%' }],
    ['figure > * + img', { 'margin-top': em(line / 2) }],
    // As high as a finger is wide (WCAG 2.2, 2.5.8), whatever the size of the captions.
    ['summary, .description > a', { 'padding-block': em(0.3) }],
    ['.description > a', { display: 'inline-block' }],
    ['.description + .description', { 'margin-top': 0 }],
    ...tableRules(template, rule, sides[table.align], dialect),
    [
      template.page.codeCaptions === 'above' ? 'table > .caption, figcaption.above' : 'table > .caption',
      { 'margin-block': `0 ${em((caption.before * line) / scaleOf(template, caption))}` },
    ],
    ['.align-start', { 'text-align': 'start' }],
    ['.align-center', { 'text-align': 'center' }],
    ['.align-end', { 'text-align': 'end' }],
    ['kbd', { border: `0.06em solid ${rule}`, 'border-radius': em(0.2), padding: '0 0.3em' }],
    ...codeRules(template, isPlain),
    [
      '.verse > p + p',
      { 'margin-top': em(line / scaleOf(template, template.styles.verse)), 'text-indent': 0 },
    ],
    [
      '.line',
      {
        display: 'block',
        'padding-inline-start': em(template.verse.turnover),
        'text-indent': em(-template.verse.turnover),
      },
    ],
    ...initialRules(template),
    ...(template.verse.centred ? [CENTRED_VERSE] : []),
    ['.line + br', { display: 'none' }],
    ...Array.from(
      { length: DEEPEST_INDENT },
      (_, step): Rule => [`.indent-${step + 1}`, { 'margin-inline-start': em(step + 1) }],
    ),
    ...writingRules(template, isPlain),
    ...formulaRules(template),
    ['hr', { border: 'none', height: 'auto', overflow: 'visible' }],
    // A change of scene without a sign is a line without one: a no-break space keeps it.
    ['hr::before', { content: cssString(template.ornament || '\u00A0') }],
    ['h1, h2, h3, h4, h5, h6, .aside-title', { 'break-after': 'avoid', 'page-break-after': 'avoid' }],
    ['figure, tr', { 'break-inside': 'avoid', 'page-break-inside': 'avoid' }],
    ['p', { orphans: 2, widows: 2 }],
    ['.page-break', { 'break-after': 'page', 'page-break-after': 'always' }],
    ['.contents ol', { 'list-style': 'none', margin: 0 }],
    ['.contents ol ol', { 'margin-inline-start': em(1.5) }],
    [
      '.contents a',
      {
        display: 'inline-block',
        'padding-block': em(0.15),
        // What turns over is told from the next entry.
        'padding-inline-start': em(1),
        'text-indent': em(-1),
        'text-wrap': 'balance',
        'text-decoration-line': 'none',
      },
    ],
    ['.note-mark a, .backlink', { 'text-decoration-line': 'none' }],
    // Two marks side by side must not read as one number.
    ['.next-mark::before', { content: cssString(',\u00A0') }],
    ['.backlink', { 'padding-inline': em(0.2) }],
    // Out of a sentence, a target is 24 pixels wide and high (WCAG 2.2, 2.5.8) where the text has 16.
    [
      '.backlinks > .backlink',
      {
        display: 'inline-block',
        'box-sizing': 'border-box',
        'min-width': em(TARGET / scaleOf(template, footnote)),
        'line-height': number(TARGET / scaleOf(template, footnote)),
        'text-align': 'center',
      },
    ],
  ]
}

/** A figure as wide as its picture, so that a caption begins at its edge; one of a few letters would be torn to words. */
const PICTURE = 'figure:has(> img):not(.wide, .page, .bleed, .align-start, .align-center, .align-end)'
const CAPTIONS_AT_THEIR_PICTURES: readonly Rule[] = [
  [PICTURE, { width: 'fit-content', 'min-width': 'min(100%, 14em)', 'margin-inline': 'auto' }],
  [`${PICTURE} > :not(img)`, { contain: 'inline-size' }],
]

/**
 * So many lines deep where the browser can (CSS Inline Layout 3, 5.3), which finds its depth by the font's capitals; on
 * the first line, twice as high, where it cannot: that stands well with any letter.
 */
function initialRules({ opening }: Template): Rule[] {
  if (opening.dropCap < 2) return []
  return [
    [
      '.initial::first-letter',
      {
        'font-size': em(2),
        'line-height': 0.5,
        '-webkit-initial-letter': opening.dropCap,
        'initial-letter': opening.dropCap,
        'margin-inline-end': em(0.06),
      },
    ],
    ['.initial.lone::first-letter', { 'margin-inline-end': em(0.18) }],
    ['.initial-marks', HANGING_MARKS],
  ]
}

/** Out of the text, so that they are no part of the initial; their size is that of print, and they hang by about their width. */
const HANGING_MARKS = {
  position: 'absolute',
  'font-size': em(1.6),
  'line-height': 1,
  'margin-block-start': em(0.1),
  'margin-inline-start': em(-0.46),
}

/** By its longest line, wherever the lines themselves begin. */
const CENTRED_VERSE: Rule = ['.verse', { width: 'fit-content', 'max-width': '100%', 'margin-inline': 'auto' }]

function screenRules(template: Template): Rule[] {
  const hairline = `0.06em solid var(${cssName('rule')}, currentColor)`
  const [narrow, wide] = template.screen.base
  const { date } = template.styles
  const folio = scaleOf(template, template.styles.folio)
  return [
    [
      'html',
      {
        'background-color': 'var(--paper)',
        'scroll-padding-block': '3rem',
        '-webkit-text-size-adjust': '100%',
        'text-size-adjust': '100%',
      },
    ],
    ['body', { 'overflow-wrap': 'break-word' }],
    ...furnitureRules(template, hairline),
    ...sinkRule(template),
    ...longTitleRules(template),
    ['a', { 'text-underline-offset': '0.15em', 'text-decoration-thickness': '0.06em' }],
    [
      ':focus-visible',
      // In small type, too, the outline is two pixels wide (WCAG 2.2, 2.4.13).
      {
        outline: 'max(2px, 0.18em) solid currentColor',
        'outline-offset': '0.15em',
        'border-radius': '0.1em',
      },
    ],
    [
      '.skip-link',
      {
        position: 'absolute',
        top: '-8rem',
        'inset-inline-start': '1.25rem',
        padding: '0.5em 1em',
        'background-color': 'var(--paper)',
      },
    ],
    ['.skip-link:focus', { top: '0.5rem', 'z-index': 1 }],
    // What is not shown, as the word on numbers where there is no margin, has neither white nor a line above it.
    [
      '.footnotes, .colophon > :first-child',
      { 'margin-top': em(3), 'border-top': hairline, 'padding-top': em(1) },
    ],
    ['.footnote:target', { outline: hairline, 'outline-offset': em(0.4) }],
    // One size for all numbers, also for one that falls in a heading.
    [
      '.folio',
      {
        position: 'absolute',
        'font-size': fluid([narrow * folio, wide * folio], 'rem'),
        'white-space': 'nowrap',
      },
    ],
    // The white between title and text is the same whichever line is the last.
    ...(['title', 'subtitle', 'byline', 'affiliation'] as const).map((role): Rule => {
      const style = template.styles[role]
      const after = Math.max(date.after, style.after) * lineEm(template)
      return [
        `header > ${SELECTORS[role]}:last-child`,
        { 'margin-bottom': em(after / scaleOf(template, style)) },
      ]
    }),
    ['.margin-numbers', { display: 'none' }],
  ]
}

/** What a title page has above its title. */
function sinkRule(template: Template): Rule[] {
  const { title } = template.styles
  const sink = (title.before * lineEm(template)) / scaleOf(template, title)
  return sink === 0 ? [] : [['.title', { 'margin-block-start': `min(${em(sink)}, ${SINK}vw)` }]]
}

function raggedRule({ styles, classes }: Template): Rule {
  const justified = [
    ...SCREEN_ROLES.filter((role) => styles[role].align === 'justify').map((role) => SELECTORS[role]),
    ...Object.keys(classes)
      .filter((name) => classes[name]!.align === 'justify')
      .map(classSelector),
  ]
  return [justified.join(', ') || 'p', { 'text-align': 'start' }]
}
