import { describe, expect, it } from 'vitest'
import { article, emphasis, heading, paragraph, text } from '../../src/ast/build.ts'
import type { Block, CrossReference, Figure, Inline, Paragraph } from '../../src/ast/nodes.ts'
import { textOf } from '../../src/ast/walk.ts'
import { fillPages } from '../../src/resolve/fill-pages.ts'
import { resolve, resolveTold } from '../../src/resolve/index.ts'

const to = (identifier: string, more: Partial<CrossReference> = {}): Inline => ({
  type: 'crossReference',
  identifier,
  ...more,
})
const AND: Inline = { type: 'label', value: '' }
const figure = (id: string): Figure => ({ type: 'figure', id, children: [], caption: [text(' The gauge ')] })

const BLOCKS: Block[] = [
  { ...heading(2, 'On ', emphasis('Ebb')), id: 'sec-ebb' },
  figure('fig-a'),
  figure('fig-b'),
  figure('fig-c'),
  { type: 'table', id: 'tbl-a', align: [], children: [] },
  { type: 'math', id: 'eq-a', value: 'x' },
  { ...heading(2, 'On Flow'), id: 'sec-flow' },
]

function worded(nodes: (string | Inline)[], metadata: object = {}): string {
  const last = resolve(article([...BLOCKS, paragraph(...nodes)], metadata)).children.at(-1)!
  const { children } = (last.type === 'section' ? last.children.at(-1) : last) as Paragraph
  const words = children.map((node) => ('text' in node ? node.text : 'value' in node ? node.value : ''))
  return words.join('').replaceAll('\u00A0', ' ')
}

describe('references', () => {
  it('call a callout by the word for its kind and its number, other boxes by their titles', () => {
    const box = (id: string, title?: Inline[]): Block => ({
      type: 'aside',
      kind: 'tip',
      id,
      ...(title && { title }),
      children: [],
    })
    const boxes = [
      box('tip-a', [text('Keep '), emphasis('clear')]),
      box('clear', [text('Clear')]),
      box('tip-b'),
    ]
    const said = paragraph(to('tip-a'), to('tip-b'), to('clear'))
    const { children } = resolve(article([...boxes, said], { lang: 'de' }))
    const json = JSON.stringify(children).replaceAll('\u00A0', ' ')
    for (const words of ['Tipp 1', 'Tipp 2', 'Clear']) expect(json).toContain(`"text":"${words}"`)
    const titles = children.map((node) => (node.type === 'aside' ? textOf(node.title ?? []) : undefined))
    expect(titles.map((title) => title?.replaceAll('\u00A0', ' '))).toEqual([
      'Tipp 1: Keep clear',
      'Clear',
      'Tipp 2',
      undefined,
    ])
  })

  it.each([
    [300, `A${'a'.repeat(299)}`],
    [301, `A${'a'.repeat(299)}…`],
  ])('say a name of %i letters', (length, said) => {
    const long = { ...heading(2, 'a'.repeat(length)), id: 'long' }
    const { children } = resolve(article([long, paragraph(to('long'))]))
    expect(JSON.stringify(children)).toContain(`"text":"${said}"`)
  })

  it.each([
    ['its name and number', [to('fig-b')], 'x figure 2'],
    ['its number alone', [to('fig-b', { form: 'number' })], 'x 2'],
    ['the author’s word', [to('fig-b', { prefix: 'plate' })], 'x plate 2'],
    ['a capital that is asked for', [to('fig-b', { isCapital: true })], 'x Figure 2'],
    ['an equation', [to('eq-a')], 'x equation 1'],
    ['the title of a section', [to('sec-ebb')], 'x On Ebb'],
    ['what a link takes for a name', [to('fig-a', { form: 'name' })], 'x figure 1'],
    ['several of one kind', [to('fig-a'), AND, to('fig-b'), AND, to('fig-c')], 'x figures 1, 2 and 3'],
    ['two of one kind', [to('fig-a'), AND, to('fig-b')], 'x figures 1 and 2'],
    ['several kinds', [to('fig-a'), AND, to('tbl-a')], 'x figure 1 and table 1'],
    ['nothing that is there', [to('nowhere')], 'x nowhere'],
  ] as const)('say %s', (_, nodes, words) => {
    expect(worded(['x ', ...nodes])).toBe(words)
  })

  it.each([
    ['de', 'x Abbildungen 1 und 2'],
    ['fi', 'x kuvat 1 ja 2'],
    ['ja', 'x 図1と図2'],
    ['ru', 'x рисунки 1 и 2'],
  ])('speak %s', (lang, words) => {
    expect(worded(['x ', to('fig-a'), AND, to('fig-b')], { lang })).toBe(words)
  })

  it('call sections by their numbers where these are shown, and by their titles where they are asked for', () => {
    const metadata = { numberSections: true }
    expect(worded(['x ', to('sec-flow')], metadata)).toBe('x section 2')
    expect(worded(['x ', to('sec-flow', { form: 'name' })], metadata)).toBe('x On Flow')
    expect(worded(['x ', to('sec-flow')], { ...metadata, numberWithin: 'chapter' })).toBe('x chapter 2')
  })

  it('begin a sentence with a capital', () => {
    expect(worded([to('fig-a'), ' shows it. ', to('tbl-a'), ' and ', to('fig-b')])).toBe(
      'Figure 1 shows it. Table 1 and figure 2',
    )
    expect(worded(['(', to('fig-a'), ') No?” ', emphasis('x'), ' ', to('fig-b')])).toBe(
      '(figure 1) No?”  figure 2',
    )
  })
})

