import { deflateSync } from 'node:zlib'
import { article, emphasis, heading, inlines, link, paragraph, text } from '../../src/ast/build.ts'
import type {
  Article,
  Block,
  FootnoteDefinition,
  Inline,
  Metadata,
  Node,
  TableCell,
} from '../../src/ast/nodes.ts'
import { walk } from '../../src/ast/walk.ts'
import { told } from '../../src/diagnostic.ts'
import type { FontLibrary } from '../../src/fonts/library.ts'
import type { ImageLibrary } from '../../src/images/library.ts'
import type { PageContext, ScreenContext } from '../../src/renderers/renderer.ts'
import { resolve } from '../../src/resolve/index.ts'
import { parseFaceKey } from '../../src/templates/faces.ts'
import type { FaceKey, Template } from '../../src/templates/template.ts'
import type { PageStart } from '../../src/typeset/model/page.ts'
import type { Pages } from './typeset.ts'

/** An article that uses every node type of the tree, several of them inside each other. */
/** Resolved, as renderers get it. */
export function sampleArticle(metadata: Partial<Metadata> = {}): Article {
  return resolve(
    article(
      blocks(),
      {
        title: inlines(['How a ', emphasis('Sheet'), ' Becomes a Book']),
        subtitle: [text('Folding, gathering and sewing')],
        authors: [{ name: 'Octavo Press Desk', fileAs: 'Octavo Press Desk', role: 'aut' }],
        date: '2026-03-03',
        description: 'What happens to a printed sheet on its way to the binding.',
        subjects: ['bookbinding', 'paper'],
        publisher: 'Octavo Project',
        rights: 'Text under CC0 1.0',
        ...metadata,
      },
      notes(),
    ),
  )
}

function blocks(): Block[] {
  return [
    paragraph(
      'A sheet that is folded once makes two leaves, or four pages: a ',
      { type: 'strong', children: inlines(['folio', { type: 'footnoteReference', identifier: 'folio' }]) },
      '. Folded twice it makes a ',
      emphasis('quarto, and not an ', emphasis('octavo')),
      ', which takes ',
      { type: 'delete', children: [text('two')] },
      ' three folds.',
    ),
    paragraph(
      'The word came into English from Latin, ',
      { type: 'span', lang: 'la', children: [text('in octavo')] },
      ', “in an eighth”. ',
      { type: 'smallCaps', children: [text('iso')] },
      ' sizes keep the shape at each fold: the sides are as 1 to √2, so 2',
      { type: 'superscript', children: [text('½')] },
      ' is the ratio, and A',
      { type: 'subscript', children: [text('4')] },
      ' is A',
      { type: 'subscript', children: [text('0')] },
      ' folded four times.',
      { type: 'break' },
      'See ',
      link('https://www.iso.org/standard/36631.html', 'the ', emphasis('standard')),
      ', the ',
      link('#sewing', 'part on sewing'),
      ' and ',
      { type: 'crossReference', identifier: 'sizes' },
      '.',
      { type: 'indexMark', id: 'index-sizes', terms: ['paper', 'sizes'] },
      {
        type: 'citation',
        items: [{ key: 'iso216', prefix: 'see', locator: 'clause 3' }, { key: 'iso217' }],
        children: [{ type: 'text', value: '[see iso216, clause 3; iso217]' }],
      },
    ),
    { ...heading(2, 'Folding'), id: 'folding' },
    paragraph(
      'Each fold halves the sheet; after ',
      { type: 'inlineCode', value: 'n' },
      ' folds it has ',
      { type: 'inlineMath', value: '2^n' },
      ' leaves. A small ',
      {
        type: 'image',
        url: 'mark.png',
        alt: 'signature mark',
        description: 'A capital letter and a figure, small, under the last line.',
      },
      ' on the first page of each section tells the binder its place.',
    ),
    { type: 'math', value: 'p = 2 \\cdot 2^n' },
    {
      type: 'code',
      language: 'typescript',
      value: 'const leaves = (folds: number) => 2 ** folds\nconst pages = 2 * leaves(3)\n',
    },
    {
      type: 'figure',
      id: 'fold',
      children: [
        {
          type: 'paragraph',
          children: [
            {
              type: 'image',
              url: 'fold.png',
              alt: 'A sheet with three creases, each at half of the one before',
              description: 'The first crease is upright, the second level, and the third upright again.',
              describedBy: 'sewing',
            },
          ],
        },
      ],
      caption: inlines(['The creases of an ', emphasis('octavo'), ' sheet']),
    },
    {
      type: 'blockquote',
      children: [
        paragraph(
          'Paper folds best along its grain: the fibres lie in the direction in which the machine ran.',
        ),
        paragraph('Against the grain the crease is rough, and the leaves of the book do not lie flat.'),
        {
          type: 'list',
          ordered: false,
          spread: false,
          children: [{ type: 'listItem', children: [paragraph('A list in a quotation')] }],
        },
      ],
    },
    {
      type: 'list',
      ordered: true,
      start: 3,
      spread: false,
      children: [item('Fold the sheet'), item('Press the crease', nested())],
    },
    { type: 'list', ordered: false, spread: true, children: [item('Bone folder'), item('Awl')] },
    { type: 'thematicBreak' },
    { ...heading(2, 'Sewing'), id: 'sewing' },
    {
      type: 'definitionList',
      children: [
        { type: 'definitionTerm', children: [text('Signature')] },
        { type: 'definitionDescription', children: [paragraph('A folded sheet, ready to be sewn.')] },
        { type: 'definitionTerm', children: [text('Kettle stitch')] },
        {
          type: 'definitionDescription',
          children: [
            paragraph('The knot that ties one signature to the next.'),
            paragraph('It stands at head and tail.'),
          ],
        },
      ],
    },
    { ...heading(3, 'Stations'), id: 'stations' },
    table(),
    aside(),
    { type: 'aside', kind: 'tip', children: [paragraph('Wax the thread before you sew.')] },
    {
      type: 'verse',
      children: [
        {
          type: 'verseStanza',
          children: [line(0, 'Fold and crease and fold again,'), line(1, 'press it under board and stone;')],
        },
        {
          type: 'verseStanza',
          children: [line(0, 'thread the needle, count to ten,'), line(2, 'leave the drying book alone.')],
        },
      ],
    },
    { type: 'pageBreak' },
    paragraph(
      'The note on thread counts here, too.',
      { type: 'footnoteReference', identifier: 'folio' },
      { type: 'footnoteReference', identifier: 'thread' },
    ),
    { type: 'paragraph', lang: 'ar', children: [text('كتاب')] },
    {
      type: 'aside',
      kind: 'contact',
      children: [
        paragraph(
          'Octavo Press Desk',
          { type: 'break' },
          link('mailto:desk@octavo.example', 'desk@octavo.example'),
        ),
      ],
    },
  ]
}

