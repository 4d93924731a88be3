import type { Diagnostic } from '../diagnostic.ts'

/** What is said of one kind: the first of it in full, the places of the others with it. */
export function kindsOf(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const byCode = groupBy(diagnostics, ({ file, severity, code }) => `${severity} ${code} ${file}`)
  const kinds = byCode.flatMap((likes) => {
    const byMessage = groupBy(likes, ({ message }) => message)
    return likes.length <= MOST_ALONE || byMessage.length <= MOST_WORDINGS ? byMessage : [likes]
  })
  const order = new Map(diagnostics.map((diagnostic, index) => [diagnostic, index]))
  return kinds
    .sort(([a], [b]) => order.get(a!)! - order.get(b!)!)
    .map((kind) => (kind.length === 1 ? kind[0]! : together(kind)))
}

/** Of a code: so many are told one by one, and so many wordings are told apart. */
const MOST_ALONE = 2
const MOST_WORDINGS = 3

/** Lines that are named after the first one. */
const MOST_PLACES = 3

function together(kind: readonly Diagnostic[]): Diagnostic {
  const [first, ...others] = kind as readonly [Diagnostic, ...Diagnostic[]]
  const isSame = others.every(({ message }) => message === first.message)
  const count = isSame ? `${kind.length} times` : `and ${others.length} more of this kind`
  return { ...first, message: `${first.message} (${[count, ...places(first, others)].join(', ')})` }
}

function places(first: Diagnostic, others: readonly Diagnostic[]): string[] {
  const own = first.position?.start.line
  const lines = [...new Set(others.flatMap(({ position }) => position?.start.line ?? []))].filter(
    (line) => line !== own,
  )
  if (lines.length === 0) return []
  const shown = lines.slice(0, MOST_PLACES).join(', ')
  return [
    `also at ${lines.length === 1 ? 'line' : 'lines'} ${shown}${lines.length > MOST_PLACES ? ' …' : ''}`,
  ]
}

function groupBy<Value>(values: readonly Value[], keyOf: (value: Value) => string): Value[][] {
  const groups = new Map<string, Value[]>()
  for (const value of values) {
    const group = groups.get(keyOf(value))
    if (group) group.push(value)
    else groups.set(keyOf(value), [value])
  }
  return [...groups.values()]
}
