import { describe, expect, test } from 'vitest'
import { boxOf, parsePath } from '../../../src/images/svg/path-data.ts'

const rounded = (data: string) =>
  parsePath(data).map(([kind, ...values]) => [
    kind,
    ...values.map((value) => Math.round(value * 100) / 100 + 0),
  ])

describe('parsePath', () => {
  test('makes moves, lines and curves of every command', () => {
    expect(rounded('m1 2 3 4h5V6l-1-1z')).toEqual([
      ['M', 1, 2],
      ['L', 4, 6],
      ['L', 9, 6],
      ['L', 9, 6],
      ['L', 8, 5],
      ['Z'],
    ])
    expect(rounded('M0 0C0 1 1 2 2 2S4 3 4 4')).toEqual([
      ['M', 0, 0],
      ['C', 0, 1, 1, 2, 2, 2],
      ['C', 3, 2, 4, 3, 4, 4],
    ])
    expect(rounded('M0 0Q3 0 3 3t0 3')).toEqual([
      ['M', 0, 0],
      ['C', 2, 0, 3, 1, 3, 3],
      ['C', 3, 5, 3, 6, 3, 6],
    ])
  })

  test('reads arcs whose flags stand close, and turns them as they say', () => {
    const [, first, second] = rounded('M0 0a5 5 0 1110 0')
    expect(first!.slice(-2)).toEqual([5, -5])
    expect(second!.slice(-2)).toEqual([10, 0])
    expect(rounded('M0 0A5 5 0 0 0 10 0')[1]!.slice(-2)).toEqual([5, 5])
    expect(rounded('M0 0A0 5 0 0 0 10 0')).toEqual([
      ['M', 0, 0],
      ['C', 0, 0, 10, 0, 10, 0],
    ])
  })

  test('draws up to the first mistake', () => {
    expect(rounded('M1 1L2 2L3')).toEqual([
      ['M', 1, 1],
      ['L', 2, 2],
    ])
    expect(parsePath('L1 1')).toEqual([])
    expect(rounded('M.5.5-1e1.5')).toEqual([
      ['M', 0.5, 0.5],
      ['L', -10, 0.5],
    ])
  })

  test('takes time in proportion to the data', () => {
    expect(parsePath(`M0 0${'a1 1 0 0 1 1 1'.repeat(20_000)}`)).toHaveLength(20_001)
    expect(parsePath(`M0 0a${'2'.repeat(300)}`)).toHaveLength(1)
  })
})

test('boxOf holds all points', () => {
  expect(boxOf(parsePath('M1 2L5 9'))).toEqual({ x: 1, y: 2, width: 4, height: 7 })
  expect(boxOf([])).toBeUndefined()
})
