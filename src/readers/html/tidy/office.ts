import {
  attributeOf,
  type DomElement,
  type DomNode,
  type DomParent,
  findAll,
  isElement,
  isUnseen,
  styleOf,
  tagIs,
  textContent,
} from '../dom.ts'
import { adopt, madeElement, removeAll, rename, replace, setAttribute } from '../edit.ts'
import { isHeading } from '../elements.ts'
import { emphasise } from './docs-styles.ts'

/** Takes what Word and Google Docs write as the looks of paragraphs for what it says: title, quotations, lists, addresses. */
export function settleOffice(document: DomParent): void {
  const paragraphs = findAll(document, tagIs('p'))
  const isWord = paragraphs.some((paragraph) => hasClass(paragraph, /^Mso/))
  const listsOfDocs = findAll(document, tagIs('ul', 'ol')).filter(isListOfDocs)
  const title = paragraphs.find((paragraph) => hasClass(paragraph, isWord ? /^MsoTitle$/ : /^title$/))
  if (title && (isWord || listsOfDocs.length > 0 || isPublished(document) || isExported(document)))
    headTitle(title, document)
  if (isWord) settleWord(document, paragraphs)
  if (listsOfDocs.length > 0 || isPublished(document) || isExported(document)) emphasise(document)
  for (const parent of parentsOf(listsOfDocs)) nestLists(parent)
  for (const link of findAll(document, tagIs('a'))) unwrapAddress(link)
}

function hasClass(element: DomElement, name: RegExp): boolean {
  return (attributeOf(element, 'class') ?? '').split(/\s+/).some((one) => name.test(one))
}

/** A document that has been downloaded as a web page. */
function isExported(document: DomParent): boolean {
  return findAll(document, tagIs('body')).some((body) => hasClass(body, /^doc-content$/))
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
  removeAll(findAll(document, isNotes).flatMap((notes) => findAll(notes, tagIs('hr'))))
  removeAll(paragraphs.filter(isEmpty))
  for (const paragraph of paragraphs)
    if (hasClass(paragraph, /^Mso(?:Intense)?Quote/)) {
      const quoted = madeElement('p', paragraph.childNodes, paragraph)
      rename(paragraph, 'blockquote')
      paragraph.childNodes = [quoted]
    }
  for (const parent of parentsOf(findAll(document, isListParagraph))) listItems(parent)
}

function isEmpty(paragraph: DomElement): boolean {
  return textContent(paragraph).trim() === '' && findAll(paragraph, tagIs('img', 'a')).length === 0
}

function parentsOf(elements: readonly DomElement[]): ReadonlySet<DomParent> {
  return new Set(elements.flatMap(({ parentNode }) => parentNode ?? []))
}

const isNotes = (element: DomElement): boolean =>
  styleOf(element, 'mso-element')?.endsWith('note-list') === true

/** The sign of an item, which Word prints before it and tells browsers to ignore. */
const isSign = (element: DomElement): boolean =>
  /mso-list:\s*ignore/i.test(attributeOf(element, 'style') ?? '')
const LEVEL = /mso-list:\s*\S+\s+level(\d)/i

/** Paragraphs of a list that follow each other are its items, as deep as their levels say. */
function listItems(parent: DomParent): void {
  const kept: DomNode[] = []
  let open: { readonly list: DomElement; readonly level: number }[] = []
  for (const child of parent.childNodes) {
    if (!isElement(child) || !isListParagraph(child)) {
      kept.push(child)
      if (!isUnseen(child)) open = []
      continue
    }
    const level = levelOf(child)
    open = open.filter((outer) => outer.level <= level)
    const around = open.at(-1)
    const isOrdered = takeSign(child)
    const item = madeElement('li', child.childNodes, child)
    if (around?.level === level) {
      adopt(around.list, item)
      continue
    }
    const list = madeElement(isOrdered ? 'ol' : 'ul', [item], child)
    open.push({ list, level })
    if (around) adopt(around.list.childNodes.findLast(isElement)!, list)
    else {
      list.parentNode = parent
      kept.push(list)
    }
  }
  parent.childNodes = kept
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

/** `lst-kix_…-1`: a list of Google Docs, and how deep it is. */
const LIST_OF_DOCS = /^lst-kix_.*-(\d)$/

/** Google Docs sets a list in a list after it, and what goes on with the outer one after that. */
function nestLists(parent: DomParent): void {
  const kept: DomNode[] = []
  let before: DomNode | undefined
  for (const node of parent.childNodes) {
    if (isListOfDocs(node) && before && isListOfDocs(before) && isTakenIn(node, before)) continue
    kept.push(node)
    if (!isUnseen(node)) before = node
  }
  parent.childNodes = kept
}

/** Puts a list where it belongs in the one before it; whether it belongs there. */
function isTakenIn(list: DomElement, before: DomElement): boolean {
  const depth = depthOf(list)
  const around = innermost(before, depth)
  if (!around) return false
  const isSame = depthOf(around) === depth
  if (isSame && hasClass(list, /^start$/)) return false
  if (isSame) for (const item of list.childNodes.filter(isElement)) adopt(around, item)
  else adopt(around.childNodes.findLast(isElement)!, list)
  return true
}

/** The list at the end of one that a list of this depth belongs in, or goes on with. */
function innermost(list: DomElement, depth: number): DomElement | undefined {
  if (depthOf(list) > depth) return undefined
  const inner = list.childNodes.findLast(isElement)?.childNodes.findLast(isElement)
  return (
    (inner && isListOfDocs(inner) && depthOf(list) < depth && innermost(inner, depth)) ||
    (list.childNodes.some(isElement) ? list : undefined)
  )
}

function isListOfDocs(node: DomNode): node is DomElement {
  return isElement(node) && hasClass(node, LIST_OF_DOCS)
}

function depthOf(list: DomElement): number {
  const names = (attributeOf(list, 'class') ?? '').split(/\s+/)
  return Number(names.map((name) => LIST_OF_DOCS.exec(name)?.[1]).find((depth) => depth !== undefined))
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
