import { describe, expect, it } from 'vitest'
import { paragraph } from '../../../src/ast/build.ts'
import type { Inline } from '../../../src/ast/nodes.ts'
import { bare, blocksOf, markdown } from '../reading.ts'

const formula = (value: string): Inline => ({ type: 'inlineMath', value })

function read(source: string) {
  const { article, codes } = markdown(`# Title\n\n${source}`)
  return { blocks: bare(article.children), codes }
}

describe('formulas in running text', () => {
  it.each([
    ['so $a^2+b^2$ is', ['so ', formula('a^2+b^2'), ' is']],
    ['so $x$, and', ['so ', formula('x'), ', and']],
    ['H$_2$O and 5$\\times$3', ['H', formula('_2'), 'O and 5', formula('\\times'), '3']],
    ['so \\(x_1\\) is', ['so ', formula('x_1'), ' is']],
    ['A$n$ and 2$x_1$', ['A', formula('n'), ' and 2', formula('x_1')]],
    ['so $`a_b`$ is', ['so ', formula('a_b'), ' is']],
    ['so $$x$$ is', ['so ', formula('x'), ' is']],
  ])('%s', (source, content) => {
    const { blocks, codes } = read(source)
    expect(blocks).toEqual([paragraph(...content)])
    expect(codes).toEqual([])
  })

  it.each([
    'It costs $5, or $10.',
    'from $20,000 to $30,000, and from $5–$10',
    'US$5 and A$, that is all',
    '$5 for the boat and $, as they say',
    'a $ b $ c',
    'a $b c',
    'set foo$bar and baz$ here',
    'PATH$ab cd$ x',
  ])('is money: %s', (source) => {
    expect(blocksOf(source)).toEqual([paragraph(source)])
  })

  it('are no formula that begins or ends in code', () => {
    const code = (value: string): Inline => ({ type: 'inlineCode', value })
    const { blocks, codes } = read('Where $2 is empty, `out=$(log)` is `log`; $1 has `a_b`, $3 too.')
    expect(codes).toEqual([])
    const [text, more] = ['Where $2 is empty, ', '; $1 has ']
    expect(blocks).toEqual([
      paragraph(text, code('out=$(log)'), ' is ', code('log'), more, code('a_b'), ', $3 too.'),
    ])
  })

  it.each(['\\(not a formula\\)', '\\[a\\](b)', '[a]\\(x_1\\)'])('are escaped brackets: %s', (source) => {
    expect(blocksOf(source)).toEqual([paragraph(source.replaceAll('\\', ''))])
  })

  it.each([
    'a \\[see the\\_log\\] b',
    '\\[Music plays\\]',
    '\\[...\\]',
    '\\[1\\]',
    '\\[From the\neditor\\]',
    'a \\[\\*\\]',
  ])('are brackets that a program has escaped: %j', (source) => {
    expect(blocksOf(source)).toEqual([paragraph(source.replaceAll('\\', ''))])
  })
})

