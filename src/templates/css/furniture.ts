import type { Template } from '../template.ts'
import { cssString, em, type Rule } from './rules.ts'
import { inText } from './selectors.ts'
import { scaleOf } from './style.ts'

/** White at both sides of the column, and least height of what is pointed at (WCAG 2.2, 2.5.8), rem. */
export const EDGE = 1.25
const TARGET = 1.5

/** Half the width of a figure that asks for more than the measure, where the screen has it, rem. */
const HALF_WIDE = 30
const HALF_PAGE = 36

/** The narrowest screen that a text must fit on (WCAG 2.2, 1.4.10), rem. */
const NARROWEST = 20

/** What the column has there, em of the cells of tables. */
export function narrowestTable(template: Template): number {
  const { screen, styles } = template
  return (NARROWEST - 2 * EDGE) / screen.base[0] / scaleOf(template, styles.tableCell)
}

/** The column of a screen, what stands around the text in it, and what stands out of it. */
export function furnitureRules(template: Template, hairline: string): Rule[] {
  return [
    ...columnRules(template),
    ...colorSwitchRules(),
    ...contentsRules(template, hairline),
    ...wideFigureRules(inText),
    ...WIDE_PARTS,
    ...noteLinkRules(),
  ]
}

/** What takes more than the column is as wide as the screen, and the body with it. */
function columnRules({ screen }: Template): Rule[] {
  return [
    ['body', { margin: 0, padding: '0 0 5rem' }],
    [
      'body > header, main',
      { 'max-width': em(screen.measure), 'margin-inline': 'auto', 'padding-inline': `${EDGE}rem` },
    ],
    // A line above it is as long as those of the text.
    ['.colophon', { 'margin-inline': besideColumn(screen) }],
    // What stands in the margin is placed by the column.
    ['main', { position: 'relative', 'padding-top': 'clamp(0.5rem, 4vw, 3rem)' }],
  ]
}

/** The white at both sides of what is as wide as the lines of the text. */
export function besideColumn({ measure }: Template['screen']): string {
  return `max(${EDGE}rem, 50% - ${em(measure / 2)})`
}

/** The boxes that are ticked lie unseen on their words, so that the words are what is pointed at. */
function colorSwitchRules(): Rule[] {
  return [
    [
      '.colors',
      { display: 'flex', 'flex-wrap': 'wrap', 'justify-content': 'flex-end', 'padding-top': '0.75rem' },
    ],
    [
      '.colors label',
      {
        position: 'relative',
        margin: 0,
        padding: '0.25rem 0.6rem',
        'border-bottom': '2px solid transparent',
      },
    ],
    ['.colors label:has(:checked)', { 'border-bottom': '2px solid currentColor' }],
    ['.colors input', { position: 'absolute', inset: 0, margin: 0, appearance: 'none' }],
  ]
}

function contentsRules(template: Template, hairline: string): Rule[] {
  const scale = scaleOf(template, template.styles.caption)
  return [
    ['.contents', { 'border-block': hairline, 'margin-block': '1.5em 2em' }],
    ['.contents summary', { margin: 0, padding: `${em(0.6 / scale)} 0` }],
    ['.contents details > ol', { 'padding-block': `0 ${em(0.75)}` }],
    ['.contents a', { 'text-decoration-line': 'none' }],
  ]
}

/** Figures right in the text stand out of its column; one in a quotation or a list keeps to what holds it. */
export function wideFigureRules(at: (name: string) => string): Rule[] {
  const outBy = (half: number) => ({ 'margin-inline': `max(50% - ${half}rem, 50% - 50vw + ${EDGE}rem)` })
  return [
    [at('wide'), outBy(HALF_WIDE)],
    [at('page'), outBy(HALF_PAGE)],
    // The width of a screen is told with its scroll bar, half of which stands at each side.
    [at('bleed'), { 'margin-inline': 'calc(50% - 50vw + 0.5rem)' }],
  ]
}

const WIDE_PARTS: readonly Rule[] = [
  ['.bleed > .caption', { 'padding-inline': `${EDGE}rem` }],
  // A picture is seen whole, with its caption.
  ['figure > img', { 'max-height': '85vh', 'object-fit': 'contain' }],
  // From edge to edge also where a landscape, of 4 to 3 at most, is higher than that.
  ['.bleed > img', { 'max-height': 'max(85vh, 76vw)' }],
  ['.wide > .folio, .page > .folio, .bleed > .folio', { 'margin-top': em(-1.5) }],
]

/** A screen that is touched shows its scroll bar over the page, and leaves it no room. */
export const TOUCHED_RULES: readonly Rule[] = [[inText('bleed'), { 'margin-inline': 'calc(50% - 50vw)' }]]

/** The sign is small; around it is what a finger hits. */
function noteLinkRules(): Rule[] {
  return [
    ['.note-mark a, .backlink', { position: 'relative' }],
    [
      '.note-mark a::after, .backlink::after',
      { content: cssString(''), position: 'absolute', inset: `calc(50% - ${TARGET / 2}rem)` },
    ],
    // Of marks that touch, each has what is hit on its own sign and after it, and hides none before it.
    ['.next-mark a::after', { 'inset-inline': '0 auto', width: `${TARGET}rem` }],
  ]
}
