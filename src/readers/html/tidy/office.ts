import {
  attributeOf,
  type DomElement,
  type DomParent,
  findAll,
  isElement,
  isUnseen,
  styleOf,
  tagIs,
  textContent,
} from '../dom.ts'
import { madeElement, rename, replace, setAttribute } from '../edit.ts'
import { isHeading } from '../elements.ts'

/** Takes what Word and Google Docs write as the looks of paragraphs for what it says: title, quotations, lists, addresses. */
export function settleOffice(document: DomParent): void {
  const paragraphs = findAll(document, tagIs('p'))
  const isWord = paragraphs.some((paragraph) => hasClass(paragraph, /^Mso/))
  const isGoogle = findAll(document, tagIs('ul', 'ol')).some((list) => hasClass(list, LIST_OF_DOCS))
  const title = paragraphs.find((paragraph) => hasClass(paragraph, isWord ? /^MsoTitle$/ : /^title$/))
  if (title && (isWord || isGoogle || isPublished(document))) headTitle(title, document)
  if (isWord) settleWord(document, paragraphs)
  if (isGoogle) nestLists(document)
  for (const link of findAll(document, tagIs('a'))) unwrapAddress(link)
}

function hasClass(element: DomElement, name: RegExp): boolean {
  return (attributeOf(element, 'class') ?? '').split(/\s+/).some((one) => name.test(one))
}

function isPublished(document: DomParent): boolean {
  return findAll(document, tagIs('div')).some((element) => attributeOf(element, 'id') === 'title-banner')
}

/** A paragraph in the style of titles is the title, and headings, which begin at the first level, are below it. */
function headTitle(title: DomElement, document: DomParent): void {
  for (const heading of findAll(document, isHeading)) {
    const level = Number(heading.tagName.slice(1))
    rename(heading, `h${Math.min(level + 1, 6)}`)
  }
  rename(title, 'h1')
}

function settleWord(document: DomParent, paragraphs: readonly DomElement[]): void {
  for (const notes of findAll(document, isNotes))
    for (const rule of findAll(notes, tagIs('hr'))) replace(rule, [])
  for (const paragraph of paragraphs) {
    const isEmpty = textContent(paragraph).trim() === '' && findAll(paragraph, tagIs('img', 'a')).length === 0
    if (isEmpty) replace(paragraph, [])
    else if (hasClass(paragraph, /^Mso(?:Intense)?Quote/)) {
      const parent = paragraph.parentNode as DomElement
      const quoted = madeElement('p', paragraph.childNodes, paragraph)
      replace(paragraph, [madeElement('blockquote', [quoted], parent)])
    }
  }
  listItems(document)
}

const isNotes = (element: DomElement): boolean =>
  styleOf(element, 'mso-element')?.endsWith('note-list') === true

/** The sign of an item, which Word prints before it and tells browsers to ignore. */
const isSign = (element: DomElement): boolean =>
  /mso-list:\s*ignore/i.test(attributeOf(element, 'style') ?? '')
const LEVEL = /mso-list:\s*\S+\s+level(\d)/i

/** Paragraphs of a list that follow each other are its items, as deep as their levels say. */
function listItems(document: DomParent): void {
  const parents = new Set(
    findAll(document, isListParagraph).map(({ parentNode }) => parentNode as DomElement),
  )
  for (const parent of parents) {
    let open: DomElement[] = []
    for (const child of [...parent.childNodes]) {
      if (isUnseen(child)) continue
      if (!isElement(child) || !isListParagraph(child)) {
        open = []
        continue
      }
      const level = Math.min(levelOf(child), open.length + 1)
      const isOrdered = takeSign(child)
      open = open.slice(0, level)
      const item = madeElement('li', [...child.childNodes], child)
      if (open.length === level) {
        adopt(open[level - 1]!, item)
        replace(child, [])
        continue
      }
      const list = madeElement(isOrdered ? 'ol' : 'ul', [item], parent)
      const last = open.at(-1)?.childNodes.at(-1)
      if (last && isElement(last)) {
        adopt(last, list)
        replace(child, [])
      } else replace(child, [list])
      open.push(list)
    }
  }
}

function isListParagraph(element: DomElement): boolean {
  return (
    element.tagName === 'p' &&
    LEVEL.test(attributeOf(element, 'style') ?? '') &&
    findAll(element, isSign).length > 0
  )
}

function levelOf(element: DomElement): number {
  return Number(LEVEL.exec(attributeOf(element, 'style') ?? '')?.[1] ?? 1)
}

/** Takes the sign off an item; whether it counts. */
function takeSign(item: DomElement): boolean {
  const [sign] = findAll(item, isSign)
  const isOrdered = /^\s*\(?(?:\d{1,3}|[a-z]|[ivxlc]+)[.)]/i.test(textContent(sign!))
  replace(sign!, [])
  return isOrdered
}

function adopt(parent: DomElement, child: DomElement): void {
  child.parentNode = parent
  parent.childNodes = [...parent.childNodes, child]
}

/** `lst-kix_…-1`: a list of Google Docs, and how deep it is. */
const LIST_OF_DOCS = /^lst-kix_.*-(\d)$/

/** Google Docs sets a list in a list after it, and what goes on with the outer one after that. */
function nestLists(document: DomParent): void {
  for (const list of findAll(document, tagIs('ul', 'ol'))) {
    const depth = depthOf(list)
    const siblings = (list.parentNode?.childNodes ?? []).filter((node) => !isUnseen(node))
    const before = siblings[siblings.indexOf(list) - 1]
    if (depth === undefined || !before || !isElement(before)) continue
    const around = innermost(before, depth)
    const isNew = hasClass(list, /^start$/)
    if (!around || (depthOf(around) === depth && isNew)) continue
    replace(list, [])
    if (depthOf(around) === depth) for (const item of list.childNodes.filter(isElement)) adopt(around, item)
    else adopt(around.childNodes.filter(isElement).at(-1)!, list)
  }
}

/** The list at the end of one that a list of this depth belongs in, or goes on with. */
function innermost(list: DomElement, depth: number): DomElement | undefined {
  const own = depthOf(list)
  if (own === undefined || own > depth) return undefined
  const inner = list.childNodes.filter(isElement).at(-1)?.childNodes.filter(isElement).at(-1)
  return (inner && own < depth && innermost(inner, depth)) || list
}

function depthOf(list: DomElement): number | undefined {
  const name = (attributeOf(list, 'class') ?? '').split(/\s+/).find((one) => LIST_OF_DOCS.test(one))
  return name === undefined ? undefined : Number(LIST_OF_DOCS.exec(name)![1])
}

/** `https://www.google.com/url?q=ADDRESS&sa=…`: how Google Docs counts who follows a link. */
function unwrapAddress(link: DomElement): void {
  const found = /^https:\/\/www\.google\.com\/url\?q=([^&]+)&(?:amp;)?sa=/.exec(
    attributeOf(link, 'href') ?? '',
  )
  if (!found) return
  try {
    setAttribute(link, 'href', decodeURIComponent(found[1]!))
  } catch {
    // Not encoded as addresses are: it stays.
  }
}
