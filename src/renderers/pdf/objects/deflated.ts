import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'

/** Streams that are kept, and the bytes of the largest of them: two kinds of PDF, each with some faces and a profile. */
const MOST = 32
const LARGEST = 2 ** 20

/** Compressed streams by the digests of what they hold; the last one that was asked for is the last one. */
const known = new Map<string, Buffer>()

/** The bytes as FlateDecode gives them back. What both PDFs of a build hold, and those of a run, is compressed once. */
export function deflated(bytes: Uint8Array): Buffer {
  if (bytes.length > LARGEST) return deflateSync(bytes)
  const digest = createHash('sha256').update(bytes).digest('base64')
  const made = known.get(digest) ?? deflateSync(bytes)
  known.delete(digest)
  known.set(digest, made)
  if (known.size > MOST) known.delete(known.keys().next().value!)
  return made
}
