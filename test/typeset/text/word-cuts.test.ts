import { describe, expect, test } from 'vitest'
import type { Hyphenator } from '../../../src/typeset/text/hyphenate.ts'
import { cutsOf, withNumberCuts } from '../../../src/typeset/text/word-cuts.ts'

/** Knows one word. */
const hyphenator: Hyphenator = (word) => (word.toLowerCase() === 'waterway' ? [2, 5] : [])
const partsOf = (text: string, mode: Parameters<typeof cutsOf>[2] = 'words') => {
  const cuts = cutsOf(text, hyphenator, mode)
  return [...cuts.map(({ at }) => at), text.length].map((end, index) =>
    text.slice(cuts[index - 1]?.at ?? 0, end),
  )
}

describe('a word is hyphenated', () => {
  test('as its letters are, whatever marks stand around them', () => {
    expect(partsOf('waterway')).toEqual(['wa', 'ter', 'way'])
    expect(partsOf('“Waterway,”')).toEqual(['“Wa', 'ter', 'way,”'])
    expect(cutsOf('waterway', hyphenator, 'words').every(({ isHyphen }) => isHyphen)).toBe(true)
  })

  test.each(['WATERWAY', 'way', 'x1'])('never: %s', (word) => {
    expect(partsOf(word)).toEqual([word])
  })

  test('dearer beside a hyphen of its own, and not where nobody asks for it', () => {
    const [word] = cutsOf('waterway', hyphenator, 'words')
    const [part] = cutsOf('waterway', hyphenator, 'compounds')
    expect(part!.cost).toBeGreaterThan(word!.cost)
    expect(partsOf('waterway', 'never')).toEqual(['waterway'])
  })
})

describe('an address', () => {
  test('is divided behind slashes and before marks, without a hyphen', () => {
    expect(partsOf('https://example.org/a_b?c', 'addresses')).toEqual([
      'https://',
      'example',
      '.org/',
      'a',
      '_b?c',
    ])
    expect(cutsOf('www.example.org', hyphenator, 'addresses').some(({ isHyphen }) => isHyphen)).toBe(false)
  })

  test('keeps a slash with what stands before it, and its ends whole', () => {
    expect(partsOf('http://x.y', 'addresses')).toEqual(['http://', 'x.y'])
  })
})

describe('a word with letters that no face has', () => {
  const isLatin = (codePoint: number) => codePoint < 0x370
  const placesIn = (text: string) => withNumberCuts([], text, isLatin).map(({ at }) => at)

  test('is divided behind each, without a hyphen, but not before what closes', () => {
    expect(placesIn('潮潮a潮')).toEqual([1, 2])
    expect(placesIn('"潮𓆣", 潮.')).toEqual([2])
    expect(withNumberCuts([], '潮潮', isLatin).some(({ isHyphen }) => isHyphen)).toBe(false)
  })

  test('keeps its other places, in their order, and is itself where it has all letters', () => {
    const cuts = cutsOf('waterway', hyphenator, 'words')
    expect(withNumberCuts(cuts, 'waterway', isLatin)).toBe(cuts)
    expect(withNumberCuts(cuts, 'waterw潮潮', isLatin).map(({ at }) => at)).toEqual([2, 5, 7])
  })
})
