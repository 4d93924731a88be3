import { describe, expect, it } from 'vitest'
import { article, heading, paragraph, text } from '../../src/ast/build.ts'
import { dump } from '../../src/ast/dump.ts'
import { resolve } from '../../src/resolve/index.ts'
import { IN_READING_ORDER, whole } from './whole.ts'

const point = { line: 1, column: 1, offset: 0 }
const position = { start: point, end: { line: 1, column: 5, offset: 4 } }

describe('dump', () => {
  it('shows one node a line, with its place and its fields', () => {
    const tree = article([{ ...paragraph({ type: 'link', url: '#a', children: [text('b')] }), position }], {
      date: '2025',
    })
    expect(dump(tree)).toBe(
      [
        'authors: []',
        'lang: "en"',
        'dir: "ltr"',
        'subjects: []',
        'date: "2025"',
        'title:',
        '  text value="Untitled"',
        'body:',
        '  paragraph 1:1-1:5',
        '    link url="#a"',
        '      text value="b"',
        '',
      ].join('\n'),
    )
  })

  it('shows the title of a section, and no keys', () => {
    const dumped = dump(resolve(article([heading(2, 'Ebb'), paragraph('Low.')])))
    expect(dumped).toContain(
      '  section role="section" rank="section" number="1"\n    title:\n      heading depth=2 level=2\n',
    )
    expect(dumped).not.toContain('key=')
  })

  it('loses no text', () => {
    const dumped = dump(whole)
    for (const value of IN_READING_ORDER) expect(dumped).toContain(JSON.stringify(value))
  })
})
