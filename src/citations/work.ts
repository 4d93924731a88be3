import type { Finding } from '../diagnostic.ts'

/** A work in the words of CSL JSON. */
export interface Work {
  readonly id: string
  readonly [field: string]: unknown
}

/** What all readers say of a file, or of a part of it, that they cannot read. */
export function unreadable(message: string, from: number, text: string): Finding {
  const before = text.slice(0, from)
  const line = before.split('\n').length
  const column = from - before.lastIndexOf('\n')
  const start = { line, column, offset: from }
  const length = Math.max(1, Math.min(80, text.slice(from).search(/[\r\n]|$/)))
  return {
    code: 'bibliography-unreadable',
    severity: 'warning',
    message,
    position: { start, end: { line, column: column + length, offset: from + length } },
  }
}
