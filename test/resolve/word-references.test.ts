import { expect, it } from 'vitest'
import { article, emphasis, heading, paragraph } from '../../src/ast/build.ts'
import type { Block, Inline } from '../../src/ast/nodes.ts'
import { wordReferences } from '../../src/resolve/word-references.ts'

const to = (identifier: string): Inline => ({ type: 'crossReference', identifier })
const figure: Block = { type: 'figure', id: 'plain', children: [] }
const captioned: Block = { ...figure, id: 'captioned', caption: [{ type: 'text', value: ' The gauge ' }] }

it.each([
  ['part', 'On Ebb'],
  ['captioned', 'The gauge'],
  ['plain', 'plain'],
  ['nowhere', 'nowhere'],
])('words a reference to %s as %s', (identifier, text) => {
  const blocks = [{ ...heading(2, 'On ', emphasis('Ebb')), id: 'part' }, captioned, figure]
  const root = wordReferences(article([...blocks, paragraph('See ', to(identifier))]))
  expect(root.children.at(-1)).toMatchObject({ children: [{}, { identifier, text }] })
})
