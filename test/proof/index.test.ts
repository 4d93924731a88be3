import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { article, emphasis, heading, link, paragraph, text } from '../../src/ast/build.ts'
import type { Article, Block, Inline } from '../../src/ast/nodes.ts'
import { type FileEdition, USUAL_EDITIONS } from '../../src/editions.ts'
import { checkFiles } from '../../src/proof/index.ts'
import type { Template } from '../../src/templates/template.ts'
import { articles, buildAll } from '../conformance/editions.ts'
import { editionsOf } from '../support/pdf-editions.ts'
import { sampleArticle } from '../support/sample.ts'
import { tortureArticle } from '../support/torture.ts'

async function differencesIn(
  files: Readonly<Record<FileEdition, Uint8Array>>,
  tree: Uint8Array,
  site?: ReadonlyMap<string, Uint8Array>,
) {
  const checked = await checkFiles({
    tree,
    files: [
      ...USUAL_EDITIONS.map((edition) => ({ name: edition, edition, read: async () => files[edition] })),
      ...(site ? [{ name: 'site', edition: 'site' as const, read: async () => site }] : []),
    ],
  })
  expect(checked.map(({ leaves }) => leaves > 0)).not.toContain(false)
  return checked.flatMap(({ differences }) => differences)
}

/** Images as wide as the measure, each on a line of its own, over a page end. */
function imageLines() {
  const image = { type: 'image', url: 'drawing.svg', alt: 'a drawing' } as const
  const lines = paragraph('Here ', image, ', ', image, ', ', image, ' and there.')
  return article([paragraph('Before.'), { type: 'pageBreak' }, lines])
}

/** A figure of pictures without words, which begins a page before its caption. */
function silentFigure() {
  const image = { type: 'image', url: 'photo.jpg', alt: '', width: { share: 1 } } as const
  const children = [paragraph(...Array(7).fill(image))]
  const figure: Block = { type: 'figure', id: 'fig', children, caption: [text('Seven of them.')] }
  return article([paragraph('See ', { type: 'crossReference', identifier: 'fig' }, '.'), figure])
}

const chapter = (title: string, words: string) => [heading(1, title), paragraph(words)]

/** Long enough for documents of their own, with a heading in a note and some below the chapters. */
function partOfChapters() {
  const words = 'All that is said here is said at some length, so that nobody takes it for a leaf. '.repeat(6)
  const text = Array.from({ length: 9 }, (_, at) => paragraph(`${at}. ${words}`))
  const note = paragraph('A word', { type: 'footnoteReference', identifier: 'a' }, ' on it.')
  const chapterOf = (name: string) => [
    heading(2, name),
    ...(name === 'Two' ? [note] : []),
    ...text,
    heading(3, `Of ${name}`),
    paragraph('Less is said of it.'),
  ]
  return article([heading(1, 'The part'), ...['One', 'Two', 'Three'].flatMap(chapterOf)], {}, [
    { type: 'footnoteDefinition', identifier: 'a', children: [heading(4, 'Aside'), paragraph('A note.')] },
  ])
}

const code = (value: string) => ({ type: 'inlineCode', value }) as const

/** Heads that are all bold, with words that are to be bolder, and a cell that covers rows that are not there. */
function boldHeads() {
  const cell = (children: Inline[], more = {}) => ({ type: 'tableCell', children, ...more }) as const
  const head = { header: 'column' } as const
  const strong = (words: string): Inline => ({ type: 'strong', children: [text(words)] })
  const rows = [
    [cell([text('Port '), strong('of call')], head), cell([text('Depth')], head)],
    [cell([text('Harlingen')]), cell([text('4 m')], { rowSpan: 3 })],
  ]
  const children = rows.map((cells) => ({ type: 'tableRow', children: cells }) as const)
  return article([{ type: 'table', align: [null, null], children }])
}

/** Notes whose numbers have no words to stand before, and a mark over a letter that has no width. */
function notesOfCode() {
  const mark = (identifier: string) => ({ type: 'footnoteReference', identifier }) as const
  const note = (identifier: string, block: Block) =>
    ({ type: 'footnoteDefinition', identifier, children: [block] }) as const
  const unseen = { type: 'highlight', children: [text('\u200D')] } as const
  return article([paragraph('One', mark('a'), ' and two', mark('b'), unseen, '.')], {}, [
    note('a', paragraph('Words.')),
    note('b', { type: 'code', value: 'open --all' }),
  ])
}

/** Paragraphs that have the tags of a listing, and a listing that begins with blanks. */
function codeAlone() {
  const item = (value: string) => ({ type: 'listItem', children: [paragraph(code(value))] }) as const
  return article([
    paragraph('Then say:'),
    paragraph(code('make the gate')),
    { type: 'list', ordered: false, spread: false, children: [item('--open'), item('--shut')] },
    { type: 'blockquote', children: [paragraph({ type: 'strong', children: [code('all')] })] },
    paragraph(link('https://example.org/', code('a page'))),
    { type: 'code', value: '    return level\n  end', lang: 'ruby' },
  ])
}

/** Links of all kinds that are told or kept by the build, and are no faults of the editions. */
function links() {
  return article([
    paragraph(
      'Go on to ',
      link('chapter-2.md', 'the next chapter'),
      ', ',
      link('chapter-2.md#mud', 'its mud'),
      ', ',
      link('?page=2', 'page two'),
      ', ',
      link('//host.example/x', 'a host'),
      ', ',
      link('https://tables.example:999999/', 'a port'),
      ', ',
      link('https://example.org/#', 'a page'),
      ', ',
      link('https://bücher.example/?%ff#%', 'a library'),
      ' or ',
      link('doi:10.1000/182', 'a handbook'),
      '.',
    ),
    paragraph('As was said', link('#mud', '[1]'), link('#silt', '[2]'), link('#silt', '[2]'), '.'),
    { ...paragraph('Mud is soft.'), id: 'mud' },
    { ...paragraph('Silt is fine.'), id: 'silt' },
  ])
}

