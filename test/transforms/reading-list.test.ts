import { describe, expect, it } from 'vitest'
import { article, heading, link, paragraph as p, text } from '../../src/ast/build.ts'
import type { Block, Table } from '../../src/ast/nodes.ts'
import { type ReadingList, withReadingList } from '../../src/transforms/reading-list.ts'

const listed = (blocks: readonly Block[], codeOf?: ReadingList['codeOf']) =>
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
    const codeOf = (address: string) =>
      address.endsWith('a') ? { url: 'data:image/svg+xml,a', modules: 37 } : undefined
    const [, table] = listed(blocks, codeOf) as [Block, Table]
    const under = table.children.map(({ children }) => children[1]!.children.slice(1))
    expect(under[1]).toMatchObject([
      { type: 'break' },
      { type: 'image', alt: '', url: 'data:image/svg+xml,a' },
    ])
    expect(under[2]).toEqual([])
  })

  it('shows letters of all languages as they are typed, and has codes of the form that needs no browser', () => {
    const asked: string[] = []
    const codeOf = (address: string) => {
      asked.push(address)
      return undefined
    }
    const url = 'https://w%C3%A4sser.example/gr%C3%B6%C3%9Fe?a%20b'
    const [, table] = listed([p(link(url, ''))], codeOf) as [Block, Table]
    const shown = 'https://wässer.example/größe?a%20b'
    expect(table.children[1]!.children.map(({ children }) => children)).toEqual([
      [text('wässer.example')],
      [link(url, shown)],
    ])
    expect(asked).toEqual(['https://xn--wsser-gra.example/gr%C3%B6%C3%9Fe?a%20b'])
  })

  it('makes codes of long addresses larger, so that a telephone can tell their squares', () => {
    const widthOf = (modules: number) => {
      const [, table] = listed(blocks, () => ({ url: 'data:image/svg+xml,a', modules })) as [Block, Table]
      const [image] = table.children[1]!.children[1]!.children.slice(-1)
      return image?.type === 'image' && image.width && 'points' in image.width ? image.width.points : 0
    }
    expect(widthOf(41)).toBeCloseTo((20 * 72) / 25.4, 6)
    expect(widthOf(100)).toBeCloseTo((33 * 72) / 25.4, 6)
  })

  it('is none where nothing leads out', () => {
    expect(listed([p(link('#x', 'above'))])).toEqual([])
  })
})
