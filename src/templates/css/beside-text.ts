import type { Template } from '../template.ts'
import { number, printBlock, type Rule } from './rules.ts'
import { inParagraphs } from './selectors.ts'

/** Room beside the column that a page number in the margin needs, in em of the body. */
const MARGIN = 5

/** Where a note beside the text begins, and how wide it is: rem, behind the page numbers in the margin. */
const SIDE_NOTE = { from: 4.75, width: 13 }

/** What stands beside the text where a screen has room for it: page numbers, and beyond them notes. */
export function besideText({ screen }: Template): string[] {
  const base = screen.base[1]
  const forNumbers = (screen.measure + 2 * MARGIN) * base
  const forNotes = screen.measure * base + 2 * (SIDE_NOTE.from + SIDE_NOTE.width + 1)
  return [
    printBlock(`@media screen and (min-width: ${number(forNumbers)}em)`, MARGIN_RULES),
    printBlock(`@media screen and (min-width: ${number(forNotes)}em)`, SIDE_NOTE_RULES),
  ]
}

/** Notes of paragraphs right in the text, beside the line of their mark; what is wide stands below them. */
const SIDE_NOTE_RULES: readonly Rule[] = [
  [
    inParagraphs('.side-note'),
    {
      display: 'block',
      float: 'right',
      clear: 'right',
      width: `${SIDE_NOTE.width}rem`,
      'margin-block': '0.2em 0.6em',
      'margin-inline-end': `-${SIDE_NOTE.from + SIDE_NOTE.width}rem`,
    },
  ],
  [inParagraphs('.side-note:dir(rtl)'), { float: 'left', clear: 'left' }],
  ['.wide, .page, .bleed', { clear: 'both' }],
]

/** Printed page numbers stand in the outer margin, at the line where the page begins, and are not read aloud. */
const MARGIN_RULES: readonly Rule[] = [
  ['.folio', { 'inset-inline-start': '100%', 'margin-inline-start': '1.5rem' }],
  ['.folio::before', { content: 'attr(title)' }],
  ['.folio::before', { content: 'attr(title) / ""' }],
  ['.margin-numbers', { display: 'block' }],
]
