import { type Article, type Position, walk } from '../../ast/index.ts'

/**
 * Words that are not the same, letter by letter, between two blanks: each is shaped, measured and kept, a kilobyte of it.
 * Moby-Dick has 32,000 of them.
 */
export const MOST_DIFFERENT_WORDS = 150_000

/** Characters that hold hardly so many words: shorter texts are not gone through. */
const LEAST_CHARACTERS = 5 * MOST_DIFFERENT_WORDS

/** The words of a text are told apart by hashes of so many bits: a text of the most has one word in fifty that counts for another. */
const BITS = 22

/** Where a tree has more different words than it may; undefined where it has not. */
export function excessOfWords(article: Article): { readonly position?: Position } | undefined {
  let characters = 0
  walk(article, (node) => {
    if (isWorded(node)) characters += node.value.length
  })
  if (characters < LEAST_CHARACTERS) return undefined
  const words = new WordCount()
  let excess: { readonly position?: Position } | undefined
  walk(article, (node) => {
    if (excess || !isWorded(node)) return
    words.add(node.value)
    if (words.count > MOST_DIFFERENT_WORDS) excess = { ...(node.position && { position: node.position }) }
  })
  return excess
}

function isWorded(node: {
  readonly type: string
}): node is { readonly type: string; readonly value: string } {
  return node.type === 'text' || node.type === 'inlineCode'
}

/** How many different words some texts have, without a copy of any. */
class WordCount {
  count = 0
  private readonly seen = new Uint8Array(1 << BITS)

  add(text: string): void {
    // FNV-1a, by Fowler, Noll and Vo.
    let hash = START
    for (let at = 0; at <= text.length; at++) {
      const unit = at < text.length ? text.charCodeAt(at) : SPACE
      if (unit > SPACE) hash = Math.imul(hash ^ unit, PRIME)
      else if (hash !== START) {
        const place = (hash ^ (hash >>> BITS)) & ((1 << BITS) - 1)
        if (this.seen[place] === 0) {
          this.seen[place] = 1
          this.count++
        }
        hash = START
      }
    }
  }
}

const START = 0x811c9dc5 | 0
const PRIME = 0x01000193
const SPACE = 0x20
