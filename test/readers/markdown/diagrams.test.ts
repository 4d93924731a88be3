import { expect, it } from 'vitest'
import { read } from '../outline.ts'
import { blocksOf } from '../reading.ts'

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

const CIRCLE = '<svg xmlns="http://www.w3.org/2000/svg"/>'
const URL = `data:image/svg+xml,${encodeURIComponent(CIRCLE)}`

it('draws what is in SVG where it says what it shows', () => {
  const fence = (info: string) => blocksOf(`\`\`\`${info}\n${CIRCLE}\n\`\`\``)
  const image = { type: 'paragraph', children: [{ type: 'image', url: URL, alt: 'A circle' }] }
  expect(fence('svg {alt="A circle"}')).toEqual([image])
  expect(fence('svg {#fig-tide alt="A circle" title="The tide"}')).toMatchObject([
    { type: 'figure', id: 'fig-tide', children: [image], caption: [{ value: 'The tide' }] },
  ])
  expect(read(`\`\`\`svg\n${CIRCLE}\n\`\`\``).codes).toEqual(['diagram-undrawn'])
})
