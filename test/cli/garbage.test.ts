import { expect, it } from 'vitest'
import { garbageCollector } from '../../src/cli/garbage.ts'

it('collects behind every fiftieth input', () => {
  let collected = 0
  const tidy = garbageCollector(() => {
    collected++
  })
  const after = Array.from({ length: 105 }, () => {
    tidy()
    return collected
  })
  expect([after[48], after[49], after[98], after[99], after[104]]).toEqual([0, 1, 1, 2, 2])
})

it('has what Node.js collects with', () => {
  const tidy = garbageCollector()
  for (let input = 0; input < 50; input++) tidy()
})
