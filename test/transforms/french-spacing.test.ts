import { expect, it } from 'vitest'
import { article, emphasis, paragraph } from '../../src/ast/build.ts'
import type { Inline } from '../../src/ast/nodes.ts'
import { textOf } from '../../src/ast/walk.ts'
import { frenchSpacing } from '../../src/transforms/french-spacing.ts'

const NBSP = '\u00A0'
const NARROW = '\u202F'

function set(lang: string, ...content: (string | Inline)[]): string {
  const [block] = frenchSpacing(article([paragraph(...content)], { lang })).value.children
  return block?.type === 'paragraph' ? textOf(block.children) : ''
}

it.each([
  ['Quelle marée ?', `Quelle marée${NARROW}?`],
  ['Quelle marée?!', `Quelle marée${NARROW}?!`],
  ['Oui; non!', `Oui${NARROW}; non${NARROW}!`],
  ['Ceci : cela', `Ceci${NBSP}: cela`],
  ['Ceci: cela', `Ceci${NBSP}: cela`],
  ['«mot» et « mot »', `«${NBSP}mot${NBSP}» et «${NBSP}mot${NBSP}»`],
  ['«Quoi !» dit-elle', `«${NBSP}Quoi${NARROW}!${NBSP}» dit-elle`],
  ['à 12:30, voir https://marees.example/a?b=c;d', 'à 12:30, voir https://marees.example/a?b=c;d'],
])('%s', (from, to) => expect(set('fr', from)).toBe(to))

it('sets the space between nodes', () => {
  expect(set('fr', emphasis('mot'), '!')).toBe(`mot${NARROW}!`)
  expect(set('fr', '«', emphasis('mot'), ' »')).toBe(`«${NBSP}mot${NBSP}»`)
})

it('knows the habits of Canada and Switzerland', () => {
  expect(set('fr-CA', 'Quoi! Ceci: «mot»')).toBe(`Quoi! Ceci${NBSP}: «${NBSP}mot${NBSP}»`)
  expect(set('fr-CH', 'Quoi! Ceci: «mot»')).toBe(`Quoi${NARROW}! Ceci${NARROW}: «${NARROW}mot${NARROW}»`)
})

it('leaves other languages alone', () => expect(set('en', 'What ? «no»')).toBe('What ? «no»'))
