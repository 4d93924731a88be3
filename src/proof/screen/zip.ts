import { Refusal } from '../../diagnostic.ts'

/** A book of 600 pages has some 2 MB; what is larger is a bomb or not for us. Bytes. */
const LARGEST_FILE = 64 * 1024 * 1024
const LARGEST_SUM = 256 * 1024 * 1024
const MOST_FILES = 10_000

export interface Archive {
  /** Contents by name. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** In the order of the directory; EPUB wants `mimetype` first and stored (OCF 3.3, 4.3). */
  readonly entries: readonly {
    readonly name: string
    readonly isStored: boolean
    readonly hasExtra: boolean
  }[]
}

/** Unpacks a ZIP archive within bounds. Throws a `Refusal`: `archive-unreadable`, `archive-too-large`, `archive-encrypted`. */
export async function unpack(bytes: Uint8Array): Promise<Archive> {
  const { fromBufferPromise } = await import('yauzl')
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      validateEntrySizes: true,
      strictFileNames: true,
    })
    if (zip.entryCount > MOST_FILES) throw tooLarge(`has ${zip.entryCount} files`)
    const files = new Map<string, Uint8Array>()
    const entries: Archive['entries'][number][] = []
    let sum = 0
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue
      if (entry.isEncrypted()) throw refuse('archive-encrypted', `the file ${entry.fileName} is encrypted`)
      sum += entry.uncompressedSize
      if (entry.uncompressedSize > LARGEST_FILE || sum > LARGEST_SUM)
        throw tooLarge(`unpacks to more than ${Math.min(sum, LARGEST_FILE) / 1e6} MB`)
      const chunks: Uint8Array[] = []
      for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Uint8Array)
      const content = new Uint8Array(Buffer.concat(chunks))
      if (checksum(content) !== entry.crc32)
        throw refuse('archive-unreadable', `the file ${entry.fileName} in it is damaged`)
      files.set(entry.fileName, content)
      const isStored = entry.compressionMethod === 0
      entries.push({ name: entry.fileName, isStored, hasExtra: entry.extraFieldLength > 0 })
    }
    return { files, entries }
  } catch (error) {
    if (error instanceof Refusal) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw refuse('archive-unreadable', `it cannot be unpacked: ${reason}`)
  }
}

/** CRC-32, for each of the 256 bytes (ISO 3309). */
const REMAINDERS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0)
  return rest
})

/** `zlib.crc32` is younger than the oldest Node.js that we run on. */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = REMAINDERS[(crc ^ byte) & 0xff]! ^ (crc >>> 8)
  return ~crc >>> 0
}

function tooLarge(what: string): Refusal {
  return refuse('archive-too-large', `the archive ${what}`)
}

function refuse(code: string, message: string): Refusal {
  return new Refusal({ code, severity: 'error', message, hint: 'build the edition again' })
}
