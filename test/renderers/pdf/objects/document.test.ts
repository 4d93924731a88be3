import { describe, expect, test } from 'vitest'
import { PrintDocument } from '../../../../src/renderers/pdf/objects/index.ts'

const blank = () =>
  new PrintDocument({ version: '1.7', lang: 'en', info: {}, xmp: '', outputIntent: undefined })

describe('a document', () => {
  test('keeps no chunk of each few bytes that are written', () => {
    const document = blank()
    for (let index = 0; index < 1000; index++) document.object({ Index: index })
    expect(document.readableLength).toBe(0)
    const text = Buffer.from(document.bytes()).toString('latin1')
    expect(text).toMatch(/^%PDF-1\.7\n/)
    expect(text).toMatch(/%%EOF\n$/)
    expect(text.match(/\/Index \d+/g)).toHaveLength(1000)
  })

  test('lets go of what an object held once it is written', () => {
    const { data, buffer } = blank().object({ Contents: 'long' })
    expect({ data, buffer }).toEqual({ data: {}, buffer: [] })
  })

  test('is never given out with an object that has no end', () => {
    const document = blank()
    document.ref({ Type: 'Open' })
    expect(() => document.bytes()).toThrow('has no end')
  })
})
