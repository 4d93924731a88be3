import type { FaceKey } from '../../templates/index.ts'
import { parseFaceKey } from '../../templates/index.ts'
import type { PrintStyle, RunStyle } from '../../templates/print/index.ts'

type Microtype = PrintStyle['microtype']

/** Shares of a character's own width that hang out where a line starts and where it ends with it. */
type Shares = readonly [start: number, end: number]

/** Classes of faces that want different tables: a slanted letter leaves its white elsewhere. */
type FaceClass = keyof NonNullable<Microtype['protrude']>

/**
 * Optical margin alignment. The shares are set by eye for old-style serif faces in the spirit of Thành’s margin
 * kerning (Micro-typographic extensions to the TeX typesetting system, 2000, ch. 3): light marks hang far, letters
 * with an open side a hair.
 */
const SERIF: Readonly<Record<string, Shares>> = {
  '.': [0, 0.7],
  ',': [0, 0.7],
  ':': [0, 0.4],
  ';': [0, 0.4],
  '!': [0, 0.2],
  '?': [0, 0.15],
  '…': [0, 0.2],
  '-': [0.3, 0.6],
  '\u00AD': [0, 0.6],
  '‐': [0.3, 0.6],
  '–': [0.2, 0.35],
  '—': [0.15, 0.2],
  '“': [0.5, 0.4],
  '”': [0.3, 0.55],
  '‘': [0.6, 0.4],
  '’': [0.4, 0.7],
  '„': [0.5, 0],
  '‚': [0.6, 0],
  '«': [0.3, 0.2],
  '»': [0.2, 0.3],
  '‹': [0.35, 0.25],
  '›': [0.25, 0.35],
  '"': [0.4, 0.4],
  "'": [0.5, 0.5],
  '(': [0.15, 0],
  ')': [0, 0.2],
  '[': [0.1, 0],
  ']': [0, 0.1],
  '*': [0.2, 0.3],
  '†': [0.15, 0.2],
  A: [0.05, 0.05],
  J: [0.05, 0],
  T: [0.07, 0.07],
  V: [0.07, 0.07],
  W: [0.05, 0.05],
  X: [0.04, 0.04],
  Y: [0.08, 0.08],
  k: [0, 0.04],
  r: [0, 0.04],
  t: [0, 0.04],
  v: [0.04, 0.04],
  w: [0.03, 0.03],
  x: [0.04, 0.04],
  y: [0.04, 0.04],
}

/** Slanted: white at the upper left and the lower right, so marks above the x-height hang less far at the end. */
const SERIF_ITALIC: Readonly<Record<string, Shares>> = {
  ...SERIF,
  '“': [0.6, 0.25],
  '”': [0.4, 0.4],
  '‘': [0.7, 0.25],
  '’': [0.5, 0.5],
  '"': [0.5, 0.25],
  "'": [0.6, 0.3],
  '(': [0.2, 0],
  ')': [0, 0.1],
  A: [0.08, 0.02],
  J: [0.08, 0],
  T: [0.1, 0.02],
  V: [0.1, 0.02],
  W: [0.08, 0.02],
  X: [0.03, 0.03],
  Y: [0.1, 0.02],
  f: [0, 0],
  k: [0, 0.03],
  r: [0, 0.02],
  t: [0, 0.03],
}

/** Marks are as heavy as the stems and letters have no serifs that would close their sides. */
const SANS: Readonly<Record<string, Shares>> = {
  ...SERIF,
  '.': [0, 0.6],
  ',': [0, 0.6],
  ':': [0, 0.35],
  ';': [0, 0.35],
  '-': [0.25, 0.5],
  '\u00AD': [0, 0.5],
  '‐': [0.25, 0.5],
  A: [0.04, 0.04],
  L: [0, 0.05],
  T: [0.06, 0.06],
  V: [0.05, 0.05],
  W: [0.04, 0.04],
  Y: [0.06, 0.06],
  k: [0, 0.03],
  r: [0, 0.06],
  t: [0, 0.05],
}

/** Columns of code stand where they stand. */
const TABLES: Readonly<Record<FaceClass, Readonly<Record<string, Shares>>>> = {
  serif: SERIF,
  serifItalic: SERIF_ITALIC,
  sans: SANS,
  mono: {},
}

const NONE: Shares = [0, 0]

/** Superior marks stand in the white above the line's end, as a quotation mark does. */
const SUPERIOR: Shares = [0.3, 0.5]

/** The template's tables, made once: a template is resolved once a build. */
const resolved = new WeakMap<Microtype, Map<FaceKey, ReadonlyMap<string, Shares>>>()

/** Shares of a character's width that may hang out at a line's start and at its end, by the template. */
export function protrusionOf(character: string, face: FaceKey, microtype: Microtype): Shares {
  let tables = resolved.get(microtype)
  if (!tables) {
    tables = new Map()
    resolved.set(microtype, tables)
  }
  let table = tables.get(face)
  if (!table) {
    table = tableOf(face, microtype)
    tables.set(face, table)
  }
  return table.get(character) ?? NONE
}

function tableOf(face: FaceKey, { protrusion, protrude }: Microtype): ReadonlyMap<string, Shares> {
  const { font, isItalic } = parseFaceKey(face)
  const name: FaceClass = font === 'serif' && isItalic ? 'serifItalic' : font
  const shares = Object.entries({ ...TABLES[name], ...protrude?.[name] })
  return new Map(
    shares.map(([character, [start, end]]) => [character, [start * protrusion, end * protrusion]]),
  )
}

/** The same as the style shows the character: small capitals hang as capitals, superior figures as marks. */
export function protrusionIn(style: RunStyle, character: string, microtype: Microtype): Shares {
  const { face, rise, features } = style
  if (rise < 0) return NONE
  if (rise > 0 || features.includes('sups'))
    return [SUPERIOR[0] * microtype.protrusion, SUPERIOR[1] * microtype.protrusion]
  const isCapital = features.includes('smcp') || features.includes('c2sc')
  return protrusionOf(isCapital ? character.toUpperCase() : character, face, microtype)
}
