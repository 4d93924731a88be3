import type { Inline } from '../../ast/nodes.ts'
import type { Locate } from '../line-index.ts'
import { type DelimiterRun, delimiterRun, pairDelimiters } from './delimiters.ts'
import { type Passage, sourceSpan } from './passage.ts'
import { openLigatures } from './words.ts'

/**
 * Emphasis, code, links and backslash escapes in a mended paragraph, by CommonMark's rules. Written here, not
 * left to a library: markdown-it's inline tokens have no positions, micromark's have but take minutes over a
 * line of 10 MB, and both would read syntax (entities, HTML, autolinks) that a page of print does not mean.
 */

/** Deeper emphasis stays text, for the sake of those who visit the tree by recursion. */
const DEEPEST = 16
/** What a paragraph may hold in runs of `*` and `_`; any beyond stay text. Bounds memory on hostile input. */
const MOST_RUNS = 100_000

/** Only web and mail addresses: whatever else stands in parentheses after brackets, print means as it is. */
const LINK = /\[([^[\]\n]+)\]\(((?:https?:\/\/|mailto:)[^\s()<>\\]+)\)/y
const ESCAPE = /\\[!-/:-@[-`{-~]/y

type Token =
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

/** The passage as inline nodes, each with its place in the source. A kept line end is a break. */
export function readInlines(passage: Passage, locate: Locate): Inline[] {
  const locateInText = (from: number, to: number) => {
    const span = sourceSpan(passage, from, to)
    return locate(span.from, span.to)
  }
  return readRange(passage.text, 0, passage.text.length, locateInText)
}

function readRange(text: string, from: number, to: number, locate: Locate): Inline[] {
  const tokens = tokenize(text.slice(0, to), from)
  const runs = tokens.flatMap((token) => (token.kind === 'run' ? [token.run] : []))
  pairDelimiters(runs)
  return new Builder(text, locate).build(tokens)
}

function tokenize(text: string, start: number): Token[] {
  const tokens: Token[] = []
  const special = /[\\*_`[\n]/g
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

interface Open {
  readonly from: number
  readonly length: 1 | 2
  readonly isText: boolean
  readonly children: Inline[]
}

/** Turns paired tokens into a tree, in one walk with a stack of open marks. */
class Builder {
  readonly #text: string
  readonly #locate: Locate
  readonly #root: Inline[] = []
  readonly #open: Open[] = []
  #pending: { from: number; to: number; values: string[] } | undefined

  constructor(text: string, locate: Locate) {
    this.#text = text
    this.#locate = locate
  }

  build(tokens: readonly Token[]): Inline[] {
    for (const token of tokens) this.#add(token)
    this.#flush()
    return this.#root
  }

  #add(token: Token): void {
    switch (token.kind) {
      case 'text':
        return this.#addText(token.from, token.to, token.value)
      case 'break':
        return this.#addNode({ type: 'break', position: this.#locate(token.from, token.to) })
      case 'code': {
        const position = this.#locate(token.from, token.to)
        return this.#addNode({ type: 'inlineCode', value: openLigatures(token.value), position })
      }
      case 'link': {
        const { from, to, url, label } = token
        const children = readRange(this.#text, from + 1, from + 1 + label, this.#locate)
        return this.#addNode({ type: 'link', url, children, position: this.#locate(from, to) })
      }
      case 'run':
        return this.#addRun(token.run)
    }
  }

  #addRun({ from, sign, left, closes, opens }: DelimiterRun): void {
    let at = from
    for (const length of closes) {
      this.#close(at, length, sign)
      at += length
    }
    this.#addText(at, at + left, sign.repeat(left))
    at += left
    for (const length of opens.toReversed()) {
      const isText = this.#open.length >= DEEPEST
      if (isText) this.#addText(at, at + length, sign.repeat(length))
      else this.#flush()
      this.#open.push({ from: at, length, isText, children: [] })
      at += length
    }
  }

  #close(at: number, length: 1 | 2, sign: string): void {
    const open = this.#open.at(-1)!
    if (open.isText) {
      this.#open.pop()
      return this.#addText(at, at + length, sign.repeat(length))
    }
    this.#flush()
    this.#open.pop()
    const type = length === 2 ? 'strong' : 'emphasis'
    this.#addNode({ type, children: open.children, position: this.#locate(open.from, at + length) })
  }

  #addText(from: number, to: number, value: string): void {
    if (value === '') return
    if (!this.#pending) this.#pending = { from, to, values: [] }
    this.#pending.to = to
    this.#pending.values.push(value)
  }

  #addNode(node: Inline): void {
    this.#flush()
    this.#siblings().push(node)
  }

  #flush(): void {
    if (!this.#pending) return
    const { from, to, values } = this.#pending
    this.#pending = undefined
    this.#siblings().push({
      type: 'text',
      value: openLigatures(values.join('')),
      position: this.#locate(from, to),
    })
  }

  /** The children of the innermost open mark that is no text; marks that are stand above all others. */
  #siblings(): Inline[] {
    return this.#open[Math.min(this.#open.length, DEEPEST) - 1]?.children ?? this.#root
  }
}
