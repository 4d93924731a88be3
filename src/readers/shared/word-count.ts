import { type Article, type Position, walk } from '../../ast/index.ts'

/** Between blanks: the longest novels have them. Each is a box for the line breaker. */
const MOST_WORDS = 1_000_000

/**
 * Words that are not the same, letter by letter, between two blanks: each is shaped, measured and kept, a kilobyte of it.
 * Moby-Dick has 32,000 of them.
 */
const MOST_DIFFERENT_WORDS = 150_000

/** Characters that hold hardly so many words: shorter texts are not gone through. */
const LEAST_CHARACTERS = 5 * MOST_DIFFERENT_WORDS

/** The words of a text are told apart by hashes of so many bits: a text of the most has one word in fifty that counts for another. */
const BITS = 22

/** What an article has more of than it may, and where. */
export interface Excess {
  readonly most: number
  readonly of: string
  readonly position?: Position
}

/** Whether a tree has more words than it may. */
export function excessOfWords(article: Article): Excess | undefined {
  let characters = 0
  walk(article, (node) => {
    if (isWorded(node)) characters += node.value.length
  })
  if (characters < LEAST_CHARACTERS) return undefined
  const words = new WordCount()
  let excess: Excess | undefined
  walk(article, (node) => {
    if (excess || !isWorded(node)) return
    words.add(node.value)
    const over = words.excess
    if (over) excess = { ...over, ...(node.position && { position: node.position }) }
  })
  return excess
}

function isWorded(node: {
  readonly type: string
}): node is { readonly type: string; readonly value: string } {
  return node.type === 'text' || node.type === 'inlineCode'
}

/** How many words some texts have, and how many different ones, without a copy of any. */
class WordCount {
  private all = 0
  private different = 0
  private readonly seen = new Uint8Array(1 << BITS)

  get excess(): Excess | undefined {
    if (this.all > MOST_WORDS) return { most: MOST_WORDS, of: 'words' }
    if (this.different > MOST_DIFFERENT_WORDS) return { most: MOST_DIFFERENT_WORDS, of: 'different words' }
    return undefined
  }

  add(text: string): void {
    // FNV-1a, by Fowler, Noll and Vo.
    let hash = START
    for (let at = 0; at <= text.length; at++) {
      const unit = at < text.length ? text.charCodeAt(at) : SPACE
      if (unit > SPACE) hash = Math.imul(hash ^ unit, PRIME)
      else if (hash !== START) {
        this.count(hash)
        hash = START
      }
    }
  }

  private count(hash: number): void {
    this.all++
    const place = (hash ^ (hash >>> BITS)) & ((1 << BITS) - 1)
    if (this.seen[place] === 1) return
    this.seen[place] = 1
    this.different++
  }
}

const START = 0x811c9dc5 | 0
const PRIME = 0x01000193
const SPACE = 0x20
