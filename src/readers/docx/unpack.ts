import { Buffer } from 'node:buffer'
import { Refusal } from '../../diagnostic.ts'

/** A book has some 2 MB of text; what is larger is a bomb or not for us. Bytes, unpacked. */
const LARGEST_PART = 64 * 1024 * 1024
const LARGEST_SUM = 256 * 1024 * 1024
const MOST_PARTS = 10_000
const DOCUMENT = /(?:^|\/)document\d*\.xml$/

/** The parts of a document by their names. */
export type Parts = ReadonlyMap<string, Uint8Array>

/**
 * Unpacks a document, within bounds.
 * @throws {Refusal} `docx-unreadable`
 */
export async function unpack(bytes: Uint8Array): Promise<Parts> {
  const { fromBufferPromise } = await import('yauzl')
  const parts = new Map<string, Uint8Array>()
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      validateEntrySizes: true,
    })
    if (zip.entryCount > MOST_PARTS) throw refusal(`it has ${zip.entryCount} parts`)
    let sum = 0
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw refusal('it is encrypted')
      sum += entry.uncompressedSize
      if (entry.uncompressedSize > LARGEST_PART || sum > LARGEST_SUM)
        throw refusal('it unpacks to more than a document can have')
      const chunks: Uint8Array[] = []
      // The sizes are checked as it is read: what unpacks to more than it says ends here.
      for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Uint8Array)
      parts.set(entry.fileName, Buffer.concat(chunks))
    }
    if (![...parts.keys()].some((name) => DOCUMENT.test(name))) throw refusal('there is no text in it')
    return parts
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw refusal(error instanceof Error ? error.message : String(error))
  }
}

export function refusal(reason: string): Refusal {
  return new Refusal({
    code: 'docx-unreadable',
    severity: 'error',
    message: `the document cannot be read: ${reason}`,
    hint: 'open it in a word processor and save it anew as .docx',
  })
}
