import { describe, expect, it } from 'vitest'
import { fold } from '../../../../src/proof/events/fold.ts'
import { blocksEvents, contentsEntries } from '../../../../src/proof/events/pdf/blocks.ts'
import type { Destinations, Dict, Kid, TagElement, Value } from '../../../../src/proof/pdf/index.ts'
import { Name } from '../../../../src/proof/pdf/syntax/index.ts'

type Part = TagElement | string

interface Facts {
  /** The type that the file gives it, where that is not the standard one. */
  readonly name?: string
  readonly lang?: string
  readonly alt?: string
  readonly actualText?: string
  readonly attributes?: Readonly<Record<string, Value>>
}

const dict: Dict = new Map()
/** What the page says, sequence by sequence. */
const sequences: string[] = []

/** A structure element: strings are sequences of content on the first page, in the font that they begin with. */
function tag(type: string, facts: Facts, ...parts: readonly Part[]): TagElement {
  const { name = type, lang, alt, actualText, attributes = {} } = facts
  const element = {
    type,
    name,
    dict,
    parent: undefined as TagElement | undefined,
    kids: [] as Kid[],
    title: undefined,
    lang,
    alt,
    actualText,
    expansion: undefined,
    id: undefined,
    attributes: new Map(Object.entries(attributes)),
  }
  element.kids = parts.map((part): Kid => {
    if (typeof part === 'string') return { kind: 'content', page: 0, mcid: sequences.push(part) - 1 }
    Object.assign(part, { parent: element })
    return { kind: 'element', element: part }
  })
  return element
}

/** A link whose annotation leads to a page of the file. */
function link(type: string, ...parts: readonly Part[]): TagElement {
  const element = tag(type, {}, ...parts)
  return { ...element, kids: [...element.kids, { kind: 'object', dict }] }
}

const context = {
  contentOf: (page: number, mcid: number) => {
    const text = page === 0 ? sequences[mcid] : undefined
    if (text === undefined) return undefined
    const facts = { type: undefined, subtype: undefined, paints: false, hasForms: false } as const
    const run = { kind: 'content', mcid, text, ...facts } as const
    return { ...run, fonts: [{ from: 0, font: 'F' }], pictures: [] }
  },
  destinations: { targetOf: () => ({ kind: 'page', page: 4 }) } as unknown as Destinations,
  addresses: new Map([['a', 'https://a.example']]),
}

const read = (...blocks: readonly Part[]) => fold(blocksEvents(tag('Document', {}, ...blocks), context))

/** Kind, text and containers of each leaf. */
const shown = (...blocks: readonly Part[]) =>
  read(...blocks).leaves.map(({ kind, text, path }) => [kind, text, path.join(' > ')])

const p = (...parts: readonly Part[]) => tag('P', {}, ...parts)
const numbered = { attributes: { 'List.ListNumbering': new Name('LowerRoman') } }

