import { expect, it } from 'vitest'
import { read } from '../outline.ts'

it.each(['mermaid', 'dot', 'graphviz', 'PlantUML', 'd2'])(
  'tells how a diagram in %s is drawn',
  (language) => {
    expect(read(`\`\`\`${language}\na -> b\n\`\`\``)).toEqual({
      outline: `code language="${language}" «a -> b»`,
      codes: ['diagram-undrawn'],
    })
  },
)

it('tells nothing of other code', () => {
  expect(read('```constructor\na -> b\n```').codes).toEqual([])
  expect(read('```\na -> b\n```').codes).toEqual([])
})
