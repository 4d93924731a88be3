import { type ById, idsIn } from './references.ts'
import type { SvgElement } from './tree.ts'

/** Masks in patterns in masks: nobody draws so, and each may multiply the others. */
const DEEPEST = 6

/** Shares of a simple step over all pixels that an element costs whatever it is. */
const PLAIN = 0.01

/** Gives how many simple steps a pixel the effect of an id takes, as `filter`, mask or pattern. */
export type EffectCost = (id: string) => number

/** What decides how long pixels of a drawing take: a filter of a line can ask for hours, and no renderer stops. */
export function effectCosts(byId: ById): EffectCost {
  const known = new Map<string, number>()
  const costOf = (id: string, depth: number): number => {
    const found = known.get(id)
    if (found !== undefined) return found
    const element = byId.get(id)
    if (!element) return 0
    if (depth > DEEPEST) return Number.POSITIVE_INFINITY
    const cost = element.name === 'filter' ? filterCost(element) : contentCost(element, depth)
    known.set(id, cost)
    return cost
  }
  const contentCost = (element: SvgElement, depth: number): number => {
    let cost = PLAIN
    for (const value of Object.values(element.attributes))
      for (const id of idsIn(value)) cost += costOf(id, depth + 1)
    const { href } = element.attributes
    if (element.name === 'use' && href) cost += costOf(href.slice(1), depth + 1)
    for (const child of element.children) if (typeof child !== 'string') cost += contentCost(child, depth)
    return cost
  }
  return (id) => costOf(id, 0)
}

/** The default region is a tenth larger than the element on each side (Filter Effects 1, 5). */
function filterCost({ attributes, children }: SvgElement): number {
  const side = (name: string) => {
    const text = attributes[name] ?? '120%'
    return attributes.filterUnits === 'userSpaceOnUse'
      ? 1
      : Math.max(Number.parseFloat(text) / (text.includes('%') ? 100 : 1), 1)
  }
  const area = side('width') * side('height')
  return (
    area * children.reduce((sum, child) => sum + (typeof child === 'string' ? 0 : primitiveCost(child)), 0)
  )
}

function primitiveCost({ name, attributes }: SvgElement): number {
  const numbers = (key: string) =>
    (attributes[key] ?? '').split(/[\s,]+/).map((text) => Math.abs(Number.parseFloat(text)) || 0)
  const [first = 0, second = first] = numbers(name === 'feConvolveMatrix' ? 'order' : 'radius')
  switch (name) {
    case 'feTurbulence':
      return 4 * numbers('numOctaves').reduce((most, one) => Math.max(most, one), 1)
    case 'feMorphology':
      return (2 * first + 1) * (2 * second + 1)
    case 'feConvolveMatrix':
      return Math.max(3, first) * Math.max(3, second)
    case 'feGaussianBlur':
    case 'feDropShadow':
    case 'feDiffuseLighting':
    case 'feSpecularLighting':
      return 8
    default:
      return 1
  }
}
