import { describe, expect, it } from 'vitest'
import { dotDrawer, readMarkdown } from '../../../src/readers/markdown/index.ts'
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

describe('a graph in DOT', () => {
  const drawn = async (text: string) => {
    const drawDot = await dotDrawer(text)
    const { value, findings } = readMarkdown({ file: 'a.md', text }, { drawDot })
    return { blocks: value.children, codes: findings.map(({ code }) => code) }
  }

  it('is a drawing with the words that are said for it, and its caption', async () => {
    const { blocks, codes } = await drawn(
      '# T\n\n```dot {#fig-a alt="A to B" title="Two"}\ndigraph { A -> B }\n```',
    )
    const image = { type: 'image', alt: 'A to B', url: expect.stringMatching(/^data:image\/svg\+xml,%3Csvg/) }
    expect(blocks).toMatchObject([
      { type: 'figure', id: 'fig-a', caption: [{ value: 'Two' }], children: [{ children: [image] }] },
    ])
    expect(codes).toEqual([])
    const options = '//| label: fig-b\n//| fig-cap: C *d*\n//| fig-alt: E'
    const cell = await drawn(`# T\n\n\`\`\`{dot}\n${options}\ngraph { a -- b }\n\`\`\``)
    expect(cell.blocks).toMatchObject([
      { type: 'figure', id: 'fig-b', children: [{ children: [{ alt: 'E' }] }] },
    ])
    expect(cell.codes).toEqual([])
  })

  it('is asked for a text alternative as a picture is', async () => {
    expect((await drawn('# T\n\n```graphviz\ngraph { a -- b }\n```')).codes).toEqual(['image-alt-missing'])
  })

  it('stays code where it is wrong or too large, which is told', async () => {
    const edges = Array.from({ length: 600 }, (_, index) => `a -> b${index}`).join(';')
    for (const graph of ['digraph { a -> }', `digraph { ${edges} }`]) {
      const { blocks, codes } = await drawn(`# T\n\n\`\`\`dot\n${graph}\n\`\`\``)
      expect(blocks).toMatchObject([{ type: 'code' }])
      expect(codes).toEqual(['diagram-undrawn'])
    }
  })
})
