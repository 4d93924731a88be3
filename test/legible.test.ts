import { describe, expect, it } from 'vitest'
import { legible } from '../src/legible.ts'

describe('a text', () => {
  it('has a stand-in for what may be in no document', () => {
    expect(legible('a\u0000b\u001bc')).toBe('a\ufffdb\ufffdc')
    expect(legible('so\tit\u{1f30a}')).toBe('so\tit\u{1f30a}')
  })
})
