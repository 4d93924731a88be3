import { Refusal } from '../../diagnostic.ts'
import { type Parts, unpack } from '../office/index.ts'

const DOCUMENT = /(?:^|\/)document\d*\.xml$/

/**
 * The parts of a document, one of which is its text.
 * @throws {Refusal} `docx-unreadable`
 */
export async function unpackDocx(bytes: Uint8Array): Promise<Parts> {
  const parts = await unpack(bytes, refusal)
  if (![...parts.keys()].some((name) => DOCUMENT.test(name))) throw refusal('there is no text in it')
  return parts
}

export function refusal(reason: string): Refusal {
  return new Refusal({
    code: 'docx-unreadable',
    severity: 'error',
    message: `the document cannot be read: ${reason}`,
    hint: 'open it in a word processor and save it anew as .docx',
  })
}
