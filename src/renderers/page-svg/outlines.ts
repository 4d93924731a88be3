import type { FontLibrary } from '../../fonts/index.ts'
import type { FaceKey } from '../../templates/index.ts'

type Outlines = Pick<FontLibrary, 'outline'>

const known = new WeakMap<Outlines, Map<string, Map<number, string>>>()

/** A glyph's outline by steps from where it is put, as path data in 1/1000 em, y up; `''` where there is nothing to see. */
export function outlineOf(fonts: Outlines, face: string, glyph: number): string {
  const faces = known.get(fonts) ?? new Map<string, Map<number, string>>()
  known.set(fonts, faces)
  const glyphs = faces.get(face) ?? new Map<number, string>()
  faces.set(face, glyphs)
  const found = glyphs.get(glyph) ?? bySteps(fonts.outline(face as FaceKey, glyph))
  glyphs.set(glyph, found)
  return found
}

/** Tenths are finer than any screen shows; steps go from rounded place to rounded place, so that they add up. */
const tenths = (value: number) => Math.round(value * 10)

/** Path data of M, L, Q, C and Z by places → the same by steps (SVG 2, 9.3): written once, it can be drawn anywhere. */
export function bySteps(outline: string): string {
  const steps: string[] = []
  let pen = [0, 0]
  let start = pen
  for (const [, command, places] of outline.matchAll(/([MLQCZ])([^MLQCZ]*)/g)) {
    const values = (places!.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map((value) => tenths(Number(value)))
    const from = pen
    steps.push(command!.toLowerCase() + values.map((value, at) => (value - from[at % 2]!) / 10).join(' '))
    if (values.length > 0) pen = values.slice(-2)
    if (command === 'M') start = pen
    if (command === 'Z') pen = start
  }
  return steps.join('')
}
