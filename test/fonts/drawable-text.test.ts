import { describe, expect, test } from 'vitest'
import { drawableText, isComposed, numberedText } from '../../src/fonts/drawable-text.ts'

const none = () => false

describe('drawableText', () => {
  test('is the text itself where nothing stands for others', () => {
    expect(drawableText('plain text, é\n', none)).toEqual({ text: 'plain text, é\n' })
  })

  test('spells out what the face lacks, and knows what each letter stands for', () => {
    expect(drawableText('5 ℃, 3 ㎡', none)).toEqual({
      text: '5 °C, 3 m²',
      origins: [0, 1, 2, 2, 3, 4, 5, 6, 7, 7],
    })
    expect(drawableText('5 ℃', () => true).text).toBe('5 ℃')
  })

  test('control characters draw nothing', () => {
    expect(drawableText('a\u0007b', none)).toEqual({ text: 'a\u200Bb', origins: [0, 1, 2] })
  })
})

test('white and fillers that a face lacks draw no boxes', () => {
  const { text } = drawableText('a\u1160b\u1680c\u3164', (codePoint) => codePoint < 0x80)
  expect(text).toBe('a\u200Bb c\u200B')
  expect(drawableText('a\u1680b', () => true).text).toBe('a\u1680b')
})

describe('numberedText', () => {
  const latin = (codePoint: number) => codePoint < 0x250 || codePoint === 0x2039 || codePoint === 0x203a

  test('spells letters that no font has as the numbers of their characters, each standing for its letter', () => {
    expect(numberedText({ text: 'a潮\u200Dé' }, latin)).toEqual({
      text: 'a‹6F6E›\u200Dé',
      origins: [0, 1, 1, 1, 1, 1, 1, 2, 3],
    })
    const drawn = { text: 'x𓆣', origins: [0, 4, 5] }
    expect(numberedText(drawn, latin)).toEqual({ text: 'x‹131A3›', origins: [0, 4, 4, 4, 4, 4, 4, 4] })
  })

  test('is nothing where nothing is lacking, or the face has no figures either', () => {
    expect(numberedText({ text: 'abc' }, latin)).toBeUndefined()
    expect(numberedText({ text: '潮' }, none)).toBeUndefined()
  })
})

describe('isComposed', () => {
  const covered = new Set([...'Admž°C\u0304\u0308'].map((character) => character.codePointAt(0)!))
  test.each([
    ['Ǟ', true],
    ['Ǻ', false],
    ['℃', true],
    ['℉', false],
    ['ǆ', true],
    ['ｄ', true],
    ['ｊ', false],
    ['²', false],
  ])('%s: %s', (character, expected) => {
    expect(isComposed(character.codePointAt(0)!, covered)).toBe(expected)
  })
})
