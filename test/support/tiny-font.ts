import { deflateSync } from 'node:zlib'

/** A font program with these tables and nothing else (OpenType 1.9, Organization of an OpenType Font). */
export function tinyFont(tables: Readonly<Record<string, readonly number[]>>): Uint8Array {
  const entries = Object.entries(tables)
  let from = 12 + 16 * entries.length
  const directory = entries.flatMap(([tag, { length }]) => {
    const entry = [...letters(tag), ...long(0), ...long(from), ...long(length)]
    from += length
    return entry
  })
  const header = [0, 1, 0, 0, ...short(entries.length), 0, 0, 0, 0, 0, 0]
  return Uint8Array.from([...header, ...directory, ...entries.flatMap(([, table]) => table)])
}

/** The same as WOFF 1.0. */
export function tinyWoff(tables: Readonly<Record<string, readonly number[]>>): Uint8Array {
  const entries = Object.entries(tables).map(([tag, table]) => {
    const packed = deflateSync(Uint8Array.from(table))
    return { tag, length: table.length, stored: packed.length < table.length ? [...packed] : table }
  })
  let from = 44 + 20 * entries.length
  const directory = entries.flatMap(({ tag, length, stored }) => {
    const entry = [...letters(tag), ...long(from), ...long(stored.length), ...long(length), ...long(0)]
    from += stored.length
    return entry
  })
  const header = [...letters('wOFF'), 0, 1, 0, 0, ...long(from), ...short(entries.length)]
  const rest = Array.from({ length: 44 - header.length }, () => 0)
  return Uint8Array.from([...header, ...rest, ...directory, ...entries.flatMap(({ stored }) => stored)])
}

/** `cmap` in formats 4 and 12: all characters have glyph 1. */
export function characterMap(text: string): number[] {
  const codes = [...text].map((character) => character.codePointAt(0)!).sort((a, b) => a - b)
  const groups = codes.flatMap((code) => [...long(code), ...long(code), ...long(1)])
  const twelve = [
    ...short(12),
    0,
    0,
    ...long(16 + groups.length),
    ...long(0),
    ...long(codes.length),
    ...groups,
  ]
  const small = [...codes.filter((code) => code < 0xffff), 0xffff].map(short)
  const size = 2 * small.length
  const empty = small.map(() => short(0))
  const segments = [small, [[0, 0]], small, empty, empty].flat(2)
  const four = [
    ...short(4),
    ...short(14 + segments.length),
    0,
    0,
    ...short(size),
    0,
    0,
    0,
    0,
    0,
    0,
    ...segments,
  ]
  const records = [0, 3, 0, 1, ...long(20), 0, 3, 0, 10, ...long(20 + four.length)]
  return [0, 0, 0, 2, ...records, ...four, ...twelve]
}

/** `GSUB` with features that do nothing. */
export function substitutions(...tags: readonly string[]): number[] {
  const records = tags.flatMap((tag) => [...letters(tag), 0, 0])
  return [0, 1, 0, 0, 0, 10, 0, 10, 0, 10, ...short(tags.length), ...records]
}

/** `head`, `loca` and `glyf` of glyphs that draw these bytes. */
export function trueType(...glyphs: readonly (readonly number[])[]): Record<string, number[]> {
  const head = Array.from({ length: 54 }, (_, at) => (at === 51 ? 1 : 0))
  let at = 0
  const loca = [0, ...glyphs.map(({ length }) => (at += length))].flatMap(long)
  return { head, loca, glyf: glyphs.flat() }
}

/** A CFF font set of one font: with a CID for each glyph but the first, where they are given (Technical Note 5176). */
export function compactFont(glyphs: readonly (readonly number[])[], cids?: readonly number[]): Uint8Array {
  const top = (charset: number, charStrings: number) => [
    ...(cids ? [...operand(1), ...operand(2), ...operand(0), 12, 30] : []),
    ...(cids ? [...operand(charset), 15] : []),
    ...operand(charStrings),
    17,
  ]
  const before = [1, 0, 4, 1, ...index([letters('Tiny')])]
  const length = before.length + index([top(0, 0)]).length + 4
  const charset = cids ? [0, ...cids.flatMap(short)] : []
  const tail = [...index([]), ...index([]), ...charset, ...index(glyphs)]
  return Uint8Array.from([...before, ...index([top(length, length + charset.length)]), ...tail])
}

function index(items: readonly (readonly number[])[]): number[] {
  if (items.length === 0) return [0, 0]
  let at = 1
  const offsets = [1, ...items.map(({ length }) => (at += length))]
  return [...short(items.length), 2, ...offsets.flatMap(short), ...items.flat()]
}

function operand(value: number): number[] {
  return [29, ...long(value)]
}

function short(value: number): number[] {
  return [value >> 8, value & 0xff]
}

function long(value: number): number[] {
  return [value >>> 24, (value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff]
}

function letters(text: string): number[] {
  return [...text].map((letter) => letter.charCodeAt(0))
}
