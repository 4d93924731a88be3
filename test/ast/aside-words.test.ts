import { describe, expect, test } from 'vitest'
import { asideTitle, wordsOf } from '../../src/ast/index.ts'

const LANGUAGES = 'en de fr es it pt nl sv da nb fi pl cs ru uk el tr ar he ja zh ko'.split(' ')

describe('the word for a kind of aside', () => {
  test.each(LANGUAGES)('is one of the language, and tells its kind: %s', (lang) => {
    const { asides } = wordsOf(lang)
    const words = Object.values(asides)
    expect(new Set(words).size).toBe(words.length)
    expect(words.join('')).not.toMatch(/undefined|^$/)
    if (lang !== 'en') expect(asides.warning).not.toBe('Warning')
  })

  test('is that of the nearest language that is known, and English where none is', () => {
    const warning = (lang: string) => wordsOf(lang).asides.warning
    expect(warning('de-CH-1996')).toBe('Warnung')
    expect([warning('no'), warning('nn-NO')]).toEqual(['Advarsel', 'Advarsel'])
    expect(wordsOf('zh-TW').asides.contact).toBe(wordsOf('zh-Hant').asides.contact)
    expect(wordsOf('zh-TW').asides.contact).not.toBe(wordsOf('zh-CN').asides.contact)
    expect(warning('cy')).toBe('Warning')
  })

  test.each([
    ['en', 'Warning: Nuts'],
    ['fr', 'Avertissement\u00A0: Nuts'],
    ['ja', '警告：Nuts'],
    ['he', 'אזהרה: Nuts'],
  ])('stands before the title, parted as the language does: %s', (lang, expected) => {
    const title = asideTitle(
      { type: 'aside', kind: 'warning', title: [{ type: 'text', value: 'Nuts' }], children: [] },
      wordsOf(lang),
    )
    expect(title?.map((node) => (node.type === 'text' ? node.value : '')).join('')).toBe(expected)
  })

  test('gives way to what the author calls it', () => {
    const aside = { type: 'aside', kind: 'note', word: 'Example', children: [] } as const
    expect(asideTitle(aside, wordsOf('en'))).toEqual([{ type: 'text', value: 'Example' }])
    const titled = asideTitle({ ...aside, title: [{ type: 'text', value: 'Nuts' }] }, wordsOf('en'))
    expect(titled?.map((node) => (node.type === 'text' ? node.value : '')).join('')).toBe('Example: Nuts')
  })
})
