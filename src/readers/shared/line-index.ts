import type { Position } from '../../ast/index.ts'

/** Where a stretch of offsets is, as unist counts: line and column from 1. */
export type Locate = (from: number, to: number) => Position

interface LineStarts {
  /** Offset of each line's first character in the text that `locate` is asked about. */
  readonly asked: readonly number[]
  /** The same in the source. */
  readonly source: readonly number[]
}

/** Places offsets of `source` itself. */
export function locateIn(source: string): Locate {
  const starts = lineStarts(source).source
  return locateBy({ asked: starts, source: starts })
}

/** Places offsets of `source` with every line end made one newline, as Markdown parsers count, in `source`. */
export function locateNormalized(source: string): Locate {
  return locateBy(lineStarts(source))
}

function lineStarts(source: string): LineStarts {
  const starts = { asked: [0], source: [0] }
  let dropped = 0
  for (const end of source.matchAll(/\r\n?|\n/g)) {
    dropped += end[0].length - 1
    const start = end.index + end[0].length
    starts.source.push(start)
    starts.asked.push(start - dropped)
  }
  return starts
}

function locateBy({ asked, source }: LineStarts): Locate {
  const pointAt = (offset: number) => {
    const line = lastAtMost(asked, offset)
    const column = offset - asked[line]!
    return { line: line + 1, column: column + 1, offset: source[line]! + column }
  }
  return (from, to) => ({ start: pointAt(from), end: pointAt(Math.max(from, to)) })
}

/** Index of the last of the ascending `values` that is at most `limit`; 0 where none is. */
export function lastAtMost(values: readonly number[], limit: number): number {
  let low = 0
  let high = values.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (values[middle]! <= limit) low = middle
    else high = middle
  }
  return low
}
