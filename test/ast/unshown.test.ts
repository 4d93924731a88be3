import { describe, expect, it } from 'vitest'
import { codePoint, UNSHOWN } from '../../src/ast/unshown.ts'

describe('UNSHOWN', () => {
  it.each(['\u0000', '\u0007', '\u001b[1;31m', '\u007f', '\u009d', '\ufffc', '\uffff'])(
    'finds %j',
    (text) => {
      expect(UNSHOWN.exec(`a${text}b`)?.[0]).toBe(text)
    },
  )

  it.each(['\t', '\n', '\r', '\f', '\u00ad', '\u200d', '\u202e', '\u2028', '\ufeff', '�', '\u{e0041}', 'é'])(
    'passes %j',
    (text) => {
      expect(UNSHOWN.test(`a${text}b`)).toBe(false)
    },
  )
})

describe('codePoint', () => {
  it('writes four digits at least', () => {
    expect([codePoint('\u0007'), codePoint('🌊')]).toEqual(['U+0007', 'U+1F30A'])
  })
})
