import { expect, it } from 'vitest'
import { countOf } from '../../../src/diagnostic.ts'
import { collecting } from '../../../src/readers/shared/report.ts'

const reporting = (count: number) =>
  collecting((report) => {
    for (let index = 0; index < count; index++)
      report({ code: 'ebb', severity: 'warning', message: `ebb ${index}` })
    report({ code: 'flow', severity: 'info', message: 'flow' })
    return 'water'
  })

it('keeps 10,000 findings of a code', () => {
  const { value, findings } = reporting(10_000)
  expect(value).toBe('water')
  expect(findings).toHaveLength(10_001)
  expect(findings.every(({ more }) => more === undefined)).toBe(true)
})

it('counts the others of a code with the last that is kept', () => {
  const { findings } = reporting(10_003)
  expect(findings).toHaveLength(10_001)
  expect(findings[9_999]).toMatchObject({ message: 'ebb 9999', more: 3 })
  expect(findings.at(-1)).toMatchObject({ code: 'flow' })
  expect(countOf(findings)).toBe(10_004)
})
