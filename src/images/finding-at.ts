import type { Position } from '../ast/index.ts'
import type { Finding, Severity } from '../diagnostic.ts'
import type { Problem } from './limits.ts'

/** Where the article first names an image; the cover has no place in the text. */
export interface Use {
  readonly url: string
  /** What it shows, in words. */
  readonly alt: string
  readonly position?: Position
}

export function findingAt(
  { url, position }: Use,
  { code, message, hint }: Problem,
  severity: Severity = 'warning',
): Finding {
  return { code, severity, message: `image ${shown(url)} ${message}`, ...(position && { position }), hint }
}

/** A `data:` URL can be megabytes long. */
export function shown(url: string): string {
  return JSON.stringify(url.length > 80 ? `${url.slice(0, 80)}…` : url)
}
