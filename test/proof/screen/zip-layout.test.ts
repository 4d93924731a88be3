import { zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { unpack } from '../../../src/proof/screen/zip.ts'

const text = (words: string) => new TextEncoder().encode(words)
const archive = zipSync({ a: [text('one'), { level: 0 }], b: text('two two two two two') })
const view = new DataView(archive.buffer, archive.byteOffset)
const directory = view.getUint32(archive.length - 6, true)
/** Where the directory says that the second file begins. */
const second = directory + 46 + 1 + 42

/** The archive with a number of 32 bits set anew. */
function set(at: number, value: number): Uint8Array {
  const copy = archive.slice()
  new DataView(copy.buffer).setUint32(at, value, true)
  return copy
}

it('unpacks files that stand one behind the other', async () => {
  const { files } = await unpack(archive)
  expect([...files.keys()]).toEqual(['a', 'b'])
})

it.each([
  ['overlap', set(second, 0)],
  ['leave room between them', set(directory + 20, 2)],
  ['are of another size at their places', set(22, 4)],
  ['have another name at their places', archive.with(30, 0x63)],
  ['end before the directory begins', set(archive.length - 6, directory + 1)],
])('refuses files that %s', async (_, bytes) => {
  await expect(unpack(bytes)).rejects.toMatchObject({
    finding: { code: expect.stringMatching(/^archive-(?:ambiguous|unreadable)$/) },
  })
})
