import { describe, expect, it } from 'vitest'
import { bareInlines, plainText } from '../reading.ts'

describe('boilerplate', () => {
  it('sets contact lines apart, with their line ends', () => {
    const [, aside] = plainText(
      'The gauge is read.\n\n\n\nTo contact the office,\nwrite to:\n\ngauge@example.org',
    ).blocks
    expect(aside).toMatchObject({
      type: 'aside',
      kind: 'contact',
      children: [{ type: 'paragraph' }, { type: 'paragraph' }],
    })
    const first = aside?.type === 'aside' ? aside.children[0] : undefined
    expect(first?.type === 'paragraph' && bareInlines(first.children)).toEqual([
      'To contact the office,',
      'BREAK',
      'write to:',
    ])
  })

  it('suggests where one sign alone says so, and never looks above the end', () => {
    expect(plainText('The gauge is read.\n\nThe office is at www.example.org these days.').suggested).toEqual(
      ['boilerplate'],
    )
    expect(plainText('Contact: gauge@example.org\n\nThe gauge is read.')).toMatchObject({
      suggested: [],
      blocks: [{ type: 'paragraph' }, {}],
    })
  })
})
