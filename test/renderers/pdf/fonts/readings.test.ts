import { expect, test } from 'vitest'
import { readable, withReadings } from '../../../../src/renderers/pdf/fonts/readings.ts'
import { byteOrder, textString } from '../../../../src/renderers/pdf/objects/document.ts'
import type { Glyph } from '../../../../src/typeset/model/page.ts'

const glyphs = (...texts: string[]): Glyph[] =>
  texts.map((text, id) => ({ id, advance: 500, dx: 0, dy: 0, text }))
const readingsOf = (...texts: string[]) => withReadings(glyphs(...texts)).map(({ text }) => text)

test('glyphs that each have a text keep it', () => {
  const plain = glyphs('o', 'ffi', 'ce')
  expect(withReadings(plain)).toBe(plain)
})

test.each([
  [['x\u0304', '', 'y'], ['x', '\u0304', 'y'], 'a letter and its mark'],
  [['\u1E69', '', ''], ['s', '\u0323', '\u0307'], 'a letter that is taken apart'],
  [
    ['\u{1F469}\u200D\u{1F4BB}', '', ''],
    ['\u{1F469}', '\u200D', '\u{1F4BB}'],
    'characters of two UTF-16 units',
  ],
  [['\u0958', '', ''], ['\u0958', '\u2060', '\u2060'], 'more glyphs than characters in any form'],
  [['\u05E9\u05C1', ''], ['\u05E9\u05C1', '\u2060'], 'what runs from right to left'],
])('%j reads as %j: %s', (texts, expected) => {
  expect(readingsOf(...texts)).toEqual(expected)
})

test.each([
  ['fi', 'fi'],
  ['\uFEFF', '\u2060'],
  ['', '\u2060'],
  ['a\0', 'a\uFFFD'],
  ['\uE000', '\uFFFD'],
  ['\uD800', '\uFFFD'],
  ['\uFFFE', '\uFFFD'],
  ['\u{1F469}', '\u{1F469}'],
])('%j is written as %j', (text, written) => {
  expect(String.fromCodePoint(...readable(text))).toBe(written)
})

test('names stand in the order of their bytes: those in UTF-16 last', () => {
  expect(['zebra', '\u00E9', 'a\u00E9', 'apple', '\u0436'].sort(byteOrder)).toEqual([
    'apple',
    'zebra',
    'a\u00E9',
    '\u00E9',
    '\u0436',
  ])
})

test('a string is cut where PDF/A allows no longer one', () => {
  expect(String(textString('a'.repeat(16_382)))).toHaveLength(16_382)
  expect(String(textString('a'.repeat(16_383)))).toBe(`${'a'.repeat(16_381)}…`)
})
