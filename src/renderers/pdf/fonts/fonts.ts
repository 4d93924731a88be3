import { create, type Font } from 'fontkit'
import type { EmbeddedFont } from 'pdfkit'
import type { FontLibrary } from '../../../fonts/index.ts'
import type { FaceKey } from '../../../templates/index.ts'
import type { Shaped } from '../../../typeset/model/index.ts'
import { PrintDocument } from '../objects/index.ts'
import { type EncodedText, encodeText, type PageFont, type PageFonts } from './glyphs.ts'
import { readable } from './readings.ts'

/** Both PDFs of a build embed the same faces: each is parsed once. */
const parsed = new WeakMap<Uint8Array, Font>()

function parse(bytes: Uint8Array, isTrial = false): Font {
  const known = parsed.get(bytes)
  if (known) return known
  const font = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  // pdfkit writes it as a name of PDF without escapes: what a PostScript name may not hold would end the name.
  const name = font.postscriptName?.replaceAll(/[^!-~]|[[\](){}<>/%#]/g, '').slice(0, LONGEST_NAME)
  Object.defineProperty(font, 'postscriptName', { value: name || 'Font' })
  if (!isTrial) skimGlyphs(font)
  parsed.set(bytes, font)
  return font
}

/** Of a PostScript name (OpenType 1.9, name ID 6). */
const LONGEST_NAME = 63

/**
 * A subset copies the bytes of a glyph: fontkit decodes all of its points, to know no more than whether it is made of
 * other glyphs, which the sign of the first number tells (OpenType 1.9, `glyf`).
 */
function skimGlyphs(font: Font): void {
  const { loca, _variationProcessor: isVariable } = font
  if (!loca || isVariable) return
  const getGlyph = font.getGlyph.bind(font)
  const contours = (id: number): number => {
    const start = loca.offsets[id]!
    if (start === loca.offsets[id + 1]) return 0
    const table = font._getTableStream('glyf')
    table.pos += start
    return table.readInt16BE()
  }
  font.getGlyph = (id) => {
    const glyph = getGlyph(id)
    if (Object.hasOwn(glyph, '_decode') || !glyph._decode) return glyph
    const decode = glyph._decode.bind(glyph)
    glyph._decode = () => {
      const numberOfContours = contours(id)
      return numberOfContours < 0 ? decode() : { numberOfContours }
    }
    return glyph
  }
}

/** Embeds the first glyphs of a face, all tables included. Throws what broken ones make fontkit and pdfkit throw. */
export function tryEmbedding(bytes: Uint8Array, mostGlyphs: number): void {
  const document = new PrintDocument({
    version: '1.7',
    lang: 'en',
    info: {},
    xmp: '',
    outputIntent: undefined,
  })
  const face = { key: KEY, family: '', postscriptName: '', weight: 400, style: 'normal', bytes } as const
  // Parsed first, and to be read whole.
  const { numGlyphs } = parse(bytes, true)
  const font = pageFonts(document, { face: () => face })(KEY)
  const count = Math.min(numGlyphs, mostGlyphs)
  for (let id = 0; id < count; id++) font.cid({ id, text: '', advance: 0, dx: 0, dy: 0 })
  document.bytes()
}

const KEY: FaceKey = 'serif-regular'

/** The last subset of each face: both PDFs show the same glyphs in the same order, so it is encoded once. */
const encoded = new WeakMap<Uint8Array, { readonly glyphs: string; readonly bytes: Uint8Array }>()

function encodeOnce({ subset }: EmbeddedFont, face: Uint8Array): void {
  const encode = subset.encode.bind(subset)
  subset.encode = () => {
    const glyphs = subset.glyphs.join()
    const known = encoded.get(face)
    const bytes = known?.glyphs === glyphs ? known.bytes : encodeGlyphs(subset, encode)
    encoded.set(face, { glyphs, bytes })
    return bytes
  }
}

/** What half a 16-bit number counts (OpenType 1.9, `loca`, short version). */
const MOST_SHORT = 2 * 0xffff

/** fontkit keeps the places of glyphs as short as the whole font does: glyphs that read as several texts may need more. */
function encodeGlyphs(subset: EmbeddedFont['subset'], encode: () => Uint8Array): Uint8Array {
  const bytes = encode()
  const { loca } = subset.font
  if (loca?.version !== 0 || subset.offset! <= MOST_SHORT) return bytes
  loca.version = 1
  const longer = encode()
  loca.version = 0
  return longer
}

/** Faces are embedded on first use. */
export function pageFonts(document: PrintDocument, library: Pick<FontLibrary, 'face'>): PageFonts {
  const fonts = new Map<string, PageFont>()
  return (face) => {
    const known = fonts.get(face)
    if (known) return known
    document.font(parse(library.face(face as FaceKey).bytes))
    encodeOnce(document._font, library.face(face as FaceKey).bytes)
    const font = pageFont(document._font)
    fonts.set(face, font)
    return font
  }
}

/** U+FFFD: what .notdef reads as, which is in every font and never shown. */
const REPLACEMENT = [0xfffd]

function pageFont(font: EmbeddedFont): PageFont {
  const cids = new Map<string, number>()
  const encoded = new WeakMap<Shaped, EncodedText>()
  font.unicode[0] = REPLACEMENT
  /** Second readings leave room for all glyphs of the face: a subset has 65,535 (OpenType 1.9, `maxp`). */
  const isFull = (id: number) =>
    font.subset.mapping[id] !== undefined && font.subset.glyphs.length >= 0xffff - font.font.numGlyphs
  const glyphs: Pick<PageFont, 'cid' | 'reads' | 'width'> = {
    cid({ id, text }) {
      const key = `${id}:${text}`
      const known = cids.get(key)
      if (known !== undefined) return known
      if (isFull(id)) return font.subset.mapping[id]!
      const cid = font.subset.glyphs.length
      font.subset.glyphs.push(id)
      font.subset.mapping[id] ??= cid
      font.widths[cid] = font.font.getGlyph(id).advanceWidth * font.scale
      font.unicode[cid] = readable(text)
      cids.set(key, cid)
      return cid
    },
    reads: ({ id, text }) => cids.has(`${id}:${text}`),
    width: (cid) => font.widths[cid]!,
  }
  return {
    ...glyphs,
    name: font.id,
    reference: font.ref(),
    encode(shaped) {
      const known = encoded.get(shaped) ?? encodeText(shaped, glyphs)
      encoded.set(shaped, known)
      return known
    },
  }
}
