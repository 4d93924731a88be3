import type { Element, Properties, Root } from 'hast'
import { h } from 'hastscript'
import type { Element as XmlElement } from 'xast'
import { x } from 'xastscript'
import type { Metadata, Words } from '../../../ast/index.ts'
import { labelOf } from '../../../ast/index.ts'
import { type ContentsEntry, contentsList, inRole } from '../elements/index.ts'
import type { Navigation } from './contents.ts'
import { page } from './documents.ts'
import { onLines } from './xml.ts'

/** The navigation document (EPUB 3.3, 7): contents to read, landmarks and page list for the reading system. */
export function navigationDocument(metadata: Metadata, navigation: Navigation, words: Words): Root {
  const heading = inRole(h('h1.heading1', { id: 'contents' }, words.contents), 'heading1')
  const properties = { 'epub:type': 'toc', role: 'doc-toc', ariaLabelledBy: ['contents'] }
  const contents = h('nav.contents#toc', properties, heading, contentsList(navigation.contents, ['\n']))
  const landmarks = navigation.landmarks.map(({ type, label, href }) =>
    h('li', h('a', { href, 'epub:type': type }, label)),
  )
  const pages = navigation.pages.map(({ label, href }) => h('li', h('a', { href }, label)))
  const lists = navigation.lists.map(({ type, label, entries }) => {
    const id = `list-${type}`
    const items = entries.map((entry) => h('li', h('a', { href: entry.href }, entry.label)))
    // Only the three kinds above may do without a heading (EPUB 3.3, 7.3).
    const head = h('h2', { id }, label)
    const named = { 'epub:type': type, ariaLabelledBy: [id], hidden: true }
    return h('nav', named, head, h('ol', onLines(items)))
  })
  return page(metadata, words.contents, contents, [
    hiddenList(words.landmarks, landmarks, { 'epub:type': 'landmarks' }),
    ...(pages.length > 0
      ? [hiddenList(words.pages, pages, { 'epub:type': 'page-list', role: 'doc-pagelist' })]
      : []),
    ...lists,
  ])
}

function hiddenList(label: string, items: readonly Element[], properties: Properties): Element {
  return h('nav', { ...properties, ariaLabel: label, hidden: true }, h('ol', onLines(items)))
}

/** The NCX, for reading systems of EPUB 2 (OPF 2.0.1, 2.4.1). */
export function ncxDocument(
  metadata: Metadata,
  identifier: string,
  { contents, pages }: Navigation,
  words: Words,
): XmlElement {
  let count = 0
  const label = (text: string) => x('navLabel', [x('text', text)])
  const point = ({ label: text, href, children }: ContentsEntry): XmlElement =>
    x('navPoint', { id: `point-${++count}` }, [
      label(text),
      x('content', { src: href }),
      ...children.map(point),
    ])
  const targets = pages.map((entry, index) => {
    const attributes = { id: `target-${index + 1}`, type: 'normal', value: String(index + 1) }
    return x('pageTarget', attributes, [label(entry.label), x('content', { src: entry.href })])
  })
  const facts = {
    'dtb:uid': identifier,
    'dtb:depth': String(depthOf(contents)),
    'dtb:totalPageCount': String(pages.length),
    'dtb:maxPageNumber': String(pages.length),
  }
  const namespace = 'http://www.daisy.org/z3986/2005/ncx/'
  return x('ncx', { xmlns: namespace, version: '2005-1', 'xml:lang': metadata.lang }, [
    x(
      'head',
      Object.entries(facts).map(([name, content]) => x('meta', { name, content })),
    ),
    x('docTitle', [x('text', labelOf(metadata.title))]),
    x('navMap', onLines(contents.map(point))),
    ...(pages.length > 0 ? [x('pageList', [label(words.pages), ...onLines(targets)])] : []),
  ])
}

function depthOf(entries: readonly ContentsEntry[]): number {
  return entries.reduce((deepest, { children }) => Math.max(deepest, 1 + depthOf(children)), 0)
}
