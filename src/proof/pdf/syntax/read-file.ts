import { Buffer } from 'node:buffer'
import { Allowance } from './allowance.ts'
import { type CrossReferences, readCrossReferences } from './cross-references.ts'
import { readHead, readIndirect } from './indirect-object.ts'
import { Lexer } from './lexer.ts'
import { isObjectStream, packedObjects } from './object-streams.ts'
import { encrypted, SyntaxFault, unreadable } from './refusals.ts'
import { type FileObjects, readThrough } from './repair.ts'
import { type Indirect, type Ref, resolve } from './values.ts'
import { Work } from './work.ts'

/**
 * The trailer of a file and its objects, in the order of their numbers (ISO 32000-1, 7.5). Throws a `Refusal`:
 * `pdf-encrypted`, `pdf-unreadable`, `pdf-stream-too-large`, `pdf-too-much-work`.
 */
export function readFile(bytes: Uint8Array, work = new Work()): FileObjects {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return inOrder(readByReferences(file, work) ?? readThrough(file, work))
  } catch (error) {
    throw error instanceof SyntaxFault ? unreadable(error.message) : error
  }
}

function inOrder({ trailer, objects, ...rest }: FileObjects): FileObjects {
  if (trailer.has('Encrypt')) throw encrypted()
  return { ...rest, trailer, objects: new Map([...objects].sort(([a], [b]) => a - b)) }
}

/** Nothing where the cross-references are damaged, or lead to what is no object. */
function readByReferences(file: Buffer, work: Work): FileObjects | undefined {
  try {
    const allowance = new Allowance(work)
    const references = readCrossReferences(file, allowance)
    if (references.trailer.has('Encrypt')) throw encrypted()
    const objects = placedObjects(file, references, allowance)
    addPacked(objects, references, allowance)
    return resolve(references.trailer.get('Root'), objects) instanceof Map
      ? { trailer: references.trailer, objects, isRepaired: false }
      : undefined
  } catch (error) {
    if (error instanceof SyntaxFault) return undefined
    throw error
  }
}

function placedObjects(
  file: Buffer,
  { entries }: CrossReferences,
  allowance: Allowance,
): Map<number, Indirect> {
  const placed = [...entries].flatMap(([num, entry]) => (entry.kind === 'placed' ? [{ num, ...entry }] : []))
  placed.sort((a, b) => a.offset - b.offset)
  const numberAt = numberReader(file, new Map(placed.map(({ num, offset }) => [num, offset])))
  const objects = new Map<number, Indirect>()
  // An object ends where the next begins, so that no byte is read twice.
  for (const [index, { num, gen, offset }] of placed.entries()) {
    const end = placed[index + 1]?.offset ?? file.length
    const object = readIndirect(file, offset, { allowance, end, numberAt })
    if (object.num !== num || object.gen !== gen)
      throw new SyntaxFault(`object ${num} is not where it should be`)
    objects.set(num, { gen, value: object.value })
  }
  return objects
}

/** Reads integers before their time: a stream's length may stand behind it. */
function numberReader(file: Buffer, offsets: ReadonlyMap<number, number>) {
  return ({ num }: Ref): number | undefined => {
    const offset = offsets.get(num)
    if (offset === undefined) return undefined
    const lexer = new Lexer(file, offset, offset + LONGEST_NUMBER)
    readHead(lexer)
    const number = lexer.next()
    return typeof number === 'number' ? number : undefined
  }
}

/** Bytes of an object that is a number, its head included; further nobody looks. */
const LONGEST_NUMBER = 256

function addPacked(objects: Map<number, Indirect>, { entries }: CrossReferences, allowance: Allowance): void {
  const streams = new Set([...entries.values()].flatMap((one) => (one.kind === 'packed' ? one.stream : [])))
  for (const stream of streams) {
    const value = objects.get(stream)?.value
    if (!isObjectStream(value)) throw new SyntaxFault(`object ${stream} is no stream of objects`)
    for (const [num, one] of packedObjects(value, objects, allowance)) {
      const entry = entries.get(num)
      if (entry?.kind === 'packed' && entry.stream === stream) objects.set(num, { gen: 0, value: one })
    }
  }
}
