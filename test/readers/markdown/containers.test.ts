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

  it('make page breaks', () => {
    expect(blocksOf('a\n\n\\newpage\n\n::: pagebreak\n:::\n\nb')).toEqual([
      p('a'),
      { type: 'pageBreak' },
      { type: 'pageBreak' },
      p('b'),
    ])
  })

  it('are classes of the paragraphs in them, by any name, the inner before the outer', () => {
    const { article, codes } = markdown('# T\n\n::: riddle\nWater.\n\n::: {.fine}\nIce.\n:::\n\n- Snow.\n:::')
    expect(codes).toEqual([])
    expect(article.children).toMatchObject([
      { type: 'paragraph', class: 'riddle' },
      { type: 'paragraph', class: 'fine' },
      { type: 'list' },
    ])
  })

  it.each(['- Water.', '> Water.', '## Water'])(
    'keep the content of one that nobody knows: %s',
    (content) => {
      const { article, codes } = markdown(`# T\n\n::: riddle\n${content}\n:::`)
      expect(codes).toEqual(['container-unknown'])
      expect(article.children).toHaveLength(1)
    },
  )

  it('tell one that has no name from one that nobody knows', () => {
    const { findings } = markdown('# T\n\n::: {decorative=no}\nWasser.\n:::')
    expect(findings.at(-1)?.message).toBe('this container has no name, so only its content is kept')
  })
})