describe('names that are said again and again', () => {
  // Each says 301 letters, the last of them an ellipsis; the article has 400 of its own.
  const named = (references: number) =>
    resolveTold(
      article([
        { ...heading(2, 'A'.repeat(400)), id: 'Long' },
        ...Array.from({ length: references }, () => paragraph(to('Long'))),
      ]),
    )
  const MOST = Math.floor((400 + 100_000) / 301)

  it('come whole as long as they are not longer than the text by far', () => {
    const { value, findings } = named(MOST)
    expect(JSON.stringify(value).split(`${'A'.repeat(300)}…"`)).toHaveLength(MOST + 1)
    expect(findings).toEqual([])
  })

  it('give way to the id of their target after that, and it is told once', () => {
    const { value, findings } = named(MOST + 2)
    expect(JSON.stringify(value).split(`${'A'.repeat(300)}…"`)).toHaveLength(MOST + 1)
    expect(JSON.stringify(value).split('"text":"Long"')).toHaveLength(3)
    expect(findings.map(({ code }) => code)).toEqual(['references-too-long'])
    expect(resolve(value)).toEqual(value)
  })
})

it('fills the pages that are known', () => {
  const page = (identifier: string): Inline => ({ type: 'pageReference', identifier })
  const filled = fillPages(article([paragraph(page('a'), page('b'))]), { own: new Map([['a', 'xii']]) })
  expect(filled.children).toMatchObject([{ children: [{ text: 'xii' }, { text: '?' }] }])
})

it('says the pages of the standard edition behind those of its own', () => {
  const page = (identifier: string): Inline => ({ type: 'pageReference', identifier })
  const joined: Inline[] = [page('a'), AND, page('b'), AND, page('c')]
  const own = new Map([...'abc'].map((id, at) => [id, String(at + 12)]))
  const standard = new Map([...'abc'].map((id, at) => [id, String(at < 2 ? 7 : 8)]))
  const filled = fillPages(article([paragraph(page('a')), paragraph(...joined)]), { own, standard })
  expect(filled.children).toMatchObject([
    { children: [{ text: '12\u00A0(7)' }] },
    { children: [{ text: '12–14\u00A0(7–8)' }] },
  ])
})

it('says in print how near a page is, where that is known', () => {
  const page = (id: string): Inline => ({
    ...{ type: 'pageReference', identifier: 'a', around: [' on page ', ''], id },
    near: { overleaf: ' overleaf' },
  })
  const nodes = ['here', 'facing', 'overleaf', 'far'].map(page)
  const near = new Map((['here', 'facing', 'overleaf', 'far'] as const).map((each) => [each, each]))
  const filled = fillPages(article(nodes.map((node) => paragraph(node))), {
    own: new Map([['a', '12']]),
    near,
  })
  const said = filled.children.flatMap((block) => (block.type === 'paragraph' ? block.children : []))
  expect(said.map((node) => node.type === 'pageReference' && [node.text, node.printed])).toEqual([
    ['12', ''],
    ['12', undefined],
    ['12', ' overleaf'],
    ['12', undefined],
  ])
})
