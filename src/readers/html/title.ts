import {
  attributeOf,
  type DomElement,
  type DomNode,
  type DomParent,
  elementsIn,
  findAll,
  oneLine,
  tagIs,
  textContent,
} from './dom.ts'
import { plain, titleHeading } from './page/index.ts'

export interface PageTitle {
  /** The heading that says the title, which is then not printed as a heading as well. */
  readonly heading?: DomElement
  /** The title where no heading says it. */
  readonly text?: string
}

/**
 * The title of a page: the heading that says what the head says, else the first `h1` of the article, else what the head
 * says, without the name of the site.
 */
export function titleOfPage(
  document: DomParent,
  nodes: readonly DomNode[],
  headline: string | undefined,
): PageTitle {
  const around = new Set(elementsIn(nodes))
  const text = headline ?? openGraphTitle(document) ?? withoutSite(document)
  const said = titleHeading(document)
  if (said && around.has(said)) return { heading: said, ...(text !== undefined && { text }) }
  const first = [...around].find((element) => element.tagName === 'h1' && textContent(element).trim() !== '')
  if (first) return { heading: first, ...(text !== undefined && { text }) }
  const own =
    text ??
    [said, ...findAll(document, tagIs('h1'))].flatMap((element) =>
      element ? oneLine(textContent(element)) : [],
    )[0]
  const repeated = [...around].find((element) => /^h[2-6]$/.test(element.tagName))
  const isRepeated =
    repeated !== undefined && own !== undefined && plain(textContent(repeated)) === plain(own)
  return { ...(isRepeated && { heading: repeated }), ...(own && { text: own }) }
}

/** Pictures at the head of a page, of which the title may be one: what a site has around it is left out before. */
const FIRST = 2

/** The title where it is a picture, as pages from before web fonts have it: no heading says it, and its alternative text does. */
export function titlePicture(
  nodes: readonly DomNode[],
  { heading, text }: PageTitle,
): DomElement | undefined {
  if (heading || text === undefined) return undefined
  const pictures = elementsIn(nodes).filter(({ tagName }) => tagName === 'img')
  return pictures.slice(0, FIRST).find((picture) => plain(attributeOf(picture, 'alt') ?? '') === plain(text))
}

function openGraphTitle(document: DomParent): string | undefined {
  const title = metaContent(document, 'og:title')
  const site = metaContent(document, 'og:site_name')
  return title === undefined || title === site ? undefined : parted(title, site)
}

/** The text of `title` up to the sign before the site's name, where what is cut is the shorter part or said to be the site. */
function withoutSite(document: DomParent): string | undefined {
  // A drawing may have a title too.
  const title = findAll(
    document,
    (element) => element.tagName === 'title' && element.namespaceURI.endsWith('xhtml'),
  )[0]
  const text = title && oneLine(textContent(title))
  return text ? parted(text, metaContent(document, 'og:site_name'), true) : undefined
}

const SIGN = /\s+(?:[|»·•›]|::)\s+|\s+[-–—]\s+/g
/** Signs that part a title from a site and nothing else. */
const SURE = /[|»›]|::/

function parted(text: string, site: string | undefined, isPage = false): string {
  const [last] = [...text.matchAll(SIGN)].slice(-1)
  if (!last) return text
  const [title, rest] = [text.slice(0, last.index), text.slice(last.index + last[0].length)]
  if (site !== undefined && plain(rest) === plain(site)) return title
  const words = (part: string) => plain(part).split(' ').length
  return isPage && SURE.test(last[0]) && words(title) > words(rest) ? title : text
}

function metaContent(document: DomParent, name: string): string | undefined {
  const meta = findAll(
    document,
    (element) =>
      element.tagName === 'meta' &&
      (attributeOf(element, 'property') ?? attributeOf(element, 'name'))?.toLowerCase() === name,
  )[0]
  return (meta && oneLine(attributeOf(meta, 'content') ?? '')) || undefined
}
