import { describe, expect, it } from 'vitest'
import { paragraph as p, text } from '../../../src/ast/build.ts'
import { blocksOf, markdown } from '../reading.ts'

describe('containers', () => {
  it.each(['note', 'tip', 'important', 'warning', 'caution', 'sidebar', 'abstract', 'contact'])(
    '::: %s',
    (kind) => {
      const aside = { type: 'aside', kind, children: [p('Water.')] }
      expect(blocksOf(`::: ${kind}\nWater.\n:::`)).toEqual([aside])
      expect(blocksOf(`::: {.${kind} #x}\nWater.\n:::`)).toEqual([{ ...aside, id: 'x' }])
      expect(blocksOf(`:::: ${kind} A *title*\nWater.\n::::`)).toEqual([
        { ...aside, title: [text('A '), { type: 'emphasis', children: [text('title')] }] },
      ])
    },
  )

  it('nest with fewer colons inside', () => {
    expect(blocksOf(':::: note\n::: tip\nWater.\n:::\n::::')).toEqual([
      { type: 'aside', kind: 'note', children: [{ type: 'aside', kind: 'tip', children: [p('Water.')] }] },
    ])
  })

  it.each([
    ['::: columns\n- a\n- b\n:::', 2],
    ['::: columns 3\n- a\n- b\n:::', 3],
    ['::: {.columns columns=4}\n- a\n:::', 4],
    ['::: {layout-ncol=3}\n- a\n- b\n:::', 3],
    ['::: {columns=3}\n1. a\n:::', 3],
    [':::: {.columns}\n::: {.column width="50%"}\n- a\n:::\n::::', undefined],
    ['::: {layout-ncol=1}\n- a\n:::', undefined],
    ['::: columns many\n- a\n:::', undefined],
  ])('%j: lists stand in columns', (source, columns) => {
    expect(blocksOf(source)).toEqual([expect.objectContaining({ type: 'list', ...(columns && { columns }) })])
    expect((blocksOf(source)[0] as { columns?: number }).columns).toBe(columns)
  })

  it('say in how many columns the words of a bank stand', () => {
    expect(blocksOf('::: {.word-bank columns=3}\n- gate\n- level\n:::')).toEqual([
      expect.objectContaining({ kind: 'wordBank', children: [expect.objectContaining({ columns: 3 })] }),
    ])
  })

  it('hold verse line by line', () => {
    const line = (value: string, indent: number) => ({ type: 'verseLine', indent, children: [text(value)] })
    expect(blocksOf('::: verse\nThe sea\n    *goes* out\n\nand in\n:::')).toEqual([
      {
        type: 'verse',
        children: [
          {
            type: 'verseStanza',
            children: [
              line('The sea', 0),
              { ...line('', 2), children: [{ type: 'emphasis', children: [text('goes')] }, text(' out')] },
            ],
          },
          { type: 'verseStanza', children: [line('and in', 0)] },
        ],
      },
    ])
  })

  it.each(['::: Verse', '::: {#v .verse}', '::: verse {#v}'])(
    '%s holds lines, whatever they look like',
    (opening) => {
      expect(blocksOf(`${opening}\n- a\n# b\n:::`)).toMatchObject([
        {
          type: 'verse',
          children: [{ children: [{ children: [text('- a')] }, { children: [text('# b')] }] }],
        },
      ])
    },
  )

  it('begin a page at a line that asks for it, between lines of a paragraph, too', () => {
    const types = (source: string) => blocksOf(source).map(({ type }) => type)
    expect(types('a\n\\newpage\nb')).toEqual(['paragraph', 'pageBreak', 'paragraph'])
    expect(types('    \\newpage')).toEqual(['code'])
    expect(types('a \\newpage b')).toEqual(['paragraph'])
  })

  it('make page breaks', () => {
    expect(blocksOf('a\n\n\\newpage\n\n::: pagebreak\n:::\n\nb')).toEqual([
      p('a'),
      { type: 'pageBreak' },
      { type: 'pageBreak' },
      p('b'),
    ])
  })

  it('are blocks of a class, by any name, with headings of their own and others in them', () => {
    const { article, codes } = markdown(
      '# T\n\n::: {.riddle #r}\n### Who?\n\nWater.\n\n::: fine\n> Ice.\n:::\n\n- Snow.\n:::',
    )
    expect(codes).toEqual([])
    const fine = { type: 'div', class: 'fine', children: [{ type: 'blockquote' }] }
    expect(article.children).toMatchObject([
      {
        type: 'div',
        class: 'riddle',
        id: 'r',
        children: [{ type: 'heading' }, { type: 'paragraph' }, fine, { type: 'list' }],
      },
    ])
  })

  it('hide no heading of a section: what stands under each is a box of its own', () => {
    const { article, codes } = markdown('# T\n\n::: riddle\nIce.\n\n## A\n\nWater.\n\n- Snow.\n\n## B\n:::')
    expect(codes).toEqual([])
    expect(article.children).toMatchObject([
      { type: 'div', children: [{ type: 'paragraph' }] },
      { type: 'heading', depth: 2 },
      { type: 'div', children: [{ type: 'paragraph' }, { type: 'list' }] },
      { type: 'heading', depth: 2 },
    ])
  })

  it('keep the content of one that nobody knows', () => {
    const { article, codes } = markdown('# T\n\n::: riddle\n## Water\n:::')
    expect(codes).toEqual(['container-unknown'])
    expect(article.children).toMatchObject([{ type: 'heading' }])
  })

  it('tell one that has no name from one that nobody knows', () => {
    const { findings } = markdown('# T\n\n::: {decorative=no}\nWasser.\n:::')
    expect(findings.at(-1)?.message).toBe('this container has no name, so only its content is kept')
  })
})
