import { describe, expect, test } from 'vitest'
import { extentOf } from '../../../src/typeset/lines/extent.ts'
import { itemize } from '../../../src/typeset/lines/itemize.ts'
import { OBJECT_REPLACEMENT, type Span } from '../../../src/typeset/text/span.ts'
import { WordItems } from '../../../src/typeset/text/words.ts'
import { testShaper } from '../../support/test-shaper.ts'
import { testStyle } from '../../support/test-style.ts'

const span = (text: string, more: Partial<Span> = {}): Span => ({
  text,
  style: testStyle,
  lang: 'en',
  ...more,
})

/** Letters are 5 points wide; `hyphenate` puts a hyphen behind every second one of a word. */
function measured(spans: readonly Span[], hyphenate = false) {
  const hyphenators = () => (word: string) =>
    Array.from({ length: Math.floor((word.length - 1) / 2) }, (_, index) => 2 * index + 2)
  const microtype = { protrusion: 0, expansion: 0, tracking: 0 }
  const { items } = itemize(spans, {
    words: new WordItems({ shaper: testShaper, microtype, hyphenators }),
    hyphenate,
    indent: 0,
    isJustified: false,
    isBalanced: false,
    measure: Number.POSITIVE_INFINITY,
    onWideWord: () => {},
  })
  const { least, most } = extentOf(items)
  return [least / 5, most / 5]
}

describe('the extent of a paragraph, in letters', () => {
  test.each([
    ['nothing but spaces', '  ', 0, 0],
    ['the longest word and the whole line', 'one three five', 5, 14],
    ['the longest of its lines', 'one two\nthree', 5, 7],
    ['words that a no-break space joins', 'one\u00A0two three', 7, 13],
    ['a compound with its hyphen', 'well-known thing', 5, 16],
    ['what a dash parts, with the dash', 'one—three', 5, 9],
    ['what a slash parts, as in paths', 'source/typeset/text', 8, 19],
    ['a soft hyphen with the hyphen that it shows', 'Donau\u00ADdampf', 7, 11],
    ['an address by the places where it breaks', 'https://example.org/archives/waterways', 9, 38],
  ])('is that of %s', (_, text, least, most) => {
    expect(measured([span(text)])).toEqual([least, most])
  })

  test('is that of a word in several styles as one', () => {
    const other = { style: { ...testStyle, face: 'serif-bold' as const } }
    expect(measured([span('un'), span('like', other), span('ly so')])).toEqual([8, 11])
  })

  test('counts the hyphens of words where they may be hyphenated', () => {
    // The last word of a paragraph never is.
    expect(measured([span('abcdef ab')], true)).toEqual([3, 9])
    expect(measured([span('abcdef ab')])).toEqual([6, 9])
  })

  test('lets an image shrink, but not to nothing', () => {
    const object = { width: 80, height: 10, depth: 0, items: [] }
    expect(measured([span(OBJECT_REPLACEMENT, { object })])).toEqual([24 / 5, 16])
  })
})
