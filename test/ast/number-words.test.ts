import { describe, expect, it } from 'vitest'
import { calledBy, capitalised, firstOfSeveral, nameOf, numberWordsOf } from '../../src/ast/number-words.ts'

const LANGUAGES = 'en de fr es it pt nl sv da nb fi pl cs ru uk el tr ar he ja zh ko'.split(' ')
const SEVERAL = [
  'figure',
  'table',
  'equation',
  'listing',
  'part',
  'chapter',
  'section',
  'appendix',
  'page',
] as const
const ONE = ['theorem', 'lemma', 'corollary', 'proposition', 'conjecture', 'definition'] as const
const REST = ['example', 'exercise', 'remark', 'proof', 'solution', 'algorithm'] as const

describe('the words of numbering', () => {
  it.each(LANGUAGES)('are all there in %s', (lang) => {
    for (const kind of [...SEVERAL, ...ONE, ...REST]) {
      expect(calledBy(kind, '2', lang).replaceAll(/[\p{L}\p{M} \u00A02]/gu, ''), kind).toBe('')
      expect(nameOf(kind, lang), kind).toMatch(/\p{L}/u)
    }
    const { onPage, ...made } = numberWordsOf(lang).made
    for (const word of Object.values(made)) expect(word).toMatch(/^[\p{L}→]/u)
    expect(onPage.replace('{}', '').replace(/^（(.+)）$|^\((.+)\)$/u, '$1$2')).toMatch(
      /^\p{L}[\p{L}\p{M} ]*$/u,
    )
    expect(onPage.split('{}')).toHaveLength(2)
    // Words that only English has would be English.
    if (lang !== 'en') expect(calledBy('chapter', '2', lang)).not.toBe(calledBy('chapter', '2', 'en'))
  })

  it.each([
    ['en-GB', 'figure 2', 'figures 2'],
    ['de-CH', 'Abbildung 2', 'Abbildungen 2'],
    ['ja', '図2', undefined],
    ['zh-TW', '圖2', undefined],
    ['eo', 'figure 2', 'figures 2'],
  ])('say in %s “%s” and “%s”', (lang, one, several) => {
    expect(calledBy('figure', '2', lang).replace('\u00A0', ' ')).toBe(one)
    expect(firstOfSeveral('figure', '2', lang)?.replace('\u00A0', ' ')).toBe(several)
  })

  it('begin sentences as their language does', () => {
    expect(capitalised('ispat', 'tr')).toBe('İspat')
    expect(capitalised('图2', 'zh')).toBe('图2')
    expect(capitalised('σχήμα', 'el')).toBe('Σχήμα')
  })
})

it.each(['', '-', 'fr-', 'xx yy'])('are those of some language where the tag is none: “%s”', (lang) => {
  expect(calledBy('figure', '2', lang)).toMatch(/2$/)
})
