import { describe, expect, it } from 'vitest'
import type { Block } from '../../../src/ast/index.ts'
import { textOf } from '../../../src/ast/walk.ts'
import { readDocx } from '../../../src/readers/docx/index.ts'
import { markNumbers, withNumbers } from '../../../src/readers/docx/numbering.ts'
import { docx, itemOf, paragraph } from '../../support/docx.ts'

const level = (at: number, format: string, start = 1) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/></w:lvl>`
/** List 7 counts 1, a; list 8 counts with it, and begins anew; list 9 begins at 4, in Roman numbers. */
const LISTS =
  `<w:abstractNum w:abstractNumId="7">${level(0, 'decimal')}${level(1, 'lowerLetter')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="9">${level(0, 'upperRoman', 4)}</w:abstractNum>` +
  '<w:num w:numId="7"><w:abstractNumId w:val="7"/></w:num>' +
  '<w:num w:numId="8"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>' +
  '<w:num w:numId="9"><w:abstractNumId w:val="9"/></w:num>'

/** Each item as it is counted: `1 gauge`, `a well`. */
async function outline(body: string): Promise<unknown[]> {
  const { value } = await readDocx({ file: 'tides.docx', bytes: docx({ body, lists: LISTS }) })
  const items = (block: Block): unknown =>
    block.type === 'list'
      ? {
          [`${block.start ?? '-'} ${block.style ?? ''}`.trim()]: block.children.map((one) => [
            ...(one.ordinal ? [one.ordinal] : []),
            ...one.children.map(items),
          ]),
        }
      : block.type === 'paragraph'
        ? textOf(block.children)
        : block.type
  return value.children.map(items)
}

describe('lists of a word processor', () => {
  it('go on behind a paragraph', async () => {
    expect(
      await outline(itemOf(7, 'One') + itemOf(7, 'Two') + paragraph('Between.') + itemOf(7, 'Three')),
    ).toEqual([{ 1: [['One'], ['Two']] }, 'Between.', { 3: [['Three']] }])
  })

  it('begin anew where they are told to, though nothing stands between', async () => {
    expect(
      await outline(itemOf(7, 'One') + itemOf(7, 'Two') + itemOf(8, 'First') + itemOf(8, 'Second')),
    ).toEqual([{ 1: [['One'], ['Two']] }, { 1: [['First'], ['Second']] }])
  })

  it('count in letters on the second level, each time from the first', async () => {
    const body =
      itemOf(7, 'One') + itemOf(7, 'A', 1) + itemOf(7, 'B', 1) + itemOf(7, 'Two') + itemOf(7, 'C', 1)
    expect(await outline(body)).toEqual([
      {
        1: [
          ['One', { '1 lower-alpha': [['A'], ['B']] }],
          ['Two', { '1 lower-alpha': [['C']] }],
        ],
      },
    ])
  })

  it('count on a level whose first is in another list', async () => {
    expect(await outline(itemOf(9, 'Four') + itemOf(7, 'A', 1) + itemOf(7, 'B', 1))).toEqual([
      { '4 upper-roman': [['Four', { '1 lower-alpha': [['A'], ['B']] }]] },
    ])
  })

  it('begin where their definition says, in its numbers', async () => {
    expect(await outline(itemOf(9, 'Four') + itemOf(9, 'Five'))).toEqual([
      { '4 upper-roman': [['Four'], ['Five']] },
    ])
  })

  it('leave out what is in another list of the same count', async () => {
    const body =
      itemOf(7, 'One') +
      paragraph('Two stands here.', '', '<w:numPr><w:numId w:val="7"/></w:numPr>') +
      itemOf(7, 'Three')
    expect(await outline(body)).toEqual([{ 1: [['One'], ['Two stands here.'], ['Three']] }])
  })

  it('are left as they are where nothing numbers them', () => {
    expect(markNumbers('<w:p><w:pPr></w:pPr></w:p>', '', '')).toBe('<w:p><w:pPr></w:pPr></w:p>')
    expect(withNumbers('<ol><li>One</li></ol>')).toBe('<ol><li>One</li></ol>')
  })

  it('are read in one pass where XML is broken', () => {
    const broken = '<w:pPr>'.repeat(200_000)
    const numbering = '<w:abstractNum w:abstractNumId="1">'.repeat(100_000)
    expect(markNumbers(broken, LISTS + numbering, '<w:style w:styleId="a">'.repeat(100_000))).toBe(broken)
  })
})
