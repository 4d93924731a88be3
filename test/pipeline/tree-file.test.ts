import { describe, expect, it } from 'vitest'
import { article, heading, paragraph } from '../../src/ast/build.ts'
import type { Block, Inline } from '../../src/ast/nodes.ts'
import { treeFile } from '../../src/pipeline/tree-file.ts'

const written = (...children: Block[]) =>
  new TextDecoder().decode(treeFile(article(children), new Map()).bytes)

const image = (url: string): Inline => ({ type: 'image', url, alt: '' })

/** Paragraphs in as many quotations as an article may have within each other. */
function deep(count: number): Block {
  let children: readonly Block[] = Array.from({ length: count }, () => paragraph('a'))
  for (let depth = 0; depth < 99; depth++) children = [{ ...paragraph(), type: 'blockquote', children }]
  return children[0]!
}

describe('the file of a tree', () => {
  it('is indented for people', () => {
    expect(written(paragraph('a'))).toMatch(/^\{\n {2}"type": "article",\n/)
  })

  it('leaves the indents out where they would make it too large to be checked', () => {
    const text = written(deep(30_000))
    expect(text.length).toBeLessThan(64_000_000)
    expect(text).toMatch(/^\{"type":"article",/)
    expect(JSON.parse(text).children).toHaveLength(1)
  })

  it('is written in pieces where it is long, as if it were written at once', () => {
    const title = heading(2, 'a')
    const quoted = paragraph('á"\\', image('data:image/png;base64,AAAA'))
    const section = { type: 'section', role: 'chapter', rank: 'section', title, children: [quoted] } as const
    const tree = article([paragraph('“雨”'), section, { ...section, children: [] }, deep(40_000)])
    expect(written(...tree.children)).toBe(`${JSON.stringify(tree).replace('base64,AAAA', 'picture=1,')}\n`)
  })
})
