import { describe, expect, it } from 'vitest'
import { plainText } from '../reading.ts'

const outline = (text: string) =>
  plainText(text).blocks.map((block) => (block.type === 'heading' ? block.depth : block.type))
const CAKE = 'The keeper made this in August, when the plums fall faster than anyone can eat them.'
const TIN = 'Ingredients\n750 g plums\n½ tsp salt\n2 eggs\na pinch of sugar'

describe('the lines of a recipe', () => {
  it('have headings of one level above what is listed by quantities and above the steps', () => {
    const steps = '1. Heat the oven.\n2. Stone the plums.'
    expect(
      outline(
        `${CAKE}\n\n${TIN}\n\nFor the crumble\n80 g flour\n50 g sugar\n50 g butter\n\nMethod\n${steps}`,
      ),
    ).toEqual(['paragraph', 2, 'paragraph', 2, 'paragraph', 2, 'list'])
  })

  it('have them below a line that says how many it serves', () => {
    const steps = '1. Stone the plums.\n2. Bake them.'
    const text = `${CAKE}\n\nMakes six\n\n${TIN}\n\nMethod\n${steps}`
    expect(outline(text)).toEqual(['paragraph', 'paragraph', 2, 'paragraph', 2, 'list'])
  })

  it('have none where the first line is one of the quantities, or a sentence', () => {
    expect(outline(`${CAKE}\n\n${TIN.replace('Ingredients', '1 kg flour')}`)).not.toContain(2)
    expect(outline(`${CAKE}\n\n${TIN.replace('Ingredients', 'You will need:')}`)).not.toContain(2)
  })
})

describe('numbered headings', () => {
  const minutes = [
    '1. Apologies\nNone.',
    '2. Matters arising\n2.1 The gauge has been mended.',
    '3. Next meeting\nMonday 10 July 2023.',
  ]

  it('above texts of their own are no items of a list', () => {
    expect(outline(`${CAKE}\n\n${minutes.join('\n\n')}`)).toEqual([
      'paragraph',
      2,
      'paragraph',
      2,
      'paragraph',
      2,
      'paragraph',
    ])
  })

  it.each([
    ['an item goes on', minutes.with(1, '2. The gauge that stood\nthere has been mended.')],
    ['an item is one line', minutes.with(1, '2. Matters arising')],
    ['they are two', minutes.slice(0, 2)],
  ])('are items where %s', (_, items) => {
    expect(outline(`${CAKE}\n\n${items.join('\n\n')}`)).toContain('list')
  })

  it('leave lines that each say what they are as they stand', () => {
    const text = `Present: Cllrs Baker (chair), Osei, Lindqvist and Tran; the clerk; four of the public\nApologies: Cllr Webb`
    expect(plainText(`${CAKE}\n\n${text}`).blocks.at(-1)).toMatchObject({
      children: [{}, { type: 'break' }, {}],
    })
  })
})
