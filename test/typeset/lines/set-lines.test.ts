import { describe, expect, test } from 'vitest'
import { breakLines } from '../../../src/typeset/lines/break-lines.ts'
import { itemize } from '../../../src/typeset/lines/itemize.ts'
import { setLines } from '../../../src/typeset/lines/set-lines.ts'
import type { LinkArea, PlacedImage, TextRun } from '../../../src/typeset/model/page.ts'
import { textOfRun } from '../../../src/typeset/model/page.ts'
import { createStructure, elementsUnder, type Tag } from '../../../src/typeset/model/structure.ts'
import { OBJECT_REPLACEMENT, type Span } from '../../../src/typeset/text/span.ts'
import { WordItems } from '../../../src/typeset/text/words.ts'
import { testShaper } from '../../support/test-shaper.ts'
import { testStyle } from '../../support/test-style.ts'

const span = (text: string, more: Partial<Span> = {}): Span => ({
  text,
  style: testStyle,
  lang: 'en',
  tags: [],
  ...more,
})

/** Ragged lines of `letters` letters, 5 points each, and the element that they stand in. */
function setIn(letters: number, spans: readonly Span[]) {
  const microtype = { protrusion: 0, expansion: 0, tracking: 0 }
  const words = new WordItems({ shaper: testShaper, microtype, hyphenators: () => () => [] })
  const measure = letters * 5
  const paragraph = itemize(spans, {
    words,
    hyphenate: false,
    indent: 0,
    isJustified: false,
    isBalanced: false,
    measure,
    onWideWord: () => {},
  })
  const breaks = breakLines(paragraph.items, {
    measure,
    passes: [{ tolerance: 10, hyphens: true }],
    emergencyStretch: 0,
    raggedness: 50,
    shortestLast: 0,
  })
  const structure = createStructure('en')
  const block = structure.add(structure.root, 'P')
  const elementOf = elementsUnder(block, structure)
  const lines = setLines(paragraph, breaks, { words, microtype, measure, align: 'start', elementOf })
  return { lines, block }
}

describe('an object in a line', () => {
  const picture = { kind: 'image', x: 0, y: -30, width: 20, height: 40, url: 'a.png' } as const
  const object = { width: 20, height: 30, depth: 10, items: [picture] }

  test('takes its width, and tells how high and how deep it makes the line', () => {
    const { lines } = setIn(10, [span('one two '), span(OBJECT_REPLACEMENT, { object }), span(' three')])
    expect(lines.map(({ height, depth }) => [height, depth])).toEqual([
      [0, 0],
      [30, 10],
    ])
    const image = lines[1]!.items.find((item): item is PlacedImage => item.kind === 'image')!
    expect(image).toMatchObject({ x: 0, y: -30 })
    const behind = lines[1]!.items.filter((item): item is TextRun => item.kind === 'text')
    expect(behind.map((run) => [textOfRun(run), run.x])).toEqual([[' three', 20]])
  })

  test('has the element of its tag, or none where it is decorative', () => {
    const figure: Tag = { type: 'Figure', alt: 'A lock' }
    const { lines, block } = setIn(20, [
      span(OBJECT_REPLACEMENT, { object, tags: [figure] }),
      { text: OBJECT_REPLACEMENT, style: testStyle, lang: 'en', object },
    ])
    expect(lines[0]!.items.map((item) => ('element' in item ? item.element : undefined))).toEqual([
      block.children[0]!.key,
      undefined,
    ])
    expect(block.children).toEqual([expect.objectContaining({ type: 'Figure', alt: 'A lock' })])
  })
})

test('a link that is broken over lines is one element, with an area on each', () => {
  const tags: Tag[] = [{ type: 'Link' }]
  const link = { url: '#lock', contents: 'the upper lock', tags }
  const { lines, block } = setIn(9, [span('see '), span('the upper lock', { tags, link }), span(' there')])
  expect(block.children).toHaveLength(1)
  const [element] = block.children
  const areas = lines.flatMap(({ items }) => items.filter((item): item is LinkArea => item.kind === 'link'))
  expect(areas.length).toBeGreaterThan(1)
  expect(new Set(areas.map((area) => area.element))).toEqual(new Set([element!.key]))
  const words = lines.flatMap(({ items }) => items).filter((item): item is TextRun => item.kind === 'text')
  const linked = words.filter((run) => run.element === element!.key)
  expect(linked.map(textOfRun).join('')).toBe('the upper lock')
})

test('a note’s mark and a destination are told on the line that they begin on', () => {
  const { lines } = setIn(9, [span('one two three '), span('1', { note: 'a', anchors: ['mark'] })])
  expect(lines.map(({ notes, anchors }) => [notes, anchors.map(({ id }) => id)])).toEqual([
    [[], []],
    [['a'], ['mark']],
  ])
})

test('a blank before a dash stays in the text, though a line end there has a price of its own', () => {
  const said = (text: string) =>
    setIn(12, [span(text)]).lines.map(({ items }) =>
      items.map((item) => (item.kind === 'text' ? textOfRun(item) : '')).join(''),
    )
  expect(said('thunderstorm – the mud')).toEqual(['thunderstorm ', '– the mud'])
  expect(said('the weather\u2014it held')).toEqual(['the weather—', 'it held'])
})
