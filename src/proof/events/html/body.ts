import { numberLabel } from '../../../ast/index.ts'
import { type LeafKind, type Picture, wording, wrong } from '../../model/index.ts'
import { beginning, isSideNote, keyOf, type Markup, textContent, tokens } from '../../screen/index.ts'
import { type Events, inLanguage, itemStep, type NoteOpening, namedStep, within } from '../event.ts'
import { formulaEvents } from '../formulas.ts'
import { type Descriptions, descriptionsIn, isDescription } from './descriptions.ts'
import { CONTAINERS, LEAVES, MARKS, STEPS, UNREAD } from './elements.ts'
import { boxIn, numberingIn } from './lists.ts'

/** The picture at an address in the document; nothing where there is none. */
export type PictureAt = (src: string) => Picture | undefined

/** The document that is read. */
export interface DocumentAt {
  /** Its name in the archive; empty of a single file. */
  readonly file: string
  readonly lang: string
  readonly pictureAt: PictureAt
  /** What begins the addresses of files beside the publication; of those of a book there are none. */
  readonly beside?: string | undefined
}

/** Where the reader is in a document. */
interface At extends DocumentAt {
  readonly descriptions: Descriptions
  /** Whether an element of running text is around. */
  readonly isInLeaf?: boolean
  /** Whether white space counts. */
  readonly isVerbatim?: boolean
  /** Whether a list here is one of notes. */
  readonly isNotes?: boolean
}

/** What stands in `root`, an element of a document of HTML or XHTML. */
export function bodyEvents(root: Markup, document: DocumentAt): Events {
  return elementEvents(root, { ...document, descriptions: descriptionsIn(root, document.lang) })
}

function elementEvents(element: Markup, at: At): Events {
  if (UNREAD.has(element.name)) return []
  if (isContents(element)) return [{ type: 'declared', what: 'screen-contents' }]
  if (isDescription(element, at.descriptions)) return [{ type: 'declared', what: 'long-description' }]
  return inLanguage(languageOf(element), ownEvents(element, at))
}

function languageOf({ attributes }: Markup): string | undefined {
  return attributes['xml:lang'] ?? attributes.lang
}

function ownEvents(element: Markup, at: At): Events {
  const { name } = element
  const kind = LEAVES[name]
  if (tokens(element, 'role').includes('doc-pagebreak')) return pageEvents(element, at)
  if (tokens(element, 'role').includes('img')) return picturedEvents(element, at)
  if (kind && !at.isInLeaf) return leafEvents(element, kind, at)
  return CONTAINERS.has(name)
    ? containerEvents(element, { ...at, isInLeaf: false })
    : inlineEvents(element, at)
}

/** A way through the text; a rule looks at what it says. */
function isContents(element: Markup): boolean {
  return element.name === 'nav' && tokens(element, 'role').includes('doc-toc')
}

/** What stands in an element, which links may lead to. */
function* insideOf(element: Markup, at: At): Events {
  yield* anchor(element, at)
  yield* childEvents(element.children, at)
}

function* childEvents(children: Markup['children'], at: At): Events {
  for (const [index, child] of children.entries()) {
    if (typeof child !== 'string') yield* elementEvents(child, at)
    else {
      const next = children[index + 1]
      // White leads to what is set aside.
      const isBefore = typeof next === 'object' && isDescription(next, at.descriptions)
      yield { type: 'text', value: isBefore ? child.trimEnd() : child, isVerbatim: at.isVerbatim === true }
    }
  }
}

function anchor({ attributes: { id } }: Markup, { file }: At): Events {
  return id === undefined ? [] : [{ type: 'anchor', id: `${file}#${id}` }]
}

function leafEvents(element: Markup, kind: LeafKind, at: At): Events {
  const { name } = element
  const isMath = tokens(element, 'class').includes('math')
  const opening = {
    type: 'leaf',
    kind: isMath ? 'math' : kind,
    place: name,
    ...(kind === 'heading' && { level: Number(name[1]) }),
    ...(kind === 'cell' && { cell: extentOf(element) }),
  } as const
  return within(opening, insideOf(element, { ...at, isInLeaf: true, isVerbatim: kind === 'code' }))
}

function extentOf({ name, attributes: { scope, colspan, rowspan } }: Markup) {
  const header = name === 'th' ? (scope === 'row' ? 'row' : 'column') : undefined
  return { header, columns: Number(colspan ?? 1), rows: Number(rowspan ?? 1) } as const
}

function containerEvents(element: Markup, at: At): Events {
  const { name } = element
  const role = tokens(element, 'role')
  if (name === 'ol' || name === 'ul')
    return within({ type: 'container' }, anchor(element, at), listEvents(element, at))
  if (name === 'table') return within({ type: 'table' }, insideOf(element, at))
  if (name === 'tr') return within({ type: 'container' }, [{ type: 'row' }], insideOf(element, at))
  if (role.includes('doc-endnotes'))
    return within({ type: 'container' }, insideOf(element, { ...at, isNotes: true }))
  if (role.includes('doc-footnote')) return footnoteEvents(element, at)
  const step = tokens(element, 'class').includes('display')
    ? namedStep(element.attributes['aria-label'] ?? '')
    : STEPS[name]
  return within({ type: 'container', ...(step !== undefined && { step }) }, insideOf(element, at))
}

