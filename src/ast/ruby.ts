import type { Ruby } from './nodes.ts'

/** Letters that stand in squares, and take signs that do. */
const SQUARE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u

/** What parts a reading from its words where it stands behind them. */
export function rubySigns({ reading }: Ruby): readonly [open: string, close: string] {
  return SQUARE.test(reading) ? ['（', '）'] : ['(', ')']
}

/** The reading as it stands behind its words. */
export function readingOf(node: Ruby): string {
  const [open, close] = rubySigns(node)
  return `${open}${node.reading}${close}`
}
