import { describe, expect, it } from 'vitest'
import { rowsOfTex } from '../../src/ast/formula-rows.ts'

describe('the rows of an environment that numbers each', () => {
  it.each([
    ['\\begin{align} a &= b \\\\ c &= d \\end{align}', [' a &= b ', ' c &= d ']],
    ['\\begin{gather}\na \\\\[2pt] b \\\\*\nc \\\\\n\\end{gather}', ['\na ', ' b ', '\nc ']],
    [
      '\\begin{align} \\begin{cases} a \\\\ b \\end{cases} \\\\ {c \\\\ d} % \\\\ e\n\\end{align}',
      [' \\begin{cases} a \\\\ b \\end{cases} ', ' {c \\\\ d} \n'],
    ],
  ])('%s', (tex, rows) => expect(rowsOfTex(tex)).toEqual({ rows, isStarred: false }))

  it('is told whether they have none of themselves', () => {
    expect(rowsOfTex('\\begin{alignat*}{2} a \\\\ b \\end{alignat*}')?.isStarred).toBe(true)
  })

  it.each([
    '\\begin{align} a \\end{align}',
    '\\begin{aligned} a \\\\ b \\end{aligned}',
    '\\begin{multline} a \\\\ b \\end{multline}',
    'x = \\begin{align} a \\\\ b \\end{align}',
  ])('are those of no other: %s', (tex) => expect(rowsOfTex(tex)).toBeUndefined())
})
