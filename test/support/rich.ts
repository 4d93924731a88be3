import { article, heading, inlines, link, paragraph, text } from '../../src/ast/build.ts'
import type { Article, AsideKind, Block, TableCell } from '../../src/ast/nodes.ts'
import { flowOf } from '../../src/ast/sections.ts'
import { resolve } from '../../src/resolve/index.ts'
import { sampleArticle } from './sample.ts'

/** The sample, and what is hard to set on a narrow screen: wide tables, long lines, long words, deep nesting. */
export function richArticle(): Article {
  const sample = sampleArticle()
  const flow = flowOf(sample.children)
  return resolve({
    ...sample,
    metadata: {
      ...sample.metadata,
      title: inlines(['How a Sheet Becomes a Book, Fold by Fold and Stitch by Stitch']),
    },
    children: [...flow.slice(0, -1), ...hardBlocks(), ...flow.slice(-1)],
  })
}

/** Names of the images that the article shows. */
export const RICH_IMAGES = ['mark.png', 'fold.png', 'wide.png', 'flourish.png'] as const

function hardBlocks(): Block[] {
  return [
    { ...heading(2, 'Hard matter'), id: 'hard' },
    paragraph(
      'An address without a break: ',
      link(
        'https://bindery.example/a/very/long/path?with=a&query=that&goes=on',
        'https://bindery.example/a/very/long/path?with=a&query=that&goes=on',
      ),
      ', and a word as long: ',
      { type: 'emphasis', children: [text('Buchbindermeisterprüfungsausschussvorsitzende')] },
      ', with ',
      { type: 'inlineCode', value: 'const foldedSheetsOfTheWholeBook = sheets.map(fold)' },
      ' in the line.',
    ),
    wideTable(),
    { type: 'code', language: 'sh', value: `fold ${'--another-option=value '.repeat(12)}sheet.pdf\n` },
    { type: 'math', value: `n = ${Array.from({ length: 30 }, (_, index) => `a_{${index}}`).join(' + ')}` },
    {
      type: 'figure',
      children: [
        paragraph({ type: 'image', url: 'wide.png', alt: 'A bench with a press, an awl and thread' }),
      ],
      caption: [text('A bench')],
    },
    paragraph({ type: 'image', url: 'flourish.png', alt: '' }),
    ...deepHeadings(),
    nestedLists(4),
    nestedQuotations(3),
    ...ASIDES.map((kind): Block => ({ type: 'aside', kind, children: [paragraph(`Beside: ${kind}.`)] })),
    paragraph('Two notes side by side', ...marks('folio', 'thread'), ' and one in a heading below.'),
    heading(3, 'A heading with a note', ...marks('leaf')),
    paragraph('And the end.'),
  ]
}

const ASIDES: readonly AsideKind[] = ['important', 'warning', 'caution', 'sidebar']

function marks(...identifiers: readonly string[]) {
  return identifiers.map((identifier) => ({ type: 'footnoteReference', identifier }) as const)
}

function wideTable(): Block {
  const columns = Array.from({ length: 14 }, (_, index) => index)
  const cell = (words: string, header?: TableCell['header']): TableCell => ({
    type: 'tableCell',
    ...(header && { header }),
    children: [text(words)],
  })
  return {
    type: 'table',
    align: columns.map((column) => (column === 0 ? 'left' : 'right')),
    caption: [text('Leaves of a book by signatures')],
    children: [
      { type: 'tableRow', children: columns.map((column) => cell(`Heading ${column}`, 'column')) },
      ...['Quarto', 'Octavo'].map((format, row) => ({
        type: 'tableRow' as const,
        children: columns.map((column) =>
          column === 0 ? cell(format, 'row') : cell(String(1000 * column * (row + 1))),
        ),
      })),
    ],
  }
}

function deepHeadings(): Block[] {
  return ([3, 4, 5, 6] as const).flatMap((depth): Block[] => [
    heading(depth, `Depth ${depth}`),
    paragraph(`Text under a heading of depth ${depth}.`),
  ])
}

function nestedLists(depth: number): Block {
  const item = () => {
    const inner = depth > 1 ? [nestedLists(depth - 1)] : []
    return {
      type: 'listItem',
      children: [paragraph(`An item ${depth} from the bottom.`), ...inner],
    } as const
  }
  const ordered = depth % 2 === 0
  return { type: 'list', ordered, ...(ordered && { start: 1 }), spread: false, children: [item(), item()] }
}

function nestedQuotations(depth: number): Block {
  const inner = depth > 1 ? [nestedQuotations(depth - 1)] : []
  return { type: 'blockquote', children: [paragraph(`A quotation ${depth} from the bottom.`), ...inner] }
}

/** A book of chapters with what the sample has in the second one, so that links and notes lead across its documents. */
export function richBook(): Article {
  const rich = richArticle()
  const filler = (chapter: number) =>
    Array.from({ length: 24 }, (_, index) =>
      paragraph(
        `${index + 1} of ${chapter}: ${'the sheet is folded, and the fold is pressed, '.repeat(5)}and so on.`,
      ),
    )
  const chapter = (number: number): Block => ({ ...heading(1, `Chapter ${number}`), id: `chapter-${number}` })
  return resolve(
    article(
      [
        chapter(1),
        ...filler(1),
        paragraph('See ', link('#hard', 'the hard matter'), ' and ', ...marks('folio'), '.'),
        chapter(2),
        ...flowOf(rich.children),
        chapter(3),
        ...filler(3),
      ],
      rich.metadata,
      rich.footnotes,
    ),
  )
}
