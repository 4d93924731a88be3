/**
 * What programs and pandoc call the styles of paragraphs that say what stands there, as `docx/` and `odt/` find them, by
 * what becomes of them: a class that `front.ts` and `joined.ts` ask for, or an element.
 */
export const PARAGRAPH_STYLES = {
  title: ['Title'],
  subtitle: ['Subtitle'],
  author: ['Author', 'Authors'],
  date: ['Date'],
  abstract: ['Abstract'],
  'abstract-title': ['Abstract Title'],
  caption: ['caption', 'Table Caption', 'Image Caption', 'Illustration', 'Table', 'Figure'],
  term: ['Definition Term'],
  definition: ['Definition'],
  contents: ['TOC Heading', 'Contents Heading', 'table of figures'],
  blockquote: ['Quote', 'Intense Quote', 'Block Text', 'Quotations'],
  pre: ['Source Code', 'Code', 'HTML Preformatted', 'Preformatted Text', 'Plain Text'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** The same of characters. */
export const CHARACTER_STYLES = {
  code: ['Verbatim Char', 'HTML Code', 'Source Text'],
  em: ['Emphasis', 'Subtle Emphasis', 'Intense Emphasis'],
  'strong > em': ['Strong Emphasis'],
} as const satisfies Readonly<Record<string, readonly string[]>>
