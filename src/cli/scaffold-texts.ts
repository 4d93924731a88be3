/** The texts that `octavo init` writes: each says what it shows, so that it can be written over from the top. */

export const ARTICLE = `The first paragraph says what the text is about, so that a reader can decide to stay. A word may be
*stressed*, or **strong**; a statement may lean on a note.[^1]

## A picture

![A boat waits in a chamber between two gates; the water stands low.](lock.svg "A lock, seen from the side")

What stands between the brackets is for those who cannot see the picture, what stands in quotation marks is
printed below it. Pictures lie beside the text: JPEG, PNG and SVG are the usual kinds.

## A table

| Sheet | Width  | Height |
|:------|-------:|-------:|
| A4    | 210 mm | 297 mm |
| A5    | 148 mm | 210 mm |

: Two sheets of paper {#tbl-sheets}

The text speaks of @tbl-sheets by its id, and the number comes by itself.

## And the rest

1. A list has its items in lines of their own.
2. Its numbers are counted anew, whatever they are.

> A quotation is set off from the text.
>
> -- A. Reader

[^1]: It stands at the foot of the page, and behind a link on screens.
`

export const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 120">
  <path d="M0 96h110v-44h210v68H0z" fill="#e4e1da"/>
  <path d="M0 78h108v18H0zM112 78h96v18h-96zM212 34h108v18H212z" fill="#a9c4d8"/>
  <path d="M108 28h4v68h-4zM208 20h4v76h-4z" fill="#33424e"/>
  <path d="M132 68h54l-8 14h-38z" fill="#8a3b2a"/>
  <path d="M158 68V40l18 22h-18" fill="none" stroke="#33424e" stroke-width="2"/>
</svg>
`

export const PREFACE = `# Preface

A preface says why the book is there, for whom, and how it came about. Two pages are enough.
`

export const FIRST_CHAPTER = `# The first chapter {#sec-first}

Each chapter is a file that begins with its title. The words at its head are set by the template, and so are the
pages that it begins on; the text says what it is, never how it looks.[^1]

## A section

A chapter may have as many sections as it takes. A picture stands where it is spoken of, and is numbered through
the book.

![A boat waits in a chamber between two gates; the water stands low.](lock.svg "A lock, seen from the side")

* * *

Three stars part two scenes.

[^1]: Notes are counted chapter by chapter or through the book, as the template has it.
`

export const SECOND_CHAPTER = `# The second chapter

Links lead to other files: [the first one](one.md) stands before this one. By an id, the text speaks of its number,
as here of @sec-first.

## Verse and other things

::: verse
A line of verse ends where its author ends it,
however wide the page may be.
:::

A word for the index is marked where it stands: the [lock]{.index} has two gates.
`

export const HANDOUT = `Name: ____ Class: ____

## What it is about

Three sentences that a class can read in a minute. What is *new* is marked, and explained where it first
stands.

::: tip
What helps with the tasks stands in a box.
:::

## What to do

1. Read the text.
2. Underline what is new to you.
3. Fill in what is missing.

| Word | What it means |
|:-----|:--------------|
| new  | ____          |
|      | ____          |

4. Write down one question.

::: lines 3

::: answers
Teachers see this: \`octavo handout.md --for teacher --output teacher\`.
:::
`

export const NEWS = `The first paragraph says who has done what, when and where. Whoever reads no more knows the news.

The second says how, and why it matters. It names those who have said so, and where it can be looked up. The next
ones add what is known besides: what came before, what others say to it, what it costs and who pays.

## What comes next

A heading lets the eye rest, and says what the next paragraphs hold. Sentences are short. Numbers have something
beside them, so that they can be grasped: a sheet of A4 is as long as the forearm of a grown man.

> A sentence that somebody has said, as it was said.
>
> -- A. Witness

| Paper | A sheet | Folded |
|:------|--------:|-------:|
| A3    | 420 mm  | 297 mm |
| A4    | 297 mm  | 210 mm |

: Half of half, by length

## Where it ends

The end can be cut without harm: the last paragraph is the least needed one.
`
