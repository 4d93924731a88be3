import { expect, it } from 'vitest'
import { markdown } from '../reading.ts'

function read(source: string) {
  const { article, codes } = markdown(`# Title\n\n${source}`)
  return { blocks: article.children, codes }
}

it('reads boxes, details and tabs of PyMdown, one in another', () => {
  const { blocks, codes } = read(
    '//// tab | High *water*\n\nA\n\n/// tip\nB\n///\n\n////\n\n/// details | More\n    type: warning\n    open: True\n\nC\n///\n',
  )
  expect(codes).toEqual([])
  expect(blocks).toMatchObject([
    {
      type: 'aside',
      title: [{ value: 'High ' }, { type: 'emphasis' }],
      children: [{ type: 'paragraph' }, { type: 'aside', kind: 'tip', children: [{ type: 'paragraph' }] }],
    },
    { type: 'aside', kind: 'warning', title: [{ value: 'More' }], children: [{ type: 'paragraph' }] },
  ])
})

it.each(['/// html | div\n\nA\n\n///', '/// note\n\nA', '/// a word here\n\nA\n///'])(
  'leaves %j as it is',
  (source) => {
    expect(read(source).blocks.every(({ type }) => type === 'paragraph')).toBe(true)
  },
)
