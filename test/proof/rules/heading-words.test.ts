import { describe, expect, it } from 'vitest'
import { begins, Headings, isCut, isWithin, says } from '../../../src/proof/rules/heading-words.ts'

describe('what a heading says', () => {
  it.each([
    ['Notes', 'Notes'],
    ['Notes', 'No tes'],
    ['Notes \uE000', 'Notes \uFFFD'],
    ['Well-known river', 'Well-known3 river12'],
    ['A (b) [c] $', 'Aa (b) [c] $'],
  ])('is the title %j, with marks of notes or without: %j', (title, text) => {
    expect(says({ text }, title)).toBe(true)
  })

  it.each([
    ['Notes', 'Note'],
    ['Notes', 'Votes'],
    ['Notes', 'Notes1234'],
    ['Notes', 'Notes—1'],
    ['', 'Notes'],
  ])('is not the title %j: %j', (title, text) => {
    expect(says({ text }, title)).toBe(false)
  })

  it('goes on where a string of a PDF ends', () => {
    const words = 'Well known river '.repeat(1_000)
    const title = `${words.slice(0, 16_381)}…`
    expect([isCut(title), isCut(words), isCut('River…')]).toEqual([true, false, false])
    expect([begins({ text: words }, title), begins({ text: `A ${words}` }, title)]).toEqual([true, false])
  })

  it('is its words, or those with the source of its formulas', () => {
    const headings = [{ text: 'Ridge' }, { text: 'The upper L 2 norm', asTitle: 'The L_2 norm' }]
    const titles = new Headings(headings, { take: () => undefined } as never)
    const placesOf = (title: string) => [...titles.saying(title)]
    expect(['The L_2 norm', 'The upper L 2 norm', 'The L_3 norm'].map(placesOf)).toEqual([[1], [1], []])
  })

  it('is found out in bounded time', () => {
    const title = 'a'.repeat(3_000)
    expect(says({ text: `${title}aaaaaaaaaaaA` }, title)).toBe(false)
  })
})

describe('an entry of contents', () => {
  it.each([
    ['High water', 'High water1'],
    ['High water', 'High\nwater'],
    ['High water', 'High  water'],
  ])('says in %j what its heading says in %j', (label, text) => {
    expect(isWithin(label, text)).toBe(true)
  })

  it.each([
    ['High waters', 'High water'],
    ['High water', 'Highwater'],
  ])('says in %j what its heading does not say in %j', (label, text) => {
    expect(isWithin(label, text)).toBe(false)
  })
})
