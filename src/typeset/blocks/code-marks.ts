import type { CodeLine } from '../../ast/index.ts'
import { HAIRLINE, type Template } from '../../templates/index.ts'
import type { TextStyle } from '../../templates/print/index.ts'
import type { Rule } from '../model/index.ts'
import type { Place } from './setting.ts'

/** What stands beside code is drawn, not typed, so that nobody copies it or hears it. */

/** Room that the sign of a marked line takes before the code, em. */
export const SIGN_ROOM = 1.4

/** Thickness of what is drawn, em. */
const STROKE = 0.07

/** A hook that hangs from the line above, before the text at `x`. */
export function hookBefore(x: number, baseline: number, { size, color }: TextStyle): Rule[] {
  const [width, thickness] = [0.55 * size, strokeOf(size)]
  const left = x - 0.95 * size
  const foot = baseline - 0.22 * size
  const height = 0.34 * size
  return [
    { kind: 'rule', x: left, y: foot - height, width: thickness, height, color },
    { kind: 'rule', x: left, y: foot - thickness, width, height: thickness, color },
  ]
}

/** The ground of a marked line, and what says its mark without colour: a bar, a plus, a minus. */
export function lineMark(
  { mark }: CodeLine,
  isTurned: boolean,
  { size, leading, color }: TextStyle,
  { left, measure }: Place,
  baseline: number,
  grounds: Template['code'],
): Rule[] {
  if (mark === undefined) return []
  const colors = { highlight: grounds.marked, insert: grounds.inserted, delete: grounds.deleted }
  const ground: Rule = { kind: 'rule', x: left, y: 0, width: measure, height: leading, color: colors[mark] }
  const thickness = strokeOf(size)
  if (mark === 'highlight')
    return [ground, { kind: 'rule', x: left, y: 0, width: 2.5 * thickness, height: leading, color }]
  if (isTurned) return [ground]
  const width = 0.5 * size
  const [x, y] = [left + 0.35 * size, baseline - 0.3 * size]
  const across: Rule = { kind: 'rule', x, y: y - thickness / 2, width, height: thickness, color }
  const down: Rule = {
    kind: 'rule',
    x: x + (width - thickness) / 2,
    y: y - width / 2,
    width: thickness,
    height: width,
    color,
  }
  return mark === 'insert' ? [ground, across, down] : [ground, across]
}

function strokeOf(size: number): number {
  return Math.max(STROKE * size, HAIRLINE)
}
