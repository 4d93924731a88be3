import { describe, expect, it } from 'vitest'
import { paragraph as p, text } from '../../../src/ast/build.ts'
import type { Block } from '../../../src/ast/nodes.ts'
import { walk } from '../../../src/ast/walk.ts'
import { blocksOf, markdown } from '../reading.ts'

describe('definition lists', () => {
  const term = (value: string) => ({ type: 'definitionTerm', children: [text(value)] }) as const
  const meaning = (...children: Block[]) => ({ type: 'definitionDescription', children }) as const

  it('have terms of one line and meanings of any blocks', () => {
    const source = 'Ebb\n: A fall.\n: A loss.\n\nFlow\n\n:   A *rise*,\n\n    and more.\n'
    expect(blocksOf(source)).toEqual([
      {
        type: 'definitionList',
        children: [
          term('Ebb'),
          meaning(p('A fall.')),
          meaning(p('A loss.')),
          term('Flow'),
          meaning(p('A ', { type: 'emphasis', children: [text('rise')] }, ','), p('and more.')),
        ],
      },
    ])
  })

  it('know where their parts stand', () => {
    const { article } = markdown('# T\n\nEbb *tide*\n: A fall.')
    const places: string[] = []
    walk(article, ({ type, position }) => {
      if (!position || position.start.line < 3) return
      const { start, end } = position
      places.push(`${type} ${start.line}:${start.column}-${end.line}:${end.column}`)
    })
    expect(places).toEqual([
      'definitionList 3:1-4:10',
      'definitionTerm 3:1-3:11',
      'text 3:1-3:5',
      'emphasis 3:5-3:11',
      'text 3:6-3:10',
      'definitionDescription 4:1-4:10',
      'paragraph 4:3-4:10',
      'text 4:3-4:10',
    ])
  })

  it('leave a caption to the table below it', () => {
    const rows = '| a |\n|---|\n| b |'
    const [before, table] = blocksOf(`Text.\n\n: Heights\n\n${rows}`)
    expect(before).toEqual(p('Text.'))
    expect(table).toMatchObject({ type: 'table', caption: [text('Heights')] })
  })
})
