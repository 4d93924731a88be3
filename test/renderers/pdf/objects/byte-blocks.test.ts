import { expect, test } from 'vitest'
import { ByteBlocks } from '../../../../src/renderers/pdf/objects/byte-blocks.ts'

test('pieces of all lengths come out whole, in their order', () => {
  const pieces = [0, 3, 2 ** 18 - 4, 2, 2 ** 19 + 1, 1].map((length, index) =>
    new Uint8Array(length).fill(index),
  )
  const blocks = new ByteBlocks()
  for (const piece of pieces) blocks.add(piece)
  expect(blocks.whole().equals(Buffer.concat(pieces))).toBe(true)
})

test('nothing comes out of nothing', () => {
  expect(new ByteBlocks().whole()).toHaveLength(0)
})
