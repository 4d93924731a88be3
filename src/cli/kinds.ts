import type { Position } from '../ast/index.ts'
import { countOf, type Diagnostic } from '../diagnostic.ts'

/** What is said of one kind: the first of it in full, the places of the others with it. */
export function kindsOf(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const isBook = new Set(diagnostics.map(({ file }) => file)).size > 1
  const byCode = groupBy(diagnostics, ({ severity, code }) => `${severity} ${code}`)
  const kinds = byCode.flatMap((likes) => {
    // What has the same way out is of one kind, whatever it names.
    const byRemedy = groupBy(likes, ({ hint, message }) => hint ?? message)
    const isMuchToDo = likes[0]!.severity === 'error' && likes[0]!.hint !== undefined
    return isMuchToDo || (!isBook && byRemedy.length <= MOST_REMEDIES) ? byRemedy : [likes]
  })
  const order = new Map(diagnostics.map((diagnostic, index) => [diagnostic, index]))
  return kinds
    .sort(([a], [b]) => order.get(a!)! - order.get(b!)!)
    .map((kind) => (countOf(kind) === 1 ? kind[0]! : together(kind)))
}

/** So many ways out of one code are told apart in an article; of errors all, for each of them has to be taken. */
const MOST_REMEDIES = 3

/** Lines that are named after the first one. */
const MOST_PLACES = 3

function together(kind: readonly Diagnostic[]): Diagnostic {
  const [first, ...others] = kind as readonly [Diagnostic, ...Diagnostic[]]
  const isSame = others.every(({ message }) => message === first.message)
  const count = isSame ? `${countOf(kind)} times` : `and ${countOf(kind) - 1} more of this kind`
  return { ...first, message: `${first.message} (${[count, ...places(first, others)].join(', ')})` }
}

/** Lines of the first one's file, and the places in the other files of a book. */
function places(first: Diagnostic, others: readonly Diagnostic[]): string[] {
  const inFile = (wanted: (file: string) => boolean) => others.filter(({ file }) => wanted(file))
  const own = first.position?.start.line
  const lines = linesOf(inFile((file) => file === first.file)).filter((line) => line !== own)
  const elsewhere = [
    ...new Set(inFile((file) => file !== first.file).map(({ file, position }) => placeIn(file, position))),
  ]
  return [
    ...(lines.length > 0 ? [`also at ${lines.length === 1 ? 'line' : 'lines'} ${listed(lines)}`] : []),
    ...(elsewhere.length > 0 ? [`also at ${listed(elsewhere)}`] : []),
  ]
}

function linesOf(diagnostics: readonly Diagnostic[]): number[] {
  return [...new Set(diagnostics.flatMap(({ position }) => position?.start.line ?? []))]
}

function placeIn(file: string, position: Position | undefined): string {
  return position ? `${file}:${position.start.line}` : file
}

function listed(places: readonly (number | string)[]): string {
  return places.slice(0, MOST_PLACES).join(', ') + (places.length > MOST_PLACES ? ' …' : '')
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
