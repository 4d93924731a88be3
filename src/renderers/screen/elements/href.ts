import { articleOfUrl, isFollowed, parsedAddress } from '../../../ast/index.ts'
import type { ScreenEdition } from '../../../editions.ts'
import { writtenAddress } from '../../addresses.ts'

/** Where a link leads, or why a reader of the edition cannot follow it. */
export type Href = { readonly href: string } | { readonly reason: string }

/** An author's URL as an edition may carry it. */
export function hrefOf(url: string, edition: ScreenEdition): Href {
  const other = articleOfUrl(url)
  if (other && edition === 'epub') return { reason: 'it is in another book' }
  // The pages of a site lie in a folder beside the other files.
  const beside = edition === 'site' ? '../' : ''
  if (other)
    return {
      href: writtenAddress(`${beside}${other.path}.html${other.id === undefined ? '' : `#${other.id}`}`),
    }
  const href = writtenAddress(url)
  const parsed = parsedAddress(href)
  if (parsed) {
    const { protocol } = parsed
    return isFollowed(protocol.slice(0, -1), edition === 'epub' ? 'epub' : 'html')
      ? { href }
      : { reason: `the scheme ${protocol} is not one that its readers can follow` }
  }
  if (!parsedAddress(href, BASE) || href.startsWith('//')) return { reason: 'the address is not valid' }
  if (edition === 'epub') return { reason: 'it is relative, and the file that it names is not in the book' }
  return { href: href.startsWith('/') || href.startsWith('#') ? href : `${beside}${href}` }
}

const BASE = 'https://octavo.invalid/'

export function decoded(url: string): string {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}
