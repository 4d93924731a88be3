import { expect, it } from 'vitest'
import { Work } from '../../../../src/proof/pdf/syntax/work.ts'

it('is done up to its end, parts of a step included', () => {
  const work = new Work(2)
  work.take()
  work.take(1 / 2)
  work.take(1 / 2)
  expect(() => work.take(1 / 4)).toThrow('more work')
})

it('is thirty-six million steps for a file', () => {
  const work = new Work()
  work.take(36_000_000)
  expect(() => work.take()).toThrow('more work')
})
