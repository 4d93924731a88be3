import { type DelimiterRun, delimiterRun } from './delimiters.ts'

/** What a paragraph may hold in runs of `*` and `_`; any beyond stay text. Bounds memory on hostile input. */
const MOST_RUNS = 100_000

/** Only web and mail addresses: whatever else stands in parentheses after brackets, print means as it is. */
const LINK = /\[([^[\]\n]+)\]\(((?:https?:\/\/|mailto:)[^\s()<>\\]+)\)/y
const ESCAPE = /\\[!-/:-@[-`{-~]/y

/** A piece of a passage; offsets count in its text. */
export type Token =
  | { readonly kind: 'text'; readonly from: number; readonly to: number; readonly value: string }
  | { readonly kind: 'break'; readonly from: number; readonly to: number }
  | { readonly kind: 'code'; readonly from: number; readonly to: number; readonly value: string }
  | {
      readonly kind: 'link'
      readonly from: number
      readonly to: number
      readonly url: string
      readonly label: number
    }
  | { readonly kind: 'run'; readonly run: DelimiterRun }
  /** Of a note. */
  | { readonly kind: 'mark'; readonly from: number; readonly to: number }

/** Cuts `text` from `start` into tokens that leave nothing out. */
export function tokenize(text: string, start: number): Token[] {
  const tokens: Token[] = []
  const special = /[\\*_`[\n\uFDD0]/g
  const ticks = backtickRuns(text, start)
  let from = start
  let runs = 0
  special.lastIndex = start
  const flush = (to: number) => {
    if (to > from) tokens.push({ kind: 'text', from, to, value: text.slice(from, to) })
  }
  for (let match = special.exec(text); match; match = special.exec(text)) {
    const at = match.index
    const isRun = match[0] === '*' || match[0] === '_'
    const token = isRun && runs < MOST_RUNS ? runToken(text, at) : tokenAt(text, at, ticks)
    if (!token) continue
    flush(at)
    tokens.push(token)
    if (token.kind === 'run') runs++
    from = token.kind === 'run' ? at + token.run.length : token.to
    special.lastIndex = from
  }
  flush(text.length)
  return tokens
}

function runToken(text: string, at: number): Token {
  return { kind: 'run', run: delimiterRun(text, at) }
}

/** What begins at a special character; nothing where it is text after all. */
function tokenAt(text: string, from: number, ticks: BacktickRuns): Token | undefined {
  switch (text[from]) {
    case '\n':
      return { kind: 'break', from, to: from + 1 }
    case '\\': {
      ESCAPE.lastIndex = from
      return ESCAPE.test(text) ? { kind: 'text', from, to: from + 2, value: text[from + 1]! } : undefined
    }
    case '[': {
      LINK.lastIndex = from
      const link = LINK.exec(text)
      return link
        ? { kind: 'link', from, to: LINK.lastIndex, url: link[2]!, label: link[1]!.length }
        : undefined
    }
    case '`':
      return codeAt(text, from, ticks)
    case '\uFDD0':
      return { kind: 'mark', from, to: from + /^\uFDD0\uFDD1*/.exec(text.slice(from, from + 8))![0].length }
    default:
      return undefined
  }
}

/** Where the runs of backticks of each length begin. */
type BacktickRuns = ReadonlyMap<number, { readonly starts: number[]; next: number }>

function backtickRuns(text: string, start: number): BacktickRuns {
  const runs = new Map<number, { starts: number[]; next: number }>()
  const ticks = /`+/g
  ticks.lastIndex = start
  for (let match = ticks.exec(text); match; match = ticks.exec(text)) {
    const { index, 0: run } = match
    const known = runs.get(run.length)
    if (known) known.starts.push(index)
    else runs.set(run.length, { starts: [index], next: 0 })
  }
  return runs
}

/** A code span. Unlike CommonMark's it touches its backticks, so that ``old'' and `single' quotes stay text. */
function codeAt(text: string, from: number, ticks: BacktickRuns): Token {
  let length = 1
  while (text[from + length] === '`') length++
  const runs = ticks.get(length)
  const inside = from + length
  while (runs && runs.next < runs.starts.length && runs.starts[runs.next]! < inside) runs.next++
  const end = runs?.starts[runs.next]
  if (end === undefined || /\s/.test(text[inside]!) || /\s/.test(text[end - 1]!)) {
    return { kind: 'text', from, to: inside, value: text.slice(from, inside) }
  }
  return { kind: 'code', from, to: end + length, value: text.slice(inside, end).replaceAll('\n', ' ') }
}
