import { ARTICLE, DRAWING, FIRST_CHAPTER, HANDOUT, NEWS, PREFACE, SECOND_CHAPTER } from './scaffold-texts.ts'

/** What `octavo init` writes: files that build without a finding, and show what is typed most often. */
export const KINDS = ['article', 'book', 'handout', 'newspaper'] as const
export type Kind = (typeof KINDS)[number]

/** Texts by their paths; the first is what is built, or lies in the folder that is. */
export type Scaffold = Readonly<Record<string, string>>

export const TITLES: Readonly<Record<Kind, string>> = {
  article: 'An article',
  book: 'A book',
  handout: 'A handout',
  newspaper: 'A front page',
}

/** `date`: that of the day, as ISO 8601 writes it. */
export function scaffoldOf(kind: Kind, title: string, date: string): Scaffold {
  return SCAFFOLDS[kind](JSON.stringify(title), date)
}

/** `title` is a string of JSON, which is one of YAML, too. */
const SCAFFOLDS: Readonly<Record<Kind, (title: string, date: string) => Scaffold>> = {
  article: (title, date) => ({
    'article.md': head(title, date, 'essay') + ARTICLE,
    'lock.svg': DRAWING,
  }),
  book: (title, date) => ({
    'octavo.yaml': plan(title, date),
    'preface.md': PREFACE,
    'chapters/one.md': FIRST_CHAPTER,
    'chapters/two.md': SECOND_CHAPTER,
    'chapters/lock.svg': DRAWING,
  }),
  handout: (title, date) => ({ 'handout.md': head(title, date, 'handout') + HANDOUT }),
  newspaper: (title, date) => ({ 'news.md': head(title, date, 'news') + NEWS }),
}

function head(title: string, date: string, template: string): string {
  return `---
title: ${title}
author: Your Name
date: ${date}
lang: en-GB
template: ${template}
---

`
}

function plan(title: string, date: string): string {
  return `title: ${title}
author: Your Name
date: ${date}
lang: en-GB
template: book
number-sections: true

# Editions in other forms: octavo build --to site, octavo build --template book-6x9
front:
  - preface.md

chapters:
  - chapters/one.md
  - chapters/two.md
`
}
