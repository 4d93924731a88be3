import { describe, expect, it } from 'vitest'
import { parseCss } from '../../../src/proof/screen/index.ts'

const said = (css: string) =>
  parseCss(css).declarations.map(({ selector, property, value }) => [selector, property, value])

describe('a style sheet', () => {
  it('is rules with declarations, without comments, in at-rules or not', () => {
    expect(said('a /* x */ b { c : d;/**/ e:f } @media print { g { h: i } }')).toEqual([
      ['a b', 'c', 'd'],
      ['a b', 'e', 'f'],
      ['g', 'h', 'i'],
    ])
  })

  it('parts nothing inside strings and brackets', () => {
    expect(said(`a{b:"{;}\\"/*" url(x;y}) '('; c: d}`)).toEqual([
      ['a', 'b', `"{;}\\"/*" url(x;y}) '('`],
      ['a', 'c', 'd'],
    ])
  })

  it('ends a string with its line, and a comment with the sheet', () => {
    expect(said('a{b:"x{\nc;d:e}/* f{g:h}')).toEqual([
      ['a', 'b', '"x{ c'],
      ['a', 'd', 'e'],
    ])
  })

  it('has a limit of brackets, comments and strings, on both sides', () => {
    expect(parseCss('}'.repeat(1_000_000)).declarations).toEqual([])
    for (const sign of ['}', '/**/', '""'])
      expect(() => parseCss(sign.repeat(1_000_001))).toThrow('more than 1000000 brackets, comments')
  })

  it('has a limit of declarations, on both sides', () => {
    expect(said('b:c;'.repeat(100_000))).toHaveLength(100_000)
    expect(() => parseCss('b:c;'.repeat(100_001))).toThrow('more than 100000 declarations')
  })
})
