import type { Color } from '../../../templates/index.ts'

/** A number as PDF writes it: at most three decimals, which is finer than any press. */
export function number(value: number): string {
  const rounded = Math.round(value * 1000) / 1000
  return String(Object.is(rounded, -0) ? 0 : rounded)
}

/** The two colour spaces of a build: the reading PDF's sRGB and the press PDF's CMYK. */
export type Ink = 'screen' | 'press'

/** The operator that sets the fill colour. */
export function fillColor(color: Color, ink: Ink): string {
  if (ink === 'press') return `${color.press.map((percent) => number(percent / 100)).join(' ')} k`
  const channels = [1, 3, 5].map((at) => Number.parseInt(color.light.slice(at, at + 2), 16) / 255)
  return `${channels.map(number).join(' ')} rg`
}

/** Black alone and whole: it may lie on any colour, so that no white shows where plates are out of register. */
export function isSolidBlack({ press: [cyan, magenta, yellow, black] }: Color): boolean {
  return cyan + magenta + yellow === 0 && black === 100
}

/** The operators that set it on a press page, whatever stood before. */
export const OVERPRINTING_BLACK = '/Overprint gs 0 0 0 1 k'
