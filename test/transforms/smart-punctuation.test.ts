import { describe, expect, it } from 'vitest'
import { article, emphasis, link, paragraph, text } from '../../src/ast/build.ts'
import type { Inline } from '../../src/ast/nodes.ts'
import { textOf } from '../../src/ast/walk.ts'
import { smartPunctuation } from '../../src/transforms/smart-punctuation.ts'
import { expectLinear } from '../support/steps.ts'

function set(lang: string, ...content: (string | Inline)[]): string {
  return textOf(inlinesOf(lang, ...content))
}

function inlinesOf(lang: string, ...content: (string | Inline)[]): readonly Inline[] {
  const [block] = smartPunctuation(article([paragraph(...content)], { lang })).value.children
  return block?.type === 'paragraph' ? block.children : []
}

describe('quotation marks', () => {
  it.each([
    ['en', '“The ebb,” she wrote, “is ‘slack’ by noon.”'],
    ['en-GB', '“The ebb,” she wrote, “is ‘slack’ by noon.”'],
    ['de', '„The ebb,“ she wrote, „is ‚slack‘ by noon.“'],
    ['de-CH', '«The ebb,» she wrote, «is ‹slack› by noon.»'],
    ['fr', '«The ebb,» she wrote, «is “slack” by noon.»'],
    ['sv', '”The ebb,” she wrote, ”is ’slack’ by noon.”'],
    ['pl', '„The ebb,” she wrote, „is «slack» by noon.”'],
    ['pt-BR', '“The ebb,” she wrote, “is ‘slack’ by noon.”'],
    ['pt-PT', '«The ebb,» she wrote, «is “slack” by noon.»'],
    ['cs', '„The ebb,“ she wrote, „is ‚slack‘ by noon.“'],
    ['uk', '«The ebb,» she wrote, «is „slack“ by noon.»'],
  ])('of %s', (lang, expected) => {
    expect(set(lang, `"The ebb," she wrote, "is 'slack' by noon."`)).toBe(expected)
  })

  it.each([
    ['en', "``The ebb,'' she said, ``is `slack' by noon.''", '“The ebb,” she said, “is ‘slack’ by noon.”'],
    ['de', "``Die Ebbe'' (``so'')", '„Die Ebbe“ („so“)'],
    [
      'en',
      "`Anybody seen a gauge?' she said. It's 5'' wide.",
      '‘Anybody seen a gauge?’ she said. It’s 5″ wide.',
    ],
    ['en', 'a ` b `` c', 'a ` b `` c'],
    ['en', "the `` and the ' of TeX", 'the `` and the ‘ of TeX'],
  ])('of %s are read behind grave accents: %s', (lang, written, expected) => {
    expect(set(lang, written)).toBe(expected)
  })

  it('leaves a language alone whose marks are not known', () => {
    expect(set('he', `a"b 'c' -- ...`)).toBe(`a"b 'c' -- ...`)
  })

  it('sees the neighbours of a mark across nodes', () => {
    expect(set('en', '"', emphasis('Spring'), '" and ("', emphasis('neap'), '")')).toBe(
      '“Spring” and (“neap”)',
    )
    expect(set('en', emphasis('"Spring"'), ' tides')).toBe('“Spring” tides')
  })

  it('closes after the mark of a note', () => {
    expect(set('en', '"high water', { type: 'footnoteReference', identifier: 'a' }, '"')).toBe('“high water”')
  })

  it('keeps the language of a stretch of its own', () => {
    const french: Inline = { type: 'span', lang: 'fr', children: [text('"marée"')] }
    expect(set('en', 'the word ', french, ' or "tide"')).toBe('the word «marée» or “tide”')
  })

  it.each([
    [`"'Ebb,' she said."`, '“‘Ebb,’ she said.”'],
    [`She said "he called it 'ebb'"`, 'She said “he called it ‘ebb’”'],
    ['"a "b" c"', '“a ‘b’ c”'],
    ['(see "tide")', '(see “tide”)'],
    ['"..."', '“…”'],
    ['high water--"springs"', 'high water–“springs”'],
    ['he stopped---"', 'he stopped—”'],
    ['“done” stays, ‘so’ does «this»', '“done” stays, ‘so’ does «this»'],
    ['"An opening mark that a later paragraph closes.', '“An opening mark that a later paragraph closes.'],
  ])('%s', (from, to) => expect(set('en', from)).toBe(to))
})

