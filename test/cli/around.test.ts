import { describe, expect, it } from 'vitest'
import { aroundOf } from '../../src/cli/around.ts'

describe('the inputs of one run', () => {
  it('know where the others lie, and where their editions go', () => {
    expect(aroundOf('book/a.md', ['book/a.md', 'book/sub/b #2.md', '-'], { output: 'out' })).toEqual({
      others: [{ source: 'sub/b #2.md', editions: '../b%20%232/b%20%232' }],
    })
  })

  it('know nothing where there is one', () => {
    expect(aroundOf('a.md', ['a.md'], {})).toEqual({})
    expect(aroundOf('a.md', ['a.md'], { baseUrl: 'https://a.example/' })).toEqual({
      base: 'https://a.example/',
    })
  })
})
