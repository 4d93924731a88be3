import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { describe, expect, it } from 'vitest'
import { clausesOf, inClauses, withGroups } from '../../../../src/renderers/screen/elements/by-sense.ts'

const groups = (text: string, lang = 'en') =>
  toHtml(withGroups([{ type: 'text', value: text }], lang)).replaceAll(
    /<span class="unbroken">(.*?)<\/span>/g,
    '[$1]',
  )

describe('a title on a screen', () => {
  it.each([
    ['The gauge and the ice', '[The gauge] [and the ice]'],
    ['A keeper of the lower lock', '[A keeper] [of the lower] lock'],
    ['Levels and the measurement of water', 'Levels and [the measurement] [of water]'],
    ['What it stands for', 'What it [stands for]'],
    ['Music for a Low Bridge', 'Music [for a Low Bridge]'],
    ['Notes from the Long Bridges', 'Notes [from the Long] Bridges'],
    ['Switch on: a lamp', 'Switch on: [a lamp]'],
    ['Water', 'Water'],
    ['Boats, 12\u00a0March 1887, a walk', 'Boats, [12\u00a0March 1887,] [a walk]'],
    ['Stay-at-Home Days, or Form B/12-c, at last', '[Stay-at-Home] Days, [or Form] [B/12-c,] [at last]'],
    ['Oak-and-Hawthorn-Wood today', 'Oak-and-Hawthorn-Wood today'],
    ['Boats, Low Bridges, and the Ice', 'Boats, [Low Bridges,] [and the Ice]'],
    ['Three Gates, Old Low Bridges, one lock', '[Three Gates,] Old Low Bridges, [one lock]'],
    ['Walks in March of 1887 again', 'Walks [in March] [of 1887 again]'],
  ])('ends no line behind a small word, and leaves no last word alone: %s', (text, joined) => {
    expect(groups(text)).toBe(joined)
  })
  it('does so by the words of its own language, where it has any', () => {
    expect(groups('Die Schleuse und der Strom', 'de-AT')).toBe('[Die Schleuse] [und der Strom]')
    expect(groups('Die Schleuse und der Strom', 'ja')).toBe('Die Schleuse und [der Strom]')
  })
  it('keeps every letter, in elements, too', () => {
    const words = [
      { type: 'text' as const, value: 'The ' },
      h('em', 'Lock'),
      { type: 'text' as const, value: ' of a river' },
    ]
    expect(toHtml(withGroups(words, 'en'))).toBe('The <em>Lock</em> <span class="unbroken">of a river</span>')
  })
  it('begins its clauses as boxes', () => {
    expect(clausesOf('Who pays? “Nobody!” Says he: you')).toEqual([
      'Who pays?',
      '“Nobody!”',
      'Says he:',
      'you',
    ])
    const words = [
      { type: 'text' as const, value: 'Low: ' },
      h('em', 'A lock'),
      { type: 'text' as const, value: '; again' },
    ]
    expect(toHtml(inClauses(words, 'en'))).toBe(
      '<span class="clause">Low:</span> <span class="clause"><em>A lock</em>;</span> <span class="clause">again</span>',
    )
    expect(toHtml(inClauses([{ type: 'text', value: 'Low water' }], 'en'))).toBe('Low water')
  })
})
