import { expect, it } from 'vitest'
import { ascii85, asciiHex, runLength } from '../../../../src/proof/pdf/syntax/byte-filters.ts'

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

it.each([
  ['48 65 6c\n6C 6f>00', 'Hello'],
  ['4>', '@'],
  ['', ''],
])('hexadecimal %j', (packed, text) => {
  expect(latin(asciiHex(Buffer.from(packed)))).toBe(text)
})

it.each([
  ['87cUR\nD]i,"Ebo80~>', 'Hello World!'],
  ['87cUR D]h~>', 'Hello W'.slice(0, 6)],
  ['z!!~>', '\0\0\0\0\0'],
  ['~>', ''],
])('base 85 %j', (packed, text) => {
  expect(latin(ascii85(Buffer.from(packed)))).toBe(text)
})

it.each([
  [[2, 65, 66, 67, 254, 68, 128, 1], 'ABCDDD'],
  [[0, 65], 'A'],
  [[], ''],
])('runs %j', (packed, text) => {
  expect(latin(runLength(Uint8Array.from(packed)))).toBe(text)
})

it.each([
  ['no digit', () => asciiHex(Buffer.from('4x>'))],
  ['no digit of base 85', () => ascii85(Buffer.from('87vUR~>'))],
  ['a lone digit', () => ascii85(Buffer.from('!~>'))],
  ['too large a group', () => ascii85(Buffer.from('uuuuu~>'))],
  ['a run that is cut off', () => runLength(Uint8Array.of(3, 65))],
])('tells of %s', (_, unpack) => {
  expect(unpack).toThrow('a stream')
})
