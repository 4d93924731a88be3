import type { Position } from '../../ast/index.ts'
import type { Report } from './report.ts'

/** Schemes that a link may have. An article is data: nothing in it may run, or open a file of the reader's. */
const SAFE_SCHEMES = new Set([
  'http',
  'https',
  'mailto',
  'tel',
  'ftp',
  'doi',
  'urn',
  'sms',
  'geo',
  'news',
  'irc',
  'xmpp',
])

/** The scheme as a browser sees it: control characters and blanks do not count (URL Standard, section 4.4). */
function schemeOf(url: string): string | undefined {
  return /^([a-z][a-z0-9+.-]*):/i.exec(url.replaceAll(/[\x00-\x20]/g, ''))?.[1]?.toLowerCase()
}

/** `url` where a link may lead there; otherwise `undefined`, with the warning `link-unsafe`. */
export function safeUrl(url: string, position: Position, report: Report): string | undefined {
  const scheme = schemeOf(url)
  if (scheme === undefined || SAFE_SCHEMES.has(scheme)) return url
  report({
    code: 'link-unsafe',
    severity: 'warning',
    message: `the link to a “${scheme}:” address is not taken over; its text is kept`,
    position,
    hint: 'link to a web address, a mail address or an #id of the article',
  })
  return undefined
}
