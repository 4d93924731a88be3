/** What `octavo init` writes: files that build without a finding, and show what is typed most often. */
export const KINDS = ['article', 'book', 'handout', 'newspaper'] as const
export type Kind = (typeof KINDS)[number]

/** Texts by their paths. */
export type Scaffold = Readonly<Record<string, string>>

export const TITLES: Readonly<Record<Kind, string>> = {
  article: 'An article',
  book: 'A book',
  handout: 'A handout',
  newspaper: 'A front page',
}

export function scaffoldOf(kind: Kind, title: string): Scaffold {
  return SCAFFOLDS[kind](JSON.stringify(title))
}

/** `title` is a string of JSON, which is one of YAML, too. */
const SCAFFOLDS: Readonly<Record<Kind, (title: string) => Scaffold>> = {
  article: (title) => ({ 'article.md': article(title) }),
  book: (title) => ({
    'octavo.yaml': plan(title),
    'preface.md': '# Preface\n\nWhy this book is there, and for whom.\n',
    'chapters/one.md': chapter('The first chapter', 'two.md', 'the second'),
    'chapters/two.md': chapter('The second chapter', 'one.md', 'the first'),
  }),
  handout: (title) => ({ 'handout.md': handout(title) }),
  newspaper: (title) => ({ 'news.md': news(title) }),
}

function article(title: string): string {
  return `---
title: ${title}
author: Your Name
lang: en
template: essay
---

The first paragraph says what it is about. A word may be *stressed*, or **strong**, and a statement may have a note.[^1]

## A section

- a list
- of two things

| Sheet | Width  | Height |
|:------|-------:|-------:|
| A4    | 210 mm | 297 mm |
| A5    | 148 mm | 210 mm |

: Two sheets of paper

[^1]: It stands at the foot of the page, and behind a link on screens.
`
}

function plan(title: string): string {
  return `title: ${title}
author: Your Name
lang: en
template: book

front:
  - preface.md

chapters:
  - chapters/one.md
  - chapters/two.md
`
}

function chapter(title: string, other: string, word: string): string {
  return `# ${title}

The text of the chapter. Links lead to other files: see [${word} one](${other}).

## A section

A chapter may have as many as it takes.
`
}

function handout(title: string): string {
  return `---
title: ${title}
author: Your Name
lang: en
template: handout
---

## What it is about

Three sentences that a class can read in a minute.

## What to do

1. Read the text.
2. Underline what is new to you.
3. Write down one question.

::: lines 3
`
}

function news(title: string): string {
  return `---
title: ${title}
author: Your Name
lang: en
template: news
---

The first paragraph says who has done what, when and where. Whoever reads no more knows the news.

The second says how, and why it matters.

## What comes next

> A sentence that somebody has said, as it was said.

The end can be cut without harm.
`
}
