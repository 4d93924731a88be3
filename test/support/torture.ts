import { ASIDE_KINDS } from '../../src/ast/aside-words.ts'
import { article, emphasis, heading, inlines, link, paragraph, text } from '../../src/ast/build.ts'
import type {
  Article,
  Block,
  FootnoteDefinition,
  Inline,
  List,
  ListItem,
  TableCell,
  TableRow,
} from '../../src/ast/nodes.ts'

/**
 * An article that asks of a tagged PDF all that the tree can ask: every node type, every one of them with an id that
 * something links to and a language of its own where it can have one, in each other and over page ends.
 */
export function tortureArticle(): Article {
  const blocks = [
    ...inlineBlocks(),
    ...headings(),
    ...quotations(),
    ...lists(),
    ...displays(),
    ...figures(),
    { ...heading(1, 'A Second Chapter, for the Contents'), id: 'second' },
    ...tables(),
    { ...heading(2, 'With ', emphasis('Parts'), ' \uE001'), id: 'part' },
    ...asides(),
    ...scripts(),
    { type: 'paragraph', children: linksTo(LINKED) } as const,
  ]
  return article(
    blocks,
    {
      title: inlines(['The <Torture> of ', emphasis('Tags'), ' & Ümläuts']),
      subtitle: [text('Every node, everywhere')],
      authors: [{ name: 'Octavo Press Desk' }, { name: 'Ærø & Søn' }],
      date: '2026-03-03',
      lang: 'en-GB',
      description: 'What a tagged file must bear, \u0001 and \uD800 included.',
      subjects: ['tags', 'größe'],
      publisher: 'Octavo Project',
      rights: 'MIT',
    },
    notes(),
  )
}

/** Ids that stand on a node each; every one of them is linked to at the end of the article. */
const LINKED = [
  'span',
  'code-inline',
  'image',
  'mark',
  'paragraph',
  'über-alles',
  'heading',
  'quotation',
  'list',
  'item',
  'definitions',
  'term',
  'meaning',
  'code',
  'formula',
  'verse',
  'stanza',
  'line',
  'figure',
  'table',
  'row',
  'cell',
  'aside',
  'listing',
  'theorem',
] as const

const note = (identifier: string): Inline => ({ type: 'footnoteReference', identifier })
const words = (count: number): string =>
  'Internationalisation characteristically necessitates considerable typographical sophistication. '
    .repeat(count)
    .trim()

function linksTo(ids: readonly string[]): Inline[] {
  return ids.flatMap((id) => [link(`#${encodeURIComponent(id)}`, `to ${id}`), text('; ')])
}

function inlineBlocks(): Block[] {
  return [
    { ...paragraph(words(3), note('long'), ' ', note('all')), id: 'paragraph' },
    paragraph(
      'Set in ',
      emphasis('italics, ', { type: 'strong', children: [text('bold')] }),
      ', ',
      { type: 'delete', children: [text('struck')] },
      ', ',
      { type: 'smallCaps', children: [text('Small Capitals')] },
      ', x',
      { type: 'superscript', children: [text('2n')] },
      { type: 'subscript', children: [text('ij')] },
      ', ',
      { type: 'span', id: 'span', lang: 'la', children: inlines(['in ', emphasis('octavo')]) },
      ', ',
      { type: 'inlineCode', id: 'code-inline', value: 'sheet(4)' },
      ', ',
      { type: 'inlineMath', value: '\\frac{1}{2}' },
      { type: 'break' },
      link(
        'https://example.org/ä?b=c&d=%20',
        'a ',
        emphasis('link'),
        ' that is broken over lines '.repeat(4),
      ),
      ', ',
      link('https://example.org/\uD800', { type: 'image', url: 'picture.png', alt: 'a linked picture' }),
      ', ',
      { type: 'image', id: 'image', url: 'picture.png', alt: 'a picture in the line' },
      { type: 'image', url: 'picture.png', alt: '' },
      ', ',
      { type: 'crossReference', identifier: 'table' },
      {
        ...{ type: 'pageReference', id: 'at-table', identifier: 'table', around: [' on page ', ''] },
        near: { facing: ' on the facing page', overleaf: ' overleaf' },
      },
      ', before page ',
      { type: 'pageReference', identifier: 'paragraph', last: 'aside' },
      { type: 'indexMark', id: 'mark', terms: ['paper', 'sizes'] },
      ', ',
      {
        type: 'citation',
        items: [{ key: 'iso216', prefix: 'see', locator: '3' }, { key: 'iso217' }],
        children: [{ type: 'text', value: '[see iso216, 3; iso217]' }],
      },
      note('all'),
    ),
    paragraph(
      {
        type: 'highlight',
        children: inlines(['Marked, ', emphasis('and more'), ' over a line end '.repeat(6)]),
      },
      ', ',
      { type: 'insert', children: [text('inserted')] },
      ', ',
      { type: 'underline', children: [link('https://example.org', 'underlined and linked')] },
      ', ',
      { type: 'abbreviation', title: 'World \uE003 Wide Web', children: [text('WWW')] },
      ', ',
      { type: 'ruby', reading: 'reading', children: [text('words')] },
      ', ',
      { type: 'inlineCode', value: 'Ctrl', isKeyboard: true },
      ' and ',
      { type: 'blank', width: 6, children: [] },
      '.',
    ),
    paragraph('Name: ', { type: 'blank', width: 2, children: [] }),
    { type: 'writingSpace', id: 'lines', room: { lines: 5 } },
    { type: 'writingSpace', room: { points: 80 } },
    { type: 'paragraph', lang: 'de', children: [text(words(6))] },
    { type: 'paragraph', looseness: 1, children: [text(words(4))] },
  ]
}

