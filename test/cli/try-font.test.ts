import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { tryFont } from '../../src/cli/try-font.ts'

const require = createRequire(import.meta.url)
const faceOf = (path: string) => new Uint8Array(readFileSync(require.resolve(path)))
const face = faceOf('source-code-pro/TTF/SourceCodePro-Regular.ttf')

/** The face with `bytes` at `offset` in the table of the name. */
function withTable(name: string, offset: number, bytes: readonly number[]): Uint8Array {
  const changed = face.slice()
  const view = new DataView(changed.buffer)
  for (let at = 12; at < 12 + 16 * view.getUint16(4); at += 16)
    if (String.fromCharCode(...changed.subarray(at, at + 4)) === name)
      changed.set(bytes, view.getUint32(at + 8) + offset)
  return changed
}

const text = (value: string) => new TextEncoder().encode(value)
const beginning = (value: string) => new Uint8Array([...text(value), ...new Array<number>(1000).fill(0xff)])

it.each(['source-code-pro/TTF/SourceCodePro-Regular.ttf', 'source-serif/OTF/SourceSerif4-It.otf'])(
  'finds nothing wrong with %s',
  async (path) => {
    expect(await tryFont(faceOf(path))).toBeUndefined()
  },
)

it.each([
  ['nothing', new Uint8Array(), 'is no OpenType font'],
  ['a page', text('<html><script>x()</script>'), 'is no OpenType font'],
  ['a collection', beginning('ttcf'), 'is a collection of fonts, of which no one is named'],
  ['a font of the web', beginning('wOF2'), 'is packed for the web'],
  ['a head without a body', beginning('OTTO'), 'is cut off'],
  ['the first hundred bytes', face.slice(0, 100), 'is cut off'],
  ['the first half', face.slice(0, face.length / 2), 'is cut off'],
  ['all but the end', face.slice(0, face.length * 0.99), 'is cut off'],
  ['65,535 tables', new Uint8Array([...face.slice(0, 4), 0xff, 0xff, ...face.slice(6)]), 'is cut off'],
  ['an em of no units', withTable('head', 18, [0, 0]), 'is a broken font'],
  ['outlines that lie', withTable('loca', 0, new Array<number>(400).fill(0xa5)), 'is a broken font'],
  ['a map that lies', withTable('cmap', 0, new Array<number>(60).fill(0xff)), 'has no characters'],
  [
    '33 MB',
    new Uint8Array([...face.slice(0, 4), ...new Uint8Array(33 * 1024 * 1024)]),
    'has more than 32 MB',
  ],
])('says of %s that it cannot be set', async (_name, bytes, flaw) => {
  expect(await tryFont(bytes)).toBe(flaw)
})
