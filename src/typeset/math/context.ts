import type { MathElement } from '../../ast/index.ts'
import type { FaceKey } from '../../templates/index.ts'
import type { RunStyle } from '../../templates/print/index.ts'
import type { MathConstants, MathFont, Shaper } from '../model/index.ts'
import type { TypeCase } from '../text/index.ts'
import type { MathBox } from './box.ts'

/** The size and the manner of a part of a formula (The TeXbook, p. 140). */
export interface MathStyle {
  /** Points. */
  readonly size: number
  /** 0 of text, 1 of scripts, 2 of scripts of scripts. */
  readonly level: number
  readonly isDisplay: boolean
  /** Whether exponents stand lower: under a bar. */
  readonly isCramped: boolean
}

/** What all parts of a formula share. */
export interface MathContext {
  readonly font: MathFont
  readonly shaper: Shaper
  readonly face: FaceKey
  readonly type: TypeCase
  /** Of the text around, in which words are set. */
  readonly text: RunStyle
  readonly lang: string
  /** Size of the text, points. */
  readonly base: number
  /** Sets an element: rooms of one house, each of which needs them all. */
  readonly set: (element: MathElement | string, style: MathStyle) => MathBox
}

/** A constant of the font in points. */
export function constant({ font }: MathContext, name: keyof MathConstants, { size }: MathStyle): number {
  return (font.constants[name] * size) / 1000
}

export function axisOf(context: MathContext, style: MathStyle): number {
  return constant(context, 'axisHeight', style)
}

/** The style `steps` levels further in. */
export function scripted({ font, base }: MathContext, style: MathStyle, steps = 1): MathStyle {
  const level = Math.max(0, Math.min(2, style.level + steps))
  const { scriptPercentScaleDown, scriptScriptPercentScaleDown } = font.constants
  return {
    ...style,
    level,
    size: base * [1, scriptPercentScaleDown, scriptScriptPercentScaleDown][level]!,
    isDisplay: false,
  }
}

export function cramped(style: MathStyle): MathStyle {
  return { ...style, isCramped: true }
}

/** A length of MathML in points: `0.5em`, `3pt`, `0`. */
export function lengthIn(length: string | undefined, { size }: MathStyle): number | undefined {
  const [, value, unit] = /^\s*([+-]?[\d.]+)\s*(em|ex|pt|px|mu|)\s*$/.exec(length ?? '') ?? []
  if (value === undefined || Number.isNaN(Number(value))) return undefined
  return Number(value) * { em: size, ex: size * 0.45, pt: 1, px: 0.75, mu: size / 18, '': 0 }[unit as 'em']
}

/** The elements among the children: white between them is none. */
export function elementsIn({ children }: MathElement): readonly MathElement[] {
  return children.filter((child) => typeof child === 'object')
}

export function textIn({ children }: MathElement): string {
  return children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('')
}
