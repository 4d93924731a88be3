import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import type { Article, SiteWords, Words } from '../../../ast/index.ts'
import { labelOf } from '../../../ast/index.ts'
import type { Template } from '../../../templates/index.ts'
import { type ElementContext, inRole } from '../elements/index.ts'
import { colophon, colorSwitch, headElement, htmlDocument } from '../html/index.ts'
import { policyOf } from '../policy.ts'
import { FILES } from './page-names.ts'

/** What all pages of a site share. */
export interface Site {
  readonly article: Article
  readonly template: Template
  readonly generator: string
  readonly words: Words
  readonly ways: SiteWords
}

/** Another page, by what its link says. */
export interface Way {
  readonly href: string
  readonly label: string
}

export interface PageParts {
  readonly file: string
  /** What the tab of a browser says before the title of the whole; the title alone where absent. */
  readonly title?: string
  /** What stands in the main landmark. */
  readonly main: readonly ElementContent[]
  readonly previous?: Way | undefined
  readonly next?: Way | undefined
  /** The part that it stands in. */
  readonly part?: Way | undefined
  /** Of the one page that says what the whole is. */
  readonly data?: Element
  /** Of the one page that runs them. */
  readonly scripts?: readonly Element[]
}

/** A page: the ways out of it around what it shows. */
export function sitePage(site: Site, parts: PageParts, context: ElementContext): Root {
  const { article, words } = site
  const { anchors } = context
  const body = h(
    'body',
    h('a.skip-link', { href: `#${anchors.text}` }, words.skipToText),
    h('header', waysOut(site, parts), colorSwitch(words)),
    h('main', { id: anchors.text }, [...parts.main]),
    turns(site, parts),
    colophon(article, context),
  )
  return htmlDocument(article.metadata, pageHead(site, parts), body)
}

function pageHead(
  { article: { metadata }, template, generator }: Site,
  { title, previous, next, data, scripts = [] }: PageParts,
): Element {
  // What is said of the whole is said where the site begins.
  const { canonical: _, description: __, ...own } = metadata
  const said = title === undefined ? metadata : { ...own, subjects: [] }
  const way = (rel: string, to: Way | undefined) => (to ? [h('link', { rel: [rel], href: to.href })] : [])
  return headElement(said, template, {
    ...(title !== undefined && { title: `${title} – ${labelOf(metadata.title)}` }),
    style: h('link', { rel: ['stylesheet'], href: FILES.css }),
    ...(data && { data }),
    generator,
    policy: policyOf(scripts.length > 0 ? 'search' : 'site'),
    links: [...way('prev', previous), ...way('next', next), ...scripts],
  })
}

/** To the beginning, to the part around the page, and to where the site is searched. */
function waysOut({ article, ways }: Site, { file, part }: PageParts): Element {
  const title = labelOf(article.metadata.title)
  const links = [
    ...(file === FILES.index ? [] : [{ href: FILES.index, label: title }]),
    ...(part ? [part] : []),
    ...(file === FILES.search ? [] : [{ href: FILES.search, label: ways.search }]),
  ]
  return h(
    'nav.ways',
    { ariaLabel: title },
    links.map(({ href, label }) => inRole(h('a.caption', { href }, label), 'caption')),
  )
}

/** To the page before and the page behind. */
function turns({ ways }: Site, { previous, next }: PageParts): Element[] {
  if (!previous && !next) return []
  const link = (to: Way | undefined, name: string, className: string) =>
    to
      ? [
          h('a', { className: [className], href: to.href }, [
            inRole(h('span.caption', name), 'caption'),
            inRole(h('span', to.label), 'contents'),
          ]),
        ]
      : []
  return [
    h('nav.turns', { ariaLabel: `${ways.previous}, ${ways.next}` }, [
      ...link(previous, ways.previous, 'previous'),
      ...link(next, ways.next, 'next'),
    ]),
  ]
}
