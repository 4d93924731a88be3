import { describe, expect, test } from 'vitest'
import { article, paragraph } from '../../../src/ast/build.ts'
import { breakLines } from '../../../src/typeset/lines/break-lines.ts'
import { itemize } from '../../../src/typeset/lines/itemize.ts'
import { ALWAYS, sumUp } from '../../../src/typeset/lines/line-sums.ts'
import { FORCED } from '../../../src/typeset/text/items.ts'
import type { Span } from '../../../src/typeset/text/span.ts'
import { WordItems } from '../../../src/typeset/text/words.ts'
import { testShaper } from '../../support/test-shaper.ts'
import { testStyle } from '../../support/test-style.ts'
import { linesOf, setPages, tinyTemplate } from '../../support/typeset.ts'

/** Test glyphs are half an em wide: 5 points. */
function itemizeSpans(spans: readonly Span[], measure: number, shaper = testShaper) {
  const microtype = { protrusion: 0, expansion: 0, tracking: 0 }
  return itemize(spans, {
    words: new WordItems({ shaper, microtype, hyphenators: () => () => [] }),
    hyphenate: true,
    indent: 0,
    isJustified: true,
    isBalanced: false,
    measure,
    onWideWord: () => {},
  })
}

const spanOf = (text: string): Span => ({ text, style: { ...testStyle }, lang: 'en' })

const itemized = (...texts: readonly string[]) => itemizeSpans(texts.map(spanOf), 10_000)

/** Shows each letter of private use as the number of it: six glyphs. */
const numbering: typeof testShaper = {
  ...testShaper,
  shape(text, face, features, lang) {
    const { glyphs } = testShaper.shape(text, face, features, lang)
    const shown = glyphs.flatMap((glyph) =>
      glyph.id < 0xe000
        ? [glyph]
        : Array.from('‹E000›', (_, at) => (at === 0 ? glyph : { ...glyph, text: '' })),
    )
    return { face, text, glyphs: shown, advance: 500 * shown.length }
  },
}

/** The stretches between places where a line may end, without the blanks there. */
function stretchesOf(spans: readonly Span[], measure = 10_000, shaper = testShaper): string[] {
  const { items, spanAt, offsetAt } = itemizeSpans(spans, measure, shaper)
  const { legal } = sumUp(items)
  const texts = spans.map(({ text }) => text)
  const text = texts.join('')
  const ends = items.flatMap((item, index) => {
    const isEnd = legal[index] === ALWAYS && !(item.type === 'penalty' && item.cost === FORCED)
    return isEnd ? [texts.slice(0, spanAt[index]).join('').length + offsetAt[index]!] : []
  })
  return [...ends, text.length].map((end, index, all) => text.slice(all[index - 1] ?? 0, end).trim())
}

const stretches = (...texts: readonly string[]) => stretchesOf(texts.map(spanOf))

describe('a word of letters that no face has', () => {
  test('may be broken between their numbers, and is torn between looks where it is too wide', () => {
    const word = spanOf('\uE000\uE001\uE002')
    expect(stretchesOf([spanOf('See '), word], 10_000, numbering)).toEqual([
      'See',
      '\uE000',
      '\uE001',
      '\uE002',
    ])
    const looks = [spanOf('\uE000'), spanOf('\uE001')]
    expect(stretchesOf(looks, 70, numbering)).toEqual(['\uE000\uE001'])
    expect(stretchesOf(looks, 50, numbering)).toEqual(['\uE000', '\uE001'])
  })

  test('has the width of its numbers in each of its parts', () => {
    const { items } = itemizeSpans([spanOf('a\uE000\uE001')], 10_000, numbering)
    expect(items.flatMap((item) => (item.type === 'box' ? [item.width] : []))).toEqual([35, 30])
  })
})

