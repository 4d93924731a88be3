import type { Code, CodeMark, CodeRole } from './block-nodes.ts'

/** A stretch of a line of code that has one role, or none. */
export interface CodeRun {
  readonly text: string
  /** Of its first unit in the code's value, UTF-16. */
  readonly offset: number
  readonly role?: CodeRole
}

export interface CodeLine {
  readonly runs: readonly CodeRun[]
  /** Of its first unit, as in a run. */
  readonly offset: number
  /** What stands before it. */
  readonly number?: number
  readonly mark?: CodeMark['kind']
}

/** Code line by line, as editions show it: what the last line ends with is no line. */
export function codeLines({ value, tokens = [], marks = [], firstNumber }: Omit<Code, 'type'>): CodeLine[] {
  const kinds = new Map(marks.map(({ line, kind }) => [line, kind]))
  let offset = 0
  let next = 0
  return value
    .replace(/\n$/, '')
    .split('\n')
    .map((text, index) => {
      const runs: CodeRun[] = []
      const start = offset
      const end = start + text.length
      let at = start
      const push = (to: number, role?: CodeRole): void => {
        if (to > at) runs.push({ text: value.slice(at, to), offset: at, ...(role && { role }) })
        at = Math.max(at, to)
      }
      for (; next < tokens.length && tokens[next]!.start < end; next++) {
        push(Math.min(tokens[next]!.start, end))
        push(Math.min(tokens[next]!.end, end), tokens[next]!.role)
      }
      push(end)
      offset = end + 1
      const mark = kinds.get(index + 1)
      const number = firstNumber === undefined ? {} : { number: firstNumber + index }
      return { runs, offset: start, ...number, ...(mark && { mark }) }
    })
}
