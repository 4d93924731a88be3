import { describe, expect, test } from 'vitest'
import { article, paragraph } from '../../../src/ast/build.ts'
import type { RunStyle } from '../../../src/templates/print/print-style.ts'
import { itemize } from '../../../src/typeset/lines/itemize.ts'
import { ALWAYS, sumUp } from '../../../src/typeset/lines/line-sums.ts'
import { FORCED } from '../../../src/typeset/text/items.ts'
import type { Span } from '../../../src/typeset/text/spans.ts'
import { WordItems } from '../../../src/typeset/text/words.ts'
import { testShaper } from '../../support/test-shaper.ts'
import { linesOf, setPages, tinyTemplate } from '../../support/typeset.ts'

const STYLE: RunStyle = {
  face: 'serif-regular',
  size: 10,
  features: [],
  color: 'text',
  rise: 0,
  tracking: 0,
  strike: false,
}

/** The stretches between places where a line may end, without the blanks there. */
function stretches(...texts: readonly string[]): string[] {
  const spans = texts.map((text): Span => ({ text, style: { ...STYLE }, lang: 'en' }))
  const microtype = { protrusion: 0, expansion: 0, tracking: 0 }
  const { items, spanAt, offsetAt } = itemize(spans, {
    words: new WordItems({ shaper: testShaper, microtype, hyphenators: () => () => [] }),
    hyphenate: true,
    indent: 0,
    isJustified: true,
    isBalanced: false,
    measure: 10_000,
    onWideWord: () => {},
  })
  const { legal } = sumUp(items)
  const text = texts.join('')
  const ends = items.flatMap((item, index) => {
    const isEnd = legal[index] === ALWAYS && !(item.type === 'penalty' && item.cost === FORCED)
    return isEnd ? [texts.slice(0, spanAt[index]).join('').length + offsetAt[index]!] : []
  })
  return [...ends, text.length].map((end, index, all) => text.slice(all[index - 1] ?? 0, end).trim())
}

describe('an address', () => {
  test('is broken after slashes and before marks, and never behind a hyphen of its own', () => {
    expect(stretches('See https://example.org/lower-lock/levels.html?year=1851&day=2.')).toEqual([
      'See',
      'https://',
      'example',
      '.org/',
      'lower',
      '-lock/',
      'levels',
      '.html',
      '?year',
      '=1851',
      '&day',
      '=2.',
    ])
    expect(stretches('keeper@lower-lock.example')).toEqual(['keeper', '@lower', '-lock', '.example'])
  })

  test('ends at a dash, and is one where its letters come from several faces', () => {
    expect(stretches('(www.example.org/lower-lock)—so')).toEqual([
      '(www',
      '.example',
      '.org/',
      'lower',
      '-lock)',
      '—',
      'so',
    ])
    expect(stretches('www.example.org/', 'ποταμός', '/lower-lock')).toEqual([
      'www',
      '.example',
      '.org/ποταμός/lower',
      '-lock',
    ])
  })

  test('that is longer than any is taken as other text is, in linear time', () => {
    const long = `https://example.org/${'lower-lock/'.repeat(2_000)}`
    expect(stretches(long).slice(0, 5)).toEqual(['https://', 'example.org/', 'lower-', 'lock/', 'lower-'])
  })
})

test('other words are broken behind their hyphens and slashes', () => {
  expect(stretches('well-known and/or src/lines')).toEqual(['well-', 'known', 'and/', 'or', 'src/', 'lines'])
})

/** Words of some lengths, two of three parted by a space and the third by a dash. */
function words(seed: number, dash: string): string {
  const lengths = Array.from(
    { length: 60 },
    (_, index) => 2 + ((index * 7 + seed * 5 + ((index * seed) % 3)) % 8),
  )
  return lengths
    .map((length, index) => `${'n'.repeat(length)}${index % 3 === 2 ? dash : ' '}`)
    .join('')
    .trim()
}

async function countStarts(dash: string): Promise<{ starts: number; ends: number }> {
  const lines: string[] = []
  const base = await tinyTemplate(40, 40)
  // Test glyphs give no way to justify many words otherwise: ragged lines have one.
  const styles = { ...base.styles, paragraph: { ...base.styles.paragraph, align: 'start' as const } }
  for (let seed = 1; seed <= 12; seed++) {
    const { pages } = await setPages(article([paragraph(words(seed, dash))]), { ...base, styles })
    lines.push(...pages.flatMap(linesOf))
  }
  const mark = dash.trim()
  return {
    starts: lines.filter((line) => line.startsWith(mark)).length,
    ends: lines.filter((line) => line.endsWith(mark)).length,
  }
}

test.each(['—', ' — ', ' – '])('a line seldom begins with a dash: “%s”', async (dash) => {
  const { starts, ends } = await countStarts(dash)
  expect(ends).toBeGreaterThan(20)
  expect(starts).toBeLessThan(ends / 5)
})