describe('apostrophes and primes', () => {
  it.each([
    [`don't`, 'don’t'],
    [`'tis the dogs' tide of the '90s`, '’tis the dogs’ tide of the ’90s'],
    [`rock 'n' roll`, 'rock ’n’ roll'],
    [`give 'em room`, 'give ’em room'],
    [`an 'em dash' is wide`, 'an ‘em dash’ is wide'],
    [`the 1990's`, 'the 1990’s'],
    [`a plank of 5'10" or 3"`, 'a plank of 5′10″ or 3″'],
    [`O'Example's`, 'O’Example’s'],
  ])('%s', (from, to) => expect(set('en', from)).toBe(to))

  it.each([
    [`Hoist 'em by the crews' mast.`, 'Hoist ’em by the crews’ mast.'],
    [`He came 'round to the owners' side.`, 'He came ’round to the owners’ side.'],
    [`'Cause of the pilots' strike, she said.`, '’Cause of the pilots’ strike, she said.'],
    [`'E 'ad it 'ere, 'appen, for the lads' tea.`, '’E ’ad it ’ere, ’appen, for the lads’ tea.'],
    [`'Tain't the gulls' cry`, '’Tain’t the gulls’ cry'],
    [`Well...'tis so--'twas so`, 'Well…’tis so–’twas so'],
    [`"'Em," he said, "'em's it."`, '“’Em,” he said, “’em’s it.”'],
    [`In '45 the pilots' ships, the '60s' ropes`, 'In ’45 the pilots’ ships, the ’60s’ ropes'],
    [`goin' an' comin', o' th' mornin'`, 'goin’ an’ comin’, o’ th’ mornin’'],
    [`the fish 'n' chips' price`, 'the fish ’n’ chips’ price'],
  ])('by a list of words: %s', (from, to) => expect(set('en', from)).toBe(to))

  it.each([
    [`'Round the bend,' he said.`, '‘Round the bend,’ he said.'],
    [`'Go 'round the bend,' he said.`, '‘Go ’round the bend,’ he said.'],
    [`the word 'round' and the number '42'`, 'the word ‘round’ and the number ‘42’'],
    [`the phrase 'cause and effect' is old`, 'the phrase ‘cause and effect’ is old'],
    [`'The boats' names', he said.`, '‘The boats’ names’, he said.'],
    [`'The boats' "names" sank'`, '‘The boats’ “names” sank’'],
    [`a 'house of boats' and 'more'`, 'a ‘house of boats’ and ‘more’'],
  ])('and quotations of the same words: %s', (from, to) => expect(set('en', from)).toBe(to))

  it.each([
    ['nl', `'s morgens en 't water van 'n schip`, '’s morgens en ’t water van ’n schip'],
    ['nl', `de letter 's' en 'zee'`, 'de letter ‘s’ en ‘zee’'],
    ['af', `die see is 'n pad`, 'die see is ’n pad'],
    ['de', `Geh 'rauf in 'ne Koje, 's ist spät`, 'Geh ’rauf in ’ne Koje, ’s ist spät'],
    ['de', `'Die Boots' Namen', sagt' er, ist's`, '‚Die Boots’ Namen‘, sagt’ er, ist’s'],
    ['de', `die '68er und Max' Boot`, 'die ’68er und Max’ Boot'],
    ['fr', `l'eau qu'on voit, l'[eau]`, 'l’eau qu’on voit, l’[eau]'],
    [
      'it',
      `'ndrangheta e 'sta barca, un po' d'acqua nel '900`,
      '’ndrangheta e ’sta barca, un po’ d’acqua nel ’900',
    ],
    ['sv', `han tog 'na`, 'han tog ’na'],
  ])('of %s: %s', (lang, from, to) => expect(set(lang, from)).toBe(to))
})

describe('dashes and dots', () => {
  it.each([
    ['1914--1918', '1914–1918'],
    ['so -- it seems --- it is', 'so – it seems — it is'],
    ['and so on...', 'and so on…'],
    ['the option --strict and -x', 'the option --strict and -x'],
    ['a rule ----- of hyphens, dots ....', 'a rule ----- of hyphens, dots ....'],
    ['<!-- not --> this', '<!-- not --> this'],
  ])('%s', (from, to) => expect(set('en', from)).toBe(to))

  it('does not join marks across nodes', () => {
    expect(set('en', 'a-', emphasis('-b'))).toBe('a--b')
  })
})

describe('what is no prose', () => {
  it('leaves code and formulas', () => {
    const children = inlinesOf(
      'en',
      { type: 'inlineCode', value: `"a--b"` },
      { type: 'inlineMath', value: `f'` },
    )
    expect(children.map((node) => ('value' in node ? node.value : ''))).toEqual([`"a--b"`, `f'`])
  })

  it('leaves web addresses, with what they are wrapped in set', () => {
    expect(set('en', 'at "https://tides.example/a--b?c=...d".')).toBe(
      'at “https://tides.example/a--b?c=...d”.',
    )
    expect(set('en', 'www.tides.example/a--b -- see')).toBe('www.tides.example/a--b – see')
  })

  it('leaves the text of a link that is its address', () => {
    expect(set('en', link('https://tides.example/a--b', 'tides.example/a--b'))).toBe('tides.example/a--b')
    expect(set('en', link('https://tides.example/', 'a -- b'))).toBe('a – b')
  })
})

it('sets names as it sets the title', () => {
  const before = article([], { authors: [{ name: `Ann "Ebb" O'Example` }], publisher: `The Pilots' Press` })
  const { authors, publisher } = smartPunctuation(before).value.metadata
  expect([authors[0]?.name, publisher]).toEqual(['Ann “Ebb” O’Example', 'The Pilots’ Press'])
})

it('keeps nodes that need no change as they are', () => {
  const before = article([paragraph('Calm.')])
  expect(smartPunctuation(before).value).toEqual(before)
})

it.each([
  `'a `,
  '"',
  `"a' `,
  '-',
  '.',
  'www.',
  `www.''`,
  `'em s' `,
  `'a b' `,
  `"'a `,
  'https:',
  `'tis `,
  '« ',
])('takes effort in proportion to “%s”', (piece) =>
  expectLinear((size) => set('en', piece.repeat(size)), 2000),
)
