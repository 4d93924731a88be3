import { expect, it } from 'vitest'
import { Work } from '../../../../src/proof/pdf/syntax/work.ts'

it('is done up to its end, parts of a step included', () => {
  const work = new Work(2)
  work.take()
  work.take(1 / 2)
  work.take(1 / 2)
  expect(() => work.take(1 / 4)).toThrow('more work')
})
