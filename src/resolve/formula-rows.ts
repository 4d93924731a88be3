import { type Counted, formulaNumber, type MathBlock, type MathRow, rowsOfTex } from '../ast/index.ts'
import { type Tag, tagOf } from './formula-tags.ts'

/** Those of the rows of a formula, by their keys: of all that have one where one of them is called, and what their author calls them. */
export function* numbersOfRows(
  { value }: MathBlock,
  rows: readonly MathRow[],
  isCalled: boolean,
  next: (series: Counted) => string,
): Generator<readonly [key: string, tag: Tag]> {
  const texts = rowsOfTex(value)?.rows ?? []
  for (const [at, row] of rows.entries()) {
    const tag = tagOf({ value: texts[at] ?? '' })
    if (tag) yield [row.key!, tag]
    else if (isCalled && !row.isUnnumbered) yield [row.key!, { number: next('equation') }]
  }
}

/** A formula has the numbers of its rows, as they stand one below the other. */
export function withNumbers(
  block: MathBlock,
  children: readonly MathRow[],
  tags: ReadonlyMap<string, Tag>,
): MathBlock {
  const rows = children.map((row) => ({ ...row, ...tags.get(row.key!) }))
  const numbers = rows.flatMap((row) => formulaNumber(row) ?? [])
  if (numbers.length === 0) return block
  return { ...block, children: rows, number: numbers.join(' '), hasBareNumber: true }
}
