import { describe, expect, it } from 'vitest'
import { paragraph } from '../../../src/ast/build.ts'
import { Nearnesses } from '../../../src/typeset/flow/nearness.ts'

const reference = { type: 'pageReference', id: 'from', identifier: 'to', near: {} } as const
const started = () => new Nearnesses([paragraph(reference, { type: 'pageReference', identifier: 'to' })])
/** Takes settings in which reference and target are on these pages; what is said after them, and which of them were as said. */
function saidIn(...settings: readonly (readonly [from: number, to: number])[]) {
  const near = started()
  const held = settings.map(([from, to]) => near.hold(new Map(Object.entries({ from, to }))))
  return [near.said.get('from'), held]
}

describe('how near the target of a reference is', () => {
  it.each([
    ['here', 4, 4],
    ['facing', 3, 4],
    ['facing', 4, 3],
    ['overleaf', 4, 5],
    ['far', 5, 4 - 2],
    ['far', 3, 2],
    ['far', 4, 6],
  ])('is %s from page %i, counted from 0, to page %i', (said, from, to) => {
    expect(saidIn([from, to])).toEqual([said, [said === 'far']])
  })

  it('stays where a second setting has it so', () => {
    expect(saidIn([4, 5], [4, 5])).toEqual(['overleaf', [false, true]])
  })

  it('is a page from then on where it changes with what is said', () => {
    expect(saidIn([4, 5], [4, 4], [4, 5])).toEqual(['far', [false, false, true]])
    expect(saidIn([4, 6], [4, 5])).toEqual(['far', [true, true]])
  })

  it('is a page where the target is not printed', () => {
    const near = started()
    expect(near.hold(new Map([['from', 1]]))).toBe(true)
    expect(near.said.get('from')).toBe('far')
  })
})
