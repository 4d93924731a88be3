import type { Rule, TextRun } from '../model/index.ts'

/** A part of a formula that is set. Points; items from its left end and its baseline. */
export interface MathBox {
  readonly width: number
  /** Above the baseline, and below it. */
  readonly height: number
  readonly depth: number
  readonly items: readonly (TextRun | Rule)[]
  /** Its glyph, where it is one letter alone, with what a script or an accent at it must know. */
  readonly letter?: {
    readonly glyph: number
    readonly size: number
    readonly italic: number
    readonly accent: number
  }
  /** Of rows below each other: how far the end of each but the last is below the baseline. */
  readonly cuts?: readonly number[]
  /** The same of their baselines. */
  readonly baselines?: readonly number[]
}

export const EMPTY: MathBox = { width: 0, height: 0, depth: 0, items: [] }

/** What stands in a box, `dx` to the right and `dy` down. */
export function moved({ items }: Pick<MathBox, 'items'>, dx: number, dy: number): MathBox['items'] {
  return dx === 0 && dy === 0 ? items : items.map((item) => ({ ...item, x: item.x + dx, y: item.y + dy }))
}

/** A box and where it stands in another one: its left end, and its baseline, downwards. */
export interface PlacedBox {
  readonly box: MathBox
  readonly x: number
  readonly y: number
}

/** Boxes at their places as one; it is `width` wide, or reaches as far as they do. */
export function joined(placed: readonly PlacedBox[], width?: number): MathBox {
  let [right, height, depth] = [0, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { box, x, y } of placed) {
    right = Math.max(right, x + box.width)
    height = Math.max(height, box.height - y)
    depth = Math.max(depth, box.depth + y)
  }
  if (placed.length === 0) [height, depth] = [0, 0]
  return { width: width ?? right, height, depth, items: placed.flatMap(({ box, x, y }) => moved(box, x, y)) }
}

/** What a press can print, points. */
const THINNEST = 0.25

function thickEnough(rule: Rule): Rule {
  return { ...rule, width: Math.max(THINNEST, rule.width), height: Math.max(THINNEST, rule.height) }
}

/** A bar whose top is `top` above the baseline. */
export function ruleBox(width: number, top: number, thickness: number, color: string): MathBox {
  const item = thickEnough({ kind: 'rule', x: 0, y: -top, width, height: thickness, color })
  return { width, height: top, depth: thickness - top, items: width > 0 && thickness > 0 ? [item] : [] }
}

/** The same with its axis, which is `axis` above the baseline, in its middle. */
export function centredOn(axis: number, box: MathBox): MathBox {
  const dy = (box.height - box.depth) / 2 - axis
  return {
    ...box,
    height: box.height - dy,
    depth: box.depth + dy,
    items: moved(box, 0, dy),
    ...(box.cuts && { cuts: box.cuts.map((cut) => cut + dy) }),
    ...(box.baselines && { baselines: box.baselines.map((y) => y + dy) }),
  }
}

/** The same larger or smaller, with bars that can be printed. */
export function scaled(box: MathBox, scale: number): MathBox {
  if (scale === 1) return box
  return {
    width: box.width * scale,
    height: box.height * scale,
    depth: box.depth * scale,
    ...(box.cuts && { cuts: box.cuts.map((cut) => cut * scale) }),
    ...(box.baselines && { baselines: box.baselines.map((y) => y * scale) }),
    items: box.items.map((item) => {
      const placed = { ...item, x: item.x * scale, y: item.y * scale, width: item.width * scale }
      if (placed.kind === 'rule') return thickEnough({ ...placed, height: placed.height * scale })
      const pieces = placed.pieces.map(({ shaped, x }) => ({ shaped, x: x * scale }))
      return { ...placed, size: placed.size * scale, pieces }
    }),
  }
}

/** Share of a row of type that is above its baseline. */
const ABOVE = 0.7

/** The rows of a box, one below the other, each with the bars beside it. */
export function rowsIn(box: MathBox): MathBox[] {
  const ends = [...(box.cuts ?? []), box.depth]
  return ends.map((end, index) => {
    const top = index === 0 ? -box.height : ends[index - 1]!
    const height = ABOVE * (end - top)
    const from = index === 0 ? Number.NEGATIVE_INFINITY : top
    const to = index === ends.length - 1 ? Number.POSITIVE_INFINITY : end
    const items = box.items.flatMap((item) => within(item, from, to))
    return { width: box.width, height, depth: end - top - height, items: moved({ items }, 0, -top - height) }
  })
}

const ROUNDING = 1e-6

/** What of it stands between two heights: a bar that goes on past one ends there, type stands on its line, which may be the lower one. */
function within(item: TextRun | Rule, top: number, bottom: number): (TextRun | Rule)[] {
  const isUpright = item.kind === 'rule' && item.height > item.width
  if (!isUpright) return item.y > top + ROUNDING && item.y <= bottom + ROUNDING ? [item] : []
  const [start, end] = [Math.max(top, item.y), Math.min(bottom, item.y + item.height)]
  return start < end ? [{ ...item, y: start, height: end - start }] : []
}
