import type { Article } from './ast/nodes.ts'
import type { OutputFile, ScreenContext } from './renderers/renderer.ts'

export const EDITIONS = ['html', 'epub', 'pdf', 'print'] as const
/** `pdf` is for reading, `print` for the press. */
export type Edition = (typeof EDITIONS)[number]

/** Editions that need no pages but where they begin. */
export function isScreenEdition(edition: Edition): edition is 'html' | 'epub' {
  return edition === 'html' || edition === 'epub'
}

/** Renders editions for screens, in the order asked for; nothing where there is nothing to do. */
export type ScreenService = (
  editions: readonly Edition[],
  article: Article,
  context: ScreenContext,
) => Promise<OutputFile[]> | undefined
