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

it.each(['![A well](well.png)', '<img alt="A well" src="well.png"\nclass="center">'])(
  'an element that is called a caption below a picture is one: %j',
  (picture) => {
    const span = '<span class="caption">Seen *from*\n`above`</span>'
    const { children } = markdown(`# A\n\n${picture}\n\n${span}\n\nBehind.`).article
    expect(children).toMatchObject([{ type: 'figure' }, { type: 'paragraph' }])
    expect(children[0]?.type === 'figure' && textOf(children[0].caption ?? [])).toBe('Seen from\nabove')
    const alone = markdown(`# A\n\nBefore.\n\n${span}`).article.children
    expect(alone.map(({ type }) => type)).toEqual(['paragraph', 'paragraph'])
  },
)
