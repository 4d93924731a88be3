import { describe, expect, it } from 'vitest'
import { article, paragraph } from '../../src/ast/build.ts'
import { formulaNumber } from '../../src/ast/formulas.ts'
import type { Block, CrossReference, MathBlock } from '../../src/ast/nodes.ts'
import { tagOf } from '../../src/resolve/formula-tags.ts'
import { resolve } from '../../src/resolve/index.ts'

const math = (value: string, id?: string): MathBlock => ({ type: 'math', value, ...(id && { id }) })

describe('the number of an author', () => {
  it.each([
    ['a = b \\tag{7}', '(7)'],
    ['a = b \\tag {7\\text{a}}', '(7a)'],
    ['a = b \\tag*{Euler}', 'Euler'],
    ['a = b \\tag{$\\ast$ 2}', '(2)'],
    ['\\begin{align} a \\tag{1} \\\\ b \\tag*{or} \\end{align}', '(1), or'],
    ['a = b', undefined],
    ['a \\tag{', undefined],
  ])('of %s is %s', (value, number) => {
    const tag = tagOf({ value })
    expect(tag && formulaNumber(tag)).toBe(number)
  })

  it('goes before a count, which passes it over, and is what references say', () => {
    const reference: CrossReference = { type: 'crossReference', identifier: 'eq-b' }
    const blocks: Block[] = [
      math('a', 'eq-a'),
      math('b \\tag{B}', 'eq-b'),
      math('c', 'eq-c'),
      paragraph(reference),
    ]
    const { children } = resolve(article(blocks))
    expect(children.map((node) => ('number' in node ? node.number : undefined))).toEqual([
      '1',
      'B',
      '2',
      undefined,
    ])
    expect(children[3]).toMatchObject({ children: [{ text: 'Equation\u00A0B' }] })
  })
})
