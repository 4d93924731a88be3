import { describe, expect, it } from 'vitest'
import { behindDividedWord } from '../../src/ast/index.ts'

describe('where a page begins that begins', () => {
  it.each([
    ['with a word', 'two keels and more', 4, 4],
    ['inside a word', 'two keels and more', 6, 10],
    ['inside the last word', 'two keels', 6, 9],
    ['behind a soft hyphen', 'kee\u00ADls and', 4, 7],
    ['between letters that take two units', '\u{10400}\u{10400} and', 2, 5],
    ['behind a space of no width', 'kee\u200Bls and', 4, 7],
    ['before a byte order mark', 'kee\u2060ls\uFEFF! and', 3, 9],
    ['between a letter and its mark', 'so\u0301s and', 2, 5],
    ['between a sign and its mark', '=\u0301\u0301 and', 2, 4],
    ['with a dash', 'two keels—and more', 9, 9],
    ['behind a dash', 'two keels—and more', 10, 10],
    ['inside what is too long for a word', `${'a'.repeat(12_000)} and`, 1_500, 1_500],
    ['inside what is too long but for what nobody sees', `${'a\u200B'.repeat(9_000)} and`, 2, 18_001],
    ['near the end of it', `${'a'.repeat(12_000)} and`, 3_000, 12_001],
  ])('%s', (_, text, offset, expected) => {
    expect(behindDividedWord(text, offset)).toBe(expected)
  })
})
