/**
 * Optical margin alignment: how far a character hangs out of the line, as a share of its own width. The shares
 * are set by eye for old-style serif faces in the spirit of Thành’s margin kerning (Micro-typographic extensions
 * to the TeX typesetting system, 2000, ch. 3): light marks hang far, letters with an open side a hair.
 */
const SHARES: Readonly<Record<string, readonly [start: number, end: number]>> = {
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
  '"': [0.4, 0.4],
  "'": [0.5, 0.5],
  '(': [0.15, 0],
  ')': [0, 0.2],
  '[': [0.1, 0],
  ']': [0, 0.1],
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

const NONE = [0, 0] as const

/** Shares of a character's width that may hang out at a line's start and at its end. */
export function protrusionOf(character: string): readonly [start: number, end: number] {
  return SHARES[character] ?? NONE
}
