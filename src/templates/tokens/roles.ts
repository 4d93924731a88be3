/** Every role of the tree, and of the page, that has a look of its own. */
export const ROLES = [
  'title',
  'subtitle',
  'byline',
  'date',
  'paragraph',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'heading5',
  'heading6',
  'blockquote',
  'listItem',
  'definitionTerm',
  'definition',
  'code',
  'math',
  'verse',
  'caption',
  'figure',
  'table',
  'tableCell',
  'tableHeader',
  'aside',
  'asideTitle',
  'contact',
  'thematicBreak',
  'footnote',
  'contents',
  'runningHead',
  'folio',
] as const
export type Role = (typeof ROLES)[number]

/** What inline nodes change in the style around them. */
export const INLINE_ROLES = [
  'emphasis',
  'strong',
  'delete',
  'smallCaps',
  'superscript',
  'subscript',
  'inlineCode',
  'link',
  'noteMark',
] as const
export type InlineRole = (typeof INLINE_ROLES)[number]
