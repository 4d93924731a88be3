/** In: a saved web page. Out: the article in it. */
import type { Article, FootnoteDefinition, Inline, Position } from '../../ast/index.ts'
import { isBase, isVisible, labelOf, parsedAddress } from '../../ast/index.ts'
import type { Told } from '../../diagnostic.ts'
import type { Source } from '../reader.ts'
import { claimIds, collecting, type Locate, locateIn, type Report, titleFromName } from '../shared/index.ts'
import { findArticle } from './article-root.ts'
import { buildBlocks } from './blocks.ts'
import { bylineOf } from './byline.ts'
import type { HtmlContext } from './context.ts'
import { attributeOf, type DomElement, type DomNode, type DomParent, findAll, rangeOf, tagIs } from './dom.ts'
import { replace } from './edit.ts'
import { takeHeadLines } from './head-lines.ts'
import { buildInlines } from './inlines.ts'
import { linkedData } from './linked-data.ts'
import { canonicalUrl, type PageMetadata, pageMetadata } from './metadata.ts'
import { type Judge, keepArticle, titleHeading } from './page/index.ts'
import { parsePage } from './parse-page.ts'
import {
  type FoundNote,
  keepSources,
  nameBoldHeads,
  partParagraphs,
  removeHidden,
  settleFormulas,
  settleImages,
  settleOffice,
  takeNotes,
  tidyHeadings,
  unfoldTables,
} from './tidy/index.ts'
import { titleOfPage, titlePicture } from './title.ts'
import { isXhtml } from './xhtml.ts'

export { buildBlocks } from './blocks.ts'
export type { HtmlContext } from './context.ts'
export { type DomElement, isElement } from './dom.ts'
export { DROPPED, EMBEDS, INSET, VERBATIM, VOID } from './elements.ts'
export { flatten } from './flatten.ts'
export { imageNodes, sourceNodes, wrapElement } from './inlines.ts'
export { isSavedPage } from './page/index.ts'
export { parsePiece } from './parse-page.ts'
export { reading } from './phrasing.ts'
export { type Tag, tagsOf } from './tags.ts'

/**
 * The article of a page. What the page does not show, scripts, forms and the site's own parts are left out, and named;
 * of a page that `judge` is given for, all that is not its article.
 */
export function readHtml(source: Source, judge?: Judge): Told<Article> {
  return collecting((report) => articleOf(source, report, judge))
}

function articleOf({ file, text, lang }: Source, report: Report, judge: Judge | undefined): Article {
  const place = locateIn(text)
  const document = parsePage(text, isXhtml(file, text))
  const dropped = new Map<string, Position>()
  const context = pageContext(document, place, report, (name, position) => {
    if (!dropped.has(name)) dropped.set(name, position)
  })
  const tell = (element: DomElement) => context.onDropped(element.tagName, place(...rangeOf(element)))
  const data = linkedData(document)
  clear(document, tell, (formula) => reportFormula(place(...rangeOf(formula)), report))
  const whole = findArticle(document)
  const metadata = judge
    ? withByline(pageMetadata(document, bodyOf(document), data, lang), document)
    : pageMetadata(document, whole.nodes, data, lang)
  const found = judge && keepArticle(document, judge, tell)
  if (found && found.share < HALF) reportPartly(found.share, report)
  if (!found) whole.left.forEach(tell)
  const notes = takeNotes(document)
  unfoldTables(document)
  partParagraphs(document)
  const nodes = found
    ? bodyOf(document)
    : whole.root.childNodes.filter((node) => !whole.left.includes(node as DomElement))
  const title = titleOfPage(document, nodes, data.headline)
  const picture = titlePicture(nodes, title)
  if (picture) {
    tell(picture)
    replace(picture, [])
  }
  nameBoldHeads(nodes, title.heading)
  const head = takeHeadLines(nodes, title.heading, metadata)
  const subtitle = head.standfirst ? buildInlines(head.standfirst, context) : []
  const said = title.heading ? buildInlines(title.heading.childNodes, context) : []
  const left = stillThere(nodes)
  const children = buildBlocks(title.heading ? without(left, title.heading) : left, context)
  const footnotes = notes.map((note) => footnote(note, context))
  reportDropped(dropped, report)
  return {
    type: 'article',
    position: place(0, text.length),
    metadata: {
      title: settledTitle(said, title.text, file, report),
      ...(subtitle.length > 0 && { subtitle }),
      ...metadata,
      ...(head.date !== undefined && { date: head.date }),
      subjects: [...new Set([...(head.kicker === undefined ? [] : [head.kicker]), ...metadata.subjects])],
    },
    children,
    footnotes,
  }
}

