import { parsedAddress } from '../ast/index.ts'

/** An author's address as editions carry it: written as the URL Standard says, with valid characters only. */
export function writtenAddress(url: string): string {
  const text = url.replaceAll(/\p{Surrogate}/gu, '\uFFFD').replace(/^doi:/i, 'https://doi.org/')
  const parsed = parsedAddress(text)
  return parsed ? valid(parsed) : encode(text)
}

/** The URL Standard parses more than it calls valid: `|`, `^` and a bare `%` stay in a path. */
function valid({ href }: URL): string {
  const [head] = /^[^:]*:(?:\/\/[^/?#]*)?/.exec(href)!
  return head + encode(href.slice(head.length))
}

/** Escapes what no address may hold (RFC 3986, 2), and nothing that the author has escaped already. */
function encode(text: string): string {
  return text
    .replaceAll(/%(?![0-9a-f]{2})/gi, '%25')
    .replaceAll(/[^\x21-\x7E]+|[[\]|^`{}\\<>"]/gu, encodeURIComponent)
}
