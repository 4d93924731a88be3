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

/**
 * The scheme of links to another article of the same build: `octavo:../gates/gates#lock`. What follows is the path of
 * its files from those of this one, without the ending by which each edition leads to its own kind.
 */
const ARTICLE = 'octavo:'

export function articleUrl(path: string, id: string | undefined): string {
  return ARTICLE + path + (id === undefined ? '' : `#${id}`)
}

/** Of an address that `articleUrl` has made. */
export function articleOfUrl(url: string): { readonly path: string; readonly id?: string } | undefined {
  if (!url.startsWith(ARTICLE)) return undefined
  const [path, id] = url.slice(ARTICLE.length).split('#', 2) as [string, string | undefined]
  return { path, ...(id !== undefined && { id }) }
}

/** The scheme of links by the name of a note, until the note is found: no author can write it, since it is not safe. */
const WIKI = 'wiki:'

export function wikiUrl(note: string, heading: string | undefined): string {
  return WIKI + encodeURIComponent(note) + (heading === undefined ? '' : `#${encodeURIComponent(heading)}`)
}

/** Of an address that `wikiUrl` has made. */
export function noteOfUrl(url: string): { readonly note: string; readonly heading?: string } | undefined {
  if (!url.startsWith(WIKI)) return undefined
  const [note = '', heading] = url.slice(WIKI.length).split('#', 2).map(decodeURIComponent)
  return { note, ...(heading !== undefined && { heading }) }
}

/** Whether an address leads to another file that only its place in the source tells. */
export function isRelative(url: string): boolean {
  return !url.startsWith('#') && schemeOf(url) === undefined
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

/** Whether a link of the reading PDF leads anywhere: in it, to another article of the build, or by a scheme of the list. */
export function isFollowedInPdf(url: string): boolean {
  return url.startsWith('#') || url.startsWith(ARTICLE) || isFollowed(schemeOf(url) ?? '', 'html')
}

/** Of the address that links are resolved against, in UTF-16 units: each of them repeats it. */
const LONGEST_BASE = 1000

/** Whether links may be resolved against an address. */
export function isBase(address: string): boolean {
  return address.length <= LONGEST_BASE
}
