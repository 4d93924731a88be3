import { expect, it } from 'vitest'
import { decodedAddress, parsedAddress, shownAddress } from '../../src/ast/parsed-address.ts'

it('knows an address with any letters, however often it has been asked', () => {
  const seen = new Set<string | undefined>()
  for (let time = 0; time < 50_000; time++) {
    parsedAddress(`https://levels.example/${time % 7}`)
    if (time % 100 === 0) seen.add(parsedAddress('https://b\u00fccher.example/?%ff')?.hostname)
  }
  expect([...seen]).toEqual(['xn--bcher-kva.example'])
})

it('sees what is relative from a base, and nothing in what is no address', () => {
  expect(parsedAddress('b#c', 'https://levels.example/a')?.href).toBe('https://levels.example/b#c')
  expect([parsedAddress('b'), parsedAddress('https://')]).toEqual([undefined, undefined])
})

it('is shown with the letters of all keyboards and of the language; others stay in escapes, for no font may have them', () => {
  const water = 'https://a.example/%D9%85%D8%A7%D8%A1'
  const size = 'https://a.example/gr%C3%B6%C3%9Fe%20%4A?b=%ff'
  expect(shownAddress(water, 'de')).toBe(water)
  expect(shownAddress(water, 'fa')).toBe('https://a.example/ماء')
  expect(shownAddress(size, 'fa')).toBe('https://a.example/größe%20%4A?b=%ff')
  expect(decodedAddress('mailto:l%C3%A9a@a.example')).toBe('mailto:léa@a.example'.slice(7))
})
