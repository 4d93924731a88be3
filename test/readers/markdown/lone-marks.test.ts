import { describe, expect, it } from 'vitest'
import { heading, paragraph } from '../../../src/ast/build.ts'
import type { Block, Inline } from '../../../src/ast/nodes.ts'
import { settleMarks } from '../../../src/readers/markdown/lone-marks.ts'

const mark = (term: string): Inline => ({ type: 'indexMark', terms: [term] })
const code: Block = { type: 'code', value: 'x' }

describe('marks of the index in a paragraph of their own', () => {
  it('are of the text after them', () => {
    expect(settleMarks([heading(2, 'A'), paragraph(mark('a'), '\n', mark('b')), paragraph('Mud.')])).toEqual([
      heading(2, 'A'),
      paragraph(mark('a'), mark('b'), 'Mud.'),
    ])
  })

  it('are of the first words of what follows', () => {
    const quote = (...children: Block[]): Block => ({ type: 'blockquote', children })
    expect(settleMarks([paragraph(mark('a')), quote(paragraph('Mud.'))])).toEqual([
      quote(paragraph(mark('a'), 'Mud.')),
    ])
  })

  it('are of the text before them where they end a stretch', () => {
    const end: Inline = { type: 'indexMark', terms: ['a'], range: 'end' }
    expect(settleMarks([paragraph('Mud.'), paragraph(end), paragraph('Salt.')])).toEqual([
      paragraph('Mud.', end),
      paragraph('Salt.'),
    ])
    expect(settleMarks([paragraph('Mud.'), code, paragraph(end), heading(2, 'B')])).toEqual([
      paragraph('Mud.', end),
      code,
      heading(2, 'B'),
    ])
    expect(settleMarks([paragraph('Mud.'), code, paragraph(end), paragraph('Salt.')])).toEqual([
      paragraph('Mud.'),
      code,
      paragraph(end, 'Salt.'),
    ])
  })

  it('are of the text before them where code, a heading or nothing follows', () => {
    for (const next of [[code], [heading(2, 'B')], []])
      expect(settleMarks([paragraph('Mud.'), paragraph(mark('a')), ...next])).toEqual([
        paragraph('Mud.', mark('a')),
        ...next,
      ])
    expect(settleMarks([heading(2, 'A'), paragraph(mark('a')), code])).toEqual([
      heading(2, 'A', mark('a')),
      code,
    ])
  })

  it('are of the last words of a list or a quotation before a heading', () => {
    const list = (...children: Inline[]): Block => ({
      type: 'list',
      ordered: false,
      spread: false,
      children: [{ type: 'listItem', children: [{ type: 'paragraph', children }] }],
    })
    const [text] = paragraph('Mud.').children
    expect(settleMarks([list(text!), paragraph(mark('a')), heading(2, 'B')])).toEqual([
      list(text!, mark('a')),
      heading(2, 'B'),
    ])
  })

  it('wait behind code for a heading or other words', () => {
    expect(settleMarks([code, paragraph(mark('a')), heading(2, 'B')])).toEqual([
      code,
      heading(2, 'B', mark('a')),
    ])
    expect(settleMarks([paragraph(mark('a')), code, code, paragraph('Mud.')])).toEqual([
      code,
      code,
      paragraph(mark('a'), 'Mud.'),
    ])
  })

  it('are of the last words before code where nothing follows', () => {
    expect(settleMarks([paragraph('Mud.'), code, paragraph(mark('a'))])).toEqual([
      paragraph('Mud.', mark('a')),
      code,
    ])
  })

  it('stay where there are no words, and beside words', () => {
    for (const blocks of [[code, paragraph(mark('a'))], [paragraph('To ', mark('a'), 'sea')]])
      expect(settleMarks(blocks)).toEqual(blocks)
  })
})
