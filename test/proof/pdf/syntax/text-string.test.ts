import { expect, it } from 'vitest'
import { textOf } from '../../../../src/proof/pdf/syntax/text-string.ts'

it.each([
  ['UTF-16', [0xfe, 0xff, 0x20, 0xac, 0xd8, 0x3d, 0xde, 0x00], '€😀'],
  ['UTF-16 of the other order', [0xff, 0xfe, 0xac, 0x20], '€'],
  [
    'PDFDocEncoding',
    [0x41, 0xe9, 0xa0, 0x80, 0x84, 0x85, 0x8d, 0x92, 0x93, 0x9e, 0x18, 0x1f, 0x0a],
    'Aé€•—–“™ﬁž˘˜\n',
  ],
  ['nothing', [], ''],
])('%s', (_, bytes, text) => {
  expect(textOf(Uint8Array.from(bytes))).toBe(text)
})