function* listEvents({ name, attributes, children }: Markup, { isNotes, ...at }: At): Events {
  const items = children.filter((item) => typeof item !== 'string')
  const isOrdered = name === 'ol'
  const isReversed = isOrdered && attributes.reversed !== undefined
  const numbering = isOrdered ? numberingIn(attributes) : undefined
  let number = isOrdered ? Number(attributes.start ?? (isReversed ? items.length : 1)) : 1
  for (const item of items) {
    const { value } = item.attributes
    if (isOrdered && value) number = Number(value)
    const inside = elementEvents(item, at)
    if (isNotes) yield* within(noteOpening(number, item, at), inside)
    else {
      const step = itemStep(number, numbering && numberLabel(number, numbering), boxIn(item))
      const list = { type: 'container', step: isOrdered ? 'numbered list' : 'list' } as const
      yield* within(list, within({ type: 'container', step }, inside))
    }
    number += isReversed ? -1 : 1
  }
}

/** A note that no list numbers: its number opens its text. */
function footnoteEvents(element: Markup, at: At): Events {
  // Its number opens it.
  const text = beginning(element, 200)
  const digits = /\d+/.exec(text)?.[0] ?? '0'
  const number = Number(digits)
  const note = noteOpening(number, element, at)
  const label = new RegExp(`^\\s*${digits}\\.\\s+`).exec(text)?.[0]
  if (label !== undefined)
    return within(note, [{ type: 'declared', what: 'note-numbers' }], insideOf(without(label, element), at))
  const message = `note ${number} is not numbered so`
  const fault = wrong({ code: 'note-number-differs', message, found: text.trim().slice(0, 20) })
  return within(note, [fault], insideOf(element, at))
}

function noteOpening(number: number, { attributes: { id } }: Markup, { file }: At): NoteOpening {
  return { type: 'note', number, ...(id !== undefined && { id: `${file}#${id}` }) }
}

/** The same element without the characters that it begins with. */
function without(beginning: string, element: Markup): Markup {
  let rest = beginning.length
  const cut = ({ children, ...own }: Markup): Markup => ({
    ...own,
    children: children.map((child) => {
      if (rest === 0) return child
      if (typeof child !== 'string') return cut(child)
      const kept = child.slice(rest)
      rest = Math.max(0, rest - child.length)
      return kept
    }),
  })
  return cut(element)
}

function inlineEvents(element: Markup, at: At): Events {
  const { name, attributes } = element
  const inside = insideOf(element, at)
  if (name === 'br') return [{ type: 'break' }]
  if (isSideNote(element)) return [{ type: 'declared', what: 'side-note' }]
  if (name === 'math') return [...anchor(element, at), ...formulaEvents(element, attributes.alttext ?? '')]
  if (name === 'img') return imageEvents(element, at)
  if (tokens(element, 'role').includes('doc-backlink'))
    return [
      { type: 'declared', what: 'note-return' },
      { type: 'backlink', to: keyOf(attributes.href ?? '', at.file) ?? '' },
    ]
  if (name === 'abbr' && attributes.title !== undefined)
    return within({ type: 'mark', kind: 'abbreviation', value: attributes.title }, inside)
  const kind = tokens(element, 'class').includes('small-caps') ? 'smallCaps' : MARKS[name]
  const words =
    name === 'a' && attributes.href !== undefined ? linkEvents(element, attributes.href, at) : inside
  return kind && !(kind === 'code' && at.isVerbatim) ? within({ type: 'mark', kind }, words) : words
}

function linkEvents(element: Markup, href: string, at: At): Events {
  const kind = tokens(element, 'role').includes('doc-noteref') ? 'note' : 'link'
  // What the single file of HTML, or a site, lies beside is not known.
  const isBeside = at.beside !== undefined && href.startsWith(at.beside)
  const isOfServer = at.beside !== undefined && href.startsWith('/')
  const isOutside = isBeside || isOfServer || (at.file === '' && !href.startsWith('#'))
  const to = isOutside ? undefined : keyOf(href, at.file)
  const value = isBeside ? href.slice(at.beside!.length) : href
  return within({ type: 'mark', kind, value, ...(to !== undefined && { to }) }, insideOf(element, at))
}

function* imageEvents(element: Markup, at: At): Events {
  const { alt = '', src = '', 'aria-describedby': describedBy = '' } = element.attributes
  const description = at.descriptions.texts.get(describedBy)
  const picture = at.pictureAt(src)
  const image = {
    ...({ type: 'image', alt, ...(description !== undefined && { description }) } as const),
    ...(picture && { pictures: [picture] }),
  }
  yield* anchor(element, at)
  if (element.attributes.alt !== '') yield image
}

/** What is drawn with elements, and read as a picture by its name (WAI-ARIA 1.2, img): its children are none. */
function* picturedEvents(element: Markup, at: At): Events {
  const { 'aria-label': alt = '' } = element.attributes
  const image = [{ type: 'image', alt } as const]
  yield* anchor(element, at)
  yield* at.isInLeaf ? image : within({ type: 'leaf', kind: 'paragraph', place: element.name }, image)
}

function* pageEvents(element: Markup, at: At): Events {
  const { title, 'aria-label': label } = element.attributes
  yield* anchor(element, at)
  yield { type: 'declared', what: 'page-anchor' }
  yield { type: 'page', label: wording(label ?? title ?? textContent(element)) }
}
