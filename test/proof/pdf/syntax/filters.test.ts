import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { unpack } from '../../../../src/proof/pdf/syntax/filters.ts'
import { Name, type Objects, Ref, Stream, type Value } from '../../../../src/proof/pdf/syntax/values.ts'

const names = (...filters: readonly string[]): Value[] => filters.map((filter) => new Name(filter))

function unpacked(
  data: Uint8Array | string,
  entries: Readonly<Record<string, Value>>,
  objects: Objects = new Map(),
) {
  const stream = new Stream(new Map(Object.entries(entries)), Buffer.from(data as string))
  return Buffer.from(unpack(stream, objects)).toString('latin1')
}

describe('a stream', () => {
  it('without a filter is as it lies', () => {
    expect(unpacked('abc', {})).toBe('abc')
    expect(unpacked('abc', { Filter: [] })).toBe('abc')
  })

  it('is unpacked by one filter after the other', () => {
    const data = `${deflateSync('twice').toString('hex')}>`
    expect(unpacked(data, { Filter: names('ASCIIHexDecode', 'FlateDecode') })).toBe('twice')
  })

  it('has its filters and their parameters at the end of references', () => {
    const objects: Objects = new Map([
      [1, { gen: 0, value: [new Name('FlateDecode')] }],
      [
        2,
        {
          gen: 0,
          value: new Map<string, Value>([
            ['Predictor', 2],
            ['Columns', new Ref(3, 0)],
          ]),
        },
      ],
      [3, { gen: 0, value: 2 }],
    ])
    const entries = { Filter: new Ref(1, 0), DecodeParms: [new Ref(2, 0)] }
    expect(unpacked(deflateSync(Buffer.of(65, 1, 97, 1)), entries, objects)).toBe('ABab')
  })

  it('of an image stays packed in its last filter', () => {
    expect(unpacked('6a70>', { Filter: names('ASCIIHexDecode', 'DCTDecode') })).toBe('jp')
  })

  it.each([
    ['nobody knows the filter', { Filter: names('Unheard') }],
    ['nobody knows the filter', { Filter: 3 }],
    ['does not inflate', { Filter: names('FlateDecode') }],
    ['filters', { Filter: names(...Array(9).fill('ASCIIHexDecode')) }],
  ])('is damaged where it %s', (reason, entries) => {
    expect(() => unpacked('abc', entries)).toThrow(reason)
  })

  it.each([
    ['FlateDecode', deflateSync(Buffer.alloc(65 * 1024 * 1024))],
    ['RunLengthDecode', Buffer.alloc(2 * 600_000, 129)],
  ])('is refused where %s makes too much of it', (filter, data) => {
    expect(() => unpacked(data, { Filter: new Name(filter) })).toThrow('64 MB')
  })
})