describe('formulas on lines of their own', () => {
  it('end and begin in one line', () => {
    const { blocks, codes } = read('$$\na\n$$$$\nb\n$$$$ c $$ {#eq-c}\n\nText $$d$$$$e$$ too.')
    const [display, other] = ['d', 'e'].map((value) => expect.objectContaining({ type: 'inlineMath', value }))
    expect(blocks).toEqual([
      { type: 'math', value: 'a' },
      { type: 'math', value: 'b' },
      { type: 'math', value: 'c', id: 'eq-c' },
      paragraph('Text ', display, other, ' too.'),
    ])
    expect(codes).toEqual([])
    expect(read('$$\na\n$$$$\n\nText').blocks).toHaveLength(2)
  })

  it.each([
    ['$$\na\n- b\n= c\n$$', 'a\n- b\n= c'],
    ['\\[\nx\n\\]', 'x'],
    ['\\[x\\]', 'x'],
    ['\\[a_1\n+ b\\]', 'a_1\n+ b'],
    ['$$x = 1$$', 'x = 1'],
    ['```math\na\n```', 'a'],
    [
      '\\begin{align}\n\\begin{cases}a\\end{cases}\n\\end{align}',
      '\\begin{align}\n\\begin{cases}a\\end{cases}\n\\end{align}',
    ],
    ['\\begin{align}\na &= b \\\\\n\\end{align}', '\\begin{align}\na &= b \\\\\n\\end{align}'],
  ])('%j', (source, value) => {
    expect(read(source).blocks).toEqual([{ type: 'math', value }])
  })

  it('stand apart in a paragraph where they have lines of their own, also behind the marks of a quotation', () => {
    const formula = { type: 'math', value: 'a' }
    expect(read('> So is\n> $$\na\n$$\nhere.').blocks).toEqual([
      { type: 'blockquote', children: [paragraph('So is'), formula, paragraph('here.')] },
    ])
    expect(read('$$a$$ and $$b$$').blocks).toMatchObject([{ type: 'paragraph' }])
    expect(read('So $$a$$ is\n$$b$$ here.').blocks).toMatchObject([{ type: 'paragraph' }])
  })

  it('are those of a quotation up to their ends, though no marks are before their lines', () => {
    const set = (value: string) => ({ type: 'math', value })
    const opened =
      '> One is\n> $$\na\n+ b\n$$\n> and the other\n> $$\n\\begin{array}{l}\n> c\n\\end{array}\n$$\n> So.'
    expect(read(opened).blocks).toEqual([
      {
        type: 'blockquote',
        children: [
          paragraph('One is'),
          set('a\n+ b'),
          paragraph('and the other'),
          set('\\begin{array}{l}\nc\n\\end{array}'),
          paragraph('So.'),
        ],
      },
    ])
    expect(read('1. so $$\na\n- b\n$$\n2. and $$\nc\n$$').blocks).toMatchObject([
      { type: 'list', children: [{}, {}] },
    ])
    expect(read('So $$\na\n- b\n$$\nis.').blocks).toHaveLength(1)
    expect(read('Ask for `$$`\n- here\n- and `$$` there').blocks).toHaveLength(2)
    expect(read('It printed $$ twice\n- here\n- and $$ there').blocks).toHaveLength(2)
  })

  it('may hold blank lines between marks that stand alone, and no prose', () => {
    expect(read('$$\na = b\n\n\\text{so it was and is} c\n\n$$ {#eq-a}\n\nText.').blocks).toEqual([
      { type: 'math', value: 'a = b\n\n\\text{so it was and is} c', id: 'eq-a' },
      paragraph('Text.'),
    ])
    expect(read('\\[\n\na\n\n\\]').blocks).toEqual([{ type: 'math', value: 'a' }])
    expect(read('$$\na\n\nNow follow some words.\n\n$$\nb\n$$').blocks).toEqual([
      paragraph('$$\na'),
      paragraph('Now follow some words.'),
      { type: 'math', value: 'b' },
    ])
  })

  it('are written with two backslashes where Markdown comes before MathJax', () => {
    expect(read('See \\\\( a\\_1 \\\\) here \\\\(or not\\\\).').blocks).toMatchObject([
      {
        children: [{ value: 'See ' }, { type: 'inlineMath', value: 'a_1' }, { value: ' here \\(or not\\).' }],
      },
    ])
    expect(read('\\\\[ \\sum_i \\\\\\\\ i \\\\]').blocks).toEqual([{ type: 'math', value: '\\sum_i \\\\ i' }])
  })

  it('have the label that Quarto and MyST write behind them', () => {
    expect(read('$$ x $$ {#eq-x}').blocks).toEqual([{ type: 'math', value: 'x', id: 'eq-x' }])
  })

  it('end the item that they stand out from', () => {
    expect(read('1. so\n$$\na\n+\nb\n$$\n2. and').blocks).toMatchObject([
      { type: 'list' },
      { type: 'math', value: 'a\n+\nb' },
      { type: 'list', start: 2 },
    ])
  })

  it.each(['\\newcommand{\\vat}[1]{V_{#1}}', '\\def\\vat{V}', '\\DeclareMathOperator{\\vat}{vat}'])(
    'are what defines macros: %s',
    (source) => {
      const { blocks, codes } = read(`${source}\n\nSo it is.`)
      expect(blocks).toEqual([{ type: 'math', value: source }, paragraph('So it is.')])
      expect(codes).toEqual([])
    },
  )

  it('are looked for behind a blank line and a word of 400,000 letters', () => {
    expect(blocksOf(`$$\n\n${'a'.repeat(400_000)}\n\n$$`)).toHaveLength(3)
  }, 30_000)

  it('are text where they are never closed', () => {
    expect(blocksOf('$$\nx')).toEqual([paragraph('$$\nx')])
  })
})
