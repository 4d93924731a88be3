import { describe, expect, it } from 'vitest'
import { paragraph as p, text } from '../../../src/ast/build.ts'
import { bare, markdown } from '../reading.ts'

describe('the abstract of front matter', () => {
  it('stands before the text, in Markdown, and describes the article', () => {
    const { article, findings } = markdown(
      '---\ntitle: T\nabstract: |\n  Rivers carry *salt*.[^1]\n\n  - And tides\n---\n\nText.\n\n[^1]: A note.\n',
    )
    expect(bare(article.children)).toMatchObject([
      {
        type: 'aside',
        kind: 'abstract',
        children: [{ type: 'paragraph' }, { type: 'list' }],
      },
      p('Text.'),
    ])
    expect(article.footnotes).toHaveLength(1)
    expect(article.metadata.description).toBe('Rivers carry *salt*.[^1] - And tides')
    expect(findings).toEqual([])
  })

  it('is called as the author says, and leaves a description alone', () => {
    const { article } = markdown(
      '---\ntitle: T\nabstract: Salt.\nabstract-title: In *short*\ndescription: Of salt\n---\n',
    )
    const title = [text('In '), { type: 'emphasis', children: [text('short')] }]
    expect(bare(article.children)).toEqual([
      { type: 'aside', kind: 'abstract', title, children: [p('Salt.')] },
    ])
    expect(article.metadata.description).toBe('Of salt')
  })

  it('has the place of its value', () => {
    const { article } = markdown('---\ntitle: T\nabstract: A.\n---\n')
    const { start } = article.children[0]!.position!
    expect(start).toMatchObject({ line: 3, column: 11 })
  })
})
