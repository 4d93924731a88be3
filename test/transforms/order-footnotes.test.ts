import { describe, expect, it } from 'vitest'
import { article, paragraph, text } from '../../src/ast/build.ts'
import type { Block, FootnoteDefinition, FootnoteReference } from '../../src/ast/nodes.ts'
import { orderFootnotes } from '../../src/transforms/order-footnotes.ts'

function mark(identifier: string): FootnoteReference {
  return { type: 'footnoteReference', identifier }
}

function note(identifier: string, ...children: Block[]): FootnoteDefinition {
  return { type: 'footnoteDefinition', identifier, children }
}

function order(children: Block[], footnotes: FootnoteDefinition[]) {
  const { value: after, findings } = orderFootnotes(article(children, {}, footnotes))
  return {
    labels: after.footnotes.map(({ identifier }) => identifier),
    codes: findings.map(({ code }) => code),
    after,
  }
}

describe('the order of notes', () => {
  it('is that of their first references, and those without come last', () => {
    const { labels, codes } = order(
      [paragraph(mark('b'), mark('a'), mark('b'))],
      [note('unused'), note('a'), note('b')],
    )
    expect(labels).toEqual(['b', 'a', 'unused'])
    expect(codes).toEqual([])
  })

  it('has a note inside a note right after it', () => {
    const { labels } = order(
      [paragraph(mark('a'), mark('c'))],
      [note('c'), note('b'), note('a', paragraph(mark('b')))],
    )
    expect(labels).toEqual(['a', 'b', 'c'])
  })

  it('counts captions, cells and the title', () => {
    const table: Block = {
      type: 'table',
      align: [null],
      caption: [mark('b')],
      children: [{ type: 'tableRow', children: [{ type: 'tableCell', children: [mark('a')] }] }],
    }
    const before = article([table], { title: [text('Tides'), mark('t')] }, [note('a'), note('b'), note('t')])
    expect(orderFootnotes(before).value.footnotes.map(({ identifier }) => identifier)).toEqual([
      't',
      'b',
      'a',
    ])
  })

  it('takes the first of two definitions and keeps the other', () => {
    const notes = [note('a', paragraph('first')), note('a', paragraph('second')), note('a-2')]
    const { after } = order([paragraph(mark('a'), mark('a-2'))], notes)
    expect(after.footnotes).toEqual([
      note('a', paragraph('first')),
      note('a-2'),
      note('a-3', paragraph('second')),
    ])
  })
})

describe('references that lead nowhere', () => {
  it('become text where the note is missing', () => {
    const { after, codes } = order([paragraph('High water', mark('x'))], [])
    expect(after.children).toEqual([paragraph('High water', '[^x]')])
    expect(codes).toEqual(['footnote-undefined'])
  })

  it('become text where they go round in a circle', () => {
    const { after, codes } = order(
      [paragraph(mark('a'))],
      [note('a', paragraph(mark('b'))), note('b', paragraph(mark('a')))],
    )
    expect(after.footnotes).toEqual([note('a', paragraph(mark('b'))), note('b', paragraph('[^a]'))])
    expect(codes).toEqual(['footnote-circular'])
  })

  it('also in a note that nothing refers to', () => {
    const { after, codes } = order([], [note('a', paragraph(mark('a')))])
    expect(after.footnotes).toEqual([note('a', paragraph('[^a]'))])
    expect(codes).toEqual(['footnote-circular'])
  })
})

it('follows a chain of any length', () => {
  const chain = Array.from({ length: 20_000 }, (_, index) =>
    note(`n${index}`, paragraph(mark(`n${index + 1}`))),
  )
  const { labels, codes } = order([paragraph(mark('n0'))], [...chain, note('n20000')])
  expect(labels).toHaveLength(20_001)
  expect(codes).toEqual([])
})
