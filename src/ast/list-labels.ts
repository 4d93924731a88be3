import type { List, ListItem } from './nodes.ts'
import { type NumeralKind, numeral } from './numerals.ts'

/** The numbers of a list's items: each is one more than the one before it, or one less, or its own. */
export function ordinalsOf({ start, reversed, children }: List): number[] {
  const step = reversed ? -1 : 1
  let next = start ?? (reversed ? children.length : 1)
  return children.map(({ ordinal = next }) => {
    next = ordinal + step
    return ordinal
  })
}

/** Least width of a column of a list, in em of its type: narrower ones are fewer, on paper and on screens. */
export const LEAST_COLUMN = 6

/** What the numbers of a list are written in, and what stands around them. */
export interface Numbering {
  readonly kind: NumeralKind
  readonly delimiter?: NonNullable<List['delimiter']>
}

/** How the author wants a list numbered; nothing where he leaves that to the template. */
export function numberingOf({ ordered, style, delimiter }: List): Numbering | undefined {
  if (!ordered || (!style && !delimiter)) return undefined
  return { kind: style ?? 'decimal', ...(delimiter && { delimiter }) }
}

/** 3 → `3.`, `c)` or `(iii)`. */
export function numberLabel(value: number, { kind, delimiter }: Numbering): string {
  const text = numeral(value, kind)
  if (delimiter === 'parentheses') return `(${text})`
  if (delimiter === 'brackets') return `[${text}]`
  return delimiter === 'parenthesis' ? `${text})` : `${text}.`
}

/** The box of a task; nothing for an item that is none. */
export function boxOf({ checked }: ListItem): '☑' | '☐' | undefined {
  if (checked === undefined) return undefined
  return checked ? '☑' : '☐'
}
