import type { Buffer } from 'node:buffer'
import type { Allowance } from './allowance.ts'
import { unpack } from './filters.ts'
import { readIndirect } from './indirect-object.ts'
import { Keyword, Lexer } from './lexer.ts'
import { isIndex, Parser } from './parser.ts'
import { SyntaxFault } from './refusals.ts'
import { type Dict, Stream, type Value } from './values.ts'

/** Where an object is found: at an offset, packed in a stream of objects, or nowhere. */
type Entry =
  | { readonly kind: 'placed'; readonly offset: number; readonly gen: number }
  | { readonly kind: 'packed'; readonly stream: number }
  | { readonly kind: 'free' }

export interface CrossReferences {
  readonly trailer: Dict
  /** By the numbers of objects. */
  readonly entries: ReadonlyMap<number, Entry>
}

/** What an entry takes, in values that are kept and in steps. */
const [WEIGHT_OF_ENTRY, STEPS_OF_ENTRY] = [6, 4]

const FREE: Entry = { kind: 'free' }

/**
 * The sections that lead to the objects of a file, from that which `startxref` names to the oldest (ISO 32000-1,
 * 7.5.4 to 7.5.8). An object's newest entry holds. Throws a `SyntaxFault`.
 */
export function readCrossReferences(file: Buffer, allowance: Allowance): CrossReferences {
  const at = file.lastIndexOf('startxref')
  if (at < 0) throw new SyntaxFault('nothing says where its cross-reference section is')
  const start = new Lexer(file, at + 'startxref'.length).next()
  const reader = new SectionReader(file, allowance)
  const trailer = reader.read(start)
  for (let prev = trailer.get('Prev'); prev !== undefined; ) prev = reader.read(prev).get('Prev')
  return { trailer, entries: reader.entries }
}

class SectionReader {
  readonly entries = new Map<number, Entry>()
  private readonly file: Buffer
  private readonly allowance: Allowance
  private readonly seen = new Set<unknown>()

  constructor(file: Buffer, allowance: Allowance) {
    this.file = file
    this.allowance = allowance
  }

  /** Takes the entries of a section in either form, and gives its trailer. */
  read(offset: unknown): Dict {
    if (!isIndex(offset) || this.seen.has(offset))
      throw new SyntaxFault('its cross-reference sections do not lead to each other')
    this.seen.add(offset)
    const lexer = new Lexer(this.file, offset)
    return isWord(lexer.next(), 'xref') ? this.table(lexer) : this.stream(offset)
  }

  private table(lexer: Lexer): Dict {
    const free: number[] = []
    for (let first = lexer.next(); !isWord(first, 'trailer'); first = lexer.next()) {
      const count = lexer.next()
      if (!isIndex(first) || !isIndex(count)) throw damaged()
      for (let num = first; num < first + count; num++) {
        const [offset, gen, kind] = [lexer.next(), lexer.next(), lexer.next()]
        if (!isIndex(offset) || !isIndex(gen)) throw damaged()
        if (isWord(kind, 'n')) this.add(num, { kind: 'placed', offset, gen })
        else if (isWord(kind, 'f')) free.push(num)
        else throw damaged()
      }
    }
    const trailer = new Parser(lexer, this.allowance).next()
    if (!(trailer instanceof Map)) throw damaged()
    // Of a hybrid file, what is packed is free in the table (ISO 32000-1, 7.5.8.4).
    if (trailer.has('XRefStm')) this.read(trailer.get('XRefStm'))
    for (const num of free) this.add(num, FREE)
    return trailer
  }

  /** A cross-reference stream (ISO 32000-1, 7.5.8). */
  private stream(offset: number): Dict {
    const { value } = readIndirect(this.file, offset, { allowance: this.allowance })
    if (!(value instanceof Stream)) throw damaged()
    const { dict } = value
    const widths = indices(dict.get('W'))
    const index = dict.has('Index') ? indices(dict.get('Index')) : [0, ...indices([dict.get('Size') ?? null])]
    if (widths.length < 3 || Math.max(...widths.slice(0, 3)) > 7) throw damaged()
    const fields = new Fields(unpack(value, new Map(), this.allowance.work), widths)
    for (let at = 0; at + 1 < index.length; at += 2)
      for (let num = index[at]!; num < index[at]! + index[at + 1]!; num++) this.add(num, fields.next())
    return dict
  }

  private add(num: number, entry: Entry): void {
    this.allowance.work.take(STEPS_OF_ENTRY)
    if (this.entries.has(num)) return
    this.allowance.keep(WEIGHT_OF_ENTRY)
    this.entries.set(num, entry)
  }
}

/** The entries of a cross-reference stream (ISO 32000-1, table 18). */
class Fields {
  private readonly bytes: Uint8Array
  private readonly widths: readonly number[]
  private at = 0

  constructor(bytes: Uint8Array, widths: readonly number[]) {
    this.bytes = bytes
    this.widths = widths
  }

  next(): Entry {
    const kind = this.widths[0] === 0 ? 1 : this.number(0)
    const [second, third] = [this.number(1), this.number(2)]
    if (kind === 1) return { kind: 'placed', offset: second, gen: third }
    return kind === 2 ? { kind: 'packed', stream: second } : FREE
  }

  private number(field: 0 | 1 | 2): number {
    const end = this.at + this.widths[field]!
    if (end > this.bytes.length) throw damaged()
    let value = 0
    while (this.at < end) value = value * 256 + this.bytes[this.at++]!
    return value
  }
}

function indices(value: Value | undefined): number[] {
  if (!Array.isArray(value) || !value.every(isIndex)) throw damaged()
  return value
}

function isWord(token: unknown, word: string): boolean {
  return token instanceof Keyword && token.word === word
}

function damaged(): SyntaxFault {
  return new SyntaxFault('its cross-reference section is damaged')
}
