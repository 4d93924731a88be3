import { describe, expect, it } from 'vitest'
import { paragraph as p } from '../../../src/ast/build.ts'
import type { Block } from '../../../src/ast/nodes.ts'
import { blocksOf } from '../reading.ts'

describe('lists', () => {
  it('know whether they are set apart, and where they start', () => {
    const item = (...children: Block[]) => ({ type: 'listItem', children })
    expect(blocksOf('- a\n- b\n  - c')).toEqual([
      {
        type: 'list',
        ordered: false,
        spread: false,
        children: [
          item(p('a')),
          item(p('b'), { type: 'list', ordered: false, spread: false, children: [item(p('c'))] } as Block),
        ],
      },
    ])
    expect(blocksOf('3. a\n\n4. b')).toEqual([
      { type: 'list', ordered: true, start: 3, spread: true, children: [item(p('a')), item(p('b'))] },
    ])
  })
})
