import { isFollowed } from '../../../ast/index.ts'

/** Where a link leads, or why a reader of the edition cannot follow it. */
export type Href = { readonly href: string } | { readonly reason: string }

/** An author's URL as an edition may carry it: parsed, and written with valid characters only. */
export function hrefOf(url: string, edition: 'html' | 'epub'): Href {
  const text = url.replaceAll(/\p{Surrogate}/gu, '\uFFFD').replace(/^doi:/i, 'https://doi.org/')
  if (URL.canParse(text)) {
    const parsed = new URL(text)
    const { protocol } = parsed
    return isFollowed(protocol.slice(0, -1), edition)
      ? { href: valid(parsed) }
      : { reason: `the scheme ${protocol} is not one that its readers can follow` }
  }
  if (!URL.canParse(text, BASE) || text.startsWith('//')) return { reason: 'the address is not valid' }
  if (edition === 'epub') return { reason: 'it is relative, and the file that it names is not in the book' }
  return { href: encode(encodeURI(decoded(text))) }
}

const BASE = 'https://octavo.invalid/'

/** The URL Standard parses more than it calls valid: `|`, `^` and a bare `%` stay in a path. */
function valid({ href, pathname, search, hash }: URL): string {
  const tail = pathname + search + hash
  return href.slice(0, href.length - tail.length) + encode(tail)
}

function encode(text: string): string {
  return text.replaceAll(/%(?![0-9a-f]{2})/gi, '%25').replaceAll(/[[\]|^`{}\\<>"]/g, encodeURIComponent)
}

export function decoded(url: string): string {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}
