/** What every reader says about a tree that is deeper than the tree may be. */
export const TOO_DEEP = {
  code: 'nesting-too-deep',
  severity: 'warning',
  message: 'this is nested more than 100 levels deep; what is deeper is kept as plain text',
} as const

/** Blocks in blocks, and inline nodes in inline nodes. */
export const DEEPEST = 100
