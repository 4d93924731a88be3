import { PAGE } from '../office/index.ts'
import { type Context, idOf } from './context.ts'
import { frameOf, isFrame } from './frames.ts'
import { escaped } from './html.ts'
import { fontOf, isBold, isHidden, lookOf, type Place, sizeOf } from './looks.ts'
import type { Block, Markup, Piece, Run } from './model.ts'
import { noteMark } from './notes.ts'
import { targetOf } from './targets.ts'
import { elementsOf, isXml, wordsIn, type Xml } from './xml.ts'

/** What a paragraph holds, and what only hangs on it: frames beside the text. */
export interface Content {
  readonly pieces: readonly Piece[]
  readonly beside: readonly Block[]
}

export function contentOf(paragraph: Xml, place: Place, context: Context): Content {
  const walker: Walker = { pieces: [], beside: [], context }
  addAll(paragraph, place, walker)
  return walker
}

interface Walker {
  readonly pieces: Piece[]
  readonly beside: Block[]
  readonly context: Context
}

function addAll(parent: Xml, place: Place, walker: Walker): void {
  for (const node of parent.children) {
    if (isXml(node)) addElement(node, place, walker)
    else addText(node.replaceAll(/[ \t\r\n]+/g, ' '), place, walker)
  }
}

function addText(value: string, place: Place, walker: Walker): void {
  const { context, pieces } = walker
  if (value === '') return
  if (isHidden(place)) {
    if (value.trim() !== '') context.leave('hidden')
    return
  }
  pieces.push({ type: 'run', children: [{ value }], ...facesOf(place, context) })
}

type Faces = Omit<Run, 'type' | 'children'>

/** What is known of a place: a program may part the words in it at each letter, with hundreds of spans around them. */
const known = new WeakMap<Place, Faces>()

function facesOf(place: Place, context: Context): Faces {
  const before = known.get(place)
  if (before) return before
  const [font, fontSize] = [fontOf(place), sizeOf(place)]
  const faces: Faces = {
    look: lookOf(place, context),
    isBold: isBold(place),
    ...(font && { font }),
    ...(fontSize && { fontSize }),
  }
  known.set(place, faces)
  return faces
}

/** More blanks in a row than a line of code has. */
const MOST_BLANKS = 200

function addElement(element: Xml, place: Place, walker: Walker): void {
  const { context } = walker
  const { name, attributes } = element
  const add = (html: string, isShown = false) => walker.pieces.push(markup(html, isShown))
  const through = (to: Partial<Place> = {}) => addAll(element, { ...place, ...to }, walker)
  if (isFrame(element)) return addFrame(element, place, walker)
  switch (name) {
    case 'text:span':
      return through({ spans: [context.book.lineage('text', attributes['text:style-name']), ...place.spans] })
    case 'text:a':
      return through(linkOf(attributes['xlink:href'], context))
    case 'draw:a':
      return through(linkOf(attributes['xlink:href'], context))
    case 'text:s': {
      const count = Math.min(Number.parseInt(attributes['text:c'] ?? '1', 10) || 1, MOST_BLANKS)
      return addText(' '.repeat(count), place, walker)
    }
    case 'text:tab':
      return addText('\t', place, walker)
    case 'text:line-break':
      return void add('<br />')
    case 'text:note':
      return void add(noteMark(element, context))
    case 'text:ruby':
      return void add(rubyOf(element))
    case 'text:bookmark':
    case 'text:bookmark-start':
    case 'text:reference-mark':
    case 'text:reference-mark-start':
      return anchor(attributes['text:name'], walker)
    case 'text:sequence':
      anchor(attributes['text:ref-name'], walker)
      return through()
    default:
      return addField(element, place, walker)
  }
}

/** Elements of running text that show no words of their own. */
const SILENT =
  /^text:(?:soft-page-break|number|bookmark-end|reference-mark-end|change(?:-start|-end)?|alphabetical-index-mark-end|(?:toc|user-index)-mark(?:-start|-end)?|note-citation|.*-decls)$|^office:annotation-end$|^(?:svg|loext):/
