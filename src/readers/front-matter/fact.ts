import { isVisible, type Position } from '../../ast/index.ts'

export type Path = readonly PropertyKey[]

/** A key of front matter with its value, whatever they are written in. */
export interface Fact {
  readonly key: string
  /** A text, a list or a record of such; `undefined` where nothing is said. */
  readonly value: unknown
  readonly keyPosition: Position
  /** Where the value stands, or what `path` leads to in it. */
  readonly place: (path: Path) => Position
  /** Source offset of a text that stands in the source as it is. */
  readonly offset?: number
  /** What stands behind the key in its line, for a value that is not of the kind that the key asks for. */
  readonly written?: string
}

/** A text in front matter, trimmed; `undefined` where it says nothing, as the `~` and `null` of YAML do. */
export function textIn(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'bigint') return undefined
  const text = String(value).trim()
  return !isVisible(text) || text === '~' || text === 'null' ? undefined : text
}

/** Whether a value says nothing at all. */
export function isNothing(value: unknown): boolean {
  if (value === undefined || value === null) return true
  if (Array.isArray(value)) return value.every(isNothing)
  return typeof value === 'string' && textIn(value) === undefined
}
