import { describe, expect, it } from 'vitest'
import { paragraph as p, text } from '../../../src/ast/build.ts'
import { walk } from '../../../src/ast/walk.ts'
import { blocksOf, inlinesOf, markdown } from '../reading.ts'

describe('running text', () => {
  it.each([
    ['It costs $5, or $HOME/a. From $5 to $6.', 'It costs $5, or $HOME/a. From $5 to $6.'],
    ['snake_case and one_two_three', 'snake_case and one_two_three'],
    ['C:\\temp\\new', 'C:\\temp\\new'],
    ['~home ~user and x^2 + y^2 and @key', '~home ~user and x^2 + y^2 and @key'],
    ['take the set {a, b}', 'take the set {a, b}'],
    ['{.class} at the start', '{.class} at the start'],
    ['\\*not\\* &copy; &#8212;', '*not* © —'],
    ['[no reference] and [none][either]', '[no reference] and [none][either]'],
    ['two  \nlines\\\nthree', ['two', { type: 'break' }, 'lines', { type: 'break' }, 'three']],
  ])('%j stays text', (source, expected) => {
    expect(inlinesOf(source)).toEqual(
      [expected].flat().map((part) => (typeof part === 'string' ? text(part) : part)),
    )
  })

  it('reads emphasis, code, links and deletion', () => {
    expect(inlinesOf('*a* **b** ~~c~~ `d e` [f](#g "h") <https://i.example/ü>')).toEqual([
      { type: 'emphasis', children: [text('a')] },
      text(' '),
      { type: 'strong', children: [text('b')] },
      text(' '),
      { type: 'delete', children: [text('c')] },
      text(' '),
      { type: 'inlineCode', value: 'd e' },
      text(' '),
      { type: 'link', url: '#g', title: 'h', children: [text('f')] },
      text(' '),
      { type: 'link', url: 'https://i.example/%C3%BC', children: [text('https://i.example/ü')] },
    ])
  })

  it('reads inferior and superior letters, with their places', () => {
    const two = text('2')
    expect(inlinesOf('H~2~O, 10^3^, ~~not~~')).toEqual([
      text('H'),
      { type: 'subscript', children: [two] },
      text('O, 10'),
      { type: 'superscript', children: [text('3')] },
      text(', '),
      { type: 'delete', children: [text('not')] },
    ])
    const { article } = markdown('# T\n\nH~2~O x^a\\ b^')
    const places: [string, number, number][] = []
    walk(article, (node) => {
      if (node.type !== 'text' || node.position?.start.line !== 3) return
      places.push([node.value, node.position.start.column, node.position.end.column])
    })
    expect(places).toEqual([
      ['H', 1, 2],
      ['2', 3, 4],
      ['O x', 5, 8],
      ['a b', 9, 13],
    ])
  })

  it('takes the mark of an inline note for no superior letter', () => {
    const { article } = markdown('# T\n\nEbb^[one],^[two] flow.')
    expect(article.footnotes).toHaveLength(2)
  })

  it('resolves reference definitions', () => {
    expect(blocksOf('[ebb] and [the flow][F]\n\n[ebb]: #e\n[f]: <#f> "Flow"\n[unused]: #u')).toEqual([
      p({ type: 'link', url: '#e', children: [text('ebb')] }, ' and ', {
        type: 'link',
        url: '#f',
        title: 'Flow',
        children: [text('the flow')],
      }),
    ])
  })
})
