import { expect, it } from 'vitest'
import { tellingPages } from '../../src/pipeline/telling-pages.ts'
import type { SetSectionOf } from '../../src/typeset/flow/index.ts'

it('says at which page each section has ended, and how much of the text that is, as long as it is not all', () => {
  const told: unknown[] = []
  const pages = [2, 4, 6]
  const set = (() => ({ exit: { pageIndex: pages.shift() } })) as unknown as SetSectionOf
  const telling = tellingPages(set, 4, (...said) => told.push(said)) as unknown as (group: object) => void
  for (const blocks of [['a'], ['b', 'c', 'd'], ['a']]) telling({ blocks })
  expect(told).toEqual([
    ['typesetting, page 2', 0.25],
    ['typesetting, page 4', undefined],
    ['typesetting, page 6', undefined],
  ])
})
