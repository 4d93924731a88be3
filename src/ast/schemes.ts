/**
 * Schemes of the links of an article. It is data: nothing in it may run, or open a file of the reader's. Those that
 * EPUBCheck does not know (HTM-025) are followed from a page of HTML alone.
 */
const SCHEMES: Readonly<Record<string, 'anywhere' | 'html'>> = {
  http: 'anywhere',
  https: 'anywhere',
  mailto: 'anywhere',
  tel: 'anywhere',
  ftp: 'anywhere',
  doi: 'anywhere',
  urn: 'anywhere',
  news: 'anywhere',
  irc: 'anywhere',
  xmpp: 'anywhere',
  sms: 'html',
  geo: 'html',
}

/** The scheme as a browser sees it: control characters and blanks do not count (URL Standard, 4.4). */
export function schemeOf(url: string): string | undefined {
  return /^([a-z][a-z0-9+.-]*):/i.exec(url.replaceAll(/[\x00-\x20]/g, ''))?.[1]?.toLowerCase()
}

export function isSafeScheme(scheme: string): boolean {
  return Object.hasOwn(SCHEMES, scheme)
}

/** Whether somebody who has the edition on a machine of their own can follow links of the scheme. */
export function isFollowed(scheme: string, edition: 'html' | 'epub'): boolean {
  return isSafeScheme(scheme) && (edition === 'html' || SCHEMES[scheme] === 'anywhere')
}
