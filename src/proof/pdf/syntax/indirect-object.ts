import type { Allowance } from './allowance.ts'
import { Keyword, Lexer } from './lexer.ts'
import { isIndex, Parser } from './parser.ts'
import { SyntaxFault } from './refusals.ts'
import { type Dict, type Indirect, Ref, Stream, type Value } from './values.ts'

interface Placed extends Indirect {
  readonly num: number
  /** Behind its last byte. */
  readonly end: number
}

/** Where an object may stand, and what is known of others. */
interface Surroundings {
  readonly allowance: Allowance
  /** No byte from here on is a part of it. */
  readonly end?: number
  /** The number that a reference leads to, if that can be told. */
  readonly numberAt?: (ref: Ref) => number | undefined
}

/** The indirect object that begins at a place (ISO 32000-1, 7.3.10). Throws a `SyntaxFault`. */
export function readIndirect(file: Uint8Array, at: number, around: Surroundings): Placed {
  const lexer = new Lexer(file, at, around.end)
  const { num, gen } = readHead(lexer)
  const { value, word } = new Parser(lexer, around.allowance).single()
  if (word === 'endobj') return { num, gen, value, end: lexer.at }
  if (word !== 'stream' || !(value instanceof Map)) throw new SyntaxFault(`object ${num} has no end`)
  const stream = readStream(lexer, value, num, around)
  return { num, gen, value: stream, end: lexer.at }
}

/** `12 0 obj`. */
export function readHead(lexer: Lexer): Ref {
  const [num, gen, word] = [lexer.next(), lexer.next(), lexer.next()]
  if (!isIndex(num) || !isIndex(gen) || !(word instanceof Keyword) || word.word !== 'obj')
    throw new SyntaxFault('there is no object where one should be')
  return new Ref(num, gen)
}

/** What lies between `stream` and `endstream` (ISO 32000-1, 7.3.8.1); the lexer stands behind the former. */
function readStream(lexer: Lexer, dict: Dict, num: number, { end, numberAt }: Surroundings): Stream {
  const { bytes } = lexer
  const start = lexer.at + (bytes[lexer.at] === 13 && bytes[lexer.at + 1] === 10 ? 2 : 1)
  const length = lengthOf(dict.get('Length'), numberAt)
  if (length !== undefined && start + length <= bytes.length) {
    lexer.at = start + length
    const next = lexer.next()
    if (next instanceof Keyword && next.word === 'endstream') return done(lexer, dict, start, start + length)
  }
  // The length is wrong, or cannot be told yet.
  const found = bytes.indexOf(ENDSTREAM, start)
  if (found < 0 || found + ENDSTREAM.length > (end ?? bytes.length))
    throw new SyntaxFault(`the stream of object ${num} has no end`)
  lexer.at = found + ENDSTREAM.length
  return done(lexer, dict, start, Math.max(start, found - lineEnd(bytes, found)))
}

const ENDSTREAM = 'endstream'

function done(lexer: Lexer, dict: Dict, start: number, end: number): Stream {
  return new Stream(dict, lexer.bytes.subarray(start, end))
}

function lengthOf(value: Value | undefined, numberAt: Surroundings['numberAt']): number | undefined {
  const length = value instanceof Ref ? numberAt?.(value) : value
  return isIndex(length) ? length : undefined
}

/** Bytes of the end of line before a place. */
function lineEnd(bytes: Uint8Array, at: number): 0 | 1 | 2 {
  if (bytes[at - 1] === 10) return bytes[at - 2] === 13 ? 2 : 1
  return bytes[at - 1] === 13 ? 1 : 0
}
