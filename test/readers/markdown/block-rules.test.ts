import { describe, expect, it } from 'vitest'
import { paragraph as p } from '../../../src/ast/build.ts'
import { blocksOf } from '../reading.ts'

describe('alerts', () => {
  it.each(['NOTE', 'tip', 'Important', 'WARNING', 'CAUTION'])('> [!%s]', (word) => {
    const aside = { type: 'aside', kind: word.toLowerCase(), children: [p('Water.')] }
    expect(blocksOf(`> [!${word}]\n> Water.`)).toEqual([aside])
    expect(blocksOf(`> [!${word}]\n>\n> Water.`)).toEqual([aside])
  })

  it('are quotations where they are not written so', () => {
    expect(blocksOf('> [!note](#x) b')).toMatchObject([{ type: 'blockquote' }])
    expect(blocksOf('> Water. [!NOTE]')).toMatchObject([{ type: 'blockquote' }])
  })
})
