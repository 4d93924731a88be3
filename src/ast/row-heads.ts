import type { Table, TableCell } from './nodes.ts'
import { labelOf } from './walk.ts'

/** Whether the column of row heads has a head of its own: it is read and set like the columns beside it. */
export function isHeadColumnNamed({ children: [first] }: Table): boolean {
  const corner = first?.children[0]
  return corner?.header === 'column' && labelOf(corner.children) !== ''
}

/** Whether a cell looks like a head. One of a row does where the corner above is empty, and heads stand on two sides. */
export function looksLikeHead({ header }: TableCell, isNamed: boolean): boolean {
  return header === 'column' || (header === 'row' && !isNamed)
}

/** How many rows at the start of a table are of nothing but heads of columns: all of them, where no other row follows. */
export function countHeadRows({ children }: Table): number {
  const first = children.findIndex((row) => !row.children.every((cell) => cell.header === 'column'))
  return first < 0 ? children.length : first
}
