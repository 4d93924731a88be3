import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Text } from '../../../src/ast/nodes.ts'
import type { Finding } from '../../../src/diagnostic.ts'
import type { FaceKey } from '../../../src/templates/template.ts'
import type { Shaper } from '../../../src/typeset/model/shaper.ts'
import { faceFallback } from '../../../src/typeset/text/fallback-faces.ts'
import type { Span } from '../../../src/typeset/text/span.ts'
import { realFonts } from '../../support/fonts.ts'
import { stepsOf } from '../../support/steps.ts'
import { testShaper } from '../../support/test-shaper.ts'
import { testStyle } from '../../support/test-style.ts'
import { builtIn, fail } from '../../support/typeset.ts'

function span(text: string, face: FaceKey = 'serif-regular', more: Partial<Span> = {}): Span {
  return { text, style: { ...testStyle, face }, lang: 'en', ...more }
}

const partsOf = (spans: readonly Span[]) => spans.map(({ text, style }) => [text, style.face])

/** Serif has Latin, sans Greek too, mono everything but private use. */
const tiers: Shaper = {
  ...testShaper,
  covers: (face, point) =>
    point < (face.startsWith('serif') ? 0x370 : face.startsWith('sans') ? 0x400 : 0xe000) ||
    (point > 0xffff && face.startsWith('mono')),
}

/** The rule at its plainest: a question a word, then a question a character. */
function plainly(text: string, face: FaceKey, shaper: Shaper): [string, FaceKey][] {
  const parts: [string, FaceKey][] = []
  const name = face.split('-')[1]!.split('@')[0]!
  const families = [name, 'regular'].flatMap((style) => [
    face,
    ...['serif', 'sans', 'mono'].map((family) => `${family}-${style}` as FaceKey),
  ])
  const isShown = (character: string, key: FaceKey) =>
    /\p{Default_Ignorable_Code_Point}|[\uFFFC\n\u00A0\u2000-\u200A\u202F\u205F\u3000]/u.test(character) ||
    shaper.covers(key, character.codePointAt(0)!)
  for (const word of text.match(/\p{L}[\p{L}\p{M}]*|[^\p{L}]/gu) ?? []) {
    const whole = families.find((key) => [...word].every((character) => isShown(character, key)))
    for (const character of word) {
      const last = parts.at(-1)
      const own = families.find((key) => isShown(character, key)) ?? face
      const follows = last && /[\s\p{M}]/u.test(character) && (!whole || word === character)
      const found = follows ? last[1] : (whole ?? own)
      if (last && last[1] === found) last[0] += character
      else parts.push([character, found])
    }
  }
  return parts
}

describe('faces', () => {
  test('are chosen character by character, and the short cut changes no choice', () => {
    const pieces = fc.constantFrom(
      'a',
      'b ',
      'é',
      'λ',
      'λ́',
      '́',
      'Ж',
      'あ',
      '\u2002',
      '\u00AD',
      '𓆣',
      '\uE000',
      '\uD800',
    )
    const faces = fc.constantFrom<FaceKey>('serif-regular', 'serif-italic@small', 'sans-bold', 'mono-regular')
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.array(pieces, { minLength: 1 }), faces), { minLength: 1 }),
        (texts) => {
          const fallback = faceFallback(tiers, () => {})
          for (const [words, face] of texts) {
            const text = words.join('')
            expect(partsOf(fallback([span(text, face)], undefined))).toEqual(plainly(text, face, tiers))
          }
        },
      ),
    )
  })

  test('text that its face can show is handed on as it is', () => {
    const fallback = faceFallback(tiers, fail)
    const own = span('All of it is Latin: é, and a line\nend.')
    expect(fallback([own], undefined)[0]).toBe(own)
  })

  test('a face is asked once about a character, however often that stands in the book', () => {
    let asked = 0
    const counting: Shaper = {
      ...tiers,
      covers: (face, point) => {
        asked++
        return tiers.covers(face, point)
      },
    }
    const fallback = faceFallback(counting, fail)
    for (let index = 0; index < 1000; index++) fallback([span('the quick brown λόγος')], undefined)
    expect(asked).toBeLessThan(40)
  })

  test('ordinary text is looked through once, by one expression', async () => {
    const sentence = 'It is a truth universally acknowledged, that a page in possession of type. '
    const spans = [span(sentence.repeat(50))]
    const fallback = faceFallback(tiers, fail)
    fallback(spans, undefined)
    expect(await stepsOf(() => fallback(spans, undefined))).toBeLessThan(1.1 * 50 * sentence.length)
  })

  test('an optical cut falls back to its own family first', () => {
    const shaper = { ...tiers, covers: (face: FaceKey) => !face.includes('@') }
    expect(partsOf(faceFallback(shaper, fail)([span('x', 'serif-bold@display')], undefined))).toEqual([
      ['x', 'serif-bold'],
    ])
  })
})

