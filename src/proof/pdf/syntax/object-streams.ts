import type { Allowance } from './allowance.ts'
import { unpack } from './filters.ts'
import { Lexer } from './lexer.ts'
import { isIndex, Parser } from './parser.ts'
import { SyntaxFault } from './refusals.ts'
import { Name, type Objects, Stream, type Value } from './values.ts'

export function isObjectStream(value: Value | undefined): value is Stream {
  const type = value instanceof Stream ? value.dict.get('Type') : undefined
  return type instanceof Name && type.name === 'ObjStm'
}

/** The objects that are packed in a stream, by their numbers (ISO 32000-1, 7.5.7). Throws a `SyntaxFault`. */
export function packedObjects(stream: Stream, objects: Objects, allowance: Allowance): Map<number, Value> {
  const bytes = unpack(stream, objects, allowance.work)
  const [count, first] = [stream.dict.get('N'), stream.dict.get('First')]
  if (!isIndex(count) || !isIndex(first)) throw damaged()
  const places = placesOf(new Lexer(bytes, 0, first), count, allowance)
  const found = new Map<number, Value>()
  // An object ends where the next begins, so that no byte is read twice.
  for (const [index, { num, offset }] of places.entries()) {
    const end = places[index + 1]?.offset
    const lexer = new Lexer(bytes, first + offset, end === undefined ? bytes.length : first + end)
    const { value, word } = new Parser(lexer, allowance).single()
    if (word !== undefined) throw damaged()
    found.set(num, value)
  }
  return found
}

interface Place {
  readonly num: number
  /** From the first object. */
  readonly offset: number
}

/** A place takes as much memory as so many values. */
const WEIGHT_OF_PLACE = 4

/** In the order of their offsets. */
function placesOf(lexer: Lexer, count: number, allowance: Allowance): Place[] {
  const places: Place[] = []
  while (places.length < count) {
    allowance.keep(WEIGHT_OF_PLACE)
    allowance.work.take(2)
    const [num, offset] = [lexer.next(), lexer.next()]
    if (!isIndex(num) || !isIndex(offset)) throw damaged()
    places.push({ num, offset })
  }
  return places.sort((a, b) => a.offset - b.offset)
}

function damaged(): SyntaxFault {
  return new SyntaxFault('a stream of objects is damaged')
}
