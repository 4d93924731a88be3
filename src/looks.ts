/** The looks that come with Octavo, each a file of `templates/`. */
export const LOOKS = [
  ...(['news', 'essay', 'paper', 'thesis', 'book', 'poems', 'handout', 'worksheet', 'recipe'] as const),
  ...(['photo', 'letter', 'programme', 'large-print'] as const),
]

/** The same looks on other paper. */
export const LOOKS_ON_OTHER_PAPER = [
  ...(['news-letter', 'essay-letter', 'handout-letter', 'large-print-letter'] as const),
  ...(['essay-a5', 'essay-6x9', 'book-6x9'] as const),
]
