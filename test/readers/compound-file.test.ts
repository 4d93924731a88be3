import { expect, test } from 'vitest'
import { Refusal } from '../../src/diagnostic.ts'
import { read } from '../../src/readers/index.ts'

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const utf16 = (name: string) => [...name].flatMap((letter) => [letter.charCodeAt(0), 0])

async function refusal(file: string, bytes: readonly number[]): Promise<string> {
  const error: unknown = await read({ file, bytes: Uint8Array.from(bytes) }).catch((found: unknown) => found)
  if (!(error instanceof Refusal)) throw error
  return error.message
}

test.each([
  ['letter.docx', 'EncryptedPackage', 'protected by a password'],
  ['letter.docx', 'WordDocument', 'in the format of Word 97'],
  ['letter.odt', 'WordDocument', 'in the format of Word 97'],
])('%s, that is a compound file with %s', async (file, entry, words) => {
  const bytes = [...SIGNATURE, ...Array<number>(504).fill(0), ...utf16('Root Entry'), 0, 0, ...utf16(entry)]
  expect(await refusal(file, bytes)).toContain(words)
})

test('other bytes of that name are another kind of file', async () => {
  expect(await refusal('letter.docx', SIGNATURE.slice(1))).toContain('another kind of file')
})
