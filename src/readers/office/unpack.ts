import { Buffer } from 'node:buffer'
import { Refusal } from '../../diagnostic.ts'

/** A book has some 2 MB of text; what is larger is a bomb or not for us. Bytes, unpacked. */
export const LARGEST_PART = 64 * 1024 * 1024
const LARGEST_SUM = 256 * 1024 * 1024
const MOST_PARTS = 10_000

/** The parts of a document by their names. */
export type Parts = ReadonlyMap<string, Uint8Array>

/** Ends the reading of a document: `it is encrypted`. */
export type Refuse = (reason: string) => Refusal

/**
 * Unpacks a document, within bounds.
 * @throws {Refusal} What `refuse` makes of the reason.
 */
export async function unpack(bytes: Uint8Array, refuse: Refuse): Promise<Parts> {
  const { fromBufferPromise } = await import('yauzl')
  const parts = new Map<string, Uint8Array>()
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      validateEntrySizes: true,
    })
    if (zip.entryCount > MOST_PARTS) throw refuse(`it has ${zip.entryCount} parts`)
    let sum = 0
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw refuse('it is encrypted')
      sum += entry.uncompressedSize
      if (entry.uncompressedSize > LARGEST_PART || sum > LARGEST_SUM)
        throw refuse('it unpacks to more than a document can have')
      const chunks: Uint8Array[] = []
      // The sizes are checked as it is read: what unpacks to more than it says ends here.
      for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Uint8Array)
      parts.set(entry.fileName, Buffer.concat(chunks))
    }
    return parts
  } catch (error) {
    throw error instanceof Refusal ? error : refuse(error instanceof Error ? error.message : String(error))
  }
}