describe('structure elements', () => {
  it('are leaves in containers; what stands between them is a paragraph', () => {
    expect(shown(tag('Sect', {}, tag('H2', {}, 'a'), 'b'), tag('BlockQuote', {}, p('c')))).toEqual([
      ['heading', 'a', ''],
      ['paragraph', 'b', ''],
      ['paragraph', 'c', 'quote'],
    ])
  })

  it('of stanzas and code are one text, whose lines are paragraphs', () => {
    const stanza = tag('Div', { name: 'Stanza' }, p('a'), p('b'))
    const code = tag('Div', { name: 'Listing' }, p(tag('Code', {}, 'c')), p(tag('Code', {}, 'd')))
    expect(shown(stanza, code, p(tag('Code', {}, 'e')))).toEqual([
      ['paragraph', 'a b', ''],
      ['code', 'c d', ''],
      ['paragraph', 'e', ''],
    ])
  })

  it('of changes of scene are set aside, where they have no words', () => {
    const { leaves, declared } = read(tag('P', { alt: 'separator' }, '* * *'), tag('P', { alt: 'a' }, 'b'))
    expect(leaves.map(({ text }) => text)).toEqual(['b'])
    expect([...declared]).toEqual([['change-of-scene', 1]])
  })

  it('of lists have their labels’ numbers', () => {
    const item = (label: string, words: string) =>
      tag('LI', {}, tag('Lbl', {}, label), tag('LBody', {}, p(words)))
    expect(shown(tag('L', numbered, item('iv.', 'a')), tag('L', {}, item('', 'b')))).toEqual([
      ['paragraph', 'a', 'numbered list > item 4 iv.'],
      ['paragraph', 'b', 'list > item 1'],
    ])
  })

  it('of lists with words for labels are definitions', () => {
    expect(shown(tag('L', {}, tag('LI', {}, tag('Lbl', {}, 'term'), tag('LBody', {}, p('what')))))).toEqual([
      ['term', 'term', 'definitions'],
      ['paragraph', 'what', 'definitions > definition'],
    ])
  })

  it('of tables are cells, whose paragraphs are told apart', () => {
    const head = tag('TH', { attributes: { 'Table.Scope': new Name('Row') } }, p('a'), p('b'))
    const { leaves } = read(tag('Table', {}, tag('TBody', {}, tag('TR', {}, head, tag('TD', {}, 'c')))))
    expect(leaves.map(({ text, cell }) => [text, cell!.column, cell!.header])).toEqual([
      ['a b', 0, 'row'],
      ['c', 1, undefined],
    ])
  })

  it('stands where its first content does, though it opens with a formula or with words that are read for it', () => {
    const spotsOf = (...parts: readonly Part[]) =>
      read(p(...parts)).leaves[0]!.print!.spots.map(({ from }) => from)
    expect(spotsOf(tag('Formula', { alt: 'a squared' }, 'a²'), ' is it')[0]).toBe(0)
    expect(spotsOf(tag('Span', { actualText: 'Octavo' }, 'O'), ' is it')[0]).toBe(0)
  })

  it('say what they replace, and what shows no words', () => {
    const formula = tag('Formula', { alt: 'a squared' }, 'a²')
    const figure = tag('Figure', { alt: 'a tree' }, '')
    expect(shown(p(tag('Span', { actualText: 'word' }, 'drow'), ' ', formula), figure)).toEqual([
      ['paragraph', 'word a squared', ''],
      ['paragraph', '\uFFFC', ''],
    ])
  })

  it('have their language', () => {
    const { leaves } = read(tag('P', { lang: 'de' }, 'ein ', tag('Span', { lang: 'en' }, 'word')))
    expect(leaves[0]).toMatchObject({ lang: 'de', marks: [{ kind: 'lang', value: 'en', from: 4 }] })
  })
})

describe('notes', () => {
  const note = (label: string, words: string) => tag('Note', {}, p(tag('Lbl', {}, label), words))

  it('stand after the text, without their numbers', () => {
    const mark = link('Reference', tag('Link', {}, '1'))
    const { leaves } = read(p('text', mark, note('1.', ' A note.'), ' goes on'))
    expect(leaves.map(({ text, note: number, place }) => [text, number, place])).toEqual([
      ['text1 goes on', undefined, 'P'],
      ['A note.', 1, 'note 1/P'],
    ])
    expect(leaves[0]!.marks).toMatchObject([{ kind: 'note', value: '1', page: 4 }])
  })

  it('that print addresses are none, nor are their marks', () => {
    expect(shown(p('text', tag('Reference', {}, 'a'), note('a', 'https://a.example')))).toEqual([
      ['paragraph', 'text', ''],
    ])
  })
})

describe('what tags hold', () => {
  it('are links where annotations say so', () => {
    const { leaves } = read(p('see ', link('Link', 'there')))
    expect(leaves[0]!.marks).toMatchObject([{ kind: 'link', from: 4, value: '', page: 4 }])
  })

  it('is told where the page has none of it', () => {
    const element = p('a')
    const lost = { ...element, kids: [...element.kids, { kind: 'content', page: 1, mcid: 7 } as const] }
    expect(read(lost).faults).toMatchObject([{ code: 'tag-without-content', place: 'page 2' }])
  })

  it('stands on pages, in fonts, with hyphens that line ends inserted', () => {
    const { leaves, declared } = read(p('hy\u00ADphen', ' more'))
    expect(leaves[0]).toMatchObject({ text: 'hyphen more', print: { spots: [{ from: 0, page: 0 }] } })
    expect(leaves[0]!.print!.fonts.map(({ from }) => from)).toEqual([0, 6])
    expect([...declared]).toEqual([['inserted-hyphen', 1]])
  })
})

it('printed contents are no text; their entries are read by themselves', () => {
  const inner = tag('TOC', {}, tag('TOCI', {}, 'Part 2'))
  const root = tag('Document', {}, tag('TOC', {}, tag('TOCI', {}, 'Chapter 1', inner)), p('text'))
  const { leaves, declared } = fold(blocksEvents(root, context))
  expect(leaves.map(({ text }) => text)).toEqual(['text'])
  expect([...declared]).toEqual([['printed-contents', 2]])
  expect(contentsEntries(root, context)).toEqual(['Chapter 1', 'Part 2'])
})
