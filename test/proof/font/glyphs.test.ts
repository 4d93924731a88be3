import { describe, expect, it, test } from 'vitest'
import { readGlyphs } from '../../../src/proof/font/index.ts'
import { compactFont, tinyFont, trueType } from '../../support/tiny-font.ts'

const drawn = (bytes: Uint8Array) => {
  const glyphs = readGlyphs(bytes)!
  return Array.from({ length: glyphs.count }, (_, glyph) => [...glyphs.outline(glyph)])
}

test('glyphs of a TrueType font draw what its tables say', () => {
  expect(drawn(tinyFont(trueType([1, 2], [], [3])))).toEqual([[1, 2], [], [3]])
})

describe('glyphs of a CFF font', () => {
  const box = [139, 139, 21, 200, 6, 14]
  const space = [28, 1, 0, 14]

  it('draw their charstrings, and nothing where these only end', () => {
    expect(drawn(compactFont([box, space, [14]]))).toEqual([box, [], []])
    expect(readGlyphs(compactFont([box]))!.glyphOf).toBeUndefined()
  })

  it('have the CIDs that the font gives them', () => {
    const glyphs = readGlyphs(compactFont([box, space, box], [7, 5]))!
    expect([0, 5, 6, 7].map((cid) => glyphs.glyphOf!(cid))).toEqual([0, 2, 0, 1])
  })

  it('stand in a table of an OpenType font, too', () => {
    expect(drawn(tinyFont({ 'CFF ': [...compactFont([box, space])] }))).toEqual([box, []])
  })
})

test.each([
  ['nothing', []],
  ['a font without glyphs', [...tinyFont({})]],
  ['a font that ends too early', [...tinyFont(trueType([1, 2], [3]))].slice(0, 80)],
  ['a CFF font that ends too early', [...compactFont([[14]])].slice(0, 30)],
])('%s has none', (_, bytes) => {
  expect(readGlyphs(Uint8Array.from(bytes))).toBeUndefined()
})
