import { describe, expect, it } from 'vitest'
import type { Paragraph } from '../../../src/ast/nodes.ts'
import { walk } from '../../../src/ast/walk.ts'
import { markdown } from '../reading.ts'

const inlinesOf = (source: string) => {
  const [block] = markdown(`# T\n\n${source}`).article.children
  return (block as Paragraph).children
}

describe('references of pandoc-crossref and Quarto', () => {
  it.each([
    ['see @fig-gauge.', [{ identifier: 'fig-gauge' }]],
    ['see @Fig-gauge', [{ identifier: 'fig-gauge', isCapital: true }]],
    ['see @tbl:sizes_2a, and', [{ identifier: 'tbl:sizes_2a' }]],
    ['[@fig-a]', [{ identifier: 'fig-a' }]],
    ['[-@fig-a]', [{ identifier: 'fig-a', form: 'number' }]],
    ['[plate @fig-a]', [{ identifier: 'fig-a', prefix: 'plate' }]],
    [
      '[@fig-a; @{fig:b}; -@eq-c]',
      [{ identifier: 'fig-a' }, { identifier: 'fig:b' }, { identifier: 'eq-c', form: 'number' }],
    ],
    ['[](#any-id)', [{ identifier: 'any-id', form: 'name' }]],
    ['[](#caf%C3%A9)', [{ identifier: 'café', form: 'name' }]],
    ['{ref}`any-id`', [{ identifier: 'any-id', form: 'name' }]],
    ['{numref}`any-id`', [{ identifier: 'any-id' }]],
  ])('%s', (source, expected) => {
    const found = inlinesOf(source).filter(({ type }) => type === 'crossReference')
    expect(found.map(({ type, position, ...rest }) => rest)).toEqual(expected)
  })

  it.each(['me@fig-tree.example', '@smith', '\\@fig-a', '`@fig-a`', '[@fig-a](there)', '@fig-', 'fig-a'])(
    'are not in %s',
    (source) => {
      expect(inlinesOf(source).map(({ type }) => type)).not.toContain('crossReference')
    },
  )

  it('each have their place', () => {
    const source = 'x [@fig-a; @fig-b]'
    const places = inlinesOf(source)
    const shown = places.flatMap(({ type, position }) =>
      type === 'crossReference'
        ? [`# T\n\n${source}`.slice(position!.start.offset, position!.end.offset)]
        : [],
    )
    expect(shown).toEqual(['@fig-a', '@fig-b'])
  })

  it.each([
    ['[see @fig-a]', 'see ', undefined, ''],
    ['[vgl. auch @fig-a, die grosse]', 'vgl. auch ', undefined, ', die grosse'],
    ['[@fig-a and its neighbours]', '', undefined, ' and its neighbours'],
    ['[plate @fig-a, left]', '', 'plate', ', left'],
  ])('have words of the author around them in brackets: %s', (source, before, prefix, behind) => {
    const nodes = inlinesOf(source)
    const at = nodes.findIndex(({ type }) => type === 'crossReference')
    const words = (some: typeof nodes) => some.map((node) => ('value' in node ? node.value : '?')).join('')
    expect([words(nodes.slice(0, at)), words(nodes.slice(at + 1))]).toEqual([before, behind])
    const { type, position, ...rest } = nodes[at]!
    expect(rest).toEqual({ identifier: 'fig-a', ...(prefix && { prefix }) })
  })

  it('keep their brackets where markup stands in them', () => {
    expect(inlinesOf('[@fig-a and *more*]')[0]).toMatchObject({ value: '[' })
  })

  it('of pages are links that say so', () => {
    expect(inlinesOf('page [](#gauge){.page}')).toMatchObject([
      {},
      { type: 'pageReference', identifier: 'gauge' },
    ])
  })

  it('make a caption of what stands between the brackets of a figure', () => {
    expect(markdown('# T\n\n![The gauge](g.png){#fig-g}').article.children).toMatchObject([
      { type: 'figure', id: 'fig-g', caption: [{ value: 'The gauge' }] },
    ])
  })
})

it('leads links whose address is a label of the text to what has it, before and behind', () => {
  const source = 'To [a](side), [b](naïve) and [c](other).\n\n(side)=\n## D\n\n(naïve)=\nE [a](side) f.'
  const urls: string[] = []
  for (const block of markdown(`# T\n\n${source}`).article.children)
    walk(block, (node) => {
      if (node.type === 'link') urls.push(node.url)
    })
  expect(urls).toEqual(['#side', '#na%C3%AFve', 'other', '#side'])
})
