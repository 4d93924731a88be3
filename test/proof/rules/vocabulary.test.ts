import { describe, expect, it } from 'vitest'
import { plain, Vocabulary } from '../../../src/proof/rules/vocabulary.ts'

const vocabulary = new Vocabulary({ ...plain('em strong'), a: 'href rel=next|prev' }, 'id dir=ltr|rtl')

const foreign = (name: string, attributes: Record<string, string> = {}) =>
  vocabulary.foreignIn({ name, attributes, children: [] })

describe('a vocabulary', () => {
  it('knows its elements, their attributes, and those of all', () => {
    expect(foreign('em', { id: 'x' })).toEqual([])
    expect(foreign('a', { href: '#x', dir: 'rtl' })).toEqual([])
    expect(foreign('b')).toEqual(['b'])
    expect(foreign('em', { href: '#x' })).toEqual(['em href'])
  })

  it('knows what an attribute may say, in full', () => {
    expect(foreign('a', { rel: 'next' })).toEqual([])
    expect(foreign('a', { rel: 'nextdoor' })).toEqual(['a rel'])
    expect(foreign('em', { dir: 'auto' })).toEqual(['em dir'])
  })

  it('takes no name of every object for one of its own', () => {
    expect(foreign('constructor')).toEqual(['constructor'])
    expect(foreign('em', { __proto__x: '' })).toEqual(['em __proto__x'])
  })
})
