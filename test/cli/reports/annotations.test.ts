import { expect, it } from 'vitest'
import { annotationsOf } from '../../../src/cli/reports/annotations.ts'

const point = (line: number, column: number) => ({ line, column, offset: 0 })

it('is a command a finding, errors first, in which nothing that is said ends a value or the line', () => {
  const diagnostics = [
    {
      code: 'heading-skipped',
      severity: 'warning' as const,
      file: 'a,b:c.md',
      message: '100 % of::it\n::error::',
      position: { start: point(3, 2), end: point(3, 9) },
    },
    {
      code: 'image-missing',
      severity: 'error' as const,
      file: 'a.md',
      message: 'gone',
      hint: 'add it',
      position: { start: point(5, 1), end: point(6, 4) },
    },
    { code: 'input-empty', severity: 'error' as const, file: '<stdin>', message: 'nothing' },
    { code: 'lang-guessed', severity: 'info' as const, file: 'a.md', message: 'no fault' },
  ]
  const builds = [{ input: 'a.md', folder: 'out', diagnostics, files: [] }]
  expect(annotationsOf({ octavo: '1', exitCode: 1, builds })).toBe(
    `::error file=a.md,line=5,endLine=6,title=image-missing::gone%0Aadd it
::error title=input-empty::nothing
::warning file=a%2Cb%3Ac.md,line=3,endLine=3,col=2,endColumn=9,title=heading-skipped::100 %25 of::it%0A::error::
`,
  )
})
