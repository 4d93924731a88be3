import { describe, expect, it } from 'vitest'
import { createParser } from '../../../src/readers/markdown/parser.ts'
import type { StampedToken } from '../../../src/readers/markdown/stamp.ts'

function inlinesOf(text: string): StampedToken[] {
  const env = { tally: { pieces: 0, block: 0, refuse: () => expect.unreachable() } }
  return createParser()
    .parse(text, env)
    .filter(({ type }) => type === 'inline')
}

describe('an inline token', () => {
  it('holds as many starts of lines as it has lines, and a cell not those of its table', () => {
    const cells = inlinesOf(`|port|depth|\n|-|-|\n${'|Brest|7.1|\n'.repeat(50)}`)
    expect(cells).toHaveLength(102)
    expect(cells.every(({ lineStarts }) => lineStarts?.length === 1)).toBe(true)
  })

  it('holds the start of each line of a quotation behind its mark', () => {
    expect(inlinesOf('> high\n>  water\n').map(({ lineStarts }) => lineStarts)).toEqual([[2, 10]])
  })
})