function headings(): Block[] {
  return ([1, 2, 3, 4, 5, 6] as const).flatMap((depth): Block[] => [
    {
      ...heading(depth, `Heading ${depth} `, emphasis('marked'), note('heading')),
      ...(depth === 1 && { id: 'über-alles' }),
      ...(depth === 2 && { id: 'heading', lang: 'fr' }),
    },
    paragraph(words(2)),
  ])
}

function quotations(): Block[] {
  return [
    {
      type: 'blockquote',
      id: 'quotation',
      lang: 'fr',
      children: [
        paragraph('Le papier se plie, ', { type: 'span', lang: 'en', children: [text('he said')] }, '.'),
        { type: 'blockquote', children: [paragraph('Deux fois.'), list(false, [item(paragraph('Un'))])] },
      ],
    },
    { type: 'thematicBreak' },
  ]
}

function item(...children: Block[]): ListItem {
  return { type: 'listItem', children }
}

function list(ordered: boolean, children: ListItem[], spread = false): Block {
  return { type: 'list', ordered, spread, ...(ordered && { start: 3 }), children }
}

function lists(): Block[] {
  const deep = list(true, [item(paragraph('four'), list(false, [item(paragraph('five'))]))])
  return [
    {
      ...list(true, [
        { ...item(paragraph('one')), id: 'item', lang: 'it' },
        item(list(false, [item(paragraph('two'), list(true, [item(paragraph('three'), deep)]))])),
        item({ type: 'code', value: 'begins(with.code)' }, paragraph('and goes on')),
        item(figure('picture.png', 'in a list')),
        item(table(), paragraph('after a table')),
        item(),
      ]),
      id: 'list',
    } as Block,
    ...numberedLists(),
    list(false, [
      { ...item(paragraph('to be done')), checked: false },
      { ...item(paragraph('done, with ', link('https://example.org', 'a link'))), checked: true },
      { ...item({ type: 'code', value: 'without words' }), checked: true },
      item(paragraph('no task')),
    ]),
    list(false, [item(paragraph('set apart'), paragraph('by white')), item(paragraph('twice'))], true),
    {
      ...(list(
        true,
        ['in', 'three', 'columns', 'of', 'even'].map((word) => item(paragraph(word))),
      ) as List),
      columns: 3,
    },
    {
      type: 'definitionList',
      id: 'definitions',
      children: [
        { type: 'definitionDescription', children: [paragraph('a meaning without a term')] },
        { type: 'definitionTerm', id: 'term', lang: 'la', children: [text('charta')] },
        { type: 'definitionTerm', children: [text('papyrus')] },
        {
          type: 'definitionDescription',
          id: 'meaning',
          children: [paragraph('paper', note('all')), list(false, [item(paragraph('of rags'))])],
        },
        { type: 'definitionTerm', children: [text('a term without a meaning')] },
      ],
    },
  ]
}

/** In all the ways that numbers are written. */
function numberedLists(): Block[] {
  const items = [item(paragraph('one')), { ...item(paragraph('two')), ordinal: 7 }, item(paragraph('three'))]
  const numbered = (more: Partial<List>): List => ({
    type: 'list',
    ordered: true,
    spread: false,
    children: items,
    ...more,
  })
  return [
    numbered({ style: 'lower-alpha', start: 3 }),
    numbered({ style: 'upper-alpha', delimiter: 'parenthesis' }),
    numbered({ style: 'lower-roman', delimiter: 'parentheses', reversed: true }),
    numbered({ style: 'upper-roman' }),
    numbered({ reversed: true }),
    numbered({ delimiter: 'parentheses', children: items.map((one) => ({ ...one, checked: true })) }),
  ]
}

