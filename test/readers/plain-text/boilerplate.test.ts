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

  it.each([
    'Leserbriefe an: pegel@example.org',
    'Pour réagir : maree@example.org',
    'لتعليقاتكم: mail@example.org',
    'お問い合わせ：info@example.org',
  ])('knows an address behind its label in any language: %s', (line) => {
    expect(plainText(`The gauge is read.\n\n${line}`).blocks.at(-1)).toMatchObject({ kind: 'contact' })
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
