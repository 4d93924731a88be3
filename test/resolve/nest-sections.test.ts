import { describe, expect, it } from 'vitest'
import { article, heading, paragraph } from '../../src/ast/build.ts'
import type { Block, Heading } from '../../src/ast/nodes.ts'
import { sectionsOf } from '../../src/ast/sections.ts'
import { textOf } from '../../src/ast/walk.ts'
import { nestSections } from '../../src/resolve/nest-sections.ts'

const named = (depth: Heading['depth'], name: string) => heading(depth, name)

/** `role number title` of every section, indented by how deep it is nested. */
function outline(blocks: readonly Block[]): string[] {
  const lines = (nodes: readonly Block[], indent: string): string[] =>
    nodes.flatMap((node) =>
      node.type === 'section'
        ? [
            `${indent}${node.role} ${node.number ?? '–'} ${textOf(node.title.children)}`,
            ...lines(node.children, `${indent}  `),
          ]
        : [],
    )
  return lines(nestSections(article(blocks)).children, '')
}

describe('sections', () => {
  it('nest what follows a heading, up to the next one that is no deeper', () => {
    const { children } = nestSections(
      article([paragraph('before'), named(1, 'A'), paragraph('in A'), named(2, 'A.a'), named(1, 'B')]),
    )
    expect(children).toMatchObject([
      { type: 'paragraph' },
      { type: 'section', title: { depth: 1 }, children: [{ type: 'paragraph' }, { type: 'section' }] },
      { type: 'section', children: [] },
    ])
  })

  it('are chapters at the shallowest depth that is used more than once', () => {
    expect(outline([named(1, 'A'), named(2, 'a'), named(1, 'B'), named(2, 'b'), named(3, 'c')])).toEqual([
      'chapter 1 A',
      '  section 1.1 a',
      'chapter 2 B',
      '  section 2.1 b',
      '    section 2.1.1 c',
    ])
  })

  it('above the chapters are parts, and chapters count on through them', () => {
    expect(outline([named(2, 'One'), named(1, 'Part'), named(2, 'Two'), named(2, 'Three')])).toEqual([
      'chapter 1 One',
      'part 1 Part',
      '  chapter 2 Two',
      '  chapter 3 Three',
    ])
  })

  it('are only sections where no depth is used twice', () => {
    expect(outline([named(2, 'A'), named(3, 'a')])).toEqual(['section 1 A', '  section 1.1 a'])
  })

  it('give headings the level that they have under the title', () => {
    const levels = (blocks: readonly Block[]) =>
      sectionsOf(nestSections(article(blocks))).map(({ title }) => title.level)
    expect(levels([named(1, 'A'), named(2, 'a'), named(6, 'f')])).toEqual([2, 3, 4])
    expect(levels([named(2, 'A'), named(3, 'a')])).toEqual([2, 3])
    expect(levels([named(2, 'a'), named(1, 'A'), named(2, 'b')])).toEqual([2, 2, 3])
  })

  it('leave the headings of quotations where they are, with a level', () => {
    const quotation = { type: 'blockquote', children: [named(3, 'quoted')] } as const
    expect(nestSections(article([named(2, 'A'), quotation])).children).toMatchObject([
      { type: 'section', children: [{ type: 'blockquote', children: [{ type: 'heading', level: 3 }] }] },
    ])
  })

  it('are not opened by the headings of quotations, which stand below the section’s own', () => {
    const quotation = { type: 'blockquote', children: [named(1, 'loud'), named(2, 'deeper')] } as const
    const [first] = sectionsOf(nestSections(article([named(2, 'A'), quotation, named(3, 'a')])))
    expect(first).toMatchObject({
      children: [
        {
          children: [
            { depth: 3, level: 3 },
            { depth: 3, level: 3 },
          ],
        },
        { type: 'section', title: { level: 3 } },
      ],
    })
  })

  it('are what their headings say, and stand beside the parts where they are around the body', () => {
    const said = (depth: Heading['depth'], name: string, more: Partial<Heading>): Heading => ({
      ...named(depth, name),
      ...more,
    })
    const blocks = [
      said(1, 'To begin', { role: 'preface' }),
      named(2, 'whence'),
      named(1, 'Part'),
      named(2, 'One'),
      said(2, 'Two', { isUnnumbered: true }),
      said(3, 'Sources', { role: 'bibliography' }),
      named(2, 'Three'),
      said(1, 'Tables', { role: 'appendix' }),
      named(2, 'of weights'),
      said(1, 'Names', { role: 'index' }),
    ]
    expect(outline(blocks)).toEqual([
      'preface – To begin',
      '  section – whence',
      'part 1 Part',
      '  chapter 1 One',
      '  chapter – Two',
      '    bibliography – Sources',
      '  chapter 2 Three',
      'appendix A Tables',
      '  section A.1 of weights',
      'index – Names',
    ])
    const once = nestSections(article(blocks))
    expect(nestSections(once)).toEqual(once)
  })

  it('count as chapters what is said to be one, at any depth', () => {
    const chapter = (depth: Heading['depth'], name: string): Heading => ({
      ...named(depth, name),
      role: 'chapter',
    })
    const part: Heading = { ...named(1, 'Part'), role: 'part' }
    expect(
      outline([part, chapter(2, 'One'), named(3, 'a'), { ...chapter(2, 'Last'), matter: 'back' }]),
    ).toEqual(['part 1 Part', '  chapter 1 One', '    section 1.1 a', 'chapter 2 Last'])
  })

  it('below parts are chapters though none of the parts has any', () => {
    const part: Heading = { ...named(1, 'Part'), role: 'part' }
    const appendix: Heading = { ...named(2, 'Tables'), role: 'appendix', matter: 'back' }
    const blocks = [part, part, appendix, appendix]
    expect(outline(blocks)).toEqual(['part 1 Part', 'part 2 Part', 'appendix A Tables', 'appendix B Tables'])
  })

  it('are the same when they are nested again', () => {
    const once = nestSections(article([named(1, 'A'), paragraph('x'), named(2, 'a'), named(1, 'B')]))
    expect(nestSections(once)).toEqual(once)
  })
})
