import { expect, it } from 'vitest'
import { parsedAddress } from '../../src/ast/parsed-address.ts'

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