/** Before a word that stands in the document’s index. */
const INDEXED = /^text:alphabetical-index-mark(?:-start)?$/
/** What counts the pages of the word processor. */
const PAGES = /^text:(?:page-number|page-count|page-continuation|page-variable-get)$/

function addField(element: Xml, place: Place, walker: Walker): void {
  const { context } = walker
  const { name, attributes } = element
  const through = (to: Partial<Place> = {}) => addAll(element, { ...place, ...to }, walker)
  if (SILENT.test(name)) return
  if (name === 'office:annotation') return context.leave('comments')
  if (PAGES.test(name)) return context.leave('field')
  if (INDEXED.test(name)) return context.leave('marks')
  if (name === 'text:hidden-text' || name === 'text:hidden-paragraph') {
    const isSeen = attributes['text:is-hidden'] === 'false'
    return isSeen ? through() : context.leave('hidden')
  }
  if (name === 'draw:control' || name === 'office:forms') return context.leave('form')
  if (REFERENCES.has(name)) return through(referenceOf(element))
  // Other fields say what the program has found for them: a name, a date, what somebody has typed.
  through()
}

const REFERENCES: ReadonlySet<string> = new Set([
  'text:bookmark-ref',
  'text:reference-ref',
  'text:sequence-ref',
  'text:note-ref',
])

/** Where a reference leads; to the page of it, where it names that. */
function referenceOf({ name, attributes }: Xml): Partial<Place> {
  const target = attributes['text:ref-name']
  if (!target) return {}
  const isNote = name === 'text:note-ref'
  const isPage = !isNote && attributes['text:reference-format'] === 'page'
  return { href: `#${isNote ? `footnote-` : isPage ? PAGE : ''}${idOf(target)}` }
}

/** What a link within a document may lead to beside bookmarks and headings, which no edition has a place for. */
const UNPLACED = /\|(?:table|graphic|frame|region|ole|text|sequence)$/

function linkOf(address: string | undefined, context: Context): Partial<Place> {
  if (!address) return {}
  if (address.startsWith('#') && UNPLACED.test(targetOf(address))) {
    context.leave('links')
    return {}
  }
  return { href: address.startsWith('#') ? `#${idOf(targetOf(address))}` : address }
}

function anchor(name: string | undefined, { pieces, context }: Walker): void {
  if (name && context.targets.has(idOf(name)))
    pieces.push(markup(`<a id="${escaped(idOf(name))}"></a>`, false))
}

function rubyOf(element: Xml): string {
  const words = (name: string) => escaped(elementsOf(element, name).map(wordsIn).join(''))
  return `<ruby>${words('text:ruby-base')}<rt>${words('text:ruby-text')}</rt></ruby>`
}

/** What stands in the line stays there; what is anchored to the paragraph comes after it. */
function addFrame(element: Xml, place: Place, walker: Walker): void {
  const { pieces, beside, context } = walker
  const isInLine = element.attributes['text:anchor-type'] === 'as-char'
  for (const block of frameOf(element, context)) {
    const html = block.type === 'markup' ? linked(block, place) : undefined
    const isFormula = html?.html.startsWith('<math')
    if (html && (isInLine || isFormula)) pieces.push(html)
    else beside.push(html ?? block)
  }
}

function linked(shown: Markup, { href }: Place): Markup {
  return href === undefined ? shown : markup(`<a href="${escaped(href)}">${shown.html}</a>`, true)
}

function markup(html: string, isShown: boolean): Markup {
  return { type: 'markup', html, isShown }
}

/** Whether there is nothing in a paragraph that somebody sees. */
export function isBlank(pieces: readonly Piece[]): boolean {
  return pieces.every((piece) =>
    piece.type === 'run'
      ? piece.children.every(({ value }) => value.trim() === '')
      : !piece.isShown && !/<sup>|<ruby>/.test(piece.html),
  )
}
