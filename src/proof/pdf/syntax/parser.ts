import { Allowance } from './allowance.ts'
import { END, isDelimiter, Keyword, type Lexer, type Token } from './lexer.ts'
import { SyntaxFault } from './refusals.ts'
import { type Dict, Name, Ref, type Value } from './values.ts'
import type { Work } from './work.ts'

/** Arrays and dictionaries in each other deeper than this are nobody's. */
const DEEPEST = 64

/** What is longer in a content stream is nobody's, and what is over is passed over. */
export const MOST_OPERANDS = 200_000

/** What takes as much memory as so many other values. */
const WEIGHT = { '<<': 12, '[': 8, string: 6, name: 3 } as const

/** What a token takes: a number or a name, and a string or a word. */
const STEPS = { plain: 1 / 2, other: 1 } as const

/** An array or a dictionary that is not closed yet; of the latter, keys and values by turns. */
interface Open {
  readonly closedBy: ']' | '>>'
  readonly items: Value[]
}

/**
 * Puts tokens together to objects (ISO 32000-1, 7.3), without recursion. In files there are references, and what is
 * malformed is a `SyntaxFault`; in content streams, of which nothing is kept, it is passed over.
 */
export class Parser {
  readonly lexer: Lexer
  private readonly work: Work
  /** Of files. */
  private readonly allowance: Allowance | undefined

  constructor(lexer: Lexer, means: Allowance | Work) {
    this.lexer = lexer
    this.allowance = means instanceof Allowance ? means : undefined
    this.work = means instanceof Allowance ? means.work : means
  }

  /** The next object, or a word that is no part of any. */
  next(): Value | Keyword | typeof END {
    const open: Open[] = []
    for (;;) {
      const token = this.lexer.next()
      if (token === END) {
        if (open.length > 0) this.fault('an object is cut off')
        return END
      }
      const value = this.valueOf(token, open)
      if (value === undefined) continue
      const around = open.at(-1)
      if (!around) return value
      if (value instanceof Keyword) this.fault('a word stands in an object')
      else if (this.allowance || around.items.length < MOST_OPERANDS) around.items.push(value)
    }
  }

  /** The one object before a word or the end, which is told, too. For files. */
  single(): { readonly value: Value; readonly word: string | undefined } {
    const items: Value[] = []
    for (;;) {
      const next = this.next()
      const word = next instanceof Keyword ? next.word : undefined
      if (word === 'R') items.push(reference(items))
      else if (next !== END && !(next instanceof Keyword)) items.push(next)
      else if (items.length === 1) return { value: items[0]!, word }
      else throw new SyntaxFault('there is not one object where one should be')
      // An unclosed object runs into all that follows it.
      if (items.length > 3) throw new SyntaxFault('an object has no end')
    }
  }

  /** Nothing for a token that only opens something, or is passed over. */
  private valueOf(token: Exclude<Token, typeof END>, open: Open[]): Value | Keyword | undefined {
    this.work.take(typeof token === 'number' || token instanceof Name ? STEPS.plain : STEPS.other)
    if (!(token instanceof Keyword)) {
      this.allowance?.keep(weightOf(token))
      return token
    }
    const { word } = token
    const literal = LITERALS.get(word)
    if (literal !== undefined) return literal
    if (word === '[' || word === '<<') return this.open(word, open)
    const around = open.at(-1)
    if (word === 'R' && around && this.allowance) return reference(around.items)
    if (word === around?.closedBy) {
      open.pop()
      return word === ']' ? around.items : this.dictionary(around.items)
    }
    if (isDelimiter(token)) return this.fault(`${word} stands where it closes nothing`)
    return token
  }

  private open(word: '[' | '<<', open: Open[]): undefined {
    this.allowance?.keep(WEIGHT[word])
    if (open.length >= DEEPEST) return this.fault(`objects stand in each other more than ${DEEPEST} deep`)
    open.push({ closedBy: word === '[' ? ']' : '>>', items: [] })
  }

  private dictionary(items: readonly Value[]): Dict {
    const dict = new Map<string, Value>()
    for (let at = 0; at < items.length; at += 2) {
      const [key, value] = [items[at], items[at + 1]]
      if (!(key instanceof Name) || value === undefined) this.fault('a dictionary is not made of pairs')
      else if (value !== null) dict.set(key.name, value)
    }
    return dict
  }

  private fault(reason: string): undefined {
    if (this.allowance) throw new SyntaxFault(reason)
  }
}

function weightOf(token: Exclude<Token, Keyword>): number {
  if (token instanceof Name) return WEIGHT.name
  return token instanceof Uint8Array ? WEIGHT.string : 1
}

/** Takes number and generation from the end of the items. */
function reference(items: Value[]): Ref {
  const [gen, num] = [items.pop(), items.pop()]
  if (!isIndex(num) || !isIndex(gen)) throw new SyntaxFault('a reference names no object')
  return new Ref(num, gen)
}

export function isIndex(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

const LITERALS: ReadonlyMap<string, null | boolean> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
])
