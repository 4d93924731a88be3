import { describe, expect, it } from 'vitest'
import { read } from '../outline.ts'
import { markdown } from '../reading.ts'

describe('Markdown in HTML', () => {
  it.each([
    [
      '<details open>\n<summary>A <b>b</b></summary>\n\nc *d*\n\n- e\n\n</details>\n\nf',
      'sidebar [A strong{b}] ("c emphasis{d}", list ordered=false (listItem ("e"))), "f"',
    ],
    [
      '- a\n\n  <details>\n  <summary>b</summary>\n\n  c\n\n  </details>',
      'list ordered=false (listItem ("a", sidebar [b] ("c")))',
    ],
    ['> <details>\n> <summary>b</summary>\n>\n> c\n>\n> </details>', 'blockquote (sidebar [b] ("c"))'],
    ['<blockquote>\n\nA *b*.\n\n</blockquote>', 'blockquote ("A emphasis{b}.")'],
    [
      '<figure>\n\n![a](b.png)\n\n<figcaption>\n\nC *d*.\n\n</figcaption>\n</figure>',
      'figure [C emphasis{d}.] ("image{b.png}")',
    ],
    ['<ul>\n<li>\n\nA *b*.\n\n</li>\n</ul>', 'list ordered=false (listItem ("A emphasis{b}."))'],
    ['<h2 align="center">\n\nA *b*\n\n</h2>', 'heading depth=2 "A emphasis{b}"'],
    ['<div align="center">\n\n## A\n\n[b](c)\n\n</div>', 'heading depth=2 "A", "link{b}"'],
    ['<del>\n\n*a*\n\n- b\n\n</del>', '"delete{emphasis{a}}", list ordered=false (listItem ("delete{b}"))'],
    ['<a href="#x">\n\n![a](b.png)\n\n</a>', 'figure ("link{image{b.png}}")'],
    ['<p>\n\nA *b*.\n\n</p>', '"A emphasis{b}."'],
    [
      '<details>\n<summary>a</summary>\n\n~~~\n</details>\n~~~\n</details>',
      'sidebar [a] (code «</details>»)',
    ],
  ])('%j', (source, outline) => {
    expect(read(source)).toEqual({ outline, codes: [] })
  })

  it('stands in the cells of a table that is written over several blocks', () => {
    const source = '<table>\n<tr>\n<td>\n\nA *b*.\n\n</td>\n<td>c</td>\n</tr>\n</table>'
    expect(read(source).outline).toBe(
      'table align=[null,null] (tableRow (tableCell "A emphasis{b}.", tableCell "c"))',
    )
  })

  it.each([
    ['<div markdown="1">\nA *b*.\n- c\n</div>', '"A emphasis{b}.", list ordered=false (listItem ("c"))'],
    [
      '<figure markdown="span">\n  ![a](b.png)\n  <figcaption>C.</figcaption>\n</figure>',
      'figure [C.] ("image{b.png}")',
    ],
    ['<div class="grid" markdown>\n\n- a\n\n</div>', 'list ordered=false (listItem ("a"))'],
  ])('%j needs no empty line, for it says what it holds', (source, outline) => {
    expect(read(source)).toEqual({ outline, codes: [] })
  })

  it('leaves no empty boxes', () => {
    expect(read('<details><summary>a</summary></details>\n\n<blockquote></blockquote>\n\n<ul></ul>')).toEqual(
      {
        outline: '"a"',
        codes: [],
      },
    )
  })

  it.each([
    ['<details>\n<summary>a</summary>\n\nb', '"a", "b"'],
    ['a\n\n</details>\n\nb', '"a", "b"'],
    ['- <div>\n\n  a\n\n</div>', 'list ordered=false (listItem ("a"))'],
  ])('%j: a tag without its other half is told of', (source, outline) => {
    const { codes, ...rest } = read(source)
    expect(rest.outline).toBe(outline)
    expect(new Set(codes)).toEqual(new Set(['html-unbalanced']))
  })

  it.each(['<p>a\n\nb', '<div>\n\n<p>a\n\nb\n\n</div>', '<ul>\n<li>a\n\n<li>b\n\n</ul>', '</p>'])(
    '%j: an end tag may be left out where HTML allows it',
    (source) => {
      expect(read(source).codes).toEqual([])
    },
  )

  it('keeps Markdown that stands in a form, a film or an unfinished tag', () => {
    const source = '<form>\n\nkept *a*\n\n</form>\n\n<div>\n\n<div class="x\n\nkept *b*\n\n</div>'
    expect(read(source).outline).toMatch(/"kept emphasis{a}".*"kept emphasis{b}"/)
  })

  it('breaks pages where a style asks for it', () => {
    const after = '<hr style="page-break-after: always">\n\n<div style="break-before:page">a</div>'
    expect(read(after).outline).toBe('pageBreak, pageBreak, "a"')
  })

  it('gives places in the source', () => {
    const { article } = markdown('# T\n\n<blockquote>\n\n*a*\n\n<p>b</p>\n\n</blockquote>')
    const [quotation] = article.children
    expect(quotation).toMatchObject({
      position: { start: { line: 3, column: 1 }, end: { line: 9, column: 14 } },
      children: [{ position: { start: { line: 5 } } }, { position: { start: { line: 7, column: 4 } } }],
    })
  })
})
