import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { text } from '../../../src/ast/build.ts'
import { dump } from '../../../src/ast/dump.ts'
import type { Article, Block, Inline, Paragraph } from '../../../src/ast/nodes.ts'
import { textOf, walk } from '../../../src/ast/walk.ts'
import { expectGolden } from '../../support/golden.ts'
import { expectValid } from '../../support/schema.ts'
import { bare, blocksOf, inlinesOf, markdown } from '../reading.ts'

const p = (...children: (string | Inline)[]): Block => ({
  type: 'paragraph',
  children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
})

describe('running text', () => {
  it.each([
    ['It costs $5, or $HOME/$x$.', 'It costs $5, or $HOME/$x$.'],
    ['snake_case and one_two_three', 'snake_case and one_two_three'],
    ['C:\\temp\\new', 'C:\\temp\\new'],
    ['~home ~user and x^2 + y^2 and @key', '~home ~user and x^2 + y^2 and @key'],
    ['take the set {a, b}', 'take the set {a, b}'],
    ['{.class} at the start', '{.class} at the start'],
    ['\\*not\\* &copy; &#8212;', '*not* © —'],
    ['[no reference] and [none][either]', '[no reference] and [none][either]'],
    ['https://tides.example is no link', 'https://tides.example is no link'],
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

describe('attributes', () => {
  it.each<[string, Inline]>([
    ['*a*{#b lang=FR}', { type: 'emphasis', id: 'b', lang: 'fr', children: [text('a')] }],
    ['**a**{lang="de-ch"}', { type: 'strong', lang: 'de-CH', children: [text('a')] }],
    ['`a`{#b}', { type: 'inlineCode', value: 'a', id: 'b' }],
    ['[a](#c){#b}', { type: 'link', url: '#c', id: 'b', children: [text('a')] }],
    ['[a]{lang=fr}', { type: 'span', lang: 'fr', children: [text('a')] }],
    [
      '[a *b*]{.smallcaps}',
      { type: 'smallCaps', children: [text('a '), { type: 'emphasis', children: [text('b')] }] },
    ],
    ['*a*{.smallcaps #x}', { type: 'smallCaps', id: 'x', children: [text('a')] }],
  ])('%s', (source, node) => {
    expect(inlinesOf(source)).toEqual([node])
  })

  it('belong to a heading at its end', () => {
    expect(blocksOf('## Ebb *and* flow  {#water lang=fr .unnumbered}')).toEqual([
      {
        type: 'heading',
        depth: 2,
        id: 'water',
        lang: 'fr',
        children: [text('Ebb '), { type: 'emphasis', children: [text('and')] }, text(' flow')],
      },
    ])
  })

  it('stay text where they belong to nothing', () => {
    expect(inlinesOf('a {#b} c {.d}')).toEqual([text('a {#b} c {.d}')])
  })

  it('can inject nothing', () => {
    const { article, codes } = markdown('# T\n\n*a*{onclick="x()" style="y" type=code url=z .b}')
    expect(bare(article.children)).toEqual([p({ type: 'emphasis', children: [text('a')] })])
    expect(codes).toEqual(Array(5).fill('attribute-unknown'))
  })

  it('name the language of a block of code', () => {
    const js = { type: 'code', language: 'js', value: 'let a' }
    expect(blocksOf('```js\nlet a\n```')).toEqual([js])
    expect(blocksOf('``` {.js #x}\nlet a\n```')).toEqual([{ ...js, id: 'x' }])
    expect(blocksOf('~~~\nlet a\n\n  b\n~~~')).toEqual([{ type: 'code', value: 'let a\n\n  b' }])
    expect(markdown('# T\n\n```js title="x"\nlet a\n```').codes).toEqual(['attribute-unknown'])
  })
})

describe('images', () => {
  const figure = (image: object, rest: object = {}) => ({
    type: 'figure',
    children: [{ type: 'paragraph', children: [{ type: 'image', ...image }] }],
    ...rest,
  })

  it('alone in a paragraph are figures, with their title as the caption', () => {
    expect(blocksOf('![A *gauge*](my%20gauge.svg "At *low* water"){#fig lang=fr}')).toEqual([
      figure(
        { url: 'my%20gauge.svg', alt: 'A gauge' },
        {
          id: 'fig',
          lang: 'fr',
          caption: [text('At '), { type: 'emphasis', children: [text('low')] }, text(' water')],
        },
      ),
    ])
  })

  it('ask for more of the page than the measure', () => {
    for (const placement of ['wide', 'page', 'bleed'])
      expect(blocksOf(`![A gauge](a.svg){placement=${placement} #fig}`)).toEqual([
        figure({ url: 'a.svg', alt: 'A gauge' }, { id: 'fig', placement }),
      ])
    expect(blocksOf('![A gauge](a.svg){placement=inline}')).toEqual([
      figure({ url: 'a.svg', alt: 'A gauge' }),
    ])
    const unknown = markdown('# T\n\n![A gauge](a.svg){placement=margin #fig}')
    expect(unknown.codes).toEqual(['figure-placement-unknown'])
    expect(bare(unknown.article.children)).toEqual([figure({ url: 'a.svg', alt: 'A gauge' }, { id: 'fig' })])
  })

  it('in running text take no placement', () => {
    expect(markdown('# T\n\nSee ![a gauge](a.svg){placement=page} here').codes).toEqual(['attribute-unknown'])
  })

  it('in running text stay there', () => {
    const image = { type: 'image', url: 'a b.svg', alt: 'a gauge', title: 'low' } as const
    expect(inlinesOf('See ![a gauge](<a b.svg> "low") here')).toEqual([text('See '), image, text(' here')])
  })

  it('are decoration only where the source says so', () => {
    expect(blocksOf('![](line.svg){.decorative}')).toEqual([figure({ url: 'line.svg', alt: '' })])
    const { article, codes } = markdown('# T\n\n![](line.svg)')
    expect(codes).toEqual(['image-alt-missing'])
    expect(bare(article.children)).toEqual([figure({ url: 'line.svg', alt: '', isUndescribed: true })])
  })
})

describe('an escaped bracket', () => {
  it('closes no mark of a note', () => {
    const { article, codes } = markdown('# T\n\nEbb [^[\\](#x)')
    expect(codes).toEqual([])
    expect(textOf((article.children[0] as Paragraph).children)).toBe('Ebb [^[](#x)')
  })
})

describe('a paragraph’s looseness', () => {
  it('is asked for at its end, with its id and its language', () => {
    expect(blocksOf('High *water.* {looseness=1}')).toEqual([
      {
        type: 'paragraph',
        looseness: 1,
        children: [text('High '), { type: 'emphasis', children: [text('water.')] }],
      },
    ])
    expect(blocksOf('Eau haute. {#haute lang=fr looseness=-1}')).toEqual([
      { type: 'paragraph', id: 'haute', lang: 'fr', looseness: -1, children: [text('Eau haute.')] },
    ])
    expect(blocksOf('- High water.\n  {looseness=+1}')).toMatchObject([
      { children: [{ children: [{ looseness: 1, children: [text('High water.')] }] }] },
    ])
  })

  it('is a line more or less; what is neither is told', () => {
    for (const value of ['2', '0', 'loose']) {
      const { article, codes } = markdown(`# T\n\nHigh water. {looseness=${value}}`)
      expect(codes).toEqual(['looseness-unread'])
      expect(bare(article.children)).toEqual([{ type: 'paragraph', children: [text('High water.')] }])
    }
  })

  it('is what makes the list the paragraph’s own: any other is text, and so is one inside it', () => {
    for (const source of ['Set {a=b}', 'Set {#a}', 'Set{looseness=1}', '{looseness=1} set'])
      expect(blocksOf(source)).toEqual([{ type: 'paragraph', children: [text(source)] }])
  })
})

describe('tables', () => {
  it('have header cells, alignment and a caption', () => {
    const cell = (value: string, header?: string) => ({
      type: 'tableCell',
      ...(header && { header }),
      children: value === '' ? [] : [text(value)],
    })
    const table = {
      type: 'table',
      align: [null, 'left', 'right'],
      caption: [text('Heights')],
      children: [
        { type: 'tableRow', children: [cell('', 'column'), cell('Ebb', 'column'), cell('A|B', 'column')] },
        { type: 'tableRow', children: [cell('Port', 'row'), cell('1'), cell('')] },
      ],
    }
    const rows = '| | Ebb | A\\|B |\n|---|:--|--:|\n| Port | 1 |'
    expect(blocksOf(`${rows}\n\nTable: Heights`)).toEqual([table])
    expect(blocksOf(`: Heights\n\n${rows}`)).toEqual([table])
  })

  it('share captions between them, one each', () => {
    const rows = '| a |\n|---|\n| b |'
    const captions = (source: string) =>
      blocksOf(source).map((block) => block.type === 'table' && textOf(block.caption ?? []))
    expect(captions(`${rows}\n\n: one\n\n${rows}\n\n: two`)).toEqual(['one', 'two'])
    expect(captions(`: one\n\n${rows}\n\n: two\n\n${rows}`)).toEqual(['one', 'two'])
  })

  it('keep the cells that have no column', () => {
    const { article, codes } = markdown('# T\n\n| a |\n|---|\n| b | *c* |\n')
    expect(codes).toEqual(['table-row-long'])
    expect(JSON.stringify(article)).toContain('"value":"c"')
  })
})

describe('the widths of columns', () => {
  const table = (source: string) => {
    const [block] = blocksOf(source)
    if (block?.type !== 'table') throw new Error('no table')
    return block
  }
  const dashes = (...counts: number[]) => `|${counts.map((count) => '-'.repeat(count)).join('|')}|`

  it('are the author’s where the dashes are longer than a line', () => {
    expect(table(`| a | b |\n${dashes(48, 25)}\n| c | d |`).widths).toEqual([48, 25])
    expect(table(`> | a | b |\n> ${dashes(36, 36)}\n> | c | d |`.replaceAll('> ', '')).widths).toBeUndefined()
  })

  it('stand in the attributes of the caption, with the table’s id', () => {
    const rows = '| a | b | c |\n|---|---|---|\n| d | e | f |'
    expect(table(`: Heights {#tab widths="2 1 1"}\n\n${rows}`)).toMatchObject({
      id: 'tab',
      widths: [2, 1, 1],
      caption: [text('Heights')],
    })
    expect(table(`Text.\n\n: {widths="2 1 1"}\n\n${rows}`.slice(7))).not.toHaveProperty('caption')
  })

  it('are the content’s where the attribute does not fit', () => {
    const rows = '| a | b |\n|---|---|\n| d | e |'
    const { article, codes } = markdown(`# T\n\n${rows}\n\n: A {widths="2 1 1"}`)
    expect(codes).toEqual(['table-widths-unread'])
    expect(article.children[0]).not.toHaveProperty('widths')
  })
})

describe('definition lists', () => {
  const term = (value: string) => ({ type: 'definitionTerm', children: [text(value)] }) as const
  const meaning = (...children: Block[]) => ({ type: 'definitionDescription', children }) as const

  it('have terms of one line and meanings of any blocks', () => {
    const source = 'Ebb\n: A fall.\n: A loss.\n\nFlow\n\n:   A *rise*,\n\n    and more.\n'
    expect(blocksOf(source)).toEqual([
      {
        type: 'definitionList',
        children: [
          term('Ebb'),
          meaning(p('A fall.')),
          meaning(p('A loss.')),
          term('Flow'),
          meaning(p('A ', { type: 'emphasis', children: [text('rise')] }, ','), p('and more.')),
        ],
      },
    ])
  })

  it('know where their parts stand', () => {
    const { article } = markdown('# T\n\nEbb *tide*\n: A fall.')
    const places: string[] = []
    walk(article, ({ type, position }) => {
      if (!position || position.start.line < 3) return
      const { start, end } = position
      places.push(`${type} ${start.line}:${start.column}-${end.line}:${end.column}`)
    })
    expect(places).toEqual([
      'definitionList 3:1-4:10',
      'definitionTerm 3:1-3:11',
      'text 3:1-3:5',
      'emphasis 3:5-3:11',
      'text 3:6-3:10',
      'definitionDescription 4:1-4:10',
      'paragraph 4:3-4:10',
      'text 4:3-4:10',
    ])
  })

  it('leave a caption to the table below it', () => {
    const rows = '| a |\n|---|\n| b |'
    const [before, table] = blocksOf(`Text.\n\n: Heights\n\n${rows}`)
    expect(before).toEqual(p('Text.'))
    expect(table).toMatchObject({ type: 'table', caption: [text('Heights')] })
  })
})

describe('containers', () => {
  it.each(['note', 'tip', 'important', 'warning', 'caution', 'sidebar', 'contact'])('::: %s', (kind) => {
    const aside = { type: 'aside', kind, children: [p('Water.')] }
    expect(blocksOf(`::: ${kind}\nWater.\n:::`)).toEqual([aside])
    expect(blocksOf(`::: {.${kind} #x}\nWater.\n:::`)).toEqual([{ ...aside, id: 'x' }])
    expect(blocksOf(`:::: ${kind} A *title*\nWater.\n::::`)).toEqual([
      { ...aside, title: [text('A '), { type: 'emphasis', children: [text('title')] }] },
    ])
  })

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

  it('keep the content of one that nobody knows', () => {
    const { article, codes } = markdown('# T\n\n::: hint\nWater.\n:::')
    expect(codes).toEqual(['container-unknown'])
    expect(bare(article.children)).toEqual([p('Water.')])
  })

  it('tell one that has no name from one that nobody knows', () => {
    const { findings } = markdown('# T\n\n::: {lang=de}\nWasser.\n:::')
    expect(findings[0]?.message).toBe('this container has no name, so only its content is kept')
  })
})

describe('alerts', () => {
  it.each(['NOTE', 'tip', 'Important', 'WARNING', 'CAUTION'])('> [!%s]', (word) => {
    const aside = { type: 'aside', kind: word.toLowerCase(), children: [p('Water.')] }
    expect(blocksOf(`> [!${word}]\n> Water.`)).toEqual([aside])
    expect(blocksOf(`> [!${word}]\n>\n> Water.`)).toEqual([aside])
  })

  it('are quotations where they are not written so', () => {
    expect(blocksOf('> [!NOTE] Water.')).toEqual([{ type: 'blockquote', children: [p('[!NOTE] Water.')] }])
    expect(blocksOf('> [!HINT]\n> Water.')).toEqual([
      { type: 'blockquote', children: [p('[!HINT]\nWater.')] },
    ])
  })
})

/** The text of each note of one paragraph. */
function notesOf({ footnotes }: Article): string[] {
  return footnotes.map(({ children: [block] }) => (block?.type === 'paragraph' ? textOf(block.children) : ''))
}

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

  it('of an inline note never take the label of another', () => {
    const { article } = markdown('# T\n\nEbb^[One] and^[Two] flow[^note-1].\n\n[^note-1]: Three.\n')
    const labels = article.footnotes.map(({ identifier }) => identifier)
    expect(new Set(labels).size).toBe(3)
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

describe('lists', () => {
  it('know whether they are set apart, and where they start', () => {
    const item = (...children: Block[]) => ({ type: 'listItem', children })
    expect(blocksOf('- a\n- b\n  - c')).toEqual([
      {
        type: 'list',
        ordered: false,
        spread: false,
        children: [
          item(p('a')),
          item(p('b'), { type: 'list', ordered: false, spread: false, children: [item(p('c'))] } as Block),
        ],
      },
    ])
    expect(blocksOf('3. a\n\n4. b')).toEqual([
      { type: 'list', ordered: true, start: 3, spread: true, children: [item(p('a')), item(p('b'))] },
    ])
  })
})

describe('raw HTML', () => {
  it.each<[string, readonly Inline[]]>([
    ['a<br>b', [text('a'), { type: 'break' }, text('b')]],
    ['<sup>a</sup>', [{ type: 'superscript', children: [text('a')] }]],
    ['<sub>a</sub>', [{ type: 'subscript', children: [text('a')] }]],
    [
      '<i>a *b*</i>',
      [{ type: 'emphasis', children: [text('a '), { type: 'emphasis', children: [text('b')] }] }],
    ],
    ['<b>a</b>', [{ type: 'strong', children: [text('a')] }]],
    ['<s>a</s>', [{ type: 'delete', children: [text('a')] }]],
    ['x <code>a_b_</code>', [text('x '), { type: 'inlineCode', value: 'a_b_' }]],
    ['<span lang="fr">a</span>', [{ type: 'span', lang: 'fr', children: [text('a')] }]],
    ['<a href="#b">a</a>', [{ type: 'link', url: '#b', children: [text('a')] }]],
    ['x <img src="a.svg" alt="A">', [text('x '), { type: 'image', url: 'a.svg', alt: 'A' }]],
  ])('%s is a node', (source, nodes) => {
    expect(inlinesOf(source)).toEqual(nodes)
  })

  it.each([
    'text <u>kept</u>',
    'text <script>kept</script>',
    'text <iframe src="https://tides.example/">kept</iframe>',
    '<div onclick="x()">\ntext kept\n</div>',
    '<a href="javascript:x()">text kept</a>',
    '<A HREF=" java&#10;script:x()">text kept</A>',
    '[text kept](data:text/html,x)',
    '[text kept](JaVaScRiPt:x)',
    '<td>text kept',
  ])('%j never passes', (source) => {
    const { article, codes } = markdown(`# T\n\n${source}`)
    expect(codes).not.toEqual([])
    const json = JSON.stringify(bare(article))
    expect(json).toMatch(/kept/)
    expect(json).not.toMatch(/script:|<|onclick|iframe|data:/i)
  })

  it('in blocks is read by the rules of the HTML reader', () => {
    expect(blocksOf('<table>\n<tr><th>a</th></tr>\n<tr><td>b</td></tr>\n</table>')).toMatchObject([
      { type: 'table', children: [{ type: 'tableRow' }, { type: 'tableRow' }] },
    ])
  })

  it('says that a comment is not printed', () => {
    expect(markdown('# T\n\na <!-- b -->').codes).toEqual(['html-comment'])
    expect(markdown('# T\n\n<!--\nb\n-->').codes).toEqual(['html-comment'])
  })
})

describe('the title', () => {
  const titled = (source: string) => {
    const { article, codes } = markdown(source, 'notes/my-file_name.md')
    return { title: textOf(article.metadata.title), blocks: article.children.map(({ type }) => type), codes }
  }

  it('is the only heading of level 1 where it comes first', () => {
    expect(titled('# Ebb\n\nWater.')).toEqual({ title: 'Ebb', blocks: ['paragraph'], codes: [] })
  })

  it.each([
    ['two of them', '# Ebb\n\n# Flow'],
    ['one that does not come first', 'Water.\n\n# Ebb'],
  ])('is not taken from %s', (_, source) => {
    expect(titled(source)).toEqual({
      title: 'My file name',
      blocks: expect.arrayContaining(['heading']),
      codes: ['title-missing'],
    })
  })

  it('leaves the heading where front matter has one', () => {
    expect(titled('---\ntitle: Tides\n---\n\n# Ebb')).toEqual({
      title: 'Tides',
      blocks: ['heading'],
      codes: [],
    })
  })
})

describe('what is hostile', () => {
  it.each<[string, string]>([
    ['10,000 nested quotations', `${'>'.repeat(10_000)} deep`],
    [
      '2,000 nested lists',
      Array.from({ length: 2000 }, (_, level) => `${'  '.repeat(level)}- deep`).join('\n'),
    ],
    ['10,000 nested emphases', `${'*a **b '.repeat(5000)}deep${' c** d*'.repeat(5000)}`],
    ['10,000 nested elements', `a ${'<b>'.repeat(10_000)}deep${'</b>'.repeat(10_000)}`],
    ['10,000 nested blocks of HTML', `${'<div>'.repeat(10_000)}deep`],
  ])('keeps the text of %s', (_, source) => {
    const { article, codes } = markdown(`# T\n\n${source}`)
    expect(codes.filter((code) => code === 'nesting-too-deep').length).toBeGreaterThan(0)
    expectValid(article)
    expect(JSON.stringify(article)).toContain('deep')
  })

  it('reads the innermost of 10,000 nested notes, and leaves the others as text', () => {
    const { article } = markdown(`# T\n\n${'^['.repeat(10_000)}deep${']'.repeat(10_000)}`)
    expectValid(article)
    expect(JSON.stringify(article)).toContain('deep')
    expect(JSON.stringify(article).match(/\^\[/g)!.length + article.footnotes.length).toBe(10_000)
  })

  it.each<[string, string]>([
    ['10 MB in one line', 'The moon pulls the water. '.repeat(400_000)],
    ['open brackets', '['.repeat(50_000)],
    ['attributes', '*a*{#b} '.repeat(20_000)],
    ['unclosed attributes', '*a*{.b '.repeat(50_000)],
    ['open tags', '<b>'.repeat(50_000)],
    ['definitions of one label', '[^a]: b\n\n'.repeat(10_000)],
    ['containers', '::: note\n'.repeat(10_000)],
    ['tables with captions', '| a |\n|---|\n\n: b\n\n'.repeat(10_000)],
    ['letters that hang below the line', '~a ~'.repeat(50_000)],
    ['letters that stand above the line', `${'^a'.repeat(50_000)} ${'^[a'.repeat(5_000)}`],
    ['definition lists', 'Ebb\n: A fall.\n\n'.repeat(10_000)],
  ])('takes linear time for %s', (_, source) => {
    const start = performance.now()
    markdown(source)
    expect(performance.now() - start).toBeLessThan(15_000)
  })
})

describe('whole articles', () => {
  const folder = new URL('../../fixtures/markdown/', import.meta.url)
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'))

  it.each(names)('%s', (name) => {
    const { article, findings } = markdown(readFileSync(new URL(name, folder), 'utf8'), name)
    expect(findings).toEqual([])
    expectValid(article)
    expectGolden(`fixtures/markdown/${name.replace(/\.md$/, '.tree.txt')}`, dump(article))
  })

  it('exist', () => {
    expect(names.length).toBeGreaterThan(1)
  })

  it('have a place at every node', () => {
    const { article } = markdown(readFileSync(new URL(names[0]!, folder), 'utf8'))
    const homeless: string[] = []
    walk(article, (node) => {
      if (!node.position) homeless.push(node.type)
    })
    expect(homeless).toEqual([])
  })
})
