import { contrastOf } from '../../contrast.ts'
import { least } from '../../lists.ts'
import { type Declaration, parseCss } from '../screen/index.ts'
import type { Fail } from './rule.ts'

/** What large type needs at the least (WCAG 2.2, 1.4.3): less is not seen. */
const LEAST = 3

/** Schemes by pairs of colours: a template of ours has some twenty colours, in a scheme for light, one for dark and one for paper. */
const MOST_PAIRS = 100_000

const HEX = /#[\da-f]{6}/gi
const NAMED = /^var\(--([a-z-]+)\)$/i

/**
 * Tells where the colours that a style sheet names in a rule leave type that does not stand out from the paper, or text
 * that does not from a ground under it: a change of colours hides text as well as any other.
 */
export function checkContrast(css: string, name: string, fail: Fail): void {
  const { declarations } = parseCss(css)
  const used = (property: string) =>
    new Set(
      declarations.flatMap((one) => (one.property === property ? (NAMED.exec(one.value)?.[1] ?? []) : [])),
    )
  const [types, grounds] = [used('color'), used('background-color')]
  const schemes = schemesOf(declarations)
  if (schemes.length * (types.size + grounds.size) > MOST_PAIRS)
    return fail(name, 'more colours than can be compared')
  for (const colors of schemes) {
    const contrast = (type: string, ground: string) => contrastIn(colors.get(type), colors.get(ground))
    const pairs = [...[...types].map((type) => [type, 'paper']), ...[...grounds].map((one) => ['text', one])]
    for (const [type = '', ground = ''] of pairs)
      if (contrast(type, ground) < LEAST) fail(name, `--${type} on --${ground}`)
  }
}

/** The colours of each rule that names any: light, and where there are two of each, dark. */
function schemesOf(declarations: readonly Declaration[]): Map<string, string[]>[] {
  const rules = new Map<number, Map<string, string[]>>()
  for (const { property, value, rule } of declarations) {
    // One for light, and one for dark.
    const [light, dark] = property.startsWith('--') ? (value.match(HEX) ?? []) : []
    if (light === undefined) continue
    const colors = rules.get(rule) ?? new Map<string, string[]>()
    rules.set(rule, colors.set(property.slice(2), dark === undefined ? [light] : [light, dark]))
  }
  return [...rules.values()]
}

/** The lesser of light on light and dark on dark; none where one of the two is not named. */
function contrastIn(types: readonly string[] = [], grounds: readonly string[] = []): number {
  if (types.length === 0 || grounds.length === 0) return 0
  return least(types.map((type, at) => contrastOf(type, grounds[at] ?? grounds[0]!)))
}
