/** In: the files of a site. Out: the text of its pages in their order, and the documents that the rules look at. */
import { Refusal } from '../../../diagnostic.ts'
import type { EditionPicture, Folder, Reading } from '../../model/index.ts'
import { type Markup, named, parseHtml, pictureOf, resolve } from '../../screen/index.ts'
import { type Events, inLanguage, within } from '../event.ts'
import { fold } from '../fold.ts'
import { factsOf, pageEvents } from '../html/index.ts'

export interface SiteReading extends Reading {
  readonly folder: Folder
  /** All pages, by their names. */
  readonly documents: ReadonlyMap<string, Markup>
  /** Pages of the text, each by the one before. */
  readonly order: readonly string[]
}

/** The pages of every site, and what begins addresses of what lies beside it. */
export const PAGES = { first: 'index.html', search: 'search.html' } as const
const BESIDE = '../'

/** Throws a `Refusal`: `site-no-index`, `markup-too-deep`, `markup-too-large`. */
export async function readSite(folder: Folder): Promise<SiteReading> {
  const documents = new Map<string, Markup>()
  for (const [name, bytes] of folder)
    if (name.endsWith('.html')) documents.set(name, await parseHtml(new TextDecoder().decode(bytes)))
  const first = documents.get(PAGES.first)
  if (!first) throw noIndex()
  const order = orderOf(documents)
  const lang = languageOf(first)
  const facts = factsOf(first, lang)
  const pictures = picturesIn(folder)
  const text = fold(siteEvents(order, documents, facts, pictures))
  return { ...text, facts, folder, documents, order, pictures: [...pictures.values()] }
}

function noIndex(): Refusal {
  const message = `the site has no ${PAGES.first}`
  return new Refusal({ code: 'site-no-index', severity: 'error', message, hint: 'build the edition again' })
}

/** From the first page on, as each names the next. */
function orderOf(documents: ReadonlyMap<string, Markup>): string[] {
  const order = new Set<string>()
  for (let name: string | undefined = PAGES.first; name !== undefined && documents.has(name); ) {
    if (order.has(name)) break
    order.add(name)
    name = pageAt(documents.get(name)!, name, 'next')
  }
  return [...order]
}

/** The page that another says is before or behind it. */
export function pageAt(document: Markup, name: string, rel: 'prev' | 'next'): string | undefined {
  const href = named(document, 'link').find(({ attributes }) => attributes.rel === rel)?.attributes.href
  return href === undefined ? undefined : resolve(name, href)
}

function languageOf(document: Markup): string {
  return named(document, 'html')[0]?.attributes.lang ?? ''
}

const PICTURE = /\.(?:png|jpg|svg|webp|gif)$/

function picturesIn(folder: Folder): Map<string, EditionPicture> {
  return new Map(
    [...folder].flatMap(([name, bytes]) => {
      const mediaType = name.endsWith('.svg') ? 'image/svg+xml' : 'image'
      return PICTURE.test(name) ? [[name, pictureOf(name, mediaType, () => bytes)] as const] : []
    }),
  )
}

function* siteEvents(
  order: readonly string[],
  documents: ReadonlyMap<string, Markup>,
  facts: Reading['facts'],
  pictures: ReadonlyMap<string, EditionPicture>,
): Events {
  for (const name of order) {
    const document = documents.get(name)!
    const pictureAt = (src: string) => pictures.get(resolve(name, src))
    const content = pageEvents(document, facts, {
      file: name,
      lang: languageOf(document),
      pictureAt,
      beside: BESIDE,
    })
    const text = within({ type: 'document', name, repeatsTitle: false }, content)
    yield* inLanguage(languageOf(document), text)
  }
  if (documents.has(PAGES.search)) yield { type: 'declared', what: 'search-page' }
}
