import { type EpubReading, isCover } from '../events/epub/index.ts'
import { keyOf, type Markup, named, select, textContent } from '../screen/index.ts'
import { falseClaims } from './claims.ts'
import { linksOf } from './epub-links.ts'
import type { Rule } from './rule.ts'
import { plain, Vocabulary } from './vocabulary.ts'

/** The elements of our package documents (EPUB 3.3, 5). */
const PACKAGE = new Vocabulary(
  {
    ...plain(`manifest dc:identifier dc:title dc:language dc:creator dc:publisher dc:date dc:description dc:subject
    dc:rights`),
    package: 'xmlns version=3\\.0 unique-identifier dir=ltr|rtl prefix',
    metadata: 'xmlns:dc',
    meta: `refines scheme=marc:relators property=title-type|role|file-as|pageBreakSource|ibooks:specified-fonts|dcterms:(?:modified|conformsTo)|schema:access[a-z]+|a11y:certif[a-z]+`,
    link: 'refines href rel=a11y:certifier(?:Credential|Report)',
    item: 'href media-type properties=nav|mathml|cover-image',
    spine: 'toc page-progression-direction=ltr|rtl',
    itemref: 'idref linear=no',
  },
  'id xml:lang',
)

/** The elements of our NCX (OPF 2.0.1, 2.4.1). */
const NCX = new Vocabulary(
  {
    ...plain('head docTitle navMap pageList navPoint navLabel text'),
    ncx: 'xmlns version',
    meta: 'name=dtb:[a-z]+ content',
    pageTarget: 'type value',
    content: 'src',
  },
  'id xml:lang',
)

/** Comments, sections, instructions and declarations (XML 1.0, 2.5 to 2.8), but for those that our documents begin with. */
const BESIDE_ELEMENTS = /<(?:!(?!DOCTYPE html>)|\?(?!xml\s))[^>]{0,60}/

const CLAUSE = 'Octavo, what a book holds'

/** Rules on what a book says of itself, and what leads through it without being its text. */
export const PACKAGE_RULES: readonly Rule<EpubReading>[] = [
  {
    code: 'epub-foreign',
    clause: CLAUSE,
    check({ package: opf, packageName, archive }, fail) {
      for (const what of foreignIn(opf, PACKAGE)) fail(packageName, what)
      const container = textOf(archive.files.get('META-INF/container.xml') ?? new Uint8Array())
      if (container.match(/<rootfile\s/g)?.length !== 1) fail('META-INF/container.xml')
      for (const [name, bytes] of archive.files) {
        if (name.startsWith('META-INF/') && name !== 'META-INF/container.xml') fail(name)
        const beside = /\.(?:xhtml|opf|ncx|xml)$/.test(name) && BESIDE_ELEMENTS.exec(textOf(bytes))
        if (beside) fail(name, beside[0])
      }
    },
  },
  {
    code: 'epub-foreign',
    clause: CLAUSE,
    check(book, fail) {
      const ways = new Set(
        book.manifest.flatMap(({ name, properties }) => (properties.includes('nav') ? [name] : [])),
      )
      for (const [name, document] of book.documents) {
        const isWay = ways.has(name)
        if (!isWay && !isCover(document)) continue
        const body = named(isWay ? outsideWays(document) : document, 'body')
        const text = [...body.map(textContent), ...looseIn(document)].join('').trim()
        if (text) fail(name, text.slice(0, 60))
      }
    },
  },
  {
    code: 'markup-direction',
    clause: 'EPUB 3.3, 5.7.1',
    check({ package: opf, documents }, fail) {
      const dir = named(opf, 'spine')[0]?.attributes['page-progression-direction']
      for (const [name, document] of documents)
        for (const { attributes } of named(document, 'html'))
          if ((attributes.dir ?? 'ltr') !== dir) fail(name, attributes.dir)
    },
  },
  {
    code: 'accessibility-claim',
    clause: 'EPUB Accessibility 1.1, 2.2',
    check({ package: opf, packageName, documents }, fail) {
      const said = (property: string) =>
        named(opf, 'meta').flatMap((meta) =>
          meta.attributes.property === `schema:${property}` ? [textContent(meta).trim()] : [],
        )
      const claims = {
        features: said('accessibilityFeature'),
        hazards: said('accessibilityHazard'),
        modes: [...said('accessMode'), ...said('accessModeSufficient')],
      }
      for (const claim of falseClaims(claims, [...documents.values()])) fail(packageName, claim.slice(0, 60))
    },
  },
  {
    code: 'epub-contents-words',
    clause: 'OPF 2.0.1, 2.4.1',
    check(book, fail) {
      const wanted = linksOf(book, 'toc')
      for (const [name, ncx] of book.ncx) {
        for (const what of foreignIn(ncx, NCX)) fail(name, what)
        const title = named(ncx, 'docTitle').map(textContent).join(' ').trim()
        if (title !== textContent(named(book.package, 'dc:title')[0] ?? ncx).trim()) fail(name, title)
        const points = named(ncx, 'navPoint')
        if (points.length !== wanted.length) fail(name, `${points.length} of ${wanted.length} entries`)
        for (const [at, { key, label }] of wanted.entries()) {
          const [said, target] = points[at] ? entryOf(points[at], name) : []
          if (said !== label || target !== key) fail(label.slice(0, 60), said?.slice(0, 60))
        }
      }
    },
  },
]

function entryOf(point: Markup, name: string): [label: string | undefined, target: string | undefined] {
  const [label] = named(point, 'text')
  const src = named(point, 'content')[0]?.attributes.src
  return [label && textContent(label).trim(), src && keyOf(src, name)]
}

function foreignIn(document: Markup, vocabulary: Vocabulary): string[] {
  return document.children.flatMap((child) =>
    typeof child === 'string'
      ? []
      : select(child, () => true).flatMap((element) => vocabulary.foreignIn(element)),
  )
}

/** A navigation document without its ways, where no text is left. */
function outsideWays(element: Markup): Markup {
  const isWay = (child: Markup | string) => typeof child === 'object' && child.name === 'nav'
  const children = element.children.filter((child) => !isWay(child))
  return {
    ...element,
    children: children.map((child) => (typeof child === 'string' ? child : outsideWays(child))),
  }
}

/** What of a way is neither an entry nor what the way is called. */
function looseIn(document: Markup): string[] {
  return named(document, 'nav').flatMap((nav) =>
    select(nav, ({ name }) => !['a', 'h1', 'h2'].includes(name)).flatMap(({ children }) =>
      children.filter((child) => typeof child === 'string'),
    ),
  )
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
