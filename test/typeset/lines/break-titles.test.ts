import { describe, expect, test } from 'vitest'
import { breakTitle } from '../../../src/typeset/lines/break-titles.ts'
import { itemize } from '../../../src/typeset/lines/itemize.ts'
import { WordItems } from '../../../src/typeset/text/words.ts'
import { testShaper } from '../../support/test-shaper.ts'
import { testStyle } from '../../support/test-style.ts'

/** The lines of a title in a column of so many test glyphs, which are 5 points wide. */
function linesOf(text: string, columns: number, lang = 'en'): string[] {
  const microtype = { protrusion: 0, expansion: 0, tracking: 0 }
  const { items, spanAt, offsetAt } = itemize([{ text, style: { ...testStyle }, lang }], {
    words: new WordItems({ shaper: testShaper, microtype, hyphenators: () => () => [] }),
    hyphenate: false,
    indent: 0,
    isJustified: false,
    isBalanced: true,
    measure: columns * 5,
    onWideWord: () => {},
  })
  const breaks = breakTitle(items, lang, {
    measure: columns * 5,
    passes: [{ tolerance: 10, hyphens: true }],
    emergencyStretch: 30,
    raggedness: 50,
    shortestLast: 0,
  })
  expect(spanAt.every((span) => span === 0)).toBe(true)
  const ends = breaks.map(({ index }) => offsetAt[index]!)
  return ends.map((end, line) => text.slice(ends[line - 1] ?? 0, end).trim())
}

describe('a title ends its lines where the sense does', () => {
  test.each([
    [
      'Reading Rates and Line Length: What Readers Say',
      34,
      ['Reading Rates and Line Length:', 'What Readers Say'],
    ],
    [
      'In a year of crisis, White House proposes a plan',
      30,
      ['In a year of crisis,', 'White House proposes a plan'],
    ],
    ['The keepers of the lock and their horses', 32, ['The keepers of the lock', 'and their horses']],
    [
      'Mills That Wait: Ponds, Walls and the Price of a Tide',
      34,
      ['Mills That Wait:', 'Ponds, Walls', 'and the Price of a Tide'],
    ],
    ['Songs from the Lock-Keeper’s House', 28, ['Songs from', 'the Lock-Keeper’s House']],
    ['How nobody ever opened the paddle again', 25, ['How nobody ever opened', 'the paddle again']],
    ['Boats that waited for Ada Lock in spring', 24, ['Boats that waited', 'for Ada Lock in spring']],
    ['All heights 12 March 1887 by the canal', 28, ['All heights 12 March 1887', 'by the canal']],
    ['Deep water 12 locks had shown', 20, ['Deep water', '12 locks had shown']],
    ['What stood on March 12, 1887 there', 25, ['What stood', 'on March 12, 1887 there']],
    ['Big old boats J. Brandt built', 20, ['Big old boats', 'J. Brandt built']],
    ['Water runs—boats wait for the keeper', 28, ['Water runs—', 'boats wait for the keeper']],
    ['The Salt Roads: Carts, Bricks and Rope', 30, ['The Salt Roads:', 'Carts, Bricks and Rope']],
    [
      'What Is Left: Notes on Salt, on Bread and on the Roads between Them',
      36,
      ['What Is Left:', 'Notes on Salt, on Bread', 'and on the Roads between Them'],
    ],
    [
      'Bricks: The Long Way of Clay from the River to the Wall',
      30,
      ['Bricks: The Long Way of Clay', 'from the River to the Wall'],
    ],
  ])('%s', (title, columns, lines) => {
    expect(linesOf(title, columns)).toEqual(lines)
  })

  test('in its own language', () => {
    expect(linesOf('Das Wasser steht unter der Brücke still', 24, 'de')).toEqual([
      'Das Wasser steht',
      'unter der Brücke still',
    ])
  })
})

test('no line ends with an article, though the title takes one line more', () => {
  expect(linesOf('Nobody minds the unnavigable', 16)).toEqual(['Nobody minds', 'the unnavigable'])
  for (let columns = 38; columns < 44; columns++)
    for (const line of linesOf('The man who sold the boat of a miller to the town', columns))
      expect(line).not.toMatch(/\b(the|a)$/i)
})

test('as few lines as it needs, and even ones', () => {
  expect(linesOf('one two three four five six', 14)).toEqual(['one two three', 'four five six'])
  expect(linesOf('one two three', 14)).toEqual(['one two three'])
})
