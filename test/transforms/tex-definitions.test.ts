import { expect, it } from 'vitest'
import { article, paragraph, text } from '../../src/ast/build.ts'
import type { Block, InlineMath } from '../../src/ast/nodes.ts'
import { withTexDefinitions } from '../../src/transforms/tex-definitions.ts'

const math = (value: string): Block => ({ type: 'math', value })
const inline = (value: string): InlineMath => ({ type: 'inlineMath', value })

it('gives what one formula defines to all of the text', () => {
  const made = withTexDefinitions(
    article([
      math('\\newcommand{\\vat}{V}'),
      { type: 'paragraph', children: [inline('\\vat'), inline('\\def\\felt{F}'), text('.')] },
      math('\\renewcommand{\\vat}{W} \\vat + \\felt'),
    ]),
  )
  expect(made.metadata.texMacros).toEqual({ vat: 'W', felt: 'F' })
  expect(made.children).toMatchObject([
    { type: 'paragraph', children: [inline('\\vat'), text('.')] },
    math('\\vat + \\felt'),
  ])
  expect(withTexDefinitions(made)).toBe(made)
})

it('leaves a text alone that defines nothing', () => {
  const plain = article([paragraph('x'), math('a^2')])
  expect(withTexDefinitions(plain)).toBe(plain)
})
