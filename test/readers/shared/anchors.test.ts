import { describe, expect, it } from 'vitest'
import { heading, paragraph, text } from '../../../src/ast/build.ts'
import type { Inline } from '../../../src/ast/nodes.ts'
import { settleAnchors } from '../../../src/readers/shared/anchors.ts'
import { bare, markdown } from '../reading.ts'

const anchor = (id: string): Inline => ({ type: 'span', id, children: [] })

describe('anchors that show nothing', () => {
  it('name the block after them', () => {
    expect(settleAnchors([paragraph(anchor('a'), '\n', anchor('b')), paragraph('Mud.')])).toEqual([
      { ...paragraph('Mud.'), id: 'a', aliases: ['b'] },
    ])
  })

  it('name the last block where none comes after them, beside its own id', () => {
    expect(settleAnchors([{ ...paragraph('Mud.'), id: 'mud' }, paragraph(anchor('a'))])).toEqual([
      { ...paragraph('Mud.'), id: 'mud', aliases: ['a'] },
    ])
  })

  it('name the heading that they stand in', () => {
    expect(settleAnchors([heading(2, anchor('a'), 'Mud')])).toEqual([{ ...heading(2, 'Mud'), id: 'a' }])
  })

  it('stay where there is nothing else to name, and where they stand in a sentence', () => {
    const alone = [paragraph(anchor('a'))]
    expect(settleAnchors(alone)).toEqual(alone)
    const inside = [paragraph('To the ', anchor('a'), 'sea')]
    expect(settleAnchors(inside)).toEqual(inside)
  })

  it.each([
    '<a name="a"></a>\n\nMud.',
    '<div id="a"></div>\n\nMud.',
    '<div id="a">Mud.</div>',
    '<p id="a">Mud.</p>',
  ])('are found in %s', (source) => {
    const { children } = markdown(`# Title\n\n${source}`).article
    expect(bare(children)).toEqual([{ type: 'paragraph', id: 'a', children: [text('Mud.')] }])
  })

  it('name the title', () => {
    expect(markdown('<a id="a"></a>\n\n# Title {#b}\n\nMud.').article.aliases).toEqual(['b', 'a'])
  })
})
