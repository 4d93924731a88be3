import { END, isWhite, Keyword, Lexer, MOST_OPERANDS, Parser, type Value, type Work } from './syntax/index.ts'

/** What stands before an operator in a content stream (ISO 32000-1, 7.8.2); never a reference or a stream. */
export type Operand = Value

type OnOperator = (operator: string, operands: Operand[]) => void

/** Calls back with each operator and its operands. What cannot be read is skipped; throws only where it is too much. */
export function readContent(bytes: Uint8Array, work: Work, onOperator: OnOperator): void {
  const parser = new Parser(new Lexer(bytes), work)
  let operands: Operand[] = []
  for (let next = parser.next(); next !== END; next = parser.next()) {
    if (!(next instanceof Keyword)) {
      if (operands.length < MOST_OPERANDS) operands.push(next)
      continue
    }
    if (next.word === 'ID') skipInlineImage(parser.lexer)
    onOperator(next.word, operands)
    operands = []
  }
}

/** Up to behind the `EI` that stands between white space. */
function skipInlineImage(lexer: Lexer): void {
  const { bytes } = lexer
  for (let at = bytes.indexOf('EI', lexer.at + 1); at >= 0; at = bytes.indexOf('EI', at + 1)) {
    const isApart = isWhite(bytes[at - 1]) && (at + 2 >= bytes.length || isWhite(bytes[at + 2]))
    if (!isApart) continue
    lexer.at = at + 2
    return
  }
  lexer.at = bytes.length
}
