import type { FaceKey } from '../templates/index.ts'
import { subsetter } from './subset.ts'

/** Bytes; a face of all of Chinese takes 20 MB. */
const LARGEST_FACE = 32 * 1024 * 1024
const KINDS: Readonly<Record<string, string>> = {
  ttcf: 'is a collection of fonts, of which no one is named',
  wOFF: 'is packed for the web',
  wOF2: 'is packed for the web',
}
const KEY: FaceKey = 'serif-regular'
const FEATURES = ['kern', 'liga', 'calt', 'onum', 'smcp', 'sups']
/** Above and below the baseline, 1/1000 em. */
const HIGHEST = 10_000

/**
 * The end of a sentence that says why a file is no font that can be set and shown on screens. Throws what HarfBuzz
 * throws; what it takes is not bounded, so that it is for a thread that can be stopped.
 */
export async function tryFace(bytes: Uint8Array, mostCharacters: number): Promise<string | undefined> {
  const signature = new TextDecoder('latin1').decode(bytes.subarray(0, 4))
  if (KINDS[signature] !== undefined) return KINDS[signature]
  if (signature !== 'OTTO' && signature !== 'true' && signature !== '\0\x01\0\0') return 'is no OpenType font'
  if (bytes.length > LARGEST_FACE) return `has more than ${LARGEST_FACE / 1024 / 1024} MB`
  if (!isWhole(bytes)) return 'is cut off'
  const [hb, { harfbuzzShaper }] = await Promise.all([import('harfbuzzjs'), import('./harfbuzz-shaper.ts')])
  const characters = new hb.Face(new hb.Blob(bytes)).collectUnicodes().slice(0, mostCharacters)
  if (characters.length === 0) return 'has no characters'
  const shaper = harfbuzzShaper(() => bytes)
  const { ascent, descent } = shaper.metrics(KEY)
  if (!(ascent > 0 && Math.abs(ascent) < HIGHEST && Math.abs(descent) < HIGHEST)) return 'has no height'
  const text = String.fromCodePoint(...characters)
  for (const { id } of shaper.shape(text, KEY, FEATURES, 'en').glyphs) shaper.outline(KEY, id)
  await subsetter(() => bytes)(KEY, text, FEATURES)
  return undefined
}

/** Whether the file has all tables that its directory tells of (OpenType 1.9, Organization of an OpenType Font). */
function isWhole(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = 12 + 16 * (bytes.length < 12 ? bytes.length : view.getUint16(4))
  if (end > bytes.length) return false
  for (let at = 12; at < end; at += 16)
    if (view.getUint32(at + 8) + view.getUint32(at + 12) > bytes.length) return false
  return true
}
