import { expect, it } from 'vitest'
import { IDENTITY } from '../../../src/proof/pdf/matrix.ts'
import { Path } from '../../../src/proof/pdf/path.ts'

it('each part of a path has a box on the page', () => {
  const path = new Path()
  path.take('re', [10, 10, 20, -5], [2, 0, 0, 2, 0, 0])
  path.take('m', [1, 1], IDENTITY)
  path.take('c', [2, 8, 3, 3, 5, 4], IDENTITY)
  path.take('f', [], IDENTITY)
  expect(path.parts).toEqual([
    [20, 10, 60, 20],
    [1, 1, 5, 8],
  ])
  expect(path.box).toEqual([1, 1, 60, 20])
  expect(new Path().box).toBeUndefined()
})
