import { beforeAll, describe, expect, test } from 'vitest'
import { pageFonts } from '../../../../src/renderers/pdf/fonts/index.ts'
import { PrintDocument } from '../../../../src/renderers/pdf/objects/index.ts'
import { realFonts } from '../../../support/fonts.ts'
import { pdfEditions } from '../../../support/pdf-editions.ts'
import {
  allTags,
  type Dictionary,
  markedContent,
  PdfFile,
  readingsOf,
  readTags,
  type Tag,
  textOfTag,
} from '../../../support/pdf-objects.ts'
import { tortureArticle } from '../../../support/torture.ts'
import { builtIn } from '../../../support/typeset.ts'

let reading: PdfFile
let tags: readonly Tag[]
beforeAll(async () => {
  const made = await pdfEditions(tortureArticle(), 'book')
  reading = await PdfFile.read(made.reading)
  tags = allTags(readTags(reading))
})

const ofType = (type: string, from: readonly Tag[] = tags) => from.filter((tag) => tag.type === type)

describe('the text', () => {
  // U+FEFF inside a text is an old way to write U+2060.
  const plain = (tag: Tag) =>
    textOfTag(tag).replaceAll('\u00AD', '').replaceAll('\uFEFF', '\u2060').normalize()
  const starting = (words: string, type = 'P') =>
    ofType(type)
      .map(plain)
      .find((text) => text.startsWith(words))

  test('is what the glyphs stand for: letters of ligatures, marks on letters, hyphens that a line end adds', () => {
    expect(starting('Marks')).toBe(
      'Marks: x\u0304, q\u0303\u0323, a\u0301, \u1E69, s\u0323\u0307; office, fluffy, shuffle; softhyphen.'.normalize(),
    )
    expect(starting('Unseen')).toBe(
      'Unseen: zero\u200Bwidth, non\u200Cjoiner, joi\u200Dner, no\u2060break, word\u2060joiner, left\u200Eright.',
    )
    expect(starting('Missing')).toMatch(/^Missing: \u{1F469}\u200D\u{1F4BB} \u2764\uFE0F /u)
    const hyphens = tags
      .map(textOfTag)
      .join('')
      .match(/\p{L}\u00AD\p{L}/gu)
    expect(hyphens!.length).toBeGreaterThan(20)
  })

  test('has a space between words wherever a line ends', () => {
    const [code] = ofType('Listing').filter((tag) => plain(tag).startsWith('const'))
    expect(plain(code!)).toMatch(/^const sheet = \(n: number\) => \{ +return 2 \*\* n \} const long = call/)
    expect(plain(code!)).toMatch(/argument\);(?: line\(\)){70}$/)
    expect(starting('Ein Bogen', 'Stanza')).toMatch(
      /^Ein Bogen, zwei Mal halbiert heißt quarto und so weiter(?: und so weiter)+$/,
    )
    expect(starting('Set in italics')).toContain('12 a link that is broken over lines')
  })
})

describe('fonts', () => {
  const fonts = () =>
    reading.objects().filter((object) => {
      const isFont = typeof object === 'object' && 'get' in object && object.get('Type') === '/Font'
      return isFont && (object as Dictionary).get('Subtype') === '/Type0'
    }) as Dictionary[]

  test('are subsets with an advance and a reading for each glyph, and what is shown is never .notdef', () => {
    expect(fonts().length).toBeGreaterThan(3)
    for (const font of fonts()) {
      expect(font.get('BaseFont')).toMatch(/^\/[A-Z]{6}\+/)
      expect(font.get('Encoding')).toBe('/Identity-H')
      const [descendant] = font.array('DescendantFonts') as Dictionary[]
      const descriptor = descendant!.dictionary('FontDescriptor')
      expect(descriptor.keys).not.toContain('CIDSet')
      if (descendant!.get('Subtype') === '/CIDFontType2')
        expect(descendant!.get('CIDToGIDMap')).toBe('/Identity')
      expect(descriptor.keys.some((key) => /^FontFile[23]$/.test(key))).toBe(true)
      const readings = readingsOf(font)
      const [first, widths] = descendant!.array('W') as [number, readonly number[]]
      expect(first).toBe(0)
      expect(readings).toHaveLength(widths.length)
      for (const text of readings) expect(text).toMatch(/^[^\0\uFEFF\uFFFE\p{Co}\p{Cs}]+$/u)
    }
    for (const page of reading.pages())
      for (const { operators } of markedContent(page))
        for (const [, codes] of operators.matchAll(/<([0-9a-f]+)>/g))
          expect(codes!.match(/.{4}/g)).not.toContain('0000')
  })
})

describe('glyphs that read as many texts', () => {
  const embed = async (readings: number) => {
    const library = await realFonts(await builtIn('base'))
    const blank = { version: '1.7', lang: 'en', info: {}, xmp: '', outputIntent: undefined } as const
    const document = new PrintDocument(blank)
    const font = pageFonts(document, library)('serif-regular')
    const [glyph] = library.shape('g', 'serif-regular', [], 'en').glyphs
    const glyphs = Array.from({ length: readings }, (_, index) => ({
      ...glyph!,
      text: String.fromCodePoint(0x20000 + index),
    }))
    const cids = glyphs.map((each) => font.cid(each))
    return { glyphs, cids, font, subset: document._font.subset }
  }

  test('have places that count up to their end, though the whole font needs shorter ones', async () => {
    const { subset } = await embed(10_000)
    const tables = new Map(sfntTables(subset.encode()))
    expect(tables.get('head')!.getInt16(50)).toBe(1)
    const { byteLength } = tables.get('loca')!
    expect(tables.get('loca')!.getUint32(byteLength - 4)).toBe(tables.get('glyf')!.byteLength)
  })

  test('are as many as a font holds; what is more is read from the text beside it', async () => {
    const { glyphs, cids, font } = await embed(66_000)
    expect(Math.max(...cids)).toBeLessThan(0xffff)
    expect(font.reads(glyphs[0]!)).toBe(true)
    expect(cids.at(-1)).toBe(cids[0])
    expect(font.reads(glyphs.at(-1)!)).toBe(false)
    const text = glyphs.at(-1)!.text
    const encoded = font.encode({ face: 'serif-regular', text, glyphs: glyphs.slice(-1), advance: 500 })
    expect(encoded.isSpelled).toBe(false)
  })
})

/** The tables of a font (OpenType 1.9, table directory). */
function* sfntTables(bytes: Uint8Array): Iterable<[string, DataView]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 12; at < 12 + 16 * view.getUint16(4); at += 16) {
    const tag = new TextDecoder().decode(bytes.subarray(at, at + 4))
    yield [
      tag,
      new DataView(bytes.buffer, bytes.byteOffset + view.getUint32(at + 8), view.getUint32(at + 12)),
    ]
  }
}
