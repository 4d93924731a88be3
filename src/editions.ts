export const EDITIONS = ['html', 'epub', 'pdf', 'print'] as const
/** `pdf` is for reading, `print` for the press. */
export type Edition = (typeof EDITIONS)[number]

/** Editions that need no pages but where they begin. */
export function isScreenEdition(edition: Edition): edition is 'html' | 'epub' {
  return edition === 'html' || edition === 'epub'
}
