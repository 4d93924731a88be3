import type { Element, Root } from 'hast'
import { h } from 'hastscript'
import type { Article } from '../../../ast/index.ts'
import { labelOf } from '../../../ast/index.ts'
import type { Chapter } from '../chapters.ts'
import {
  type ContentsEntry,
  contentsList,
  type ElementContext,
  footnotes,
  inRole,
  type NamedNote,
  sectionEntries,
  titleBlock,
  toElements,
} from '../elements/index.ts'
import { foldedContents } from '../html/index.ts'
import type { PageEntry } from '../navigation.ts'
import { FILES } from './page-names.ts'
import { type PageParts, type Site, sitePage, type Way } from './shell.ts'

/** What is around a page in the order of the site. */
export type Around = Pick<PageParts, 'previous' | 'next' | 'part'>

/** Levels of titles in a chapter that lead through it. */
const DEPTH = 2

/** The first page: title, what comes before the first chapter, and the ways to all chapters. */
export function firstPage(
  site: Site,
  { blocks }: Chapter,
  notes: readonly NamedNote[],
  contents: readonly ContentsEntry[],
  { data, ...around }: Around & { readonly data: Element },
  context: ElementContext,
): Root {
  const isWhole = contents.length === 0
  const article = h(
    'article',
    h('header', titleBlock(site.article, context)),
    isWhole ? foldedContents(sectionsIn(site.article, context), context.words) : [],
    toElements(blocks, 'paragraph', context),
    footnotes(notes, context),
    isWhole ? [] : contentsElement(contents, context.words.contents),
  )
  return sitePage(site, { file: FILES.index, main: [article], data, ...around }, context)
}

function sectionsIn({ children, metadata }: Article, { anchors, hrefTo }: ElementContext): ContentsEntry[] {
  return sectionEntries(children, anchors, hrefTo, metadata.contentsDepth ?? DEPTH)
}

/** A chapter with its notes, or a part with the ways to its chapters. */
export function chapterPage(
  site: Site,
  { file, kind, heading, blocks }: Chapter,
  notes: readonly NamedNote[],
  within: readonly ContentsEntry[],
  around: Around,
  context: ElementContext,
): Root {
  const title = labelOf(heading?.children ?? []) || labelOf(site.article.metadata.title)
  const { anchors, hrefTo, words } = context
  const section = h(
    'section',
    { role: `doc-${kind}`, ariaLabel: title },
    toElements(heading ? [heading] : [], 'paragraph', context),
    within.length > 0
      ? contentsElement(within, words.contents)
      : foldedContents(sectionEntries(blocks, anchors, hrefTo, DEPTH), words),
    toElements(blocks, 'paragraph', context),
    footnotes(notes, context),
  )
  return sitePage(site, { file, title, main: [section], ...around }, context)
}

/** Where the site is searched. Without its script the page is a list of all that there is. */
export function searchPage(
  site: Site,
  contents: readonly ContentsEntry[],
  pages: readonly PageEntry[],
  scripts: readonly string[],
  context: ElementContext,
): Root {
  const { ways, words } = site
  const article = h(
    'article',
    inRole(h('h1.heading1', { id: 'search' }, ways.search), 'heading1'),
    scripts.length > 0 ? searchForm() : [],
    contents.length > 0 ? contentsElement(contents, words.contents) : [],
    pages.length > 0 ? pageList(pages, words.pages) : [],
  )
  const elements = scripts.map((src) => h('script', { src, defer: true }))
  return sitePage(
    site,
    { file: FILES.search, title: ways.search, main: [article], scripts: elements },
    context,
  )
}

/** What the script shows and fills. */
function searchForm(): Element[] {
  return [
    h('form', { role: 'search', hidden: true }, h('input', { type: 'search', ariaLabelledBy: ['search'] })),
    inRole(h('p.caption', { id: 'count', role: 'status' }), 'caption'),
  ]
}

function contentsElement(entries: readonly ContentsEntry[], name: string): Element {
  return h('nav.contents', { role: 'doc-toc', ariaLabel: name }, contentsList(entries))
}

/** Folded: hundreds of numbers. */
function pageList(pages: readonly PageEntry[], name: string): Element {
  const items = pages.map(({ label, href }) => h('li', inRole(h('a.caption', { href }, label), 'caption')))
  const summary = inRole(h('summary.caption', name), 'caption')
  return h('nav.pages', { role: 'doc-pagelist', ariaLabel: name }, h('details', summary, h('ol', items)))
}

export function wayTo({ file, heading }: Chapter, title: string): Way {
  return { href: file, label: labelOf(heading?.children ?? []) || title }
}
