import { Buffer } from 'node:buffer'
import { isReadable, lacksJoining } from '../font/index.ts'
import { beginning, isWhole, named, select, strayNotes, textContent, turnedIn } from '../screen/index.ts'
import { isEntryOf } from './heading-words.ts'
import { CLAIMS_RULE, LINKED_DATA_RULE } from './linked-data.ts'
import { policyRule } from './policy.ts'
import type { MarkupSubject, Rule } from './rule.ts'

/** Where it stands how letters join. */
export const JOINING = 'The Unicode Standard, 9.2'

/** Rules on every document that is shown on a screen. */
export const MARKUP_RULES: readonly Rule<MarkupSubject>[] = [
  {
    code: 'markup-language',
    clause: 'WCAG 2.2, 3.1.1',
    check({ name, document }, fail) {
      const { lang, 'xml:lang': xmlLang } = named(document, 'html')[0]?.attributes ?? {}
      if (!lang && !xmlLang) fail(name)
      for (const { attributes, name: tag } of select(document, ({ attributes }) => 'xml:lang' in attributes))
        if ((attributes.lang ?? attributes['xml:lang']) !== attributes['xml:lang'])
          fail(`${name} ${tag}`, `${attributes.lang} and ${attributes['xml:lang']}`)
    },
  },
  {
    code: 'markup-direction',
    clause: 'HTML, 3.2.6.4',
    check({ name, document }, fail) {
      for (const { name: tag, attributes } of turnedIn(document))
        fail(`${name} ${tag}`, `${attributes.lang ?? 'no language'}, ${attributes.dir ?? 'no direction'}`)
    },
  },
  {
    code: 'markup-title',
    clause: 'WCAG 2.2, 2.4.2',
    check({ name, document }, fail) {
      const [head] = named(document, 'head')
      if (!head || named(head, 'title').map(textContent).join('').trim() === '') fail(name)
    },
  },
  {
    code: 'markup-id-doubled',
    clause: 'HTML, 3.2.6',
    check({ name, document }, fail) {
      const seen = new Set<string>()
      for (const { attributes } of select(document, ({ attributes }) => 'id' in attributes)) {
        if (seen.has(attributes.id!)) fail(name, attributes.id)
        seen.add(attributes.id!)
      }
    },
  },
  {
    code: 'side-note-differs',
    clause: 'Octavo, what is said twice is said alike',
    check({ name, document }, fail) {
      for (const said of strayNotes(document)) fail(name, said.slice(0, 60))
    },
  },
  {
    code: 'markup-image-alt',
    clause: 'WCAG 2.2, 1.1.1',
    check({ name, document }, fail) {
      for (const { attributes } of named(document, 'img'))
        if (attributes.alt === undefined) fail(name, attributes.src?.slice(0, 40))
    },
  },
  {
    code: 'markup-heading-order',
    clause: 'WCAG 2.2, 1.3.1',
    check({ name, document }, fail) {
      let level = 0
      for (const heading of named(document, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')) {
        const own = Number(heading.name[1])
        if (own > level + 1)
          fail(`${name}: ${beginning(heading, 40)}`, `level ${own} after ${level || 'none'}`)
        level = own
      }
    },
  },
  {
    code: 'markup-table-scope',
    clause: 'WCAG 2.2, 1.3.1',
    check({ name, document }, fail) {
      for (const cell of named(document, 'th'))
        if (!['row', 'col', 'rowgroup', 'colgroup'].includes(cell.attributes.scope ?? ''))
          fail(name, beginning(cell, 40))
    },
  },
]

/** A font that a style sheet holds, as Base64 (RFC 2397). */
const EMBEDDED = /url\(\s*["']?data:[^,()]*;base64,([A-Za-z0-9+/=]*)/g
const PICTURE = /^data:image\/(?!svg)[^,]*;base64,/

/** Rules on what a single file holds. */
const EMBEDDED_RULES: readonly Rule<MarkupSubject>[] = [
  {
    code: 'markup-font-joining',
    clause: JOINING,
    check({ name, document }, fail) {
      for (const style of named(document, 'style'))
        for (const [, font = ''] of textContent(style).matchAll(EMBEDDED)) {
          const missing = lacksJoining(new Uint8Array(Buffer.from(font, 'base64')))
          if (missing.length > 0) fail(name, `a font without ${missing.join(', ')}`)
        }
    },
  },
  {
    code: 'font-unreadable',
    clause: 'CSS Fonts 4, 4.3',
    check({ name, document }, fail) {
      for (const style of named(document, 'style'))
        for (const [, font = ''] of textContent(style).matchAll(EMBEDDED))
          if (!isReadable(new Uint8Array(Buffer.from(font, 'base64')))) fail(name, `${font.slice(0, 20)}…`)
    },
  },
  {
    code: 'image-damaged',
    clause: 'HTML, 4.8.4.4',
    check({ name, document }, fail) {
      for (const { attributes } of named(document, 'img')) {
        const { src = '' } = attributes
        const start = PICTURE.exec(src)?.[0]
        if (start && !isWhole(new Uint8Array(Buffer.from(src.slice(start.length), 'base64'))))
          fail(name, attributes.alt?.slice(0, 40) ?? start)
      }
    },
  },
]

/** Rules on every page of HTML, a file of its own or one of a site. */
export const PAGE_RULES: readonly Rule<MarkupSubject>[] = [
  {
    code: 'markup-encoding',
    clause: 'HTML, 4.2.5.4',
    check({ name, document }, fail) {
      const [first] = named(document, 'meta')
      if (first?.attributes.charset?.toLowerCase() !== 'utf-8') fail(name, first?.attributes.charset)
      if (document.attributes.mode !== 'no-quirks') fail(name, document.attributes.mode)
    },
  },
  {
    code: 'html-landmark',
    clause: 'WCAG 2.2, 1.3.1',
    check({ name, document }, fail) {
      const count = select(
        document,
        ({ name: tag, attributes }) => tag === 'main' || attributes.role === 'main',
      ).length
      if (count !== 1) fail(name, String(count))
    },
  },
  {
    code: 'html-viewport',
    clause: 'WCAG 2.2, 1.4.4',
    check({ name, document }, fail) {
      const viewport = named(document, 'meta').find(({ attributes }) => attributes.name === 'viewport')
      const content = viewport?.attributes.content ?? ''
      if (!content.includes('width=device-width') || /user-scalable\s*=\s*no|maximum-scale/.test(content))
        fail(name, content)
    },
  },
  {
    code: 'html-skip-link',
    clause: 'WCAG 2.2, 2.4.1',
    check({ name, document }, fail) {
      const [first] = named(document, 'a')
      const mains = named(document, 'main')
      const isInText = mains.some((main) => named(main, 'a').includes(first!))
      const target = first?.attributes.href?.slice(1)
      const leadsToText = mains.some(({ attributes }) => attributes.id === target)
      if (isInText || !leadsToText) fail(name, first?.attributes.href)
    },
  },
]

/** Rules on the single file of HTML. */
export const HTML_RULES: readonly Rule<MarkupSubject>[] = [
  ...EMBEDDED_RULES,
  ...PAGE_RULES,
  policyRule('html'),
  LINKED_DATA_RULE,
  CLAIMS_RULE,
  {
    code: 'html-contents',
    clause: 'Octavo, the contents of the HTML',
    check({ name, document }, fail) {
      const headings = named(document, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')
      const places = new Map(headings.map(({ attributes: { id } }, place) => [`#${id}`, place]))
      for (const contents of named(document, 'nav')) {
        let last = -1
        for (const link of named(contents, 'a')) {
          const place = places.get(link.attributes.href ?? '') ?? -1
          const says = place > last && isEntryOf(textContent(link), headings[place]!)
          if (!says) fail(name, beginning(link, 60))
          last = place
        }
        const loose = select(contents, ({ name: tag }) => !['a', 'summary'].includes(tag))
        if (loose.flatMap(({ children }) => children).some((child) => typeof child === 'string'))
          fail(name, 'text that is no entry')
      }
    },
  },
]
