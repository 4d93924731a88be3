import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../src/diagnostic.ts'
import type { ColumnBody } from '../../../src/typeset/pages/column-body.ts'
import type { PageMap } from '../../../src/typeset/pages/page-map.ts'
import { reportCompromises } from '../../../src/typeset/pages/report-pages.ts'

const body = (...compromises: ColumnBody['compromises']) =>
  ({ compromises, lines: [] }) as unknown as ColumnBody

function told(...bodies: ColumnBody[]): string[] {
  const findings: Finding[] = []
  reportCompromises(bodies, '3', {} as PageMap, (finding) => findings.push(finding))
  return findings.map(({ severity, message }) => `${severity}: ${message}`)
}

describe('reportCompromises', () => {
  it('speaks of pages where a page has one column, and of columns where it has more', () => {
    expect(told(body('uneven'))).toEqual(['info: page 3 ends higher than the one beside it'])
    expect(told(body(), body('uneven'))).toEqual([
      'info: a column of page 3 ends higher than the one beside it',
    ])
  })

  it('warns of what a reader would call a fault', () => {
    expect(told(body('scant'))).toEqual(['warning: page 3 is the last one, and holds fewer than five lines'])
    expect(told(body('widow'), body('hyphen', 'forced'))).toEqual([
      'warning: a column of page 3 leaves the last line of a paragraph to the next',
      'info: a column of page 3 ends in a hyphen',
      'warning: a column of page 3 ends where it should not, or runs over its foot',
    ])
  })
})
