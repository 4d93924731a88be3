import type { Article, Table, TableCell, TableRow } from '../ast/index.ts'
import { isHeadColumnNamed, labelOf, mapArticle } from '../ast/index.ts'
import { type Told, told } from '../diagnostic.ts'

/** A figure before any word, or a sign that there is none. */
const FIGURE = /^(?:\P{L}{0,12}\d.*|[^\p{L}\d]{0,3})$/u

/**
 * Where each row has a name, all of them different, and figures beside it, the names head their rows: who listens to
 * a table hears of each figure what it is of (WCAG 2.2, 1.3.1). A head over the names does not change that.
 */
export function rowHeads(article: Article): Told<Article> {
  return told(mapArticle(article, { block: (node) => (node.type === 'table' ? withRowHeads(node) : node) }))
}

function withRowHeads(table: Table): Table {
  const [head, ...rows] = table.children
  if (!head || !isHeadColumnNamed(table) || !isNamedByRow(rows) || !hasFigures(rows)) return table
  return { ...table, children: [head, ...rows.map(nameRow)] }
}

/** Two rows or more, each of plain cells, the first of which is in words that no other row has. */
function isNamedByRow(rows: readonly TableRow[]): boolean {
  const names = rows.map(({ children: [first] }) => labelOf(first?.children ?? []))
  return (
    rows.length > 1 &&
    rows.every(({ children }) => children.every(isPlain)) &&
    names.every((name) => /\p{L}/u.test(name)) &&
    new Set(names).size === names.length
  )
}

function isPlain({ header, columnSpan = 1, rowSpan = 1 }: TableCell): boolean {
  return header === undefined && columnSpan === 1 && rowSpan === 1
}

/** Whether a column holds figures, and nothing else. */
function hasFigures(rows: readonly TableRow[]): boolean {
  return rows[0]!.children.some((_, column) => {
    if (column === 0) return false
    const texts = rows.map(({ children }) => labelOf(children[column]?.children ?? []))
    return texts.every((text) => FIGURE.test(text)) && texts.some((text) => /\d/.test(text))
  })
}

function nameRow({ children: [first, ...cells], ...row }: TableRow): TableRow {
  return { ...row, children: [{ ...first!, header: 'row' }, ...cells] }
}
