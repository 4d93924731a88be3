import { Buffer } from 'node:buffer'
import { LARGEST_PART, unpack } from '../office/index.ts'
import { isArchive } from '../shared/index.ts'
import { refusal } from './refusal.ts'
import { child, parseXml, type Xml } from './xml.ts'

/** A document, in a package or in one file of XML, in which all its parts are (OpenDocument 1.3, part 3, 3.1). */
export interface Document {
  readonly content: Xml
  readonly styles: Xml
  readonly meta: Xml | undefined
  /** What stands elsewhere in the package: a picture, or an object by its folder. */
  readonly part: (name: string) => Uint8Array | undefined
}

/** @throws {Refusal} `odt-unreadable` */
export async function openDocument(bytes: Uint8Array): Promise<Document> {
  const { content, styles, meta, part } = await (isArchive(bytes) ? packaged(bytes) : flat(bytes))
  if (!child(child(content, 'office:body'), 'office:text')) throw refusal('there is no text in it')
  return { content, styles, meta: child(meta, 'office:meta'), part }
}

async function packaged(bytes: Uint8Array): Promise<Document> {
  const parts = await unpack(bytes, refusal)
  const read = (name: string) => {
    const part = parts.get(name)
    return part ? parseXml(textOf(part)) : undefined
  }
  if (textOf(parts.get('META-INF/manifest.xml')).includes('encryption-data'))
    throw refusal('it is protected by a password')
  const content = await read('content.xml')
  if (!content) throw refusal('there is no text in it')
  const [styles, meta] = [(await read('styles.xml')) ?? content, await read('meta.xml')]
  return { content, styles, meta, part: (name) => parts.get(name) }
}

async function flat(bytes: Uint8Array): Promise<Document> {
  if (bytes.length > LARGEST_PART) throw refusal('it is larger than a document can be')
  const content = await parseXml(textOf(bytes))
  return { content, styles: content, meta: content, part: () => undefined }
}

export function textOf(part: Uint8Array | undefined): string {
  return part ? new TextDecoder().decode(Buffer.from(part)) : ''
}
