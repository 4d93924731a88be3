import { describe, expect, it } from 'vitest'
import { isVisible, legible } from '../src/legible.ts'

describe('a text', () => {
  it.each(['a', ' a ', '\u001b[31mred\u001b[0m', '…', '漢'])('is seen: %j', (text) => {
    expect(isVisible(text)).toBe(true)
  })

  it.each(['', ' \n', '\u200b\u00ad', '\u0007', '\u001b[31m', '\ufe0f'])('is not: %j', (text) => {
    expect(isVisible(text)).toBe(false)
  })

  it('has a stand-in for what may be in no document', () => {
    expect(legible('a\u0000b\u001bc')).toBe('a\ufffdb\ufffdc')
    expect(legible('so\tit\u{1f30a}')).toBe('so\tit\u{1f30a}')
  })
})
