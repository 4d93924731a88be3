import { beforeAll, describe, expect, test } from 'vitest'
import type { FontLibrary } from '../../src/fonts/library.ts'
import { realFonts } from '../support/fonts.ts'
import { builtIn } from '../support/typeset.ts'

let fonts: FontLibrary
beforeAll(async () => {
  fonts = await realFonts(await builtIn('base'))
})

describe('shape', () => {
  test('gives the same object for the same text', () => {
    const features = ['kern', 'liga']
    expect(fonts.shape('word', 'serif-regular', features, 'en')).toBe(
      fonts.shape('word', 'serif-regular', features, 'en'),
    )
    expect(fonts.shape('word', 'serif-bold', features, 'en')).not.toBe(
      fonts.shape('word', 'serif-regular', features, 'en'),
    )
  })

  test('advances are in 1/1000 em and sum up; every character stands in one cluster', () => {
    const shaped = fonts.shape('office “fluff” déjà', 'serif-regular', ['kern', 'liga'], 'en')
    expect(shaped.glyphs.reduce((sum, { advance }) => sum + advance, 0)).toBe(shaped.advance)
    expect(shaped.glyphs.map((glyph) => glyph.text).join('')).toBe('office “fluff” déjà')
  })

  test('features do what the template asks: old-style figures, small capitals, no ligatures', () => {
    const ids = (text: string, ...features: string[]) =>
      fonts.shape(text, 'serif-regular', features, 'en').glyphs.map(({ id }) => id)
    expect(ids('123', 'onum')).not.toEqual(ids('123', 'lnum'))
    expect(ids('abc', 'smcp')).not.toEqual(ids('abc'))
    // Source Serif joins `ft`-like pairs only on demand; `fi` is joined by `liga`.
    expect(ids('fi', 'liga').length).toBeLessThanOrEqual(ids('fi', '-liga').length)
  })

  test('a character that the face lacks is glyph 0, and covers() says so', () => {
    expect(fonts.shape('\u3042', 'serif-regular', [], 'ja').glyphs[0]!.id).toBe(0)
    expect(fonts.covers('serif-regular', 0x3042)).toBe(false)
    expect(fonts.covers('serif-regular', 0x41)).toBe(true)
  })
})

describe('the library', () => {
  test('every face has figures and letters of a sane height', () => {
    for (const family of ['serif', 'sans', 'mono'] as const) {
      for (const style of ['regular', 'italic', 'bold', 'boldItalic'] as const) {
        const { ascent, descent, capHeight, xHeight } = fonts.metrics(`${family}-${style}`)
        expect(ascent).toBeGreaterThan(capHeight)
        expect(capHeight).toBeGreaterThan(xHeight)
        expect(xHeight).toBeGreaterThan(400)
        expect(descent).toBeGreaterThan(100)
      }
    }
  })

  test('a subset is a small WOFF font, the same each time, and made once', async () => {
    const whole = fonts.face('serif-regular').bytes.length
    const one = await fonts.subset('serif-regular', 'déjà', ['onum', '-liga'])
    expect(one.length).toBeLessThan(whole / 8)
    expect(new TextDecoder('latin1').decode(one.slice(0, 4))).toBe('wOFF')
    expect(await fonts.subset('serif-regular', 'jàdé', ['-liga', 'onum'])).toBe(one)
    const other = await realFonts(await builtIn('base'))
    expect(Buffer.from(await other.subset('serif-regular', 'déjà', ['onum'])).equals(Buffer.from(one))).toBe(
      true,
    )
  })

  test('a subset keeps the features that are asked for, and no others', async () => {
    const plain = await fonts.subset('serif-regular', 'abc', [])
    const small = await fonts.subset('serif-regular', 'abc', ['smcp'])
    expect(small.length).toBeGreaterThan(plain.length + 1000)
  })

  test('licences come one a family, with their text', () => {
    const licences = fonts.licences(['serif-regular', 'serif-bold', 'mono-regular'])
    expect(licences.map(({ family, name }) => [family, name])).toEqual([
      ['Source Code Pro', 'OFL-1.1'],
      ['Source Serif 4', 'OFL-1.1'],
    ])
    for (const { text } of licences) expect(text).toContain('SIL OPEN FONT LICENSE')
  })
})
