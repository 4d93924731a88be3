import { readCff } from './cff.ts'
import type { Glyphs } from './outlines.ts'
import { bytesAt, type Tables, tablesOf, viewOf, within } from './tables.ts'

/** The glyphs of a font program as PDF embeds it: TrueType, CFF or OpenType; nothing where it cannot be read. */
export function readGlyphs(bytes: Uint8Array): Glyphs | undefined {
  const glyphs = within(() => glyphsOf(bytes), undefined)
  return glyphs && { ...glyphs, outline: (glyph) => within(() => glyphs.outline(glyph), NOTHING) }
}

const NOTHING = new Uint8Array()

function glyphsOf(bytes: Uint8Array): Glyphs | undefined {
  if (bytes[0] === 1 && bytes[1] === 0 && bytes[2]! <= 4) return readCff(viewOf(bytes))
  const tables = tablesOf(bytes)
  const cff = tables.get('CFF ')
  return cff ? readCff(cff) : readTrueType(tables)
}

/** The table `glyf`, by `loca` (OpenType 1.9). */
function readTrueType(tables: Tables): Glyphs | undefined {
  const [head, loca, glyf] = ['head', 'loca', 'glyf'].map((tag) => tables.get(tag))
  if (!head || !loca || !glyf) return undefined
  const isLong = head.getInt16(50) === 1
  const offset = (glyph: number) => (isLong ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph))
  const count = loca.byteLength / (isLong ? 4 : 2) - 1
  return {
    count,
    outline(glyph) {
      const [from, to] = [offset(glyph), offset(glyph + 1)]
      return bytesAt(glyf, from, Math.max(0, to - from))
    },
  }
}