describe('words between no-break spaces', () => {
  test('stay together where a line holds them, and are torn there where none does', () => {
    const words = [spanOf('ab\u00A0cd\u00A0ef')]
    expect(stretchesOf(words, 40)).toEqual(['ab\u00A0cd\u00A0ef'])
    expect(stretchesOf(words, 30)).toEqual(['ab', 'cd', 'ef'])
  })
})

describe('a word of many looks', () => {
  const looks = Array.from({ length: 12 }, (_, index) => spanOf('abc'.slice(index % 3)))

  test('is torn between them where it fits no line', () => {
    expect(stretchesOf([spanOf('See '), ...looks], 60)).toEqual(['See', ...looks.map(({ text }) => text)])
  })

  test('stays whole where it fits', () => {
    expect(stretchesOf([spanOf('See '), ...looks], 130)).toEqual(['See', 'abcbcc'.repeat(4)])
  })

  test('keeps marks with their letters', () => {
    const marked = Array.from({ length: 8 }, () => [spanOf('abc'), spanOf('\u0301d')]).flat()
    expect(stretchesOf(marked, 60)).toEqual(Array.from({ length: 8 }, () => 'abc\u0301d'))
  })
})

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
      '-lock)—',
      'so',
    ])
    expect(stretches('www.example.org/', 'ποταμός', '/lower-lock')).toEqual([
      'www',
      '.example',
      '.org/ποταμός/lower',
      '-lock',
    ])
  })

  test('may be as long as it likes, in linear time', () => {
    const long = `https://example.org/${'lower-lock/'.repeat(20_000)}`
    expect(stretches(long).slice(0, 5)).toEqual(['https://', 'example', '.org/', 'lower', '-lock/'])
  })

  test('is broken where its author says so, but without a hyphen', () => {
    const word = 'https://lock\u200Bkeeper.example/wa\u00ADter'
    expect(stretches(word)).toEqual(['https://', 'lock\u200B', 'keeper', '.example/', 'wa\u00AD', 'ter'])
    expect(itemized(word).items.filter((item) => item.type === 'penalty' && item.width > 0)).toEqual([])
  })
})

test('code is broken as addresses are, and at its blanks', () => {
  const code: Span = { ...spanOf('let lower-lock = gate->level != none'), tags: [{ type: 'Code' }] }
  expect(stretchesOf([spanOf('Say '), code, spanOf(' twice.')])).toEqual([
    'Say',
    'let',
    'lower',
    '-lock',
    '=',
    'gate',
    '->level',
    '!=',
    'none',
    'twice.',
  ])
})

test('a path is set on the next line whole, though it begins with a slash', () => {
  expect(stretches('in /usr/share at !gate')).toEqual(['in', '/usr/', 'share', 'at !gate'])
})

test('other words are broken behind their hyphens and slashes', () => {
  expect(stretches('well-known and/or src/lines')).toEqual(['well-', 'known', 'and/', 'or', 'src/', 'lines'])
})

test.each([
  ['E-Mail-Adresse', ['E-Mail-', 'Adresse']],
  ['Vitamin-C-Mangel', ['Vitamin-C-', 'Mangel']],
  ['(U-Bahn)', ['(U-Bahn)']],
  ['A-to-Z', ['A-to-Z']],
  ['l-o-c-k-s', ['l-o-', 'c-', 'k-s']],
  ['the -ing form', ['the', '-ing', 'form']],
  ['--force', ['--force']],
  ['lock->gate', ['lock->gate']],
  ['level!=none', ['level!=none']],
])('no letter stands alone at a hyphen, and signs stay together: %s', (text, parts) => {
  expect(stretches(text)).toEqual(parts)
})

test.each([
  ['the gate—or so', ['the', 'gate—', 'or', 'so']],
  ['“So”—and then', ['“So”—', 'and', 'then']],
  ['the gate —or so', ['the', 'gate —', 'or', 'so']],
  ['水門——水', ['水', '門', '——', '水']],
])('no line begins with a dash that is closed up: %s', (text, parts) => {
  expect(stretches(text)).toEqual(parts)
})

