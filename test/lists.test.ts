import { describe, expect, it } from 'vitest'
import { append, least, most, parted } from '../src/lists.ts'

const MANY = 300_000

describe('lists', () => {
  it('are appended to each other, however long', () => {
    const list = [0]
    append(list, Array(MANY).fill(1))
    expect(list).toHaveLength(MANY + 1)
  })

  it('have a least and a most, however long', () => {
    const numbers = Array.from({ length: MANY }, (_, index) => index)
    expect([least(numbers), most(numbers)]).toEqual([0, MANY - 1])
  })

  it('are parted where something else begins', () => {
    const isSmall = (value: number) => value < 3
    expect(parted([1, 2, 3, 1], isSmall)).toEqual([
      [1, 2],
      [3, 1],
    ])
    expect(parted([1, 2], isSmall)).toEqual([[1, 2], []])
    expect(parted([3], isSmall)).toEqual([[], [3]])
  })

  it('have the ends of the number line where they are empty', () => {
    expect([least([]), most([])]).toEqual([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])
  })
})