/** Images side by side, in a figure and out of it, some of them linked. */
function imagesAlone() {
  const image = (alt: string) => ({ type: 'image', url: `${alt}.svg`, alt }) as const
  const pair = paragraph(image('upper gate'), ' ', image('lower gate'))
  return article([
    paragraph('Two gates.'),
    { type: 'figure', children: [pair], caption: [text('Both gates.')] },
    { type: 'figure', children: [paragraph(image('sluice')), paragraph(image('weir'))] },
    paragraph(link('https://example.org/', image('a'), ' ', image('b')), image('c')),
    paragraph('Here ', image('an arrow'), image('a boat'), ' they meet.'),
  ])
}

/** More figures one after another than a page holds. */
function rowOfFigures() {
  const figures = Array.from({ length: 9 }, (_, at) => ({
    type: 'figure' as const,
    children: [paragraph({ type: 'image', url: `${at}.svg`, alt: `gate ${at}` })],
    caption: [text(`Gate ${at}.`)],
  }))
  return article([paragraph('The gates.'), ...figures, paragraph('So much for the gates.')])
}

/** Metadata that formats write in ways of their own. */
const METADATA = {
  title: [
    text('A day with Mr.\u00A0Smith'),
    { type: 'break' },
    emphasis('and the cafe\u0301 of wa\u00ADter'),
  ],
  authors: [{ name: 'Ann Lee; son & co.' }, { name: "Bo O'Hara" }],
  subjects: ['water, upper', 'locks', '<gates>'],
  description: 'Of water,\nof locks & “gates”.',
} as const

/** What has gone wrong before, each short. */
const CASES: readonly (readonly [string, Article])[] = [
  ['lines that begin with images', imageLines()],
  ['a figure that begins with pictures without words', silentFigure()],
  ['a heading first', article([heading(2, 'Only one'), paragraph('And its text.')])],
  [
    'a heading with a hyphen and a note',
    article(
      [
        heading(1, 'End-Notes (?)', { type: 'footnoteReference', identifier: 'a' }),
        paragraph('First.'),
        ...chapter('Notes', 'Second.'),
      ],
      {},
      [{ type: 'footnoteDefinition', identifier: 'a', children: [paragraph('A note.')] }],
    ),
  ],
  ['a part with chapters, and a heading in a note', partOfChapters()],
  ['code alone', codeAlone()],
  ['bold words in heads that are bold', boldHeads()],
  ['a note that begins with code', notesOfCode()],
  ['links that lead out of the file, or nowhere', links()],
  ['images without words', imagesAlone()],
  ['a letter for private use', article([paragraph('The sign \uE000 and its place.')])],
  ['a title of two lines, with markup', article([paragraph('Text.')], METADATA)],
  [
    'emphasis of figures and signs',
    article([
      paragraph(
        'The ',
        emphasis('1'),
        'st, H',
        emphasis('2'),
        'O, ',
        emphasis('1:1'),
        ' and ',
        emphasis('–'),
      ),
    ]),
  ],
  ['a row of figures, and text behind it', rowOfFigures()],
  ['chapters of one name', article([...chapter('Notes', 'First.'), ...chapter('Notes', 'Second.')])],
]

const WHOLE: readonly (readonly [string, Article])[] = [
  ['torture', tortureArticle()],
  ['sample', sampleArticle()],
]

describe.each<[string, Partial<Template['page']>, typeof CASES]>([
  ['news', {}, [...WHOLE, ...CASES]],
  ['book', {}, [...WHOLE, ...CASES]],
  ['handout', {}, [...WHOLE, ['a row of figures', rowOfFigures()]]],
  ['large-print', {}, [...WHOLE, ['a row of figures', rowOfFigures()]]],
  // With printed addresses.
  ['book', { links: 'note' }, WHOLE],
])('no alarm at a good build by template %s, with %j', (template, page, cases) => {
  it.each(cases)('%s', async (_, source) => {
    const built = await editionsOf(source, template, page)
    const tree = new TextEncoder().encode(JSON.stringify(built.article))
    expect(await differencesIn(built.files, tree, built.site)).toEqual([])
  })
})

describe.each(['news', 'book'])('no alarm at what people write, by template %s', (template) => {
  it.each(articles().map((path, index) => [basename(path), index] as const))('%s', async (_, index) => {
    const { tree, name, ...paths } = (await buildAll(articles(), template))[index]!
    const bytesOf = (path: string) => new Uint8Array(readFileSync(path))
    const files = {
      html: bytesOf(paths.html),
      epub: bytesOf(paths.epub),
      pdf: bytesOf(paths.pdf),
      print: bytesOf(paths.print),
    }
    expect(await differencesIn(files, bytesOf(tree)), name).toEqual([])
  })
})

it('tells what a reader stumbles over as a fault of the file, and goes on', async () => {
  const broken = async () => {
    throw new RangeError('Maximum call stack size exceeded')
  }
  const files = USUAL_EDITIONS.map((edition) => ({ name: edition, edition, read: broken }))
  const checked = await checkFiles({ files, tree: new TextEncoder().encode('['.repeat(1e5)) })
  expect(checked.map(({ name, differences }) => [name, differences.map(({ code }) => code)])).toEqual([
    ...USUAL_EDITIONS.map((edition) => [edition, ['check-unreadable']]),
    ['.ast.json', ['tree-unreadable']],
  ])
})
