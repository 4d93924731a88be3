import { describe, expect, it } from 'vitest'
import { codePoint, isVisible, unshownIn, withoutUnshown } from '../../src/ast/unshown.ts'

describe('unshownIn', () => {
  it.each(['\u0000', '\u0007', '\u001b[1;31m', '\u007f', '\u009d', '\ufffc', '\uffff', '\u{1fffe}'])(
    'finds %j',
    (text) => {
      expect(unshownIn(`a${text}b${text}`)).toEqual([text, text])
      expect(withoutUnshown(`a${text}b${text}`)).toBe('ab')
    },
  )

  it.each(['\t', '\n', '\r', '\f', '\u00ad', '\u200d', '\u202e', '\u2028', '\ufeff', '�', '\u{e0041}', 'é'])(
    'passes %j',
    (text) => {
      expect(unshownIn(`a${text}b`)).toEqual([])
    },
  )
})

describe('a text', () => {
  it.each(['a', ' a ', '\u001b[31mred\u001b[0m', '…', '漢'])('is seen: %j', (text) => {
    expect(isVisible(text)).toBe(true)
  })

  it.each(['', ' \n', '\u200b\u00ad', '\u0007', '\u001b[31m', '\ufe0f'])('is not: %j', (text) => {
    expect(isVisible(text)).toBe(false)
  })
})

describe('codePoint', () => {
  it('writes four digits at least', () => {
    expect([codePoint('\u0007'), codePoint('🌊')]).toEqual(['U+0007', 'U+1F30A'])
  })
})
