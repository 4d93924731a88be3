import { describe, expect, it } from 'vitest'
import { article, heading, link, paragraph as p, text } from '../../src/ast/build.ts'
import type { Block, Table } from '../../src/ast/nodes.ts'
import { withReadingList } from '../../src/transforms/reading-list.ts'

const listed = (blocks: readonly Block[], codeOf?: (address: string) => string | undefined) =>
  withReadingList(article(blocks), { ...(codeOf && { codeOf }) }).children.slice(blocks.length)

describe('a reading list', () => {
  const blocks = [
    heading(3, 'Water'),
    p(
      link('https://locks.example/a', 'Locks'),
      ' and ',
      link('https://weirs.example/b', 'https://weirs.example/b'),
    ),
    p(link('https://locks.example/a', 'again'), link('#x', 'above'), link('mailto:a@b.example', 'mail')),
  ]

  it('has each address once, in the order of the text, by the words of its link or the name of its host', () => {
    const [title, table] = listed(blocks) as [Block, Table]
    expect(title).toEqual(heading(3, 'Links'))
    expect(table.children.map(({ children }) => children.map((cell) => cell.children))).toEqual([
      [[text('Link')], [text('Address')]],
      [[text('Locks')], [link('https://locks.example/a', 'https://locks.example/a')]],
      [[text('weirs.example')], [link('https://weirs.example/b', 'https://weirs.example/b')]],
    ])
    expect(table.children.map(({ children }) => children[0]!.header)).toEqual(['column', 'row', 'row'])
  })

  it('has codes under the addresses that one can be made of, which say nothing more', () => {
    const codeOf = (address: string) => (address.endsWith('a') ? 'data:image/svg+xml,a' : undefined)
    const [, table] = listed(blocks, codeOf) as [Block, Table]
    const under = table.children.map(({ children }) => children[1]!.children.slice(1))
    expect(under[1]).toMatchObject([
      { type: 'break' },
      { type: 'image', alt: '', url: 'data:image/svg+xml,a' },
    ])
    expect(under[2]).toEqual([])
  })

  it('is none where nothing leads out', () => {
    expect(listed([p(link('#x', 'above'))])).toEqual([])
  })
})
