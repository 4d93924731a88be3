import { describe, expect, it } from 'vitest'
import { aroundOf } from '../../src/cli/around.ts'

const A = { name: 'book/a.md', base: 'a', folder: 'out/a' }

describe('the inputs of one run', () => {
  it('know where the others lie, and where their editions go', () => {
    const others = [
      { name: 'book/sub/b #2.md', base: 'b #2', folder: 'out/sub/b #2' },
      { name: '-', base: 'stdin', folder: 'out/stdin' },
    ]
    const around = aroundOf(A, [A, ...others])
    expect(around.others?.()).toEqual([{ source: 'sub/b #2.md', editions: '../sub/b%20%232/b%20%232' }])
  })

  it('know nothing where there is one', () => {
    expect(aroundOf(A, [A])).toEqual({})
    expect(aroundOf(A, [A], 'https://a.example/')).toEqual({ base: 'https://a.example/' })
  })
})
