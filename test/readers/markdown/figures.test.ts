import { expect, it } from 'vitest'
import { textOf } from '../../../src/ast/walk.ts'
import { markdown } from '../reading.ts'

const figureIn = (text: string) => markdown(`# A\n\n${text}`).article.children[0]

it.each(['![A well](well.png)\n*Seen from above*', '![A well](well.png)  \n_Seen from above_'])(
  'what stands in italics below a picture is its caption: %j',
  (text) => {
    const figure = figureIn(text)
    expect(figure?.type === 'figure' && textOf(figure.caption ?? [])).toBe('Seen from above')
  },
)

it.each([
  '![A well](well.png) *Seen from above*',
  '![A well](well.png)\n*Seen* from above',
  '![A well](well.png)\n**Seen from above**',
  '![A well](well.png)\n![A lid](lid.png)',
])('but for what is no such line: %j', (text) => {
  expect(figureIn(text)?.type).toBe('paragraph')
})
