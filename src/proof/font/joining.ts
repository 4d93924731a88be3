import { type Tables, tablesOf, tagAt, within } from './tables.ts'

/** Scripts whose letters join (The Unicode Standard, 9.2 and 13 to 19). */
const JOINED = /[\p{sc=Arab}\p{sc=Syrc}\p{sc=Nkoo}\p{sc=Mand}\p{sc=Mong}\p{sc=Adlm}\p{sc=Rohg}]/u

/** Letters of Arabic and Syriac that join with none, or with the letter before them alone: a word of them needs fewer forms. */
const HALF_JOINED =
  /[\u0621-\u0625\u0627\u0629\u062F-\u0632\u0648\u0671-\u0673\u0675-\u0677\u0688-\u0699\u06C0\u06C3-\u06CB\u06CD\u06CF\u06D2\u06D3\u06D5\u06EE\u06EF\u0710\u0715-\u0719\u071E\u0728\u072A\u072C]/u

/** The forms of a letter at a word's beginning, inside and at its end (OpenType 1.9, feature tags). */
const FORMS = ['init', 'medi', 'fina'] as const

/** The features that a font lacks to join the letters that it shows; nothing where it shows none, or cannot be read. */
export function lacksJoining(bytes: Uint8Array): readonly string[] {
  return within(() => {
    const tables = tablesOf(bytes)
    if (!charactersOf(tables).some(isJoined)) return []
    const features = featuresOf(tables)
    return FORMS.filter((form) => !features.has(form))
  }, [])
}

/** Whether a font has its tables where it says, and shows at least one character. */
export function isReadable(bytes: Uint8Array): boolean {
  return within(() => {
    const tables = tablesOf(bytes)
    return tables.has('head') && charactersOf(tables).length > 0
  }, false)
}

function isJoined(code: number): boolean {
  if (code < 0x600) return false
  const character = String.fromCodePoint(code)
  return /\p{L}/u.test(character) && JOINED.test(character) && !HALF_JOINED.test(character)
}

/** Tags of the features of the table `GSUB`. */
function featuresOf(tables: Tables): Set<string> {
  const substitutions = tables.get('GSUB')
  if (!substitutions) return new Set()
  const list = substitutions.getUint16(6)
  const count = substitutions.getUint16(list)
  return new Set(Array.from({ length: count }, (_, index) => tagAt(substitutions, list + 2 + 6 * index)))
}

/** Code points of a segment or group of the table `cmap`; what is longer is cut. */
const LONGEST_RANGE = 0x1_000

/** The code points that have a glyph, by the subtables of formats 4 and 12. */
function charactersOf(tables: Tables): number[] {
  const map = tables.get('cmap')
  if (!map) return []
  const subtables = Array.from({ length: map.getUint16(2) }, (_, index) => map.getUint32(8 + 8 * index))
  return [...new Set(subtables)].flatMap((at) => {
    const format = map.getUint16(at)
    return format === 4 ? segments(map, at) : format === 12 ? groups(map, at) : []
  })
}

function segments(map: DataView, at: number): number[] {
  const size = map.getUint16(at + 6)
  const found: number[] = []
  for (let offset = 0; offset < size; offset += 2)
    addRange(found, map.getUint16(at + 16 + size + offset), map.getUint16(at + 14 + offset))
  return found
}

function groups(map: DataView, at: number): number[] {
  const count = map.getUint32(at + 12)
  const found: number[] = []
  for (let index = 0; index < count; index++) {
    const group = at + 16 + 12 * index
    addRange(found, map.getUint32(group), map.getUint32(group + 4))
  }
  return found
}

function addRange(found: number[], first: number, last: number): void {
  for (let code = first; code <= Math.min(last, first + LONGEST_RANGE, 0x10_ff_ff); code++) found.push(code)
}
