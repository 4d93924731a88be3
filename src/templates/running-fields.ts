/** What a running head or foot may say of the document and of its page. */
export const RUNNING_FIELDS = [
  'title',
  'shorttitle',
  'author',
  'date',
  'publisher',
  'part',
  'chapter',
  'section',
  'page',
  'pages',
  'of',
  'standard',
] as const
export type RunningField = (typeof RUNNING_FIELDS)[number]

/** A field where it is named: `{title}`. */
export const FIELD = /\{([^{}]*)\}/g
