import { PAGES, pageAt, type SiteReading } from '../events/site/index.ts'
import { isReadable, lacksJoining } from '../font/index.ts'
import { isWhole, keyOf, type Markup, named, select, textContent, tokens } from '../screen/index.ts'
import { isWithin } from './heading-words.ts'
import { JOINING } from './markup.ts'
import type { Rule } from './rule.ts'
import { styleRules } from './safety.ts'
import { checkIndex, FILES_OF_SEARCH, isSearchScript, squashed } from './site-search.ts'

const CLAUSE = 'Octavo, the pages of a site'

/** Rules on a site as a whole. */
export const SITE_RULES: readonly Rule<SiteReading>[] = [
  {
    code: 'site-order',
    clause: CLAUSE,
    check({ documents, order }, fail) {
      const ordered = new Set(order)
      for (const name of documents.keys())
        if (name !== PAGES.search && !ordered.has(name)) fail(name, 'no page leads on to it')
      for (const [at, name] of order.entries()) {
        const before = pageAt(documents.get(name)!, name, 'prev')
        if (before !== order[at - 1]) fail(name, before ?? 'none before it')
      }
    },
  },
  {
    code: 'site-link-broken',
    clause: CLAUSE,
    check(site, fail) {
      const targets = targetsOf(site)
      for (const [name, document] of site.documents)
        for (const { name: tag, attributes } of named(document, 'a', 'link', 'img', 'script')) {
          const address = attributes.href ?? attributes.src ?? ''
          const isBeside = tag === 'a' && (address.startsWith('../') || address.startsWith('/'))
          const key = isBeside ? undefined : keyOf(address, name)
          if (key !== undefined && !targets.has(key)) fail(name, `${tag} ${address.slice(0, 60)}`)
        }
    },
  },
  {
    code: 'site-words',
    clause: CLAUSE,
    check(site, fail) {
      const headings = headingsOf(site)
      for (const [name, document] of site.documents)
        for (const link of named(document, 'nav').flatMap((nav) => named(nav, 'a'))) {
          const heading = headings.get(keyOf(link.attributes.href ?? '', name) ?? '')
          const label = labelOf(link)
          if (heading !== undefined && !isWithin(squashed(label), heading)) fail(name, label.slice(0, 60))
        }
    },
  },
  {
    code: 'site-foreign',
    clause: CLAUSE,
    check({ folder, documents }, fail) {
      for (const name of folder.keys()) if (!OURS.test(name)) fail(name)
      for (const [name, document] of documents)
        for (const script of named(document, 'script'))
          if (isSearchScript(script) && name !== PAGES.search) fail(name, 'script')
    },
  },
  { code: 'site-search', clause: CLAUSE, check: checkIndex },
  {
    code: 'markup-font-joining',
    clause: JOINING,
    check({ folder }, fail) {
      for (const [name, font] of filesOf(folder, /\.woff$/)) {
        const missing = lacksJoining(font)
        if (missing.length > 0) fail(name, `a font without ${missing.join(', ')}`)
      }
    },
  },
  {
    code: 'font-unreadable',
    clause: 'CSS Fonts 4, 4.3',
    check({ folder }, fail) {
      for (const [name, font] of filesOf(folder, /\.woff$/)) if (!isReadable(font)) fail(name)
    },
  },
  {
    code: 'image-damaged',
    clause: 'HTML, 4.8.4.4',
    check({ folder }, fail) {
      for (const [name, image] of filesOf(folder, /\.(?:png|jpg|webp|gif)$/)) if (!isWhole(image)) fail(name)
    },
  },
  ...styleRules(styleSheets),
]

const OURS = new RegExp(
  String.raw`^(?:[\w-]+\.html|style\.css|${FILES_OF_SEARCH.map((name) => name.replace('.', '\\.')).join('|')}|fonts/[\w.-]+\.(?:woff|txt)|images/[\w-]+\.(?:png|jpg|svg|webp|gif))$`,
)

function styleSheets({ folder }: SiteReading): [name: string, css: string][] {
  return [...filesOf(folder, /\.css$/)].map(([name, css]) => [name, new TextDecoder().decode(css)])
}

function filesOf(folder: SiteReading['folder'], name: RegExp): (readonly [string, Uint8Array])[] {
  return [...folder].filter(([path]) => name.test(path))
}

/** All that an address inside of the site may lead to. */
function targetsOf({ folder, documents }: SiteReading): Set<string> {
  const ids = [...documents].flatMap(([name, document]) =>
    select(document, ({ attributes }) => attributes.id !== undefined).map(
      ({ attributes }) => `${name}#${attributes.id}`,
    ),
  )
  return new Set([...folder.keys(), ...ids])
}

/** What headings say, squashed, by their places; the first of a page by the page as well. */
function headingsOf({ documents, order }: SiteReading): Map<string, string> {
  const headings = new Map<string, string>()
  for (const name of order)
    for (const heading of named(documents.get(name)!, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')) {
      const words = squashed(textContent(heading))
      if (!headings.has(name)) headings.set(name, words)
      if (heading.attributes.id !== undefined) headings.set(`${name}#${heading.attributes.id}`, words)
    }
  return headings
}

/** The words of a link without the name of its way. */
function labelOf(link: Markup): string {
  const spans = link.children.filter((child) => typeof child !== 'string')
  return textContent(spans.length > 1 ? spans.at(-1)! : link)
}

/** The page that the site is searched on runs the site's only script. */
export function kindOf(name: string): 'site' | 'search' {
  return name === PAGES.search ? 'search' : 'site'
}

/** A page without what it is searched by, where that is as it should be. */
export function withoutSearch(name: string, document: Markup): Markup {
  if (name !== PAGES.search) return document
  const without = (element: Markup): Markup => ({
    ...element,
    children: element.children.flatMap((child): (Markup | string)[] => {
      if (typeof child === 'string') return [child]
      return isSearchScript(child) || isSearchForm(child) ? [] : [without(child)]
    }),
  })
  return without(document)
}

/** One field, which leads nowhere. */
function isSearchForm({ name, attributes, children }: Markup): boolean {
  const [field] = children
  return (
    name === 'form' &&
    tokens({ name, attributes, children }, 'role').includes('search') &&
    Object.keys(attributes).every((key) => key === 'role' || key === 'hidden') &&
    children.length === 1 &&
    typeof field === 'object' &&
    field.name === 'input' &&
    field.attributes.type === 'search' &&
    Object.keys(field.attributes).every((key) => key === 'type' || key === 'aria-labelledby')
  )
}
