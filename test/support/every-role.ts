import { article, heading, inlines, paragraph, text } from '../../src/ast/build.ts'
import type { Article, Block, Inline } from '../../src/ast/nodes.ts'
import { resolve } from '../../src/resolve/index.ts'
import type { Role } from '../../src/templates/template.ts'

/**
 * A word that stands in one role only, so that a finished file can be asked how the role is set. Titles, dates
 * and page numbers say what they must; `wordOf` knows them, too.
 */
const WORDS: Partial<Record<Role, string>> = {
  title: 'Palimpsest',
  subtitle: 'Quatrefoil',
  byline: 'Octavo',
  affiliation: 'Chapel',
  date: '2026',
  imprint: 'Stereotype',
  paragraph: 'Incunabula',
  heading1: 'Vellum',
  heading2: 'Quires',
  heading3: 'Gatherings',
  heading4: 'Signatures',
  heading5: 'Catchwords',
  heading6: 'Colophon',
  blockquote: 'Marginalia',
  listItem: 'Deckle',
  definitionTerm: 'Duodecimo',
  definition: 'Twelvemo',
  code: 'imposition',
  math: 'sqrt',
  verse: 'Rubric',
  caption: 'Woodcut',
  tableCell: 'Pica',
  tableHeader: 'Cicero',
  aside: 'Manicule',
  asideTitle: 'Pilcrow',
  abstract: 'Argument',
  answer: 'Errata',
  wordBank: 'Fount',
  contact: 'Stationers',
  footnote: 'Obelus',
  runningHead: 'Palimpsest',
}

export function wordOf(role: Role): string {
  return WORDS[role] ?? ''
}

/** Two lines or more in every template, none of them a word of another role. */
const words = (role: Role, count: number) =>
  `${wordOf(role)} ${'and so the line goes on and on '.repeat(count).trim()}.`

const filled = (role: Role): Block => paragraph(words(role, 12))
const line = (role: Role): Inline[] => inlines([words(role, 0).replace(' .', '')])

/** An article in which every role of the tree stands once, over pages that show the furniture, too. */
export function everyRole(image: string): Article {
  const blocks: Block[] = [
    filled('paragraph'),
    heading(1, wordOf('heading1')),
    filled('paragraph'),
    heading(2, wordOf('heading2')),
    filled('paragraph'),
    heading(3, wordOf('heading3')),
    filled('paragraph'),
    heading(4, wordOf('heading4')),
    filled('paragraph'),
    heading(5, wordOf('heading5')),
    filled('paragraph'),
    heading(6, wordOf('heading6')),
    {
      type: 'paragraph',
      children: [...inlines([words('paragraph', 12)]), { type: 'footnoteReference', identifier: 'a' }],
    },
    { type: 'blockquote', children: [filled('blockquote')] },
    {
      type: 'list',
      ordered: false,
      spread: false,
      children: [{ type: 'listItem', children: [filled('listItem')] }],
    },
    {
      type: 'definitionList',
      children: [
        { type: 'definitionTerm', children: line('definitionTerm') },
        { type: 'definitionDescription', children: [filled('definition')] },
      ],
    },
    { type: 'code', language: 'ts', value: `const ${wordOf('code')} = 16\nfold(${wordOf('code')})` },
    { type: 'math', value: `a = \\${wordOf('math')}{2}` },
    {
      type: 'verse',
      children: [
        {
          type: 'verseStanza',
          children: [
            { type: 'verseLine', indent: 0, children: line('verse') },
            { type: 'verseLine', indent: 0, children: line('verse') },
          ],
        },
      ],
    },
    { type: 'pageBreak' },
    filled('paragraph'),
    {
      type: 'figure',
      children: [{ type: 'paragraph', children: [{ type: 'image', url: image, alt: 'A grey field' }] }],
      caption: line('caption'),
    },
    {
      type: 'table',
      align: ['left', 'right'],
      children: [
        { type: 'tableRow', children: [header('tableHeader'), header('tableHeader')] },
        { type: 'tableRow', children: [cell('tableCell'), cell('tableCell')] },
      ],
    },
    { type: 'thematicBreak' },
    { type: 'aside', kind: 'sidebar', title: [text(wordOf('asideTitle'))], children: [filled('aside')] },
    { type: 'pageBreak' },
    filled('paragraph'),
    ...(['abstract', 'answer', 'wordBank'] as const).map(
      (kind): Block => ({ type: 'aside', kind, children: [filled(kind)] }),
    ),
    ...(['note', 'tip', 'important', 'warning', 'caution'] as const).map(
      (kind): Block => ({ type: 'aside', kind, children: [filled('aside')] }),
    ),
    { type: 'pageBreak' },
    filled('paragraph'),
    { type: 'aside', kind: 'contact', children: [filled('contact')] },
  ]
  return resolve(
    article(
      blocks,
      {
        title: [text(wordOf('title'))],
        subtitle: [text(wordOf('subtitle'))],
        authors: [
          {
            name: `${wordOf('byline')} Press Desk`,
            affiliation: `${wordOf('affiliation')} of the Compositors and Pressmen of a Harbour`,
          },
        ],
        date: `${wordOf('date')}-03-03`,
        imprint: [{ ...paragraph(words('imprint', 0)), key: 'imprint-1' }],
      },
      [{ type: 'footnoteDefinition', identifier: 'a', children: [filled('footnote')] }],
    ),
  )
}

function cell(role: Role) {
  return { type: 'tableCell', children: line(role) } as const
}

function header(role: Role) {
  return { type: 'tableCell', header: 'column', children: line(role) } as const
}
