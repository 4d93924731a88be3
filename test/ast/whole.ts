import { article, heading, paragraph, text } from '../../src/ast/build.ts'
import type { Block } from '../../src/ast/nodes.ts'

/** One of each block that holds others, with a text of its own at every place that can hold one. */
function everyBlock(): Block[] {
  return [
    heading(2, 'heading'),
    { type: 'blockquote', children: [paragraph('quotation')] },
    {
      type: 'list',
      ordered: false,
      spread: false,
      children: [{ type: 'listItem', children: [paragraph('item')] }],
    },
    {
      type: 'definitionList',
      children: [
        { type: 'definitionTerm', children: [text('term')] },
        { type: 'definitionDescription', children: [paragraph('description')] },
      ],
    },
    { type: 'figure', children: [paragraph('shown')], caption: [text('figure caption')] },
    {
      type: 'table',
      align: [null],
      caption: [text('table caption')],
      children: [{ type: 'tableRow', children: [{ type: 'tableCell', children: [text('cell')] }] }],
    },
    { type: 'aside', kind: 'note', title: [text('aside title')], children: [paragraph('aside')] },
    {
      type: 'verse',
      children: [
        { type: 'verseStanza', children: [{ type: 'verseLine', indent: 0, children: [text('line')] }] },
      ],
    },
  ]
}

/** Its texts. */
export const IN_READING_ORDER = [
  'Untitled',
  'heading',
  'quotation',
  'item',
  'term',
  'description',
  'shown',
  'figure caption',
  'table caption',
  'cell',
  'aside title',
  'aside',
  'line',
  'note',
]

/** An article of one of each node that holds others. */
export const whole = article(everyBlock(), {}, [
  { type: 'footnoteDefinition', identifier: 'n', children: [paragraph('note')] },
])
