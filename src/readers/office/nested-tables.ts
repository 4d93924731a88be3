import { folded } from './folded.ts'
import { bareText } from './marked.ts'

const INNER = /<table(?:\s[^<>]*)?>(?:(?!<\/?table[\s>])[\s\S])*<\/table>/g
/** Letters of a cell of a table that is there to be compared; more are a column of text. */
const LONGEST_CELL = 80

/**
 * Tables that hold others and are tables all the same say so: else a table around a table is taken for what only places
 * text upon the page. Such a table has rows and columns, few of its cells hold tables, and the others are short.
 */
export function withDataTables(html: string): string {
  return folded(html, ['table'], ({ tag, body }) => {
    const isData = body.includes('<table') && !body.includes('<th') && isTabular(body)
    return `${isData ? tag.replace('<table', '<table role="table"') : tag}${body}</table>`
  })
}

function isTabular(body: string): boolean {
  const own = withoutTables(body)
  const rows = own.split('</tr>').slice(0, -1)
  const cells = rows.map((row) => row.split('</td>').slice(0, -1))
  const all = cells.flat()
  const holders = all.filter((cell) => cell.includes(HELD))
  const isShort = all.every((cell) => bareText(cell).length <= LONGEST_CELL)
  return (
    cells.length > 1 && cells.every((row) => row.length > 1) && isShort && 3 * holders.length <= all.length
  )
}

/** No text has it (Unicode, 23.7). */
const HELD = '\uFDD2'

function withoutTables(body: string): string {
  const rest = body.replaceAll(INNER, HELD)
  return rest === body ? rest : withoutTables(rest)
}