describe('a character that no face has', () => {
  const reportOf = (source: Text, made: Span): Finding => {
    const found: Finding[] = []
    faceFallback(tiers, (finding) => found.push(finding))([{ ...made, source }], undefined)
    expect(found).toHaveLength(1)
    return found[0]!
  }
  const point = (line: number, column: number, offset: number) => ({ line, column, offset })

  test('is told with its own line and column', () => {
    const value = 'first line\nsecond \uE000 line'
    const position = { start: point(7, 3, 100), end: point(8, 14, 100 + value.length) }
    const found = reportOf({ type: 'text', value, position }, span(value.replace('\n', ' ')))
    expect(found.position).toEqual({ start: point(8, 8, 118), end: point(8, 9, 119) })
    expect(found.message).toBe('\uE000')
  })

  test('is told with the place of its text where that is not as it was written', () => {
    const position = { start: point(2, 1, 10), end: point(2, 9, 18) }
    const found = reportOf({ type: 'text', value: '…\uE000', position }, span('…\uE000'))
    expect(found.position).toEqual(position)
  })
})

describe('faces of no template', () => {
  const emoji: FaceKey = 'serif-regular@NotoEmoji'
  const signs: FaceKey = 'serif-regular@NotoSansSymbols'
  const shaper: Shaper = {
    ...testShaper,
    others: [signs, emoji],
    covers: (face, point) =>
      face === emoji
        ? point > 0x1f000 || point === 0x260e || point < 0x40
        : face === signs
          ? point === 0x260e
          : point < 0x370,
  }
  const shown = (text: string) => partsOf(faceFallback(shaper, fail)([span(text)], undefined))

  test('show what the template’s lack, each picture as a whole, and leave spaces to the text', () => {
    expect(shown('A ☎ and 👩\u200D🚀 or 🇩🇪!')).toEqual([
      ['A ', 'serif-regular'],
      ['☎', signs],
      [' and ', 'serif-regular'],
      ['👩\u200D🚀', emoji],
      [' or ', 'serif-regular'],
      ['🇩🇪', emoji],
      ['!', 'serif-regular'],
    ])
  })

  test('a mark that the face of its letter lacks is told, and set in the face of the text', () => {
    const lacking: string[] = []
    const fallback = faceFallback(shaper, ({ message }) => lacking.push(message))
    expect(partsOf(fallback([span('☎\u064B')], undefined))).toEqual([
      ['☎', signs],
      ['\u064B', 'serif-regular'],
    ])
    expect(lacking).toEqual(['\u064B'])
    expect(partsOf(fallback([span('☎\u0301')], undefined))).toEqual([
      ['☎', signs],
      ['\u0301', 'serif-regular'],
    ])
  })

  test('a sign that asks to be a picture is one', () => {
    expect(shown('☎ ☎\uFE0F')).toEqual([
      ['☎', signs],
      [' ', 'serif-regular'],
      ['☎\uFE0F', emoji],
    ])
  })
})

describe('the fonts of the templates', () => {
  let fallback: (text: string, face?: FaceKey) => unknown[][]
  beforeAll(async () => {
    const faces = faceFallback(await realFonts(await builtIn('base')), fail)
    fallback = (text, face) => partsOf(faces([span(text, face)], undefined))
  })

  test.each([
    ['Latin with marks', 'Łódź, ẞ, ǎ, ṃ, Đặng'],
    ['Greek', 'Στην αρχή ήταν ο λόγος'],
    ['Cyrillic', 'Сначала было слово; ґ, ѝ, ђ'],
    ['marks of the press', '† ‡ § ¶ № ™ € ₽ ½ ⅞ − × ÷ ≤ →'],
    ['spaces of every width', 'a\u2002b\u2003c\u2009d\u202Fe\u00A0f'],
  ])('%s', (_, text) => {
    expect(fallback(text)).toEqual([[text, 'serif-regular']])
  })

  test('a word with one letter from another family is set from that family', () => {
    expect(fallback('ὁ λόγος ἦν (ἀρχῇ)')).toEqual([
      ['ὁ ', 'sans-regular'],
      ['λόγος ', 'serif-regular'],
      ['ἦν ', 'sans-regular'],
      ['(', 'serif-regular'],
      ['ἀρχῇ', 'sans-regular'],
      [')', 'serif-regular'],
    ])
  })

  test('box drawing comes from the type of code', () => {
    expect(fallback('a ┼ b')).toEqual([
      ['a ', 'serif-regular'],
      ['┼ ', 'mono-regular'],
      ['b', 'serif-regular'],
    ])
  })
})