function displays(): Block[] {
  const line = (words: string, indent = 0) =>
    ({ type: 'verseLine', indent, children: [text(words)] }) as const
  return [
    {
      type: 'code',
      id: 'code',
      language: 'ts',
      value: `const sheet = (n: number) => {\n  return 2 ** n\n\n}\n${'const long = call(argument, argument);'.repeat(8)}\n${'line()\n'.repeat(70)}`,
    },
    {
      type: 'figure',
      id: 'listing',
      caption: [text('A listing with numbers')],
      children: [
        {
          type: 'code',
          language: 'js',
          firstNumber: 9,
          marks: [
            { line: 1, kind: 'highlight' },
            { line: 2, kind: 'delete' },
            { line: 3, kind: 'insert' },
          ],
          value: '// begin\nlet n = "1"\nlet n = `2`\n',
        },
      ],
    },
    { type: 'math', id: 'formula', value: 'E = m c^2 \\text{ if } a < b' },
    { type: 'math', value: '\\notknown{' },
    {
      type: 'math',
      value: '\\begin{align} h &= \\frac{a}{2} \\tag{7a} \\\\ h^2 &= \\frac{a^2}{4} \\notag \\end{align}',
      children: [
        { type: 'mathRow', id: 'formula-row' },
        { type: 'mathRow', isUnnumbered: true },
      ],
    },
    {
      type: 'verse',
      id: 'verse',
      lang: 'de',
      children: [
        {
          type: 'verseStanza',
          id: 'stanza',
          children: [
            line('Ein Bogen, zwei Mal halbiert'),
            { ...line('heißt quarto', 2), id: 'line', lang: 'en' },
            line('und so weiter '.repeat(30)),
          ],
        },
        { type: 'verseStanza', children: [line('acht Blätter')] },
      ],
    },
    { type: 'pageBreak' },
  ]
}

function figure(url: string, caption: string, alt = 'what it shows'): Block {
  const image: Block = { type: 'paragraph', children: [{ type: 'image', url, alt }] }
  return { type: 'figure', children: [image], caption: [text(caption)] }
}

function figures(): Block[] {
  return [
    {
      ...figure('picture.png', 'A figure', 'Two squares, “one” of them < the other'),
      id: 'figure',
      lang: 'en',
    } as Block,
    ...(['wide', 'page', 'bleed'] as const).map(
      (placement) => ({ ...figure('photo.jpg', `A figure: ${placement}`), placement }) as Block,
    ),
    figure('drawing.svg', 'A drawing for ornament alone', ''),
    {
      type: 'figure',
      children: [table(), { type: 'code', value: 'listing' }],
      caption: inlines(['Two ', note('all')]),
    },
    {
      type: 'figure',
      children: [
        { type: 'paragraph', children: [{ type: 'image', url: 'photo.jpg', alt: 'A grey \uE002 ground' }] },
        { type: 'paragraph', children: [{ type: 'image', url: 'missing.png', alt: 'A lost picture' }] },
      ],
    },
    paragraph(
      { type: 'image', url: 'photo.jpg', alt: 'One of two' },
      ' ',
      link('https://example.org', { type: 'image', url: 'picture.png', alt: 'Two of two' }),
    ),
    {
      type: 'figure',
      columns: 2,
      align: 'center',
      children: [
        figure('photo.jpg', 'To the left', 'Left'),
        paragraph({ type: 'image', url: 'drawing.svg', alt: 'To the right', width: { share: 0.5 } }),
        paragraph({ type: 'image', url: 'picture.png', alt: 'Below', height: { points: 30 } }),
      ],
      caption: [text('Three, two in a row')],
    },
  ]
}

function cell(content: string | Inline[], more: Partial<TableCell> = {}): TableCell {
  return { type: 'tableCell', children: typeof content === 'string' ? [text(content)] : content, ...more }
}

function row(...children: TableCell[]): TableRow {
  return { type: 'tableRow', children }
}

const COLUMN = { header: 'column' } as const
const ROW = { header: 'row' } as const

function table(...rows: TableRow[]): Block {
  const children =
    rows.length > 0 ? rows : [row(cell('a', COLUMN), cell('b', COLUMN)), row(cell('1'), cell('2'))]
  return { type: 'table', align: [null, 'right'], children }
}