function item(words: string, ...more: Block[]) {
  return { type: 'listItem', children: [paragraph(words), ...more] } as const
}

function nested(): Block {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: [item('with a bone folder'), item('from the middle outwards')],
  }
}

function line(indent: number, words: string) {
  return { type: 'verseLine', indent, children: [text(words)] } as const
}

function cell(words: string, header?: TableCell['header'], more: Partial<TableCell> = {}): TableCell {
  return { type: 'tableCell', ...(header && { header }), children: [text(words)], ...more }
}

function table(): Block {
  return {
    type: 'table',
    id: 'sizes',
    align: ['left', 'right', 'center'],
    caption: [text('Sewing stations by height')],
    children: [
      {
        type: 'tableRow',
        children: [cell('', 'column'), cell('Height (mm)', 'column'), cell('Stations', 'column')],
      },
      { type: 'tableRow', children: [cell('A5', 'row'), cell('210'), cell('4', undefined, { rowSpan: 2 })] },
      { type: 'tableRow', children: [cell('A6', 'row'), cell('148')] },
      { type: 'tableRow', children: [cell('Smaller ones vary', 'row', { columnSpan: 2 }), cell('3')] },
    ],
  }
}

function aside(): Block {
  return {
    type: 'aside',
    kind: 'note',
    title: inlines(['A word on ', emphasis('thread')]),
    children: [
      paragraph('Linen thread swells the back of the book a little with each signature.'),
      paragraph('Thin thread swells it less.'),
    ],
  }
}

function notes(): FootnoteDefinition[] {
  return [
    {
      type: 'footnoteDefinition',
      identifier: 'folio',
      children: [paragraph('From the Latin for a leaf.', { type: 'footnoteReference', identifier: 'leaf' })],
    },
    {
      type: 'footnoteDefinition',
      identifier: 'thread',
      children: [paragraph('Counted in leas to the pound.'), { type: 'code', value: '1 lea = 300 yd' }],
    },
    {
      type: 'footnoteDefinition',
      identifier: 'leaf',
      children: [paragraph('As in the English word foliage.')],
    },
    {
      type: 'footnoteDefinition',
      identifier: 'unused',
      children: [paragraph('Nothing refers to this note.')],
    },
  ]
}

/** An article of `chapters` chapters, long enough to be divided, with links and notes across them. */
export function longArticle(chapters: number, metadata: Partial<Metadata> = {}): Article {
  const filler = Array.from({ length: 1200 }, (_, index) => `word${index % 97}`).join(' ')
  const children = Array.from({ length: chapters }, (_, index): Block[] => [
    { ...heading(1, `Chapter ${index + 1}`), id: `chapter-${index + 1}` },
    paragraph(
      `${filler} `,
      { type: 'footnoteReference', identifier: 'shared' },
      ' and ',
      link(`#part-${chapters - index}`, 'another part'),
    ),
    { ...heading(2, `Part ${index + 1}`), id: `part-${index + 1}` },
    paragraph('The end of the chapter.'),
  ]).flat()
  const shared: FootnoteDefinition = {
    type: 'footnoteDefinition',
    identifier: 'shared',
    children: [paragraph('One note for all.')],
  }
  return resolve(article(children, { title: [text('A Long Text')], ...metadata }, [shared]))
}

