import { memoryUsage } from 'node:process'
import { setImmediate } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { breakLines } from '../../../src/typeset/lines/break-lines.ts'
import { FILL, FORBIDDEN, FORCED, type Item, penaltyOf } from '../../../src/typeset/text/items.ts'
import { collect } from '../../support/collect.ts'

/** Bytes of typed arrays that something holds: V8 frees what nothing holds in a thread of its own, so that it takes a few rounds. */
async function heldBytes(): Promise<number> {
  let [last, held] = [Number.POSITIVE_INFINITY, memoryUsage().arrayBuffers]
  while (held < last) {
    for (let round = 0; round < 3; round++) {
      collect()
      await setImmediate()
    }
    ;[last, held] = [held, memoryUsage().arrayBuffers]
  }
  return held
}

it('are given back behind a long paragraph', async () => {
  const words = Array.from({ length: 100_000 }, (_, index): Item[] => [
    { type: 'box', width: 5 + ((35 * index) % 55), content: undefined },
    { type: 'glue', width: 5, stretch: 2.5, shrink: 1.6 },
  ])
  const end: Item[] = [{ type: 'glue', width: 0, stretch: FILL, shrink: 0 }, penaltyOf(FORCED)]
  const settings = {
    measure: 60,
    passes: [{ tolerance: 50, hyphens: true }],
    ...{ emergencyStretch: 0, raggedness: 0, shortestLast: 0 },
  }
  const before = await heldBytes()
  breakLines([...words.flat().slice(0, -1), penaltyOf(FORBIDDEN), ...end], settings)
  expect((await heldBytes()) - before).toBeLessThan(2_000_000)
})
