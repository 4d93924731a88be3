import type { Selection, Stretch } from './include-commands.ts'

/** What begins and what ends a named stretch of a file: mdBook's marks, and those of pymdownx.snippets. */
const BEGINS = /ANCHOR:[ \t]*([\w-]+)|-8<-+[ \t]*\[start:[ \t]*([\w-]+)\]/
const ENDS = /ANCHOR_END:[ \t]*([\w-]+)|-8<-+[ \t]*\[end:[ \t]*([\w-]+)\]/
/** `2:10`, `:10`, `2:`, `2`, and several of these; whatever follows is another program's. */
const LINES = /^(\d*(?::\d*)?(?:,\d*(?::\d*)?)*)(?::.*)?$/

/**
 * What a selection takes of a file, without the marks of named stretches and without the last end of a line; nothing
 * where it has no such stretch.
 */
export function stretchesOf(text: string, { spec = '', after, before }: Selection): Stretch[] | undefined {
  if (after !== undefined || before !== undefined) return between(text, after, before)
  const lines = linesOf(text)
  const ranges = LINES.exec(spec)?.[1]
  const taken = ranges === undefined ? marked(text, lines, spec.split(':')[0]!) : linesAt(lines, ranges)
  const shown = taken?.filter(({ from, to }) => {
    const line = text.slice(from, to)
    return !BEGINS.test(line) && !ENDS.test(line)
  })
  return shown && withoutLastEnd(text, shown)
}

/** From behind some words to before others; nothing where the text has not both. */
function between(text: string, after = '', before = ''): Stretch[] | undefined {
  const begin = text.indexOf(after)
  const from = begin + after.length
  const end = before === '' ? text.length : text.indexOf(before, from)
  return begin < 0 || end < 0 ? undefined : withoutLastEnd(text, [{ from, to: end }])
}

function linesAt(lines: readonly Stretch[], ranges: string): Stretch[] {
  return ranges.split(',').flatMap((range) => {
    const [first = '', last] = range.split(':')
    const from = Math.max(0, Number(first || 1) - 1)
    return lines.slice(from, endOf(first, last, from, lines.length))
  })
}

function endOf(first: string, last: string | undefined, from: number, count: number): number {
  if (last !== undefined) return Number(last || count)
  return first === '' ? count : from + 1
}

function marked(text: string, lines: readonly Stretch[], name: string): Stretch[] | undefined {
  const found: Stretch[] = []
  let isInside = false
  let isFound = false
  for (const line of lines) {
    const content = text.slice(line.from, line.to)
    if (nameIn(ENDS, content) === name) isInside = false
    else if (nameIn(BEGINS, content) === name) {
      isInside = true
      isFound = true
    } else if (isInside) found.push(line)
  }
  return isFound ? found : undefined
}

function nameIn(mark: RegExp, line: string): string | undefined {
  const [, one, other] = mark.exec(line) ?? []
  return one ?? other
}

export function linesOf(text: string): Stretch[] {
  return [...text.matchAll(/[^\n]*\n|[^\n]+$/g)].map(({ 0: line, index }) => ({
    from: index,
    to: index + line.length,
  }))
}

/** Lines that follow each other as one stretch; the command stands in a line of its own, which ends it. */
function withoutLastEnd(text: string, lines: readonly Stretch[]): Stretch[] {
  const merged: { from: number; to: number }[] = []
  for (const { from, to } of lines) {
    const last = merged.at(-1)
    if (last?.to === from) last.to = to
    else merged.push({ from, to })
  }
  const last = merged.at(-1)
  if (last) last.to -= /\r?\n$/.exec(text.slice(last.from, last.to))?.[0].length ?? 0
  return merged
}
