import { expect, it } from 'vitest'
import { garbageCollector } from '../../src/cli/garbage.ts'

it('collects behind every twentieth input', () => {
  let collected = 0
  const tidy = garbageCollector(() => {
    collected++
  })
  const after = Array.from({ length: 45 }, () => {
    tidy()
    return collected
  })
  expect([after[18], after[19], after[38], after[39], after[44]]).toEqual([0, 1, 1, 2, 2])
})

it('has what Node.js collects with', () => {
  const tidy = garbageCollector()
  for (let input = 0; input < 20; input++) tidy()
})
