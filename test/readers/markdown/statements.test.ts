import { describe, expect, it } from 'vitest'
import { textOf } from '../../../src/ast/walk.ts'
import { resolve } from '../../../src/resolve/index.ts'
import { transform } from '../../../src/transforms/index.ts'
import { markdown } from '../reading.ts'

const resolved = (source: string) => {
  const { value, findings } = transform(markdown(`# T\n\n${source}`).article)
  return { children: resolve(value).children, codes: findings.map(({ code }) => code) }
}

describe('statements', () => {
  it.each([
    ['::: {.theorem #thm-x name="Of *sheets*"}\nA.\n:::', 'Theorem 1. Of sheets'],
    ['::: {#lem-x}\n## Halves\n\nA.\n:::', 'Lemma 1. Halves'],
    ['::: corollary\nA.\n:::', 'Corollary 1'],
    ['::: {.definition #def-x}\nA.\n:::', 'Definition 1'],
    ['::: proof\nA.\n:::', 'Proof'],
    ['::: remark\nA.\n:::', 'Remark'],
    ['::: {#rem-x}\nA.\n:::', 'Remark 1'],
    ['::: {.solution}\nA.\n:::', 'Solution'],
    ['::: {#sol-x .solution}\nA.\n:::', 'Solution 1'],
    ['::: {#alg-x}\n## Sieve\n\nA.\n:::', 'Algorithm 1. Sieve'],
  ])('%j is “%s”', (source, title) => {
    const { children, codes } = resolved(source)
    expect(codes).toEqual([])
    const [aside] = children
    expect(aside?.type === 'aside' && textOf(aside.title!).replaceAll('\u00A0', ' ')).toBe(title)
    expect(aside).toMatchObject({ children: [{ type: 'paragraph' }] })
  })

  it('count each kind by itself', () => {
    const { children } = resolved('::: lemma\nA.\n:::\n\n::: theorem\nB.\n:::\n\n::: lemma\nC.\n:::')
    expect(children.map((node) => 'number' in node && node.number)).toEqual(['1', '1', '2'])
  })

  it('leave boxes what they are', () => {
    expect(resolved('::: definition\nA.\n:::').children).toMatchObject([{ kind: 'note' }])
  })
})

it('calls examples by their numbers, wherever they stand', () => {
  const { children, codes } = resolved('As (@bad) and (@nobody).\n\n(@good)  One.\n\nText.\n\n(@bad)  Two.')
  expect(children[0]).toMatchObject({
    children: [{ value: 'As (' }, { type: 'crossReference', text: '2' }, { value: ') and (@nobody).' }],
  })
  expect(codes).toEqual([])
})
