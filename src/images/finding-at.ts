import type { Position } from '../ast/index.ts'
import type { Finding, Severity } from '../diagnostic.ts'
import type { Problem } from './limits.ts'

/** Where the article first names an image; the cover has no place in the text. */
export interface Use {
  readonly url: string
  /** What it shows, in words. */
  readonly alt: string
  readonly position?: Position
  /** The how manieth picture of the article it is, from 1. */
  readonly ordinal: number
}

export function findingAt(
  { url, position, ordinal }: Use,
  { code, message, hint }: Problem,
  severity: Severity = 'warning',
): Finding {
  return {
    code,
    severity,
    message: `${nameOf(url, ordinal)} ${message}`,
    ...(position && { position }),
    hint,
  }
}

/** One that the text holds itself has no name. */
function nameOf(url: string, ordinal: number): string {
  const type = /^data:image\/(?:x-)?([a-z]{1,8})/i.exec(url)?.[1]
  if (type === undefined) return `image ${shown(url)}`
  return `image ${ordinal} of the article (${type.toUpperCase()})`
}

/** A `data:` URL can be megabytes long. */
export function shown(url: string): string {
  return JSON.stringify(url.length > 80 ? `${url.slice(0, 80)}…` : url)
}