/** What is read out of a site's page leaves its byline behind; a whole text keeps it. */
function withByline(metadata: PageMetadata, document: DomParent): PageMetadata {
  if (metadata.authors.length > 0) return metadata
  return { ...metadata, authors: bylineOf(bodyOf(document), titleHeading(document)) }
}

/** Takes out what no reader sees, and puts in its place what he does. */
function clear(
  document: DomParent,
  onHidden: (element: DomElement) => void,
  onPlain: (formula: DomElement) => void,
): void {
  keepSources(document)
  settleOffice(document)
  settleFormulas(document, onPlain)
  settleImages(document)
  removeHidden(document, onHidden)
  tidyHeadings(document)
}

function settledTitle(
  heading: readonly Inline[],
  text: string | undefined,
  file: string,
  report: Report,
): readonly Inline[] {
  if (isVisible(labelOf(heading))) return heading
  if (text && isVisible(text)) return [{ type: 'text', value: text }]
  const named = titleFromName(file, 'give the page an <h1> or a <title>')
  named.findings.forEach(report)
  return named.value
}

function footnote({ identifier, element }: FoundNote, context: HtmlContext): FootnoteDefinition {
  return {
    type: 'footnoteDefinition',
    identifier,
    position: context.place(...rangeOf(element)),
    children: buildBlocks(element.childNodes, context),
  }
}

function reportFormula({ start }: Position, report: Report): void {
  report({
    code: 'formula-as-text',
    severity: 'warning',
    message: 'a formula has no TeX with it; its signs are kept as plain text',
    position: { start, end: start },
    hint: 'compare it with the page, and write it in TeX where the text does not say the same',
  })
}

function bodyOf(document: DomParent): readonly DomNode[] {
  return (findAll(document, tagIs('body'))[0] ?? document).childNodes
}

function pageContext(
  document: DomParent,
  place: Locate,
  report: Report,
  onDropped: HtmlContext['onDropped'],
): HtmlContext {
  const nothing = () => undefined
  const resolve = resolver(document)
  return {
    place,
    report,
    claimId: claimIds(report),
    depth: 0,
    inset: nothing,
    resolve,
    showsFrames: false,
    onDropped,
    onUnwrapped: nothing,
  }
}

/** Of nodes that had one parent those that it still has. */
function stillThere(nodes: readonly DomNode[]): readonly DomNode[] {
  const there = new Set(nodes[0]?.parentNode?.childNodes)
  return nodes.filter((node) => there.has(node))
}

/** The nodes without one that is among them or below them: it is taken out of the document. */
function without(nodes: readonly DomNode[], element: DomElement): readonly DomNode[] {
  replace(element, [])
  return nodes.filter((node) => node !== element)
}

/** Addresses of the page's parts stay; others are resolved against its base, or its own address, where that is on the web. */
function resolver(document: DomParent): HtmlContext['resolve'] {
  const base = findAll(document, tagIs('base'))
    .map((element) => attributeOf(element, 'href'))
    .find(Boolean)
  const canonical = canonicalUrl(document)
  const addresses = [base && absolute(base, canonical), canonical && absolute(canonical)]
  const address = addresses.find((one) => one && isBase(one) && /^https?:/.test(one))
  return (url) => (url.startsWith('#') || !address ? url : (absolute(url, address) ?? url))
}

function absolute(url: string, base?: string): string | undefined {
  return parsedAddress(url, base)?.href
}

/** Share of a page's running text; below it the article may be another. */
const HALF = 0.5

function reportPartly(share: number, report: Report): void {
  report({
    code: 'page-partly-read',
    severity: 'warning',
    message: `the article is ${Math.round(share * 100)} % of the running text of this page; the rest is taken for other articles and comments`,
    hint: 'look whether it is all there; --whole-page reads all of the page',
  })
}

function reportDropped(dropped: ReadonlyMap<string, Position>, report: Report): void {
  for (const [name, { start }] of dropped) {
    report({
      code: 'html-ignored',
      severity: 'info',
      message: `<${name}> is not read as part of the article`,
      position: { start, end: start },
    })
  }
}
