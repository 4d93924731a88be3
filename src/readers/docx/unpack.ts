import { Buffer } from 'node:buffer'
import { Refusal } from '../../diagnostic.ts'

/** A book has some 2 MB of text; what is larger is a bomb or not for us. Bytes, unpacked. */
const LARGEST_PART = 64 * 1024 * 1024
const LARGEST_SUM = 256 * 1024 * 1024
const MOST_PARTS = 10_000
const LARGEST_KEPT = 1024 * 1024

/**
 * Unpacks a document once, within bounds, so that who unpacks it again finds what it says of itself.
 *
 * @returns The text of the part that says what the document is called, and by whom (ISO 29500-2, 11); `''` if none.
 * @throws {Refusal} `docx-unreadable`
 */
export async function checkPackage(bytes: Uint8Array): Promise<string> {
  const { fromBufferPromise } = await import('yauzl')
  let core = ''
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      validateEntrySizes: true,
    })
    if (zip.entryCount > MOST_PARTS) throw refusal(`it has ${zip.entryCount} parts`)
    let sum = 0
    let isDocument = false
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw refusal('it is encrypted')
      sum += entry.uncompressedSize
      if (entry.uncompressedSize > LARGEST_PART || sum > LARGEST_SUM)
        throw refusal('it unpacks to more than a document can have')
      if (entry.fileName === 'word/document.xml') isDocument = true
      const isCore = entry.fileName === 'docProps/core.xml' && entry.uncompressedSize < LARGEST_KEPT
      const chunks: Uint8Array[] = []
      // The sizes are checked as it is read: what unpacks to more than it says ends here.
      for await (const chunk of await zip.openReadStreamPromise(entry))
        if (isCore) chunks.push(chunk as Uint8Array)
      if (isCore) core = Buffer.concat(chunks).toString('utf8')
    }
    if (!isDocument) throw refusal('there is no text in it')
    return core
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