function tables(): Block[] {
  const many = Array.from({ length: 60 }, (_, index) =>
    row(cell(`row ${index}`, ROW), cell(`${index}.5`), cell('', {}), cell('a cell with words in it')),
  )
  return [
    {
      type: 'table',
      id: 'table',
      lang: 'en-US',
      align: ['left', 'right', 'center', null],
      caption: inlines(['A table ', note('all')]),
      children: [
        row(cell('', COLUMN), cell('spans three', { ...COLUMN, columnSpan: 3 })),
        row(cell('name', COLUMN), cell('x', COLUMN), cell('y', COLUMN), cell('z', COLUMN)),
        {
          ...row(cell('first', { ...ROW, rowSpan: 2 }), cell('1'), cell('2', { id: 'cell' }), cell('3')),
          id: 'row',
        },
        row(
          cell([link('https://example.org/', 'linked'), note('table')]),
          cell('deux', { lang: 'fr', columnSpan: 2 }),
        ),
        ...many,
      ],
    },
    table(row(cell('no'), cell('headers')), row(cell('at'), cell('all'))),
    table(row(cell('only', COLUMN), cell('headers', COLUMN))),
    table(row(cell('rows', ROW), cell('1')), row(cell('alone', ROW), cell('2'))),
    table(
      row(cell('h', COLUMN), cell('h', COLUMN)),
      row(cell('x', { rowSpan: 2 }), cell('y', { rowSpan: 2 })),
      row(),
    ),
  ]
}

function asides(): Block[] {
  const kinds = ASIDE_KINDS.filter((kind) => kind !== 'contact')
  return [
    ...kinds.map((kind): Block => ({ type: 'aside', kind, children: [paragraph(`An aside: ${kind}.`)] })),
    { type: 'div', class: 'recipe', children: [paragraph('A box of a class.'), heading(4, 'In a box')] },
    {
      type: 'aside',
      kind: 'sidebar',
      id: 'aside',
      lang: 'nl',
      title: inlines(['Een ', emphasis('titel')]),
      children: [paragraph('Tekst', note('all')), heading(3, 'A heading aside'), table()],
    },
    {
      type: 'aside',
      kind: 'note',
      statement: 'theorem',
      id: 'theorem',
      title: inlines(['Of ', emphasis('halves')]),
      children: [
        paragraph('A half of a sheet is as wide as it.'),
        { type: 'math', value: 'a/b = \\sqrt{2}' },
      ],
    },
    { type: 'aside', kind: 'note', statement: 'proof', children: [paragraph('By folding.')] },
    {
      type: 'aside',
      kind: 'contact',
      children: [paragraph(link('mailto:desk@octavo.example', 'Write to us'))],
    },
  ]
}

/** Characters that fonts, shapers and writers of PDF stumble over. */
function scripts(): Block[] {
  return [
    paragraph(
      'Marks: x\u0304, q\u0303\u0323, a\u0301, \u1E69, s\u0323\u0307; office, fluffy, shuffle; soft\u00ADhyphen.',
    ),
    paragraph(
      'Unseen: zero\u200Bwidth, non\u200Cjoiner, joi\u200Dner, no\uFEFFbreak, word\u2060joiner, left\u200Eright.',
    ),
    paragraph(
      'Missing: \u{1F469}\u200D\u{1F4BB} \u2764\uFE0F \uE000 \uD800 \u0001 \uFFFE \u4E2D\u6587 \u05E9\u05DC\u05D5\u05DD.',
    ),
    paragraph('Greek Ἀθῆναι, Cyrillic Москва, Vietnamese Việt, fractions ½ ⅔, arrows → ⇒, √2, −1, ′, ″.'),
    { type: 'paragraph', lang: 'ar', children: [text('كتاب لا')] },
  ]
}

function notes(): FootnoteDefinition[] {
  return [
    {
      type: 'footnoteDefinition',
      identifier: 'long',
      children: [paragraph(words(60)), paragraph('And more.')],
    },
    {
      type: 'footnoteDefinition',
      identifier: 'all',
      lang: 'fr',
      children: [
        paragraph('Une note ', link('https://example.org/', 'avec un lien'), note('nested')),
        list(true, [item(paragraph('a list'))]),
        { type: 'code', value: 'code()' },
        { type: 'blockquote', children: [paragraph('Une citation.')] },
      ],
    },
    { type: 'footnoteDefinition', identifier: 'nested', children: [paragraph('A note to a note.')] },
    { type: 'footnoteDefinition', identifier: 'heading', children: [paragraph('On a heading.')] },
    { type: 'footnoteDefinition', identifier: 'table', children: [paragraph('Under a table.')] },
    { type: 'footnoteDefinition', identifier: 'unused', children: [paragraph('Nothing refers to it.')] },
  ]
}