describe('a no-break space', () => {
  test('is kept where a line surely begins', () => {
    const { items } = itemized('\u00A0\u00A0gate\n\u00A0lock')
    const starts = sumUp(items).start
    const widthFrom = (index: number) =>
      items.slice(starts[index], items.length).reduce((sum, item) => sum + item.width, 0)
    const forced = items.findIndex((item) => item.type === 'penalty' && item.cost === FORCED)
    expect(widthFrom(0) - widthFrom(forced + 1)).toBe(6 * 5)
    expect(widthFrom(forced + 1)).toBe(5 * 5)
  })

  test('keeps no line from ending at a space beside it', () => {
    expect(stretches('gate.\u00A0 The \u00A0lock')).toEqual(['gate.', 'The', 'lock'])
    expect(stretches('a\u00A0\u00A0b')).toEqual(['a\u00A0\u00A0b'])
  })
})

describe('a word that fits no line', () => {
  test('is broken where it may be, and only where it must be anywhere', () => {
    expect(stretchesOf([spanOf('https://example.org/registeroflocks')], 60)).toEqual([
      'https://',
      'example',
      '.org/',
      ...['re', 'gi', 'st', 'er', 'of', 'lo', 'ck', 's'],
    ])
  })
})

test('words that stay together part at their spaces where no line holds them', () => {
  expect(stretches(':ebb :flow :ebb')).toEqual([':ebb :flow :ebb'])
  expect(stretchesOf([spanOf(':ebb :flow :ebb')], 60)).toEqual([':ebb', ':flow', ':ebb'])
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

test('numbers of pages that the text names stay together, as those of its author need not', () => {
  const made = { ...spanOf('302–304'), before: 3 }
  expect(stretchesOf([spanOf('on '), made, spanOf(' and 7–9')])).toEqual(['on', '302–304', 'and', '7–', '9'])
})

test.each(['—', ' — ', ' – '])('no line begins with a dash that a word could precede: “%s”', async (dash) => {
  const { starts, ends } = await countStarts(dash)
  expect(ends).toBeGreaterThan(20)
  expect(starts).toBe(0)
})

test.each([
  ['en', 'the gate — or so', ['the', 'gate —', 'or', 'so']],
  ['de', 'das Tor – oder so', ['das', 'Tor –', 'oder', 'so']],
  ['ru', 'ворота — шлюз', ['ворота —', 'шлюз']],
  ['es', 'Sí —dijo ella— y cerró', ['Sí', '—dijo', 'ella—', 'y', 'cerró']],
  ['pt-BR', 'Sim —disse ela', ['Sim', '—disse', 'ela']],
  ['fr', 'Oui —\u00A0dit-elle\u00A0— alors', ['Oui', '—\u00A0dit-', 'elle\u00A0—', 'alors']],
])('a dash stands with what it belongs to, in %s: %s', (lang, text, parts) => {
  expect(stretchesOf([{ ...spanOf(text), lang }])).toEqual(parts)
})

test('where nothing else fits, a line begins with a dash all the same', () => {
  const { items } = itemizeSpans([spanOf('nnnnnnnn — nnnnnnnn')], 40)
  const settings = { measure: 40, passes: [{ tolerance: 1, hyphens: true }], emergencyStretch: 100 }
  const breaks = breakLines(items, { ...settings, raggedness: 0, shortestLast: 0 })
  expect(breaks.some(({ isOverfull }) => isOverfull)).toBe(false)
})

// An expression that tracks back from each letter takes minutes for this, and the test has seconds.
test('a paragraph of a word that has no end is taken apart in one pass', () => {
  expect(itemized(`${'a'.repeat(300_000)} b`).items.length).toBeGreaterThan(1)
})

test('a text of any length has one item for each kind of break, space and line end', () => {
  const { items } = itemizeSpans([spanOf(`a-b c\n`.repeat(100) + 'w'.repeat(1000))], 100)
  expect(items.length).toBeGreaterThan(1500)
  expect(new Set(items).size).toBeLessThan(20)
})
