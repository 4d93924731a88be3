import { describe, expect, it } from 'vitest'
import type { Block } from '../../../src/ast/nodes.ts'
import { textOf } from '../../../src/ast/walk.ts'
import { markdown } from '../reading.ts'

/** The title, and each block as its text, with as many number signs as a heading has levels. */
function titled(source: string) {
  const { article, codes } = markdown(source, 'notes/my-file_name.md')
  return { title: textOf(article.metadata.title), blocks: article.children.map(shown), codes }
}

function shown(block: Block): string {
  const text = block.type === 'heading' || block.type === 'paragraph' ? textOf(block.children) : block.type
  return block.type === 'heading' ? `${'#'.repeat(block.depth)} ${text}` : text
}

describe('the title', () => {
  it.each([
    ['the only heading of level 1', '# Ebb\n\nWater.', 'Ebb', ['Water.']],
    ['the first of two', '# Ebb\n\nA.\n\n# Flow', 'Ebb', ['A.', '# Flow']],
    ['a heading of level 2', '## Ebb\n\nWater.\n\n### Neap', 'Ebb', ['Water.', '## Neap']],
    ['one of its level', '### Ebb\n\n#### Neap\n\n### Flow', 'Ebb', ['### Neap', '## Flow']],
    ['a heading of level 5', '##### Ebb\n\nWater.', 'Ebb', ['Water.']],
    ['the only one of level 1, below text', 'Water.\n\n# Ebb\n\n## Neap', 'Ebb', ['Water.', '## Neap']],
    [
      'one below links to translations',
      '[Deutsch](de.md) | [日本語](ja.md)\n\n## Ebb\n\nA.\n\n## Flow',
      'Ebb',
      ['Deutsch | 日本語', 'A.', '## Flow'],
    ],
    ['one of two lines', 'Ebb\nand flow\n===\n\nWater.', 'Ebb and flow', ['Water.']],
    ['one with words, below one without', '#\n\n# Ebb\n\nWater.', 'Ebb', ['# ', 'Water.']],
  ])('is taken from %s', (_, source, title, blocks) => {
    expect(titled(source)).toEqual({ title, blocks, codes: [] })
  })

  it.each([
    ['no heading', 'Water.', ['Water.']],
    ['a title that nobody sees', '---\ntitle: "\u200B\u2060"\n---\n\nWater.', ['Water.']],
    ['headings below text', 'Water.\n\n## Ebb\n\n## Flow', ['Water.', '## Ebb', '## Flow']],
    ['the first of several chapters', '# Chapter I\n\n# Chapter II', ['# Chapter I', '# Chapter II']],
    ['a preface', '# Preface\n\n# Ebb', ['# Preface', '# Ebb']],
    ['a first number', '## 1. Ebb\n\n## 2. Flow', ['## 1. Ebb', '## 2. Flow']],
    ['a chapter in Russian', '# Глава первая\n\n# Глава вторая', ['# Глава первая', '# Глава вторая']],
  ])('is the name of the file above %s', (_, source, blocks) => {
    expect(titled(source)).toEqual({ title: 'My file name', blocks, codes: ['title-missing'] })
  })

  it.each([
    ['as it is written there', '---\ntitle: Ebb & flow\n---\n\n# Ebb & flow\n\nWater.', ['Water.']],
    [
      'but for marks and capitals',
      '---\ntitle: Ebb, and flow\n---\n\n## *Ebb* and Flow\n\nWater.',
      ['Water.'],
    ],
    ['as the first of chapters', '---\ntitle: Preface\n---\n\n# Preface\n\nA.\n\n# Ebb', ['A.', '# Ebb']],
    ['among other sections', '---\ntitle: Ebb\n---\n\n# Ebb\n\nA.\n\n# Notes', ['A.', '# Notes']],
  ])('of the front matter is printed once, %s', (_, source, blocks) => {
    expect(titled(source).blocks).toEqual(blocks)
  })

  it('leaves a heading that says something else', () => {
    expect(titled('---\ntitle: Tides\n---\n\n# Ebb')).toEqual({
      title: 'Tides',
      blocks: ['# Ebb'],
      codes: [],
    })
  })
})
