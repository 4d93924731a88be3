import { parsedAddress } from '../../ast/index.ts'
import { addressDecoded, percentDecoded } from '../model/index.ts'

/** The root of a publication, to which the names of its files are relative. */
const ROOT = 'octavo://package/'

/** A file's name in the archive from a path relative to another file's. */
export function resolve(from: string, href: string): string {
  const base = `${ROOT}${from}`
  const parsed = parsedAddress(href, base)
  return parsed ? addressDecoded(parsed.pathname.slice(1)) : href
}

/** `file#id`, or `file` alone, of an address inside the publication; nothing of one outside. */
export function keyOf(href: string, from: string): string | undefined {
  const base = `${ROOT}${from}`
  // What has no colon has no scheme: to have that found out costs an error thrown.
  const isWhole = href.includes(':') && parsedAddress(href) !== undefined
  const parsed = isWhole ? undefined : parsedAddress(href, base)
  return parsed && percentDecoded(`${parsed.pathname.slice(1)}${parsed.hash}`)
}
