import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { beforeAll, describe, expect, test } from 'vitest'
import type { FontLibrary } from '../../src/fonts/library.ts'
import { loadFonts, withOtherFaces } from '../../src/fonts/load.ts'
import type { FaceKey } from '../../src/templates/template.ts'
import { realFonts } from '../support/fonts.ts'
import { builtIn, templateWorld } from '../support/typeset.ts'

const require = createRequire(import.meta.url)

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

  test('a character that the face lacks is its number, and covers() says so', () => {
    const { glyphs } = fonts.shape('\u3042', 'serif-regular', [], 'ja')
    const number = fonts.shape('‹3042›', 'serif-regular', [], 'ja').glyphs
    expect(glyphs.map(({ id }) => id)).toEqual(number.map(({ id }) => id))
    expect(glyphs.map(({ text }) => text)).toEqual(['\u3042', '', '', '', '', ''])
    expect(fonts.covers('serif-regular', 0x3042)).toBe(false)
    expect(fonts.covers('serif-regular', 0x41)).toBe(true)
  })
})

describe('other families', () => {
  test('are loaded for what the template’s lack, and no others', async () => {
    const asked: string[] = []
    const world = {
      ...templateWorld,
      packageFile: async (path: string) => {
        asked.push(path)
        const file = require.resolve(path)
        return { read: () => new Uint8Array(readFileSync(file)) }
      },
    }
    const template = await builtIn('base')
    const own = await loadFonts(template, world)
    const before = await withOtherFaces(own, { characters: 'é → λ Ǟ', lang: 'en' }, world)
    expect(before.others).toBeUndefined()
    expect(asked.some((path) => path.includes('noto'))).toBe(false)
    const library = await withOtherFaces(own, { characters: '∅☎😀', lang: 'en' }, world)
    const faces = ['∅', '☎', '😀'].map((sign) =>
      library.others!.find((face) => library.covers(face, sign.codePointAt(0)!)),
    )
    expect(faces).toEqual([
      'serif-regular@NotoSansMath',
      'serif-regular@NotoSansSymbols2',
      'serif-regular@NotoEmoji',
    ])
    expect(library.shape('🇩🇪', faces[2]!, [], 'en').glyphs).toHaveLength(1)
    expect(library.licences(['serif-regular', faces[2]!]).map(({ family }) => family)).toEqual([
      'Source Serif 4',
      'Noto Emoji',
    ])
  })

  test('℃ is drawn by its letters and reads as what it is', () => {
    const { glyphs } = fonts.shape('℃', 'serif-regular', [], 'en')
    expect(glyphs.map(({ text }) => text)).toEqual(['℃', ''])
    expect(fonts.covers('serif-regular', 0x2103)).toBe(true)
  })
})

describe('the library', () => {
  test('finds every file at once and reads only the faces that are asked for, each once', async () => {
    const read: string[] = []
    const found: string[] = []
    const library = await loadFonts(await builtIn('base'), {
      ...templateWorld,
      packageFile: async (path) => {
        found.push(path)
        return {
          read: () => {
            read.push(path.split('/').at(-1)!)
            return new Uint8Array(readFileSync(require.resolve(path)))
          },
        }
      },
    })
    expect(found).toHaveLength(3 + 12 + 12)
    expect(read).toEqual([])
    library.shape('word', 'serif-italic', [], 'en')
    library.shape('other', 'serif-italic', [], 'en')
    await library.subset('serif-italic', 'word', [])
    await library.subset('serif-bold@display', 'word', [])
    expect(read).toEqual(['SourceSerif4-It.ttf', 'SourceSerif4Display-Semibold.ttf'])
    expect(library.licences(['serif-bold@display', 'serif-italic'])).toHaveLength(1)
    expect(read.at(-1)).toBe('LICENSE.md')
  })

  test('an optical cut is a family of its own', () => {
    const { family, postscriptName, weight, style } = fonts.face('serif-boldItalic@small')
    expect({ family, postscriptName, weight, style }).toEqual({
      family: 'Source Serif 4 SmText',
      postscriptName: 'SourceSerif4SmText-SemiboldIt',
      weight: 700,
      style: 'italic',
    })
    const xHeights = (['@small', '', '@subhead', '@display'] as const).map(
      (cut) => fonts.metrics(`serif-regular${cut}` as FaceKey).xHeight,
    )
    expect(xHeights).toEqual([...xHeights].sort((a, b) => b - a))
  })

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
