import { describe, expect, it } from 'vitest'
import { emphasis, link, paragraph, text } from '../../../src/ast/build.ts'
import { walk } from '../../../src/ast/index.ts'
import { blocksOf, markdown } from '../reading.ts'

const shown = (address: string) => link(address, address)
const www = (address: string) => link(`http://${address}`, address)
const mail = (address: string) => link(`mailto:${address}`, address)

describe('addresses without brackets', () => {
  it.each([
    ['See www.tides.example/a.b.', ['See ', www('www.tides.example/a.b'), '.']],
    ['(https://tides.example/(ebb))', ['(', shown('https://tides.example/(ebb)'), ')']],
    ['https://tides.example/a)b', [shown('https://tides.example/a)b')]],
    ['"https://tides.example/?q=1&hl=en", he', ['"', shown('https://tides.example/?q=1&hl=en'), '", he']],
    ['www.tides.example?q=1&hl;', [www('www.tides.example?q=1'), '&hl;']],
    ['www.tides.example/a<b', [www('www.tides.example/a'), '<b']],
    ['ask e_b-b@tides.example.', ['ask ', mail('e_b-b@tides.example'), '.']],
    ['*https://tides.example/a_b_c*', [emphasis(shown('https://tides.example/a_b_c'))]],
    ['https://tides.example/a。潮', [shown('https://tides.example/a'), '。潮']],
    ['https://tides.example/\\(a\\)&amp;b', [shown('https://tides.example/(a)&b')]],
    ['[https://tides.example]', ['[', shown('https://tides.example'), ']']],
  ])('%s', (source, content) => {
    expect(blocksOf(source)).toEqual([paragraph(...content)])
  })

  it.each([
    'http:// and www. and a@b and @gauge',
    'awww.tides.example',
    'https://a_b.c_d.example',
    'ebb@tides.example-',
    'ebb@tides.example_',
  ])('are no links: %s', (source) => {
    expect(blocksOf(source)).toEqual([paragraph(source)])
  })

  it('are left alone in code and in links', () => {
    expect(blocksOf('`https://a.example` [https://a.example](https://b.example)')).toEqual([
      paragraph(
        { type: 'inlineCode', value: 'https://a.example' },
        ' ',
        link('https://b.example', 'https://a.example'),
      ),
    ])
  })

  it('stand where they stand in the source', () => {
    const source = '# T\n\n> Tell ebb@tides.example of www.tides.example/_a_, please.'
    const found: string[] = []
    walk(markdown(source).article, ({ type, position }) => {
      if (type === 'link' && position) found.push(source.slice(position.start.offset, position.end.offset))
    })
    expect(found).toEqual(['ebb@tides.example', 'www.tides.example/_a'])
  })

  it('take time in proportion to the text', () => {
    const { article } = markdown(`# T\n\n${'a-@www.http://'.repeat(20_000)}`)
    expect(article.children).toHaveLength(1)
    expect(blocksOf(`${'a.'.repeat(50_000)}@`)[0]).toEqual(paragraph(text(`${'a.'.repeat(50_000)}@`)))
  })
})
