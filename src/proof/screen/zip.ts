import { crc32 } from 'node:zlib'
import type { Entry, ZipFile } from 'yauzl'
import { Refusal } from '../../diagnostic.ts'
import { ambiguityOf } from './zip-layout.ts'

/** A book of 600 pages has some 2 MB; what is larger is a bomb or not for us. Bytes. */
const LARGEST_FILE = 64 * 1024 * 1024
const LARGEST_SUM = 128 * 1024 * 1024
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

/** Unpacks a ZIP archive within bounds. Throws a `Refusal`: `archive-unreadable`, `archive-too-large`, `archive-encrypted`, `archive-ambiguous`. */
export async function unpack(bytes: Uint8Array): Promise<Archive> {
  const { fromBufferPromise } = await import('yauzl')
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      validateEntrySizes: true,
      strictFileNames: true,
    })
    if (zip.entryCount > MOST_FILES) throw tooLarge(`has ${zip.entryCount} files`)
    const directory = await entriesOf(zip)
    const ambiguity = ambiguityOf(bytes, directory)
    if (ambiguity !== undefined) throw refuse('archive-ambiguous', ambiguity)
    const files = new Map<string, Uint8Array>()
    for (const entry of directory)
      if (!entry.fileName.endsWith('/')) files.set(entry.fileName, await contentOf(zip, entry))
    const entries = directory.map(({ fileName, compressionMethod, extraFieldLength }) => ({
      name: fileName,
      isStored: compressionMethod === 0,
      hasExtra: extraFieldLength > 0,
    }))
    return { files, entries: entries.filter(({ name }) => files.has(name)) }
  } catch (error) {
    if (error instanceof Refusal) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw refuse('archive-unreadable', `it cannot be unpacked: ${reason}`)
  }
}

/** What the directory lists, before anything is unpacked. */
async function entriesOf(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = []
  let sum = 0
  for await (const entry of zip.eachEntry()) {
    const { fileName, uncompressedSize } = entry
    if (entry.isEncrypted()) throw refuse('archive-encrypted', `the file ${fileName} is encrypted`)
    sum += uncompressedSize
    if (uncompressedSize > LARGEST_FILE || sum > LARGEST_SUM)
      throw tooLarge(
        `unpacks to more than ${(uncompressedSize > LARGEST_FILE ? LARGEST_FILE : LARGEST_SUM) >> 20} MB`,
      )
    entries.push(entry)
  }
  return entries
}

async function contentOf(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const content = new Uint8Array(entry.uncompressedSize)
  let at = 0
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    content.set(chunk as Uint8Array, at)
    at += (chunk as Uint8Array).length
  }
  if (crc32(content) !== entry.crc32)
    throw refuse('archive-unreadable', `the file ${entry.fileName} in it is damaged`)
  return content
}

function tooLarge(what: string): Refusal {
  return refuse('archive-too-large', `the archive ${what}`)
}

function refuse(code: string, message: string): Refusal {
  return new Refusal({ code, severity: 'error', message, hint: 'build the edition again' })
}
