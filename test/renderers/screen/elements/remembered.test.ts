import { h } from 'hastscript'
import { expect, it } from 'vitest'
import { paragraph } from '../../../../src/ast/build.ts'
import { wordsOf } from '../../../../src/ast/index.ts'
import type { ElementContext } from '../../../../src/renderers/screen/elements/context.ts'
import { FoundOut, isKept, remembered } from '../../../../src/renderers/screen/elements/remembered.ts'

/** A publication in which one id stands in a file, and a page begins at one key. */
function contextOf(file: string, page = '4'): ElementContext {
  const mark = { key: 'k', offset: 0, label: page, id: `page-${page}` }
  return {
    edition: 'epub',
    isRemembering: true,
    words: wordsOf('en'),
    generated: { list: '', thematicBreak: '' },
    classes: {},
    initials: new Set(),
    dir: 'ltr',
    narrowTable: 20,
    anchors: {
      ids: new Map(),
      targets: new Map([['a', 'a']]),
      notes: new Map(),
      citations: new Map(),
      pages: new Map([['k', [mark]]]) as unknown as ElementContext['anchors']['pages'],
      descriptions: new Map(),
      text: 'text',
    },
    hrefTo: (id) => `${file}#${id}`,
    imageOf: () => ({ src: '', width: 1, height: 1 }),
    levelOf: () => 2,
  }
}

let made = 0
const make = ({ anchors, hrefTo }: ElementContext) => {
  made++
  return h('a', { href: hrefTo('a'), title: anchors.pages.get('k')?.[0]?.label })
}

it('gives the same markup as long as what it asked is answered alike', () => {
  const owner = paragraph('x')
  const first = remembered(owner, ['paragraph'], contextOf('one.xhtml'), make)
  expect(remembered(owner, ['paragraph'], contextOf('one.xhtml'), make)).toBe(first)
  expect(made).toBe(1)
  const [moved, turned, other] = [
    remembered(owner, ['paragraph'], contextOf('two.xhtml'), make),
    remembered(owner, ['paragraph'], contextOf('two.xhtml', '5'), make),
    remembered(owner, ['quotation'], contextOf('two.xhtml', '5'), make),
  ]
  expect([moved.properties.href, turned.properties.title, made]).toEqual(['two.xhtml#a', '5', 4])
  expect(other).toEqual(turned)
})

it('keeps nothing where a process ends with its build', () => {
  const owner = paragraph('x')
  const { isRemembering: _, ...once } = contextOf('one.xhtml')
  const first = remembered(owner, [], once, make)
  expect(remembered(owner, [], once, make)).not.toBe(first)
  expect(isKept(first)).toBe(false)
})

it('finds out once what is to know of kept markup', () => {
  let asked = 0
  const counts = new FoundOut<number>()
  const kept = remembered(paragraph('x'), [], contextOf('one.xhtml'), make)
  for (const one of [kept, kept, h('p'), h('p')]) counts.of(one, () => ++asked)
  expect(asked).toBe(3)
})
