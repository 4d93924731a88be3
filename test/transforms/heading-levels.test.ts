import { describe, expect, it } from 'vitest'
import { article, emphasis, heading, paragraph } from '../../src/ast/build.ts'
import type { Block, Heading } from '../../src/ast/nodes.ts'
import { told } from '../../src/diagnostic.ts'
import { dropEmptyHeadings } from '../../src/transforms/empty-headings.ts'
import { headingLevels } from '../../src/transforms/heading-levels.ts'

function levels(depths: readonly number[]): { depths: number[]; codes: string[] } {
  const children = depths.map((depth) => heading(depth as Heading['depth'], 'A tide'))
  const { value, findings } = headingLevels(article(children))
  return {
    depths: value.children.map((block) => (block as Heading).depth),
    codes: findings.map(({ code }) => code),
  }
}

describe('heading levels', () => {
  it.each([
    [[1, 2, 3, 2, 1], [1, 2, 3, 2, 1], 0],
    [[2, 3, 4, 2], [2, 3, 4, 2], 0],
    [[2, 1, 2], [2, 1, 2], 0],
    [[2, 4], [2, 3], 1],
    [[1, 4, 4, 2], [1, 2, 2, 2], 2],
    [[2, 4, 5, 3], [2, 3, 4, 3], 1],
    [[4, 5, 6], [2, 3, 4], 1],
    [[], [], 0],
  ])('%j become %j', (written, rendered, skips) => {
    const { depths, codes } = levels(written)
    expect(depths).toEqual(rendered)
    expect(codes).toEqual(Array(skips).fill('heading-skipped'))
  })

  it('leaves headings inside other blocks as they are, for they open no sections', () => {
    const nested: Block = { type: 'blockquote', children: [heading(5, 'Ebb')] }
    const before = article([heading(2, 'Flood'), nested, heading(3, 'Slack')])
    expect(headingLevels(before)).toEqual(told(before))
  })
})

describe('empty headings', () => {
  it('are reported and left out', () => {
    const position = { start: { line: 3, column: 1, offset: 9 }, end: { line: 3, column: 4, offset: 12 } }
    const before = article([{ ...heading(2, emphasis(' ')), position }, paragraph('Calm.')])
    const { value, findings } = dropEmptyHeadings(before)
    expect(value.children).toEqual([paragraph('Calm.')])
    expect(findings).toMatchObject([{ code: 'heading-empty', severity: 'warning', position }])
  })

  it('become paragraphs where they hold marks of notes', () => {
    const mark = { type: 'footnoteReference', identifier: 'a' } as const
    const { value, findings } = dropEmptyHeadings(article([{ ...heading(2, mark), id: 'low' }]))
    expect(value.children).toEqual([{ ...paragraph(mark), id: 'low' }])
    expect(findings).toEqual([])
  })

  it('are not those that show a picture with a text', () => {
    const before = article([heading(2, { type: 'image', url: 'a.png', alt: 'A tide gauge' })])
    expect(dropEmptyHeadings(before)).toEqual(told(before))
  })
})
