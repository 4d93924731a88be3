import { describe, expect, it } from 'vitest'
import { sequenceLength, survey } from '../../../src/readers/shared/utf8.ts'

describe('sequenceLength', () => {
  it.each([
    [[0x41], 1],
    [[0xc3, 0xa9], 2],
    [[0xe2, 0x82, 0xac], 3],
    [[0xf0, 0x9f, 0x8c, 0x8a], 4],
    [[0x80], 0],
    [[0xc0, 0x80], 0],
    [[0xe0, 0x80, 0x80], 0],
    [[0xed, 0xa0, 0x80], 0],
    [[0xf4, 0x90, 0x80, 0x80], 0],
    [[0xe2, 0x82], 0],
  ])('%j is a sequence of %i', (bytes, length) => {
    expect(sequenceLength(Uint8Array.from(bytes), 0)).toBe(length)
  })

  it('agrees with the decoder of the platform on every pair of bytes', () => {
    const decoder = new TextDecoder('utf-8', { fatal: true })
    for (let lead = 0x80; lead < 0x100; lead++) {
      for (let second = 0; second < 0x100; second++) {
        let decodes = true
        try {
          decoder.decode(Uint8Array.of(lead, second))
        } catch {
          decodes = false
        }
        // A lead of two and its continuation; nothing else of two bytes above ASCII is whole.
        const isWhole = sequenceLength(Uint8Array.of(lead, second), 0) === 2
        expect(isWhole, `${lead} ${second}`).toBe(decodes)
      }
    }
  })
})

describe('survey', () => {
  it('parts good from bad, one broken character a stretch', () => {
    const bytes = Uint8Array.from([0x61, 0xc3, 0xa9, 0xff, 0xed, 0xa0, 0x80, 0x62])
    expect(survey(bytes)).toEqual({
      stretches: [
        { from: 0, to: 3, isGood: true },
        { from: 3, to: 4, isGood: false },
        { from: 4, to: 7, isGood: false },
        { from: 7, to: 8, isGood: true },
      ],
      goodCount: 1,
      badCount: 4,
    })
  })
})
