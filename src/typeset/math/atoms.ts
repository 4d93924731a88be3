import type { MathElement } from '../../ast/index.ts'
import { elementsIn, textIn } from './context.ts'
import { type AtomClass, classOfSign, isOperation, stretchesByNature } from './operators.ts'

/** Elements that are to their neighbours what their base is. */
const AROUND_BASE = new Set([
  'msub',
  'msup',
  'msubsup',
  'munder',
  'mover',
  'munderover',
  'mphantom',
  'mpadded',
  'mstyle',
])

/** The operator that an element is or is built around (MathML Core, 3.2.4.1, embellished operators). */
export function coreOf(element: MathElement | undefined): MathElement | undefined {
  let at = element
  while (at && AROUND_BASE.has(at.name)) at = elementsIn(at)[0]
  return at?.name === 'mo' ? at : undefined
}

/** Where an operator stands among its neighbours, as the author says or as it stands. */
export function formOf(element: MathElement, index: number, count: number): string {
  const asked = coreOf(element)?.attributes?.form
  if (asked) return asked
  if (count > 1 && index === 0) return 'prefix'
  return count > 1 && index === count - 1 ? 'postfix' : 'infix'
}

/** What an element is to its neighbours; nothing for white. */
export function classOf(element: MathElement, form: string): AtomClass | undefined {
  const core = coreOf(element)
  if (core) return classOfOperator(core, form)
  if (element.name === 'mspace') return undefined
  if (element.name === 'mfrac') return 'inner'
  if (element.name === 'mrow') return classOfRow(element)
  if (AROUND_BASE.has(element.name)) {
    const [base] = elementsIn(element)
    return base && element.name !== 'mover' && element.name !== 'munder' ? classOf(base, form) : 'ord'
  }
  return 'ord'
}

function classOfOperator(core: MathElement, form: string): AtomClass | undefined {
  const sign = textIn(core)
  // Signs of what is meant, which nobody sees.
  if (/^[\u2061-\u2064]$/.test(sign)) return undefined
  const { lspace, rspace } = core.attributes ?? {}
  if (isNothing(lspace) && isNothing(rspace)) return 'ord'
  if (lspace !== undefined && rspace !== undefined) return isOperation(sign) ? 'bin' : 'rel'
  return classOfSign(sign, form)
}

function isNothing(length: string | undefined): boolean {
  return length !== undefined && Number.parseFloat(length) === 0
}

/** What stands in brackets that grow with it is one thing (The TeXbook, p. 155). */
function classOfRow(row: MathElement): AtomClass {
  const children = elementsIn(row)
  const first = children[0]
  if (first?.name === 'mo' && isStretchy(first) && children.some((child) => child.name !== 'mo'))
    return 'inner'
  return 'ord'
}

export function isStretchy(operator: MathElement): boolean {
  const { stretchy } = operator.attributes ?? {}
  return stretchy === undefined ? stretchesByNature(textIn(operator)) : stretchy === 'true'
}

/** The row that stands alone in an element, if one does. */
export function outermost(element: MathElement): MathElement {
  const [only] = element.children
  const isAlone =
    element.children.length === 1 && typeof only === 'object' && only.name === 'mrow' && !only.attributes
  return isAlone ? outermost(only) : element
}

/** Brackets that do not grow are signs of the row around them, and a script behind them is the last one's. */
export function flattened(children: readonly MathElement[]): readonly MathElement[] {
  return children.flatMap((child) => {
    if (isBracketed(child)) return flattened(elementsIn(child))
    if (!/^m(?:sub|sup|subsup)$/.test(child.name)) return [child]
    const [base, ...scripts] = elementsIn(child)
    if (!base || !isBracketed(base)) return [child]
    const inner = elementsIn(base)
    return [...flattened(inner.slice(0, -1)), { ...child, children: [inner.at(-1)!, ...scripts] }]
  })
}

function isBracketed(row: MathElement): boolean {
  if (row.name !== 'mrow' || row.attributes) return false
  const first = elementsIn(row)[0]
  return first?.name === 'mo' && first.attributes?.fence === 'true' && !isStretchy(first)
}