/** Page starts at the article and at the places named by `starts`: words of a leaf's text before which a page begins. */
export function pageMapOf(root: Article, starts: readonly string[]): PageStart[] {
  const leaves: { node: Node; words: string }[] = []
  walk(root, (node) => {
    if ('value' in node && (node.type === 'code' || node.type === 'math'))
      leaves.push({ node, words: node.value })
    if (['paragraph', 'heading', 'definitionTerm', 'verseLine', 'tableCell'].includes(node.type))
      leaves.push({ node, words: plain(node) })
    if (node.type === 'aside' && node.title) leaves.push({ node, words: node.title.map(plain).join('') })
  })
  const found = starts.map((words, index) => {
    const leaf = leaves.find((candidate) => candidate.words.includes(words))
    if (!leaf) throw new Error(`no leaf of the sample has ${words}`)
    return { label: String(index + 2), key: leaf.node.key!, offset: leaf.words.indexOf(words) }
  })
  return [{ label: '1', key: root.key!, offset: 0 }, ...found]
}

function plain(node: Node | Inline): string {
  if (node.type === 'break') return '\n'
  if ('value' in node) return node.value
  return 'children' in node ? (node.children as readonly Node[]).map(plain).join('') : ''
}

/** Page starts of the sample in every kind of leaf: in nested emphasis, code, a cell, a verse line, a title. */
export function samplePageMap(root: Article): PageStart[] {
  const starts = [
    'octavo, which',
    'standard, the',
    '2^n leaves',
    'const pages',
    'crease is rough',
    'A list in',
    'Kettle',
    '148',
    'thread',
    'Thin thread',
    'leave the',
  ]
  return pageMapOf(root, starts)
}

export function samplePages(root: Article, pageMap: readonly PageStart[] = samplePageMap(root)): Pages {
  return {
    geometry: { width: 419.53, height: 595.28, bleed: 8.5 },
    pages: [],
    structure: { key: 0, type: 'Document', children: [] },
    outline: [],
    destinations: [],
    pageMap,
    sections: [],
  }
}

/** Every URL is a real PNG of two tones, 480 pixels wide. */
export function fakeImages(): ImageLibrary {
  const encoded = { bytes: png(480, 270), mediaType: 'image/png', width: 480, height: 270 } as const
  return {
    positionOf: () => undefined,
    drawing: () => undefined,
    texts: [],
    looks: async () => new Map(),
    separate: async () => new Map(),
    info: (url) => ({
      url,
      width: url === 'mark.png' ? 16 : 480,
      height: url === 'mark.png' ? 9 : 270,
      format: 'png',
      isPlaceholder: false,
    }),
    forScreen: async () => told({ ...encoded, bytes: encoded.bytes.slice() }),
    forPage: async () => told(encoded),
    draw: async () => encoded,
    forPress: () => () => Promise.reject(new Error('nothing here is pressed')),
  }
}

/** Fonts whose subsets are their character lists, so that a test can read them. */
export function fakeFonts(template: Template): FontLibrary {
  const face = (key: FaceKey): ReturnType<FontLibrary['face']> => {
    const { font, cut, isBold, isItalic } = parseFaceKey(key)
    const { family, optical } = template.fonts[font]
    return {
      key,
      family: cut === undefined ? family : optical![cut]!.family,
      postscriptName: `Fake-${key}`,
      weight: isBold ? 700 : 400,
      style: isItalic ? 'italic' : 'normal',
      bytes: new Uint8Array(),
    }
  }
  return {
    shape: () => {
      throw new Error('a renderer of text shapes nothing')
    },
    covers: () => true,
    outline: () => '',
    metrics: () => ({ ascent: 800, descent: 200, capHeight: 700, xHeight: 500 }),
    extents: () => ({ left: 0, right: 500, top: 700, bottom: 0 }),
    face,
    subset: async (_, characters) => new TextEncoder().encode(characters),
    licences: (keys) =>
      [...new Set([...keys].map((key) => template.fonts[key.split('-')[0] as 'serif'].family))].map(
        (family) => ({
          name: 'OFL-1.1',
          family,
          text: `Copyright 2026 The ${family} Test\nThe licence is at https://openfontlicense.example`,
        }),
      ),
  }
}

export function sampleContext(
  root: Article,
  template: Template,
  more: Partial<ScreenContext> = {},
): ScreenContext & Pick<PageContext, 'fonts'> {
  return {
    template,
    pages: more.pages ?? samplePages(root),
    images: fakeImages(),
    modified: new Date('2026-03-03T00:00:00Z'),
    generator: 'Octavo 0.0.0',
    ...more,
    fonts: fakeFonts(template),
  }
}

/** A greyscale PNG (ISO/IEC 15948): a light ground with a dark diagonal. */
export function png(width: number, height: number): Uint8Array {
  const rows = Buffer.alloc((width + 1) * height, 0xd8)
  for (let y = 0; y < height; y++) {
    rows[y * (width + 1)] = 0
    for (let x = 0; x < width; x++)
      if (Math.abs(x * height - y * width) < 2 * width) rows[y * (width + 1) + 1 + x] = 0x30
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  return new Uint8Array(
    Buffer.concat([
      signature,
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(rows)),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  )
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}
