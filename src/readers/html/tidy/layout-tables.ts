import {
  attributeOf,
  type DomElement,
  type DomParent,
  findAll,
  isElement,
  tagIs,
  textContent,
} from '../dom.ts'
import { rename, replace } from '../edit.ts'
import { isHeading } from '../elements.ts'

const isTable = tagIs('table')
const isRow = tagIs('tr')
const isCell = tagIs('td', 'th')
const isHead = tagIs('th', 'caption', 'thead')
const isFrame = tagIs('table', 'tbody', 'thead', 'tfoot', 'tr', 'td', 'th', 'caption', 'colgroup')
const isParagraph = tagIs('p')
const isListing = tagIs('pre')
/** Paragraphs of a cell that make it a page's column and no cell. */
const COLUMN = 3

/** Tables that only place what is in them become what is in them; a table around one listing becomes the listing. */
export function unfoldTables(document: DomParent): void {
  // The innermost first: a table in a cell says that the outer one is a frame.
  for (const table of findAll(document, isTable).reverse()) {
    const listing = onlyListing(table)
    if (listing) replace(table, [listing])
    else if (isCaptioned(table)) makeFigure(table)
    else if (isLayout(table)) {
      for (const part of [table, ...ownParts(table)]) rename(part, 'div')
    }
  }
}

/** A picture in one cell and the words on it in the next, which is how some programs make a caption. */
function isCaptioned(table: DomElement): boolean {
  const [picture, caption, ...more] = ownParts(table).filter(isCell)
  if (!picture || !caption || more.length > 0) return false
  const isPicture = findAll(picture, isImage).length === 1 && textContent(picture).trim() === ''
  return isPicture && textContent(caption).trim() !== '' && findAll(caption, holder).length === 0
}

const isImage = tagIs('img')
const holder = tagIs('table', 'ul', 'ol', 'pre', 'img')

function makeFigure(table: DomElement): void {
  const [picture, caption] = ownParts(table).filter(isCell)
  rename(table, 'figure')
  rename(caption!, 'figcaption')
  table.childNodes = [...picture!.childNodes, caption!]
  for (const node of table.childNodes) node.parentNode = table
}

/** Parts of a table, but for those of the tables in it. */
function ownParts(table: DomElement): DomElement[] {
  const parts: DomElement[] = []
  const visit = (element: DomElement) => {
    for (const child of element.childNodes) {
      if (!isElement(child) || isTable(child) || !isFrame(child)) continue
      parts.push(child)
      if (!isCell(child)) visit(child)
    }
  }
  visit(table)
  return parts
}

/** The `pre` that a table is made for: beside it are line numbers, or nothing. */
function onlyListing(table: DomElement): DomElement | undefined {
  const listings = findAll(table, isListing)
  const code = listings.filter((listing) => !isNumbers(textContent(listing)))
  const [only] = code
  if (!only || code.length > 1) return undefined
  const cells = ownParts(table).filter(isCell)
  return cells.every(
    (cell) => findAll(cell, (element) => element === only).length > 0 || isNumbers(textContent(cell)),
  )
    ? only
    : undefined
}

function isNumbers(text: string): boolean {
  return /^[\s\d.:]*$/.test(text)
}

function isLayout(table: DomElement): boolean {
  const role = attributeOf(table, 'role')?.toLowerCase()
  if (role === 'presentation' || role === 'none') return true
  const parts = ownParts(table)
  if (role === 'table' || role === 'grid' || parts.some(isHead)) return false
  const cells = parts.filter(isCell)
  // A data table has rows to compare.
  if (cells.length <= 1 || parts.filter(isRow).length <= 1)
    return cells.some(holdsBlocks) || cells.length <= 1
  return cells.some(
    (cell) =>
      findAll(cell, isHeading).length > 0 ||
      findAll(cell, isTable).length > 0 ||
      findAll(cell, isParagraph).length >= COLUMN,
  )
}

const isBlock = tagIs(
  'p',
  'ul',
  'ol',
  'dl',
  'pre',
  'blockquote',
  'div',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'table',
  'img',
)

function holdsBlocks(cell: DomElement): boolean {
  return findAll(cell, isBlock).length > 0
}
