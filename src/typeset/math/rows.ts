import type { MathElement } from '../../ast/index.ts'
import { classOf, coreOf, flattened, formOf, isStretchy } from './atoms.ts'
import { joined, type MathBox, type PlacedBox } from './box.ts'
import { axisOf, elementsIn, type MathContext, type MathStyle, textIn } from './context.ts'
import { type AtomClass, settleBins, spaceBetween } from './operators.ts'
import { COVERED, fence } from './symbols.ts'

/** A part of a row: set, with the white before it, and what it is to its neighbours. */
export interface RowPart {
  readonly element: MathElement
  readonly box: MathBox
  readonly before: number
  readonly kind: AtomClass | undefined
}

/** Children side by side, with white between them as their kinds want it. `opens` is what stands before the first one. */
export function rowParts(
  element: MathElement,
  style: MathStyle,
  context: MathContext,
  opens?: AtomClass,
): RowPart[] {
  const children = flattened(elementsIn(element))
  const forms = children.map((child, index) => formOf(child, index, children.length))
  const kinds = children.map((child, index) => classOf(child, forms[index]!))
  const settled = settleBins([...(opens ? [opens] : []), ...kinds.filter((kind) => kind !== undefined)])
  if (opens) settled.shift()
  const plain = children.map((child) => (isFence(child) ? undefined : context.set(child, style)))
  const span = Math.max(spanOf(plain, style, context), leastSpan(children, style))
  let before = opens
  return children.map((child, index): RowPart => {
    const set = plain[index] ?? fence(child, textIn(child), span, style, context)
    const box = index < children.length - 1 ? leaned(set) : set
    const kind = kinds[index] === undefined ? undefined : settled.shift()!
    if (kind === undefined) return { element: child, box, before: 0, kind }
    const white = before === undefined ? 0 : spaceBetween(before, kind, style.level > 0) * style.size
    before = kind
    return { element: child, box, before: white, kind }
  })
}

/** A letter that leans over its width has room for that before its neighbour (The TeXbook, app. G, rule 17). */
function leaned(box: MathBox): MathBox {
  return box.letter && box.letter.italic > 0 ? { ...box, width: box.width + box.letter.italic } : box
}

function isFence(element: MathElement): boolean {
  return element.name === 'mo' && coreOf(element) !== undefined && isStretchy(element)
}

/** Brackets around a stack in a display are so long at least, em: TeX’s σ20 (The TeXbook, app. G, rule 15e). */
const LEAST_AROUND_STACK = 2.39

/** How much brackets must cover, points, whatever stands between them. */
function leastSpan(children: readonly MathElement[], { isDisplay, size }: MathStyle): number {
  const [left, stack, right] = children
  const isStack = stack?.name === 'mfrac' && Number.parseFloat(stack.attributes?.linethickness ?? '1') === 0
  if (!isDisplay || children.length !== 3 || !isStack || !isFence(left!) || !isFence(right!)) return 0
  return (LEAST_AROUND_STACK * size) / COVERED
}

/** How far the parts reach from the axis, twice: what brackets around them must cover. */
function spanOf(boxes: readonly (MathBox | undefined)[], style: MathStyle, context: MathContext): number {
  const axis = axisOf(context, style)
  let most = 0
  for (const box of boxes) if (box) most = Math.max(most, box.height - axis, box.depth + axis)
  return 2 * most
}

export function row(
  element: MathElement,
  style: MathStyle,
  context: MathContext,
  opens?: AtomClass,
): MathBox {
  return together(rowParts(element, style, context, opens))
}

/** Parts side by side; a letter alone stays one. */
export function together(parts: readonly RowPart[]): MathBox {
  const [only] = parts
  if (only && parts.length === 1 && only.before === 0) return only.box
  let x = 0
  const placed = parts.map(({ box, before }): PlacedBox => {
    x += before
    const at = { box, x, y: 0 }
    x += box.width
    return at
  })
  return joined(placed, x)
}
