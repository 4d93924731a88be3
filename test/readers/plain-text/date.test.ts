import { describe, expect, it } from 'vitest'
import { readDay, saysHour } from '../../../src/readers/plain-text/date.ts'

describe('readDay', () => {
  it.each([
    ['20 November 2025', '2025-11-20', ['en']],
    ['November 20, 2025', '2025-11-20', ['en']],
    ['Thursday, 20 November 2025', '2025-11-20', ['en']],
    ['Published on Nov. 20, 2025', '2025-11-20', ['en']],
    ['1st of May, 2024', '2024-05-01', ['en']],
    ['2025-11-20', '2025-11-20', []],
    ['20. November 2025', '2025-11-20', ['de']],
    ['20 de noviembre de 2025', '2025-11-20', ['es']],
    ['20 novembre 2025', '2025-11-20', ['fr', 'it']],
    ['1er mars 2024', '2024-03-01', ['fr']],
    ['20 ноября 2025 г.', '2025-11-20', ['ru']],
    ['20 listopada 2025', '2025-11-20', ['pl']],
    ['20 november 2025', '2025-11-20', ['nl', 'sv']],
    ['20 نوفمبر 2025', '2025-11-20', ['ar']],
    ['29 February 2024', '2024-02-29', ['en']],
  ])('reads %s', (text, iso, languages) => {
    expect(readDay(text)).toMatchObject({ kind: 'date', iso, languages })
  })

  it.each([
    ['20/11/2025', '2025-11-20', 0.9],
    ['11/20/2025', '2025-11-20', 0.9],
    ['03/04/2025', '2025-04-03', 0.5],
    ['03.04.2025', '2025-04-03', 0.9],
  ])('reads %s, as sure as the numbers allow', (text, iso, confidence) => {
    expect(readDay(text)).toMatchObject({ iso, confidence })
  })

  it.each(['31 February 2025', '29 February 2025', '2025-13-01', 'November 31, 2025'])(
    'refuses %s',
    (text) => {
      expect(readDay(text)?.kind).toBe('impossible')
    },
  )

  it.each([
    '2025',
    'In 2025 the tide was high',
    'Chapter 20 Novel 2025',
    '20 November',
    'softly 20 November 2025',
  ])('takes %s for no date', (text) => expect(readDay(text)).toBeUndefined())
})

describe('saysHour', () => {
  it.each([
    ['Sunday 4 October 2026, 10.30 am', 'en'],
    ['Sat, 12 December 2026 at 19:30', 'en'],
    ['Sonntag, 4. Oktober 2026, 10.30 Uhr', 'de'],
    ['dimanche 4 octobre 2026 à 10h30', 'fr'],
  ])('finds the hour of an event in %s', (text, lang) => expect(saysHour(text, lang)).toBe(true))

  it.each([
    'Sunday 4 October 2026',
    'October 4, 2026 6:00 a.m.',
    'Published Sunday 4 October 2026, 10:30',
    'Thu 12 Nov 2026 06.00 GMT',
  ])('finds none in %s', (text) => expect(saysHour(text, 'en')).toBe(false))
})
