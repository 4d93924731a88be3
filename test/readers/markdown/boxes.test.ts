import { describe, expect, it } from 'vitest'
import { read } from '../outline.ts'

describe('boxes of every dialect', () => {
  it.each([
    // pandoc and Quarto
    ['::: {.note lang=fr}\na\n:::', 'note lang="fr" ("a")'],
    ['::: {.note}\na\n\n::: {.tip}\nb\n:::\n\nc\n:::\n\nd', 'note ("a", tip ("b"), "c"), "d"'],
    ['::::: Warning ::::::\na\n::::::', 'warning ("a")'],
    ['::: {.callout-tip title="A b"}\nc\n:::', 'tip [A b] ("c")'],
    ['::: {.callout-note}\n## A *b*\n\nc\n:::', 'note [A emphasis{b}] ("c")'],
    ['::: {.column-margin}\na\n:::', 'sidebar ("a")'],
    ['::: {.panel-tabset}\n## A\n\nb\n\n## C\n\nd\n:::', 'sidebar [A] ("b"), sidebar [C] ("d")'],
    [':::: columns\n::: {.column width="40%"}\na\n:::\n::: {.column width="60%"}\nb\n:::\n::::', '"a", "b"'],
    ['::: {#x}\na\n:::', 'paragraph id="x" "a"'],
    ['::: note\n```\n:::\n```\n:::', 'note (code «:::»)'],
    ['::: note\n- ::: tip\n  a\n  :::\n:::', 'note (list ordered=false (listItem (tip ("a"))))'],
    ['::: {}\na\n:::', '"a"'],
    ['::: {.content-hidden when-format="pdf"}\na\n:::', '"a"'],
    ['- a\n\n  ::: note\n  b\n  :::\n\nc', 'list ordered=false (listItem ("a", note ("b"))), "c"'],
    // Docusaurus
    [':::tip My *title*\n\na\n\n:::', 'tip [My emphasis{title}] ("a")'],
    [':::note[My *title*]{#x}\n\na\n\n:::', 'note id="x" [My emphasis{title}] ("a")'],
    [':::danger\na\n:::', 'caution word="Danger" ("a")'],
    // MyST
    [':::{note}\na\n:::', 'note ("a")'],
    [':::{admonition} A *b*\n:class: dropdown\n:name: x\nc\n:::', 'note id="x" [A emphasis{b}] ("c")'],
    // MkDocs
    [
      '!!! note "A *b*"\n    c\n\n    - d\n\ne',
      'note [A emphasis{b}] ("c", list ordered=false (listItem ("d"))), "e"',
    ],
    ['!!! danger\n    a\n\n    !!! tip ""\n        b', 'caution word="Danger" ("a", tip [] ("b"))'],
    ['??? question "A"\n    b', 'note word="Question" [A] ("b")'],
    ['???+ info inline end\n\n    a', 'note word="Info" ("a")'],
    [
      '=== "A"\n\n    ``` c\n    b\n    ```\n\n=== "C"\n\n    d',
      'sidebar [A] (code language="c" «b»), sidebar [C] ("d")',
    ],
    ['- a\n\n    !!! tip\n        b', 'list ordered=false (listItem ("a", tip ("b")))'],
    // GitHub and Obsidian
    ['> [!WARNING]\n> a', 'warning ("a")'],
    ['> [!info]- A *b*\n> c\n>\n> d', 'note word="Info" [A emphasis{b}] ("c", "d")'],
    ['> [!tip] A', 'tip ("A")'],
    ['> [!faq|right]+\n> - a', 'note word="Faq" (list ordered=false (listItem ("a")))'],
    ['> [!my own] A\n> b', 'note word="My own" [A] ("b")'],
    ['> [!todo]\n> > [!bug] A\n> > b', 'note word="Todo" (caution word="Bug" [A] ("b"))'],
  ])('%j', (source, outline) => {
    expect(read(source)).toEqual({ outline, codes: [] })
  })

  it.each([
    [
      '::: {layout-ncol=2}\n![A](a.png)\n\n![B](b.png)\n\nBoth.\n:::',
      'figure columns=2 [Both.] ("image{a.png}", "image{b.png}")',
    ],
    [
      '::: {#fig-x layout="[[1,1,1],[1]]"}\n![A](a.png)\n![B](b.png)\n:::',
      'figure id="fig-x" columns=3 ("image{a.png}", "image{b.png}")',
    ],
    [
      '::: {layout-nrow=1}\n![A](a.png "C")\n\n![B](b.png)\n:::',
      'figure columns=2 (figure [C] ("image{a.png}"), "image{b.png}")',
    ],
    ['::: {#fig-a}\n![A](a.png)\n\nB *c*.\n:::', 'figure id="fig-a" [B emphasis{c}.] ("image{a.png}")'],
    [
      '::: {#tbl-a}\n| a |\n|---|\n\nB.\n:::',
      'table align=[null] id="tbl-a" [B.] (tableRow (tableCell header="column" "a"))',
    ],
    ['::: {layout-ncol=2}\na\n\nb\n:::', '"a", "b"'],
  ])('%j: images stand side by side', (source, outline) => {
    expect(read(source)).toEqual({ outline, codes: [] })
  })

  it.each([
    ['a\n:::\n\nb', 'container-unopened'],
    ['::: note\na', 'container-unclosed'],
    ['::: flotsam\n## a\n:::', 'container-unknown'],
  ])('%j is told of', (source, code) => {
    expect(read(source).codes).toEqual([code])
  })
})
