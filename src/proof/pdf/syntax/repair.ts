import type { Buffer } from 'node:buffer'
import { Allowance } from './allowance.ts'
import { readIndirect } from './indirect-object.ts'
import { Lexer } from './lexer.ts'
import { isObjectStream, packedObjects } from './object-streams.ts'
import { Parser } from './parser.ts'
import { SyntaxFault } from './refusals.ts'
import { type Dict, type Indirect, Name, type Objects, Ref, resolve, Stream, type Value } from './values.ts'
import { Work } from './work.ts'

export interface FileObjects {
  readonly trailer: Dict
  readonly objects: Objects
  /** Whether the cross-references lead nowhere, so that the file was read through. */
  readonly isRepaired: boolean
}

/** What a trailer says that holds for the whole file (ISO 32000-1, table 15). */
const KEPT = ['Root', 'Info', 'ID', 'Encrypt']

/** `12 0 obj` or `trailer`. Runs are bounded, lest each of a row of digits be looked at from all before it. */
const LANDMARK =
  /(?<!\d)\d{1,10}[\0\t\n\f\r ]{1,8}\d{1,5}[\0\t\n\f\r ]{1,8}obj(?![A-Za-z\d])|trailer(?=[\0\t\n\f\r ]{0,8}<<)/g

/**
 * The objects of a file whose cross-references lead nowhere: one pass from its beginning to its end, where what stands
 * later holds (ISO 32000-1, C.2). Throws a `SyntaxFault` where an object is malformed.
 */
export function readThrough(file: Buffer, work = new Work()): FileObjects {
  const text = file.toString('latin1')
  const allowance = new Allowance(work)
  const objects = new Map<number, Indirect>()
  const trailer = new Map<string, Value>()
  const keep = (dict: Dict) => {
    for (const key of KEPT) if (dict.has(key)) trailer.set(key, dict.get(key)!)
  }
  const pattern = new RegExp(LANDMARK)
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    if (found[0] === 'trailer') {
      const lexer = new Lexer(file, pattern.lastIndex)
      const dict = new Parser(lexer, allowance).next()
      if (dict instanceof Map) keep(dict)
      pattern.lastIndex = lexer.at
      continue
    }
    const { num, gen, value, end } = readIndirect(file, found.index, { allowance })
    objects.set(num, { gen, value })
    if (value instanceof Stream && isOf(value.dict, 'XRef')) keep(value.dict)
    if (isObjectStream(value) && !trailer.has('Encrypt'))
      for (const [packed, one] of packedObjects(value, objects, allowance))
        objects.set(packed, { gen: 0, value: one })
    pattern.lastIndex = end
  }
  return { trailer: withRoot(trailer, objects), objects, isRepaired: true }
}

/** Without a catalog that the trailer leads to, the last that the file has. */
function withRoot(trailer: Dict, objects: Objects): Dict {
  if (resolve(trailer.get('Root'), objects) instanceof Map) return trailer
  const catalogs = [...objects].filter(([, { value }]) => value instanceof Map && isOf(value, 'Catalog'))
  const [num, object] = catalogs.at(-1) ?? []
  if (num === undefined || !object) throw new SyntaxFault('it has no catalog')
  return new Map(trailer).set('Root', new Ref(num, object.gen))
}

function isOf(dict: Dict, type: string): boolean {
  const value = dict.get('Type')
  return value instanceof Name && value.name === type
}
