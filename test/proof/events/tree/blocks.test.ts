import { describe, expect, it } from 'vitest'
import { article, heading, paragraph } from '../../../../src/ast/build.ts'
import type { Block, FootnoteDefinition } from '../../../../src/ast/nodes.ts'
import { fold } from '../../../../src/proof/events/fold.ts'
import { articleEvents } from '../../../../src/proof/events/tree/blocks.ts'
import { resolve } from '../../../../src/resolve/index.ts'

const read = (blocks: readonly Block[], notes: readonly FootnoteDefinition[] = []) =>
  fold(articleEvents(resolve(article([...blocks], { lang: 'en' }, [...notes])), 'screen'))

/** The events of one block. */
const eventsOf = (block: Block) => {
  const events = [...articleEvents(article([block], { lang: 'en' }), 'screen')]
  const start = events.findIndex((event) => event.type === 'container' && event.place === 'article')
  return events.slice(start + 1, -2)
}

describe('the events of a block', () => {
  it('stand in each other as the nodes do', () => {
    const quote: Block = { type: 'blockquote', children: [paragraph('Said.')] }
    expect(eventsOf(quote)).toEqual([
      { type: 'container', step: 'quote', place: 'blockquote[1]' },
      { type: 'leaf', kind: 'paragraph', place: 'paragraph[1]', source: { isTitle: false } },
      { type: 'text', value: 'Said.' },
      { type: 'close' },
      { type: 'close' },
    ])
  })

  it('say its language and that links may lead to it', () => {
    const events = eventsOf({ type: 'code', value: 'x', lang: 'de', id: 'a' })
    expect(events.slice(0, 2)).toEqual([
      { type: 'language', lang: 'de' },
      { type: 'anchor', id: 'a' },
    ])
  })

  it.each(['thematicBreak', 'pageBreak'] as const)('are none of a %s', (type) => {
    expect(eventsOf({ type })).toEqual([])
  })
})

describe('the article', () => {
  it('begins with its title, and says which leaves are none of its text', () => {
    const tree = article([paragraph('Text.')], { authors: [{ name: 'A. B.' }], date: '1851' })
    const { leaves } = fold(articleEvents(tree, 'screen'))
    expect(leaves.map(({ place, source }) => [place, source!.isTitle])).toEqual([
      ['title', true],
      ['byline', true],
      ['date', true],
      ['article/paragraph[1]', false],
    ])
  })

  it('says what its headings open, and their levels in one document', () => {
    const { leaves } = read([heading(1, 'A'), heading(2, 'B'), paragraph('Text.'), heading(1, 'C')])
    expect(leaves.slice(1).map(({ text, level, source }) => [text, level, source!.opens])).toEqual([
      ['A', 2, 'chapter'],
      ['B', 3, 'section'],
      ['Text.', undefined, undefined],
      ['C', 2, 'chapter'],
    ])
  })

  it('has items that are counted, terms, stanzas, captions and cells', () => {
    const item = (words: string) => ({ type: 'listItem', children: [paragraph(words)] }) as const
    const line = (words: string) =>
      ({ type: 'verseLine', indent: 0, children: [{ type: 'text', value: words }] }) as const
    const cell = (words: string) =>
      ({ type: 'tableCell', header: 'column', children: [{ type: 'text', value: words }] }) as const
    const { leaves } = read([
      { type: 'list', ordered: true, start: 4, spread: false, children: [item('a'), item('b')] },
      { type: 'verse', children: [{ type: 'verseStanza', children: [line('c'), line('d')] }] },
      {
        type: 'table',
        align: [null],
        caption: [{ type: 'text', value: 'e' }],
        children: [{ type: 'tableRow', children: [cell('f'), cell(' ')] }],
      },
    ])
    const text = leaves.slice(1)
    expect(text.map((leaf) => [leaf.kind, leaf.text, leaf.path.join(' > ')])).toEqual([
      ['paragraph', 'a', 'numbered list > item 4'],
      ['paragraph', 'b', 'numbered list > item 5'],
      ['paragraph', 'c\nd', ''],
      ['caption', 'e', 'table'],
      ['cell', 'f', 'table'],
      ['cell', '', 'table'],
    ])
    // A header without words is a header of nothing.
    expect(text.slice(-2).map(({ cell: at }) => [at!.column, at!.header])).toEqual([
      [0, 'column'],
      [1, undefined],
    ])
  })

  it('has links in leaves, of which one inside another is words, and notes with their marks', () => {
    const note = { type: 'footnoteReference', identifier: 'x' } as const
    const inner = {
      type: 'link',
      url: 'https://b.example',
      children: [{ type: 'text', value: 'in' }],
    } as const
    const { leaves, faults } = read(
      [
        paragraph('See ', { type: 'link', url: '#there', children: [inner] }, note, '.'),
        { ...paragraph('There.'), id: 'there' },
      ],
      [{ type: 'footnoteDefinition', identifier: 'x', children: [paragraph('A note.')] }],
    )
    expect(faults).toEqual([])
    expect(leaves[1]!.text).toBe('See in1.')
    expect(leaves[1]!.marks).toMatchObject([
      { kind: 'link', value: '#there', target: { text: 'There.' } },
      { kind: 'superscript' },
      { kind: 'note', value: '1', target: { text: 'A note.', note: 1 } },
    ])
  })
})
