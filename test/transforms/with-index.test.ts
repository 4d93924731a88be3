import { describe, expect, it } from 'vitest'
import { article, heading, paragraph } from '../../src/ast/build.ts'
import type { Block, IndexMark, Inline, List } from '../../src/ast/nodes.ts'
import { fillBlocks } from '../../src/resolve/fill-pages.ts'
import { withIndex } from '../../src/transforms/with-index.ts'

const mark = (terms: string, more: Partial<IndexMark> = {}): IndexMark => ({
  type: 'indexMark',
  terms: terms.split('!'),
  ...more,
})

/** The lines of an index, set in by their depth, with every mark on the page of its number. */
function linesOf(blocks: readonly Block[], folios: ReadonlyMap<string, string>, indent = ''): string[] {
  const words = (nodes: readonly Inline[]): string =>
    nodes
      .map((node) => {
        if (node.type === 'pageReference') return node.text ?? '?'
        return 'children' in node ? words(node.children) : 'value' in node ? node.value : ''
      })
      .join('')
      .replaceAll('\u00A0', ' ')
  return fillBlocks(blocks, { own: folios }).flatMap((block) => {
    if (block.type === 'paragraph') return [`${indent}${words(block.children)}`]
    if (block.type !== 'list') return []
    return block.children.flatMap((item) => linesOf(item.children, folios, `${indent}  `))
  })
}

function indexOf(nodes: (string | Inline)[], { lang = 'en', pages = [] as string[] } = {}) {
  const { value, findings } = withIndex(article([paragraph('x ', ...nodes)], { lang }))
  const ids = nodes.filter(
    (node) => typeof node !== 'string' && node.type === 'indexMark' && node.see === undefined,
  )
  const folios = new Map(
    ids.map((_, at) => [at === 0 ? 'index-mark' : `index-mark-${at}`, pages[at] ?? String(at + 1)]),
  )
  return { lines: linesOf(value.children.slice(2), folios), codes: findings.map(({ code }) => code), value }
}

describe('an index', () => {
  it('stands at the end, under letters, with sub-entries', () => {
    const { lines, value } = indexOf([
      mark('vat'),
      mark('paper!sizes'),
      mark('paper'),
      mark('Émaux'),
      mark('2-up'),
    ])
    expect(value.children[1]).toMatchObject({
      type: 'heading',
      role: 'index',
      children: [{ value: 'Index' }],
    })
    expect(lines).toEqual([
      'E',
      '  Émaux, 4',
      'P',
      '  paper, 3',
      '    sizes, 2',
      'V',
      '  vat, 1',
      'Symbols and numbers',
      '  2-up, 5',
    ])
  })

  it.each([
    ['sv', ['O', '  ost, 2', 'Ö', '  öl, 1']],
    ['de', ['  öl, 1', '  ost, 2']],
  ])('is sorted as %s sorts', (lang, expected) => {
    expect(indexOf([mark('öl'), mark('ost')], { lang }).lines).toEqual(expected)
  })

  it.each([
    ['fr', ['A', '  Æsop, 3', 'O', '  œuf, 1', '  oz, 2']],
    ['nb', ['O', '  oz, 2', 'Æ', '  Æsop, 3', 'Œ', '  œuf, 1']],
  ])('puts ligatures under the letters that %s takes them for', (lang, expected) => {
    expect(indexOf([mark('œuf'), mark('oz'), mark('Æsop')], { lang }).lines).toEqual(expected)
  })

  it.each([
    [['1', '1', '3'], 'x, 1, 3'],
    [['1', '2', '3'], 'x, 1–3'],
    [['1', '2', '4'], 'x, 1, 2, 4'],
    [['iv', 'v', '1'], 'x, iv, v, 1'],
    [['7', '8', '9', '10', '12'].slice(0, 4), 'x, 7–10'],
  ])('names the pages %j once', (pages, line) => {
    expect(
      indexOf(
        pages.map(() => mark('x')),
        { pages },
      ).lines,
    ).toEqual([`  ${line}`])
  })

  it('names stretches, and the pages that are in them with them', () => {
    const ends = [mark('x', { range: 'start' }), mark('x'), mark('x', { range: 'end' }), mark('x')]
    expect(indexOf(ends, { pages: ['3', '4', '6', '7'] }).lines).toEqual(['  x, 3–6, 7'])
    expect(indexOf(ends, { pages: ['3', '3', '3', '3'] }).lines).toEqual(['  x, 3'])
    expect(indexOf([mark('x', { range: 'start' })]).codes).toEqual(['index-range-open'])
  })

  it('sends its reader on', () => {
    const { lines, value } = indexOf([
      mark('mould'),
      mark('deckle', { see: 'mould' }),
      mark('felt'),
      mark('felt', { seeAlso: 'mould' }),
    ])
    expect(lines).toEqual([
      'D',
      '  deckle, see mould',
      'F',
      '  felt, 2, 3; see also mould',
      'M',
      '  mould, 1',
    ])
    const moulds = value.children.at(-1) as List
    expect(moulds.children[0]).toMatchObject({ id: 'index-entry-1' })
    expect(indexOf([mark('deckle', { see: 'mold' }), mark('mould')]).codes).toEqual(['index-see-missing'])
  })

  it('takes no capital from the beginning of a sentence', () => {
    expect(indexOf(['A. ', mark('Ink'), 'Ink, and ', mark('ink')]).lines).toEqual(['  ink, 1, 2'])
    expect(indexOf(['a ', mark('Polish'), ' and ', mark('polish')]).lines).toEqual([
      '  polish, 2',
      '  Polish, 1',
    ])
  })

  it('stands where its heading is, and once', () => {
    const title: Block = { ...heading(2, 'Terms'), role: 'index' }
    const once = withIndex(article([paragraph(mark('x')), title, heading(2, 'Colophon')])).value
    expect(once.children.map(({ type }) => type)).toEqual(['paragraph', 'heading', 'list', 'heading'])
    expect(withIndex(once).value).toEqual(once)
    expect(withIndex(article([paragraph('x')])).value.children).toHaveLength(1)
  })
})
