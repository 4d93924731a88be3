import { describe, expect, it } from 'vitest'
import { loadHyphenators } from '../../../src/typeset/text/hyphenate.ts'

const hyphenators = await loadHyphenators(['en-US', 'de'])

function divided(lang: string, word: string): string {
  const points = [...hyphenators(lang)(word), word.length]
  return points.map((point, index) => word.slice(points[index - 1] ?? 0, point)).join('-')
}

describe('words are divided', () => {
  it.each([
    ['en-US', 'associates', 'as-so-ciates'],
    ['en-US', 'Philanthropic', 'Phil-an-thropic'],
    ['en-US', 'declination', 'dec-li-na-tion'],
    ['en-US', 'reenter', 're-en-ter'],
    ['en-US', 'readjustment', 're-ad-just-ment'],
    ['en-US', 'codename', 'code-name'],
    ['en-US', 'newsletters', 'news-let-ters'],
    ['en-US', 'democratic', 'dem-o-cratic'],
    ['de', 'Morgenthaus', 'Mor-gen-thaus'],
    ['de', 'Nennwertherabsetzung', 'Nennwert-herab-set-zung'],
  ])('by a list where patterns divide them wrongly: %s %s', (lang, word, expected) => {
    expect(divided(lang, word)).toBe(expected)
  })

  it.each([
    ['en-US', 'hyphenation', 'hy-phen-ation'],
    ['en-US', 'readers', 'read-ers'],
    ['en-US', 'presentation', 'pre-sen-ta-tion'],
    ['en-US', 'tables', 'ta-bles'],
    ['en-US', 'tableau', 'tableau'],
    ['de', 'Silbentrennung', 'Sil-ben-tren-nung'],
  ])('by patterns everywhere else: %s %s', (lang, word, expected) => {
    expect(divided(lang, word)).toBe(expected)
  })
})
