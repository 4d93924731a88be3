import type { MathBlock, MathElement, MathRow } from './nodes.ts'

/** What stands at the margin of a formula, or of a row of it, that is called by a number. */
export function formulaNumber({
  number,
  hasBareNumber,
}: Pick<MathBlock | MathRow, 'number' | 'hasBareNumber'>): string | undefined {
  return number === undefined || hasBareNumber ? number : `(${number})`
}

/** What is read out in the place of a formula on lines of its own. */
export function formulaAlt(block: MathBlock): string {
  return [block.alt ?? block.value, formulaNumber(block)].filter((part) => part !== undefined).join(' ')
}

/** Cells at the ends of a row that has a number, by their classes: one that holds it, and white as wide before the row. */
const MARGINS = { number: 'row-number', white: 'row-margin' } as const

const EMPTY_CELL: MathElement = { name: 'mtd', children: [] }

/** MathML of a formula with the numbers of its rows, each in a cell of its row; nothing where its rows are not those of one table. */
export function withRowNumbers(mathml: MathElement, rows: readonly MathRow[]): MathElement | undefined {
  return inTable(mathml, (table) => {
    if (table.children.length !== rows.length || !rows.some(({ number }) => number !== undefined))
      return undefined
    const width = Math.max(
      ...table.children.map((row) => (typeof row === 'string' ? 0 : row.children.length)),
    )
    const children = table.children.map((row, at) => {
      if (typeof row === 'string') return row
      const short: MathElement[] = Array.from({ length: width - row.children.length }, () => EMPTY_CELL)
      const number = formulaNumber(rows[at]!)
      const words: MathElement[] = number === undefined ? [] : [{ name: 'mtext', children: [number] }]
      const last = { class: MARGINS.number, columnalign: 'right' }
      return {
        ...row,
        children: [
          { name: 'mtd', attributes: { class: MARGINS.white }, children: [] },
          ...row.children,
          ...short,
          { name: 'mtd', attributes: last, children: words },
        ],
      }
    })
    return { ...table, attributes: { ...table.attributes, class: 'numbered-rows' }, children }
  })
}

/** Whether its rows have their numbers in its MathML. */
export function hasRowNumbers({ mathml, children }: Pick<MathBlock, 'mathml' | 'children'>): boolean {
  return children !== undefined && mathml !== undefined && withoutRowNumbers(mathml) !== mathml
}

/** The same MathML without numbers of rows, where it has any. */
export function withoutRowNumbers(mathml: MathElement): MathElement {
  const bare = inTable(mathml, (table) => {
    if (table.attributes?.class !== 'numbered-rows') return undefined
    const { class: _, ...attributes } = table.attributes
    const children = table.children.map((row) =>
      typeof row === 'string' ? row : { ...row, children: row.children.slice(1, -1) },
    )
    return { ...table, attributes, children }
  })
  return bare ?? mathml
}

/** An element with the table changed that is all it holds. */
function inTable(
  element: MathElement,
  change: (table: MathElement) => MathElement | undefined,
): MathElement | undefined {
  if (element.name === 'mtable') return change(element)
  const [only] = element.children
  if (element.children.length !== 1 || typeof only !== 'object') return undefined
  const changed = inTable(only, change)
  return changed && { ...element, children: [changed] }
}
