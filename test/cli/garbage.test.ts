import { expect, it } from 'vitest'
import { garbageCollector } from '../../src/cli/garbage.ts'

it('collects behind every hundredth input', () => {
  let collected = 0
  const tidy = garbageCollector(() => {
    collected++
  })
  const after = Array.from({ length: 205 }, () => {
    tidy()
    return collected
  })
  expect([after[98], after[99], after[198], after[199], after[204]]).toEqual([0, 1, 1, 2, 2])
})

it('has what Node.js collects with', () => {
  const tidy = garbageCollector()
  for (let input = 0; input < 100; input++) tidy()
})
