import { expect, it } from 'vitest'
import { describeWith } from './judges.ts'
import { nuMessages } from './nu.ts'
import { screenEditions } from './screens.ts'

describeWith(['java', 'nu'], 'the Nu Html Checker', async () => {
  const editions = await screenEditions()

  it('finds no error and gives no warning about any HTML edition', async () => {
    expect(editions.length).toBeGreaterThan(0)
    expect(await nuMessages(editions.map(({ html }) => html))).toEqual([])
  }, 120_000)
})
