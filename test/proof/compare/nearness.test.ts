import { expect, it } from 'vitest'
import { article, paragraph, text } from '../../../src/ast/build.ts'
import type { Block, Inline } from '../../../src/ast/nodes.ts'
import { type FileEdition, USUAL_EDITIONS } from '../../../src/editions.ts'
import { compareNearness } from '../../../src/proof/compare/nearness.ts'
import { readEdition } from '../../../src/proof/events/index.ts'
import { checkFiles } from '../../../src/proof/index.ts'
import type { Leaf } from '../../../src/proof/model/index.ts'
import { asTemplateSays, resolve } from '../../../src/resolve/index.ts'
import { editionsOf } from '../../support/pdf-editions.ts'
import { builtIn } from '../../support/typeset.ts'

const bare = { kind: 'paragraph', lang: 'en', path: [], place: 'p', marks: [] } as const
const printed = (words: string, ...spots: readonly (readonly [from: number, page: number])[]): Leaf => ({
  ...bare,
  text: words,
  print: { spots: spots.map(([from, page]) => ({ from, page })), fonts: [] },
})

/** Codes for words that stand on one page of the file, counted from 0, and name a target on another. */
function codes(value: string, from: number, to: number): string[] {
  const target: Leaf = { ...bare, text: 'Table 1' }
  const words = 'Before it, see table 1 in a place'
  const mark = { kind: 'near', from: 23, to: 33, value, target } as const
  const expected = { ...bare, text: words, marks: [mark] }
  const found = printed(words, [0, from - 1], [11, from])
  const counterparts = new Map<Leaf, Leaf>([
    [expected, found],
    [target, printed('Table 1', [0, to])],
  ])
  return [...compareNearness(expected, found, counterparts)].map((told) =>
    told.type === 'fault' ? told.fault.code : told.type,
  )
}

it.each([
  ['facing', 3, 4, true],
  ['facing', 4, 3, true],
  ['facing', 4, 5, false],
  ['overleaf', 4, 5, true],
  ['overleaf', 3, 4, false],
  ['overleaf', 4, 4, false],
])('holds “%s” against page %i and page %i', (value, from, to, isSo) => {
  expect(codes(value, from, to)).toEqual(isSo ? [] : ['near-page-differs'])
})

const refer = (identifier: string): Inline => ({ type: 'crossReference', identifier })
const named = (words: string, id: string): Block => ({ ...paragraph(words), id })
const end: Block = { type: 'pageBreak' }

/** Four pages, of which the third begins in the paragraph with the references. */
const source = article(
  [
    ...[
      named('The vat.', 'vat'),
      paragraph(text('See '), refer('press'), text('.')),
      paragraph(text('See '), refer('leaf'), text('.')),
      end,
    ],
    {
      id: 'leaf',
      ...paragraph(
        ...[text('See '), refer('press'), text(', '), refer('vat'), text(' or '), refer('felt'), text('. ')],
        text('It dries on felts in the loft. '.repeat(130)),
      ),
    },
    ...[named('The felt.', 'felt'), paragraph(text('See '), refer('felt'), text('.')), end],
    named('The press.', 'press'),
  ],
  { title: [text('Paper')], lang: 'en' },
)

async function said(sides: 'one' | 'two') {
  const essay = await builtIn('essay-a5')
  const page = { ...essay.page, sides, references: 'relative', titlePage: false } as const
  const worded = asTemplateSays(resolve(source), { ...essay, page })
  const built = await editionsOf(worded, 'essay-a5', page)
  const files = USUAL_EDITIONS.map((edition) => ({
    ...{ name: edition, edition },
    read: async () => built.files[edition],
  }))
  const tree = new TextEncoder().encode(JSON.stringify(built.article))
  const checked = await checkFiles({ tree, files })
  const wordsIn = async (edition: FileEdition) =>
    (await readEdition(edition, built.files[edition])).leaves.flatMap(
      (leaf) => leaf.text.match(/^See [^.]*/) ?? [],
    )
  return { differences: checked.flatMap(({ differences }) => differences), wordsIn }
}

const NUMBERED = [
  'See press on page 4',
  'See leaf on page 2',
  'See press on page 4, vat on page 1 or felt on page 3',
  'See felt on page 3',
]

it('holds print to how near pages are, and screens to their numbers', async () => {
  const { differences, wordsIn } = await said('two')
  expect(differences).toEqual([])
  expect(await wordsIn('html')).toEqual(NUMBERED)
  expect(await wordsIn('epub')).toEqual(NUMBERED)
  const inPrint = [
    'See press on page 4',
    'See leaf overleaf',
    'See press on page 4, vat on page 1 or felt on the facing page',
    'See felt',
  ]
  expect(await wordsIn('pdf')).toEqual(inPrint)
  expect(await wordsIn('print')).toEqual(inPrint)
})

it('goes without words for what is on the same page alone where paper has one side', async () => {
  const { differences, wordsIn } = await said('one')
  expect(differences).toEqual([])
  expect(await wordsIn('pdf')).toEqual([...NUMBERED.slice(0, 3), 'See felt'])
})
