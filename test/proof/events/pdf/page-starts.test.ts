import { describe, expect, it } from 'vitest'
import { pageStarts } from '../../../../src/proof/events/pdf/page-starts.ts'
import type { Leaf } from '../../../../src/proof/model/index.ts'

/** A leaf whose parts stand where `spots` say: offset and page. */
function leaf(text: string, ...spots: readonly (readonly [from: number, page: number])[]): Leaf {
  return {
    kind: 'paragraph',
    text,
    marks: [],
    lang: 'en',
    path: [],
    place: 'P',
    print: { spots: spots.map(([from, page]) => ({ from, page })), fonts: [] },
  }
}

const starts = (leaves: readonly Leaf[], labels: readonly string[]) =>
  pageStarts(leaves, labels).map(({ label, leaf: at, offset }) => [label, at.text, offset])

describe('a page', () => {
  it('begins with what stands first on it, in a leaf that goes on', () => {
    const leaves = [leaf('one', [0, 0]), leaf('two goes on', [0, 0], [4, 1]), leaf('three', [0, 1])]
    expect(starts(leaves, ['1', '2'])).toEqual([
      ['1', 'one', 0],
      ['2', 'two goes on', 4],
    ])
  })

  it('begins behind a figure that has waited for it', () => {
    const leaves = [leaf('figure', [0, 1]), leaf('text goes on', [0, 0], [5, 1])]
    expect(starts(leaves, ['1', '2'])).toEqual([
      ['1', 'text goes on', 0],
      ['2', 'text goes on', 5],
    ])
  })

  it('begins with such a figure where nothing else is on it', () => {
    const leaves = [leaf('one', [0, 0]), leaf('figure', [0, 1]), leaf('two goes on', [0, 0], [4, 2])]
    expect(starts(leaves, ['1', '2', '3'])).toEqual([
      ['1', 'one', 0],
      ['2', 'figure', 0],
      ['3', 'two goes on', 4],
    ])
  })

  it('begins with the next one where the figure was read before the last page began', () => {
    const leaves = [leaf('figure', [0, 2]), leaf('one', [0, 0]), leaf('two', [0, 1]), leaf('three', [0, 3])]
    expect(starts(leaves, ['1', '2', '3', '4'])).toEqual([
      ['1', 'one', 0],
      ['2', 'two', 0],
      ['3', 'three', 0],
      ['4', 'three', 0],
    ])
  })

  it('begins where the last one does, if such a figure ends the text', () => {
    const leaves = [leaf('figure', [0, 2]), leaf('one', [0, 0]), leaf('two', [0, 1])]
    expect(starts(leaves, ['1', '2', '3'])).toEqual([
      ['1', 'one', 0],
      ['2', 'two', 0],
      ['3', 'two', 0],
    ])
  })

  it('begins with what is read first on it, though a figure that is read later stands at its head', () => {
    const leaves = [leaf('one', [0, 0]), leaf('two', [0, 1]), leaf('figure', [0, 1]), leaf('three', [0, 1])]
    expect(starts(leaves, ['1', '2'])).toEqual([
      ['1', 'one', 0],
      ['2', 'two', 0],
    ])
  })

  it('begins with a row of figures that nothing has passed', () => {
    const leaves = [leaf('one', [0, 0]), leaf('first', [0, 1]), leaf('second', [0, 1]), leaf('two', [0, 1])]
    expect(starts(leaves, ['1', '2'])[1]).toEqual(['2', 'first', 0])
  })

  it('does not begin in a note, nor without text', () => {
    const note = { ...leaf('note', [0, 0]), note: 1 }
    expect(starts([note, leaf('text', [0, 1])], ['1', '2', '3'])).toEqual([['2', 'text', 0]])
  })

  it('that shows a picture, and on which nothing is read, begins with the next one, and may go unmarked', () => {
    const leaves = [leaf('one', [0, 0]), leaf('two', [0, 2])]
    expect(pageStarts(leaves, ['1', '2', '3', '4', '5'], (page) => page !== 3)).toMatchObject([
      { label: '1', leaf: { text: 'one' } },
      { label: '2', leaf: { text: 'two' }, offset: 0, isSilent: true },
      { label: '3', leaf: { text: 'two' } },
      { label: '5', leaf: { text: 'two' }, isSilent: true },
    ])
  })
})
