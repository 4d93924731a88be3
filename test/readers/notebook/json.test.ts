import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isText, itemsOf, type Json, membersOf, parseJson } from '../../../src/readers/notebook/json.ts'

/** As JSON.parse would have it. */
function plain(value: Json): unknown {
  if (isText(value)) return value.value
  if (Array.isArray(value)) return itemsOf(value).map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(membersOf(value)).map(([key, one]) => [key, plain(one!)]))
}

describe('JSON whose texts know their places', () => {
  it('is what JSON.parse gives', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (text) => {
        expect(JSON.stringify(plain(parseJson(` ${text}\n`)))).toBe(JSON.stringify(JSON.parse(text)))
      }),
    )
  })

  it('tells where each text begins', () => {
    const source = '{"a": ["x\\\\", "\\"y"], "b": "z"}'
    const { a, b } = membersOf(parseJson(source))
    expect(itemsOf(a)).toEqual([
      { value: 'x\\', at: source.indexOf('x') },
      { value: '"y', at: source.indexOf('\\"y') },
    ])
    expect(b).toEqual({ value: 'z', at: source.indexOf('z') })
  })

  it.each(['', '{', '{"a" 1}', `${'['.repeat(300)}${']'.repeat(300)}`])('is told from %s', (source) => {
    expect(() => parseJson(source)).toThrow(SyntaxError)
  })
})
