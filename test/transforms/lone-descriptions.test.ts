import { expect, it } from 'vitest'
import { article, paragraph, text } from '../../src/ast/build.ts'
import type { Block, DefinitionList } from '../../src/ast/nodes.ts'
import { freeLoneDescriptions } from '../../src/transforms/lone-descriptions.ts'

type Part = DefinitionList['children'][number]

const term = (value: string): Part => ({
  type: 'definitionTerm',
  children: value === '' ? [] : [text(value)],
})
const description = (...children: Block[]): Part => ({ type: 'definitionDescription', children })
const list = (...children: Part[]): DefinitionList => ({ type: 'definitionList', children })
const after = (block: Block) => freeLoneDescriptions(article([block])).value.children

it('leaves lists alone in which a term comes first', () => {
  const whole = list(term('Ebb'), description(paragraph('Out.')), description(paragraph('Away.')))
  expect(after(whole)).toEqual([whole])
})

it('takes out what describes nothing', () => {
  const lone = description(paragraph('Lone.'))
  const rest = [term('Ebb'), description(paragraph('Out.'))]
  expect(after(list(lone))).toEqual([paragraph('Lone.')])
  expect(after(list(lone, ...rest))).toEqual([paragraph('Lone.'), list(...rest)])
  expect(after(list(term(''), lone))).toEqual([paragraph('Lone.')])
  expect(after(list(...rest, term(' '), lone))).toEqual([list(...rest, lone)])
})

it('keeps a list that links lead to in what is left of it', () => {
  const named = { ...list(description(paragraph('Lone.'))), id: 'low' }
  expect(after(named)).toEqual([{ ...paragraph('Lone.'), id: 'low' }])
})
