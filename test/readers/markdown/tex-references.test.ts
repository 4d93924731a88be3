import { describe, expect, it } from 'vitest'
import type { Block, Inline, Paragraph } from '../../../src/ast/nodes.ts'
import { markdown } from '../reading.ts'

const blocksOf = (source: string): readonly Block[] => markdown(`# T\n\n${source}`).article.children
const inlinesOf = (source: string): readonly Inline[] => (blocksOf(source)[0] as Paragraph).children
const told = (source: string) => markdown(`# T\n\n${source}`).findings.map(({ code }) => code)

describe('references of bookdown and LaTeX', () => {
  it.each([
    ['see \\@ref(fig:tide-2).', [{ identifier: 'fig:tide-2', form: 'number' }]],
    ['\\ref{sec:ebb}', [{ identifier: 'sec:ebb', form: 'number' }]],
    ['\\autoref{ebb}', [{ identifier: 'ebb' }]],
    [
      '\\Cref{a, b}',
      [
        { identifier: 'a', isCapital: true },
        { identifier: 'b', isCapital: true },
      ],
    ],
    ['\\nameref{ebb}', [{ identifier: 'ebb', form: 'name' }]],
  ])('%s', (source, expected) => {
    const found = inlinesOf(source).filter(({ type }) => type === 'crossReference')
    expect(found.map(({ type, position, ...rest }) => rest)).toEqual(expected)
  })

  it.each(['`\\ref{a}`', '\\ref{}', '\\@ref(a b)', '\\\\ref{a}', '(#a)'])('are none in %s', (source) => {
    expect(inlinesOf(source).map(({ type }) => type)).not.toContain('crossReference')
  })

  it('stand in parentheses where they are of equations, and name pages', () => {
    expect(inlinesOf('as \\eqref{eq:m}')).toMatchObject([
      { value: 'as ' },
      { value: '(' },
      { identifier: 'eq:m', form: 'number' },
      { value: ')' },
    ])
    expect(inlinesOf('\\pageref{ebb}')).toMatchObject([{ type: 'pageReference', identifier: 'ebb' }])
  })
})

describe('names of bookdown and LaTeX', () => {
  it.each([
    ['## Ebb \\label{sec:ebb}', { type: 'heading', id: 'sec:ebb' }],
    [
      '![The gauge \\label{gauge}](g.png)',
      { type: 'figure', id: 'gauge', caption: [{ value: 'The gauge' }] },
    ],
    [
      '![(\\#fig:gauge) The *gauge*](g.png)',
      { type: 'figure', id: 'fig:gauge', caption: [{ value: 'The ' }, {}] },
    ],
    [
      '| a |\n|---|\n| b |\n\n: (\\#tab:boats) The boats',
      { type: 'table', id: 'tab:boats', caption: [{ value: 'The boats' }] },
    ],
    ['\\begin{equation}\na = b (\\#eq:m)\n\\end{equation}', { type: 'math', id: 'eq:m' }],
    ['$$\na = b \\label{eq:m}\n$$', { type: 'math', id: 'eq:m', value: 'a = b' }],
  ])('%s', (source, expected) => {
    expect(blocksOf(source)).toMatchObject([expected])
    expect(told(source)).toEqual([])
  })
})

describe('marks of the index in LaTeX', () => {
  it.each([
    ['The mould\\index{mould}.', { terms: ['mould'] }],
    ['The mould\\index{paper!sizes|textbf}.', { terms: ['paper', 'sizes'] }],
    ['The mould\\index{tamis@Tamis|see{mould}}.', { terms: ['Tamis'], see: 'mould' }],
  ])('%s', (source, mark) => {
    expect(inlinesOf(source)).toMatchObject([{}, { type: 'indexMark', ...mark }, { value: '.' }])
  })
})

describe('text references of bookdown', () => {
  it('are what they stand for, in captions and in the text, before and behind their definition', () => {
    const blocks = blocksOf(
      '![(ref:cap)](g.png){#fig-g}\n\n(ref:cap) The *gauge*, see (ref:cap)\n\nIt is (ref:cap).',
    )
    expect(blocks).toMatchObject([
      { type: 'figure', caption: [{ value: 'The ' }, { type: 'emphasis' }, { value: ', see (ref:cap)' }] },
      {
        type: 'paragraph',
        children: [
          { value: 'It is ' },
          { value: 'The ' },
          { type: 'emphasis' },
          { value: ', see (ref:cap)' },
          {},
        ],
      },
    ])
  })

  it('are told where nothing defines them: syntax-unread', () => {
    expect(told('It is (ref:none).')).toEqual(['syntax-unread'])
  })
})

describe('what of LaTeX is not read', () => {
  it.each(['A \\textbf{bold} word.', '\\begin{tabular}{l}\na\n\\end{tabular}'])('is told: %s', (source) => {
    expect(told(source)).toContain('syntax-unread')
  })

  it('is left out where it is for the page alone', () => {
    expect(blocksOf('\\mainmatter\n\nText.')).toMatchObject([{ children: [{ value: 'Text.' }] }])
    expect(told('\\mainmatter\n\nText.')).toEqual(['syntax-unread'])
  })
})

describe('chunks of R that bookdown numbers', () => {
  it.each([
    ['{r boats, fig.cap="The boats"}\nplot(x)', 'fig:boats', 'The boats'],
    ['{r boats}\nkable(x, caption = "Boats")', 'tab:boats', 'Boats'],
  ])('%s', (cell, id, caption) => {
    expect(blocksOf(`\`\`\`${cell}\n\`\`\``)).toMatchObject([
      { type: 'figure', id, caption: [{ value: caption }] },
    ])
  })
})
