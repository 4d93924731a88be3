import { describe, expect, test } from 'vitest'
import { addressCuts, isAddress, stretchesOf } from '../../../src/typeset/text/addresses.ts'
import type { Span } from '../../../src/typeset/text/span.ts'
import { testStyle } from '../../support/test-style.ts'

const partsOf = (text: string) => {
  const cuts = addressCuts(text)
  return [...cuts, text.length].map((end, index) => text.slice(cuts[index - 1] ?? 0, end))
}

describe('an address', () => {
  test.each([
    'https://example.org',
    '(ftp://example.org/a)',
    'www.example.org',
    'keeper@example.org',
    'mailto:keeper@lock.example',
    'doi:10.1000/182',
    '10.1000/lock.182',
    'example.org/lower',
    'lower-lock.example',
    '/usr/local/share',
    '~/locks/levels',
    './locks/levels',
    'src/typeset/lines',
    '@canal/locks',
    'C:\\canal\\locks',
    'levels_of_1851',
    'LOWER_LOCK',
    'levels.yaml,',
    'canal.locks.lower',
    '--all-the-locks',
    'openTheGate()',
  ])('is %s', (text) => {
    expect(isAddress(text)).toBe(true)
  })

  test.each([
    'and/or',
    '@keeper',
    '12:30',
    'C://',
    'Schleusen/Wehre',
    'Wärter/-innen',
    'Wärter_innen',
    'Wärter:innen',
    'lecteur.rice.s',
    'well-known',
    'locks,—so',
    'lock(s)',
    'waterways.',
    'z.B.heute',
  ])('is not %s', (text) => {
    expect(isAddress(text)).toBe(false)
  })

  test.each([
    ['https://example.org/a_b?c', ['https://', 'example', '.org/', 'a', '_b?c']],
    ['http://x.y', ['http://', 'x.y']],
    ['levels_of_all-the-locks', ['levels', '_of', '_all', '-the', '-locks']],
    ['a::level::lower', ['a::', 'level::', 'lower']],
    ['keeper:gate', ['keeper:', 'gate']],
    ['level!=lower', ['level!=lower']],
    ['level!/=lower', ['level!/=lower']],
    ['gate->lock.level', ['gate', '->lock', '.level']],
    ['--lower-lock', ['--lower', '-lock']],
    ['archive-1.25.300', ['archive', '-1.25.300']],
    ['</paragraph>', ['</paragraph>']],
    ['//comment', ['//comment']],
    ['gates...locks', ['gates', '...locks']],
    ['C:\\canal\\lock', ['C:\\canal', '\\lock']],
    ['at 12:30:00', ['at 12:30:00']],
    ['one%20two&three=four', ['one', '%20two', '&three', '=four']],
  ])('is divided without a hyphen: %s', (text, parts) => {
    expect(partsOf(text)).toEqual(parts)
  })
})

describe('what is set as it is written', () => {
  const span = (text: string, isCode = false): Span => ({
    text,
    style: testStyle,
    lang: 'en',
    tags: isCode ? [{ type: 'Code' }] : [],
  })
  const stretches = (...spans: readonly Span[]) => {
    const text = spans.map((one) => one.text).join('')
    return stretchesOf(text, spans).map(({ from, to }) => text.slice(from, to))
  }

  test('are the words of all code, which may change its face', () => {
    expect(stretches(span('Say '), span('open it', true), span('.'))).toEqual(['open', 'it'])
    expect(stretches(span('gate', true), span('★', true), span('s'))).toEqual(['gate★'])
  })

  test('are addresses, with their marks and up to a dash', () => {
    expect(stretches(span('See “www.example.org/lock”—so it is.'))).toEqual(['“www.example.org/lock”'])
    expect(stretches(span('見よhttps://example.org/lockを'))).toEqual(['https://example.org/lock'])
    expect(stretches(span('www.example.org/'), span('lock', true))).toEqual(['www.example.org/lock'])
  })

  test('hold no image: a line may end beside one', () => {
    expect(stretches(span('\uFFFC\uFFFChttps://example.org/lock\uFFFC'))).toEqual([
      'https://example.org/lock',
    ])
    expect(stretches(span('gate', true), span('\uFFFC', true), span('lock', true))).toEqual(['gate', 'lock'])
  })

  test('are found in time that grows with the text', () => {
    expect(stretches(span('https://'.repeat(50_000)))).toHaveLength(1)
    expect(stretches(span('a.'.repeat(200_000)))).toEqual([])
    expect(stretches(span(`a${'_'.repeat(200_000)}`))).toEqual([])
  })
})
