import { createInflate } from 'node:zlib'
import { SyntaxFault } from './refusals.ts'
import type { Work } from './work.ts'

/** Bytes at a time. */
const CHUNK = 256 * 1024

/** What a byte takes, in steps. */
const STEPS_OF_BYTE = 1 / 80

/** What bytes inflate to, piece by piece: a picture need not be held whole. Throws a `SyntaxFault` where they are damaged. */
export async function* inflated(bytes: Uint8Array, work: Work): AsyncGenerator<Uint8Array> {
  const pieces = createInflate({ chunkSize: CHUNK }).end(bytes)
  const iterator: AsyncIterator<Uint8Array> = pieces[Symbol.asyncIterator]()
  try {
    for (let piece = await next(iterator); piece; piece = await next(iterator)) {
      work.take(piece.length * STEPS_OF_BYTE)
      yield piece
    }
  } finally {
    pieces.destroy()
  }
}

async function next(pieces: AsyncIterator<Uint8Array>): Promise<Uint8Array | undefined> {
  try {
    const { done, value } = await pieces.next()
    return done ? undefined : value
  } catch {
    throw new SyntaxFault('a stream does not inflate')
  }
}
