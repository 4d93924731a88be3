import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/diagnostic.ts'
import { withMissingScripts } from '../../src/fonts/missing-glyphs.ts'

const lacking = (text: string): Finding[] =>
  [...text].map((message) => ({ code: 'glyph-missing', severity: 'error', message }))

describe('withMissingScripts', () => {
  test('tells all scripts at once, each with a count, some of its characters and the way to get them', () => {
    const found = withMissingScripts(lacking('本日は本日、です（שלום）안녕'), 'ja')
    expect(found.map(({ message }) => message)).toEqual([
      'no font has 8 characters of Japanese (本日は、で…), 4 characters of Hebrew (שלום), 2 characters of Korean (안녕); the PDFs show their numbers',
    ])
    const families = ['jp', 'hebrew', 'kr'].map((name) => `@expo-google-fonts/noto-serif-${name}`)
    expect(found[0]!.hint).toContain(`npm install ${families.join(' ')}`)
    expect(found.every(({ severity }) => severity === 'error')).toBe(true)
  })

  test('takes ideographs for those of the language, or of the letters beside them', () => {
    const scriptIn = (text: string, lang: string) => withMissingScripts(lacking(text), lang)[0]!.hint
    expect(scriptIn('水', 'zh-Hant')).toContain('noto-serif-tc')
    expect(scriptIn('水', 'en')).toContain('noto-serif-sc')
    expect(scriptIn('水の', 'en')).toContain('noto-serif-jp')
    expect(scriptIn('⁂', 'en')).toContain('noto-serif')
    expect(scriptIn('水물', 'en')).toContain('noto-serif-kr')
    expect(scriptIn('水の물', 'en')).toContain('noto-serif-jp @expo-google-fonts/noto-serif-kr')
  })

  test('names a package once that has letters of several scripts', () => {
    const [found] = withMissingScripts(lacking('\u0370\u0400\u0100'), 'en')
    expect(found!.hint?.match(/noto-serif/g)).toHaveLength(1)
  })

  test('names signs by their numbers, and leaves other findings alone', () => {
    const other: Finding = { code: 'page-forced', severity: 'warning', message: 'x' }
    const found = withMissingScripts([other, ...lacking('𓆣')], 'en')
    expect(found[0]).toBe(other)
    expect(found[1]!.message).toContain('no font has 1 character (𓆣 (U+131A3))')
    expect(withMissingScripts([other], 'en')).toEqual([other])
  })
})
