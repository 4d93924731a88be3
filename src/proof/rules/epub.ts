import { parsedAddress } from '../../ast/index.ts'
import type { EpubReading } from '../events/epub/index.ts'
import { isReadable, lacksJoining } from '../font/index.ts'
import { isWhole, type Markup, named, resolve, select, textContent, tokens } from '../screen/index.ts'
import { linksOf, navigations } from './epub-links.ts'
import { isEntryOf } from './heading-words.ts'
import { JOINING } from './markup.ts'
import type { Rule } from './rule.ts'
import { styleRules } from './safety.ts'

/** Rules on the book as a whole. */
export const EPUB_RULES: readonly Rule<EpubReading>[] = [
  {
    code: 'epub-mimetype',
    clause: 'EPUB 3.3, 4.3',
    check({ archive: { entries, files } }, fail) {
      const [first] = entries
      const content = new TextDecoder().decode(files.get('mimetype') ?? new Uint8Array())
      if (
        first?.name !== 'mimetype' ||
        !first.isStored ||
        first.hasExtra ||
        content !== 'application/epub+zip'
      )
        fail(first?.name ?? 'the archive', content)
    },
  },
  {
    code: 'epub-metadata',
    clause: 'EPUB 3.3, 5.5',
    check({ package: opf, packageName }, fail) {
      for (const name of ['dc:identifier', 'dc:title', 'dc:language'])
        if (named(opf, name).every((one) => textContent(one).trim() === '')) fail(packageName, name)
      const modified = propertyOf(opf, 'dcterms:modified')
      if (modified.length !== 1 || !isMoment(modified[0]!))
        fail(packageName, `dcterms:modified ${modified.join()}`)
      const unique = named(opf, 'package')[0]?.attributes['unique-identifier']
      if (!named(opf, 'dc:identifier').some(({ attributes }) => attributes.id === unique))
        fail(packageName, 'unique-identifier')
    },
  },
  {
    code: 'epub-accessibility',
    clause: 'EPUB Accessibility 1.1, 2.2',
    check({ package: opf, packageName }, fail) {
      for (const name of ['accessMode', 'accessibilityFeature', 'accessibilityHazard'])
        if (propertyOf(opf, `schema:${name}`).length === 0) fail(packageName, name)
    },
  },
  {
    code: 'epub-page-source',
    clause: 'EPUB Accessibility 1.1, 2.3',
    check({ package: opf, packageName, pages }, fail) {
      if (pages.length > 0 && propertyOf(opf, 'pageBreakSource').length === 0) fail(packageName)
    },
  },
  {
    code: 'epub-manifest',
    clause: 'EPUB 3.3, 5.6',
    check({ manifest, archive, packageName }, fail) {
      const listed = new Set(manifest.map(({ name }) => name))
      for (const { name } of manifest) if (!archive.files.has(name)) fail(packageName, `${name} is not there`)
      if (listed.size < manifest.length) fail(packageName, 'a file is listed twice')
      for (const name of archive.files.keys()) {
        const isFrame = name === 'mimetype' || name === packageName || name.startsWith('META-INF/')
        if (!isFrame && !listed.has(name)) fail(packageName, `${name} is not listed`)
      }
    },
  },
  {
    code: 'epub-spine',
    clause: 'EPUB 3.3, 5.7',
    check({ package: opf, packageName, spine }, fail) {
      const references = named(opf, 'itemref')
      if (references.length === 0 || references.length !== spine.length) fail(packageName)
      if (new Set(spine).size !== spine.length) fail(packageName, 'a document stands there twice')
    },
  },
  {
    code: 'epub-navigation',
    clause: 'EPUB 3.3, 7',
    check(book, fail) {
      const items = book.manifest.filter(({ properties }) => properties.includes('nav'))
      if (items.length !== 1) return fail(book.packageName, `${items.length} navigation documents`)
      if (navigations(book, 'toc').length !== 1) fail(items[0]!.name, 'toc')
      for (const { key, label } of linksOf(book))
        if (!isTarget(key, book)) fail(`${items[0]!.name}: ${label}`, key)
    },
  },
  {
    code: 'epub-contents-order',
    clause: 'EPUB 3.3, 7.3',
    check(book, fail) {
      const order = targetOrder(book)
      let last = -1
      for (const { key, label } of linksOf(book, 'toc')) {
        const at = order.get(key) ?? -1
        if (at >= 0 && at < last) fail(label, key)
        last = Math.max(last, at)
      }
    },
  },
  {
    code: 'epub-contents-words',
    clause: 'EPUB 3.3, 7.3',
    check(book, fail) {
      const headings = headingsOf(book)
      for (const { key, label } of linksOf(book, 'toc')) {
        const heading = headings.get(key)
        if (heading && !isEntryOf(label, heading)) fail(label.slice(0, 60), key)
      }
    },
  },
  {
    code: 'epub-page-list',
    clause: 'EPUB Accessibility 1.1, 2.3',
    check(book, fail) {
      const marks = [...book.documents].flatMap(([name, document]) =>
        select(document, (element) => tokens(element, 'role').includes('doc-pagebreak')).map(
          ({ attributes }) => ({
            key: `${name}#${attributes.id}`,
            label: attributes['aria-label'] ?? attributes.title ?? '',
          }),
        ),
      )
      const labels = new Map(marks.map(({ key, label }) => [key, label]))
      const links = linksOf(book, 'page-list')
      for (const { key, label } of links)
        if (labels.get(key) !== label) fail(`page ${label}`, labels.get(key) ?? key)
      const listed = new Set(links.map(({ key }) => key))
      for (const { key, label } of marks) if (!listed.has(key)) fail(`page ${label}`, 'not in the list')
    },
  },
  {
    code: 'epub-resource',
    clause: 'EPUB 3.3, 3.4',
    check({ documents, archive }, fail) {
      for (const [name, document] of documents) {
        for (const { name: tag, attributes } of named(document, 'img', 'link', 'audio', 'video', 'source')) {
          const address = attributes.src ?? attributes.href ?? ''
          if (!parsedAddress(address) && !archive.files.has(resolve(name, address)))
            fail(name, `${tag} ${address}`)
        }
      }
    },
  },
  {
    code: 'markup-font-joining',
    clause: JOINING,
    check({ archive, manifest }, fail) {
      for (const [name, { mediaType }] of new Map(manifest.map((item) => [item.name, item]))) {
        const font = /\bfont\b/.test(mediaType) ? archive.files.get(name) : undefined
        const missing = font ? lacksJoining(font) : []
        if (missing.length > 0) fail(name, `a font without ${missing.join(', ')}`)
      }
    },
  },
  {
    code: 'font-unreadable',
    clause: 'EPUB 3.3, 3.2',
    check({ archive, manifest }, fail) {
      for (const { name, mediaType } of manifest) {
        const font = /\bfont\b/.test(mediaType) ? archive.files.get(name) : undefined
        if (font && !isReadable(font)) fail(name)
      }
    },
  },
  {
    code: 'image-damaged',
    clause: 'EPUB 3.3, 3.2',
    check({ archive, manifest }, fail) {
      for (const { name, mediaType } of manifest) {
        const isPixels = mediaType.startsWith('image/') && !mediaType.startsWith('image/svg')
        const image = isPixels ? archive.files.get(name) : undefined
        if (image && !isWhole(image)) fail(name)
      }
    },
  },
  ...styleRules(styleSheets),
]

