import { describe, expect, it } from 'vitest'
import { directionOf, hasRightToLeft, hasScript, scriptOf } from '../../src/ast/script.ts'

describe('directionOf', () => {
  it.each([
    ...['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'nqo', 'prs', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi'],
    ...['az-Arab', 'ff-Adlm', 'ku-Arab', 'ms-Arab-MY', 'pa-Arab', 'pa-PK', 'tr-Arab', 'uz-Arab', 'uz-AF'],
  ])('%s runs from the right', (lang) => expect(directionOf(lang)).toBe('rtl'))

  it.each([
    ...['az', 'de', 'en-IL', 'ff', 'hy', 'ja', 'ku', 'ms', 'pa', 'tr', 'uz'],
    ...['ar-Latn', 'fa-Cyrl', 'he-Latn', 'ks-Deva', 'sd-Deva', 'ug-Cyrl', 'yi-Latn'],
    ...['', 'no tag', 'x-own'],
  ])('%s runs from the left', (lang) => expect(directionOf(lang)).toBe('ltr'))
})

describe('a character', () => {
  it.each(['שלום', 'نص، و', 'ߒߞߏ', '𞤀𞤣𞤤𞤢𞤥', 'ދިވެހި', 'ﷺ', '٤'])(
    'of %s stands in a script that runs from the right',
    (text) => expect(hasRightToLeft(text)).toBe(true),
  )

  it.each(['word', 'देव', '仮名', '0', '', '•'])('of %s in one that does not', (text) =>
    expect(hasRightToLeft(text)).toBe(false),
  )
})

describe('scripts', () => {
  it('are told by a tag, or by what it implies', () => {
    expect(['sr', 'sr-Latn', 'ja', 'zh-TW', '?'].map(scriptOf)).toEqual([
      'Cyrl',
      'Latn',
      'Jpan',
      'Hant',
      undefined,
    ])
  })

  it('are seen in a text, also where a language mixes some', () => {
    expect(hasScript('月', 'Jpan')).toBe(true)
    expect(hasScript('ひ', 'Jpan')).toBe(true)
    expect(hasScript('ひ', 'Hans')).toBe(false)
    expect(hasScript('мая', 'Cyrl')).toBe(true)
    expect(hasScript('mai', 'Cyrl')).toBe(false)
  })
})
