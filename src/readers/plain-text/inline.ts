import type { Inline } from '../../ast/index.ts'
import type { Locate } from '../shared/index.ts'
import { type DelimiterRun, pairDelimiters } from './delimiters.ts'
import { type Passage, sourceSpan } from './passage.ts'
import { type Token, tokenize } from './tokens.ts'
import { openLigatures } from './words.ts'

/**
 * Emphasis, code, links and backslash escapes in a mended paragraph, by CommonMark's rules. Written here, not
 * left to a library: markdown-it's inline tokens have no positions, micromark's have but take minutes over a
 * line of 10 MB, and both would read syntax (entities, HTML, autolinks) that a page of print does not mean.
 */

/** Deeper emphasis stays text, for the sake of those who visit the tree by recursion. */
const DEEPEST = 16
/** A note is named after the place of its mark in the source. */
export function noteName(mark: number): string {
  return `note-${mark}`
}

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
      case 'mark': {
        const position = this.#locate(token.from, token.to)
        return this.#addNode({
          type: 'footnoteReference',
          identifier: noteName(position.start.offset),
          position,
        })
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