function styleSheets({ archive, manifest }: EpubReading): (readonly [name: string, css: string])[] {
  const listed = new Set(manifest.flatMap(({ name, mediaType }) => (mediaType === 'text/css' ? [name] : [])))
  return [...archive.files].flatMap(([name, bytes]) =>
    listed.has(name) || name.endsWith('.css') ? [[name, new TextDecoder().decode(bytes)] as const] : [],
  )
}

/** Whether it is a moment of the calendar, to the second (EPUB 3.3, 5.5.4). */
function isMoment(text: string): boolean {
  const date = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) ? new Date(text) : undefined
  return date !== undefined && !Number.isNaN(date.getTime())
}

function propertyOf(opf: Markup, property: string): string[] {
  return named(opf, 'meta').flatMap((meta) =>
    meta.attributes.property === property ? [textContent(meta).trim()] : [],
  )
}

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']

/** What contents may lead to, a heading or the section that it opens, by `file#id`. */
function headingsOf({ spine, documents }: EpubReading): Map<string, Markup> {
  const headings = new Map<string, Markup>()
  for (const name of spine) {
    const document = documents.get(name)
    for (const element of document ? named(document, 'section', ...HEADINGS) : []) {
      const [first] = element.children.filter((child) => typeof child !== 'string')
      const heading = element.name === 'section' ? first : element
      if (heading && HEADINGS.includes(heading.name))
        headings.set(`${name}#${element.attributes.id}`, heading)
    }
  }
  return headings
}

function isTarget(key: string, book: EpubReading): boolean {
  return targetOrder(book).has(key)
}

const orders = new WeakMap<EpubReading, Map<string, number>>()

/** Every file and id that a link can lead to, by its place in the order of the spine. */
function targetOrder(book: EpubReading): Map<string, number> {
  const known = orders.get(book)
  if (known) return known
  const order = new Map<string, number>()
  for (const name of book.spine) {
    order.set(name, order.size)
    const document = book.documents.get(name)
    for (const { attributes } of document ? select(document, () => true) : [])
      if (attributes.id !== undefined) order.set(`${name}#${attributes.id}`, order.size)
  }
  orders.set(book, order)
  return order
}
