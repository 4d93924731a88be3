import { describe, expect, it } from 'vitest'
import { paragraph as p, text } from '../../../src/ast/build.ts'
import type { Article, Paragraph } from '../../../src/ast/nodes.ts'
import { textOf } from '../../../src/ast/walk.ts'
import { bare, markdown } from '../reading.ts'

/** The text of each note of one paragraph. */
function notesOf({ footnotes }: Article): string[] {
  return footnotes.map(({ children: [block] }) => (block?.type === 'paragraph' ? textOf(block.children) : ''))
}

describe('an escaped bracket', () => {
  it('closes no mark of a note', () => {
    const { article, codes } = markdown('# T\n\nEbb [^[\\](#x)')
    expect(codes).toEqual([])
    expect(textOf((article.children[0] as Paragraph).children)).toBe('Ebb [^[](#x)')
  })
})

describe('footnotes', () => {
  it('stand beside the body', () => {
    const { article, codes } = markdown(
      '# T\n\nEbb[^a] and^[An *inline* note] flow[^a].\n\n[^a]: One.\n\n    Two.\n',
    )
    expect(codes).toEqual([])
    expect(bare(article.children)).toEqual([
      p(
        'Ebb',
        { type: 'footnoteReference', identifier: 'a' },
        ' and',
        { type: 'footnoteReference', identifier: 'note-1' },
        ' flow',
        { type: 'footnoteReference', identifier: 'a' },
        '.',
      ),
    ])
    expect(bare(article.footnotes)).toEqual([
      {
        type: 'footnoteDefinition',
        identifier: 'note-1',
        children: [p('An ', { type: 'emphasis', children: [text('inline')] }, ' note')],
      },
      { type: 'footnoteDefinition', identifier: 'a', children: [p('One.'), p('Two.')] },
    ])
  })

  it.each([
    ['two columns', '[^a]:\n  One\n  goes on.\n\n  Two.\n\nEbb.'],
    ['three columns, with a code', '[^a]:\n   One\n\n   Two.\n\n       code\n\nEbb.'],
    ['a list item', '- Flow\n\n  [^a]:\n    One\n    goes on.\n\n    Two.\n\nEbb.'],
    ['a numbered item', '1. Flow\n\n    [^a]:\n      One\n\n      Two.\n\nEbb.'],
    ['a quotation', '> Flow\n>\n> [^a]:\n>   One\n>\n>   Two.\n\nEbb.'],
  ])('may begin on the line below their label, set in by %s', (_, source) => {
    const { article, codes } = markdown(`# T\n\nEbb[^a].\n\n${source}\n`)
    expect(codes).toEqual([])
    const [note] = article.footnotes
    expect(note?.children.slice(0, 2).map(({ type }) => type)).toEqual(['paragraph', 'paragraph'])
    expect(note?.children[1]).toMatchObject(p('Two.'))
    expect(article.children.at(-1)).toMatchObject(p('Ebb.'))
  })

  it('do not take the line below a bare label that is set in by nothing', () => {
    const { article } = markdown('# T\n\nEbb[^a].\n\n[^a]:\nFlow.\n')
    expect(article.children.at(-1)).toMatchObject(p('Flow.'))
  })

  it('of an inline note never take the label of another', () => {
    const { article } = markdown('# T\n\nEbb^[One] and^[Two] flow[^note-1].\n\n[^note-1]: Three.\n')
    const labels = article.footnotes.map(({ identifier }) => identifier)
    expect(new Set(labels).size).toBe(3)
  })

  it.each(['aside', 'column-margin', 'marginnote'])('are what stands in the margin: .%s', (name) => {
    const { article, codes } = markdown(`# T\n\nThe ebb[from *noon* on]{.${name}} begins.`)
    expect(article.children).toMatchObject([
      { children: [{ value: 'The ebb' }, { type: 'footnoteReference' }, { value: ' begins.' }] },
    ])
    expect(notesOf(article).join()).toContain('from noon on')
    expect(codes).toEqual([])
  })

  it.each([
    '[the ebb [^a]](https://tides.example)',
    '[the ebb ^[One]](https://tides.example)',
    '[the *ebb [^a]*][t]',
  ])('may stand in a link: %s', (source) => {
    const { article, codes } = markdown(`# T\n\n${source}\n\n[^a]: One.\n\n[t]: https://tides.example\n`)
    const [block] = article.children
    expect(block?.type === 'paragraph' && block.children.map(({ type }) => type)).toEqual(['link'])
    expect(notesOf(article).join()).toContain('One')
    expect(codes.filter((code) => code !== 'footnote-unused')).toEqual([])
  })

  it('leave a link in a link to the inner one', () => {
    const { article } = markdown('# T\n\n[a [b](https://b.example)](https://a.example)\n')
    expect(JSON.stringify(article.children)).toContain('https://b.example')
    expect(textOf((article.children[0] as Paragraph).children)).toBe('[a b](https://a.example)')
  })

  it('may stand in a note', () => {
    const { article } = markdown('# T\n\nEbb^[One ^[two] three].\n')
    expect(notesOf(article)).toEqual(['two', 'One  three'])
    expect(JSON.stringify(bare(article.footnotes[1]))).toContain('"identifier":"note-1"')
  })

  it('keep the text of every definition', () => {
    const { article, codes } = markdown('# T\n\nEbb[^a].\n\n[^a]: One.\n[^a]: Two.\n[^b]: Three.\n')
    expect(codes).toEqual(['footnote-duplicate', 'footnote-unused'])
    expect(notesOf(article)).toEqual(['One.', 'Two.', 'Three.'])
  })

  it('without a definition are text', () => {
    const { article, codes } = markdown('# T\n\nEbb[^x].\n')
    expect(codes).toEqual(['footnote-undefined'])
    expect(bare(article.children)).toEqual([p('Ebb[^x].')])
  })
})
