import { describe, expect, test } from 'vitest'
import { addressCuts, isAddress } from '../../src/ast/address-cuts.ts'

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
