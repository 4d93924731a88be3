import {
  ancestorOf,
  attributeOf,
  type DomElement,
  type DomNode,
  type DomParent,
  findAll,
  isElement,
  isText,
  parentOf,
  tagIs,
  textContent,
} from '../dom.ts'
import { removeAll, rename, replace, setAttribute } from '../edit.ts'
import { isHeading, NOTE } from '../elements.ts'

/** The content of a note that the page has marks for. */
export interface FoundNote {
  readonly identifier: string
  readonly element: DomElement
}

const isLink = tagIs('a')
const isItem = tagIs('li', 'p', 'div', 'aside', 'section', 'dd', 'td')
const isLine = tagIs('li', 'p', 'dd', 'aside')
const NOTE_ID =
  /^(?:fn|ftn|_ftn|footnote|endnote|note|en|sdfootnote|cite_note|ref-note|_edn|easy-footnote-bottom)[-:_]?[\w.:-]*$/i
const NOTE_CLASS = /(?:^|\s)(?:footnote(?:-item)?|endnote|doc-endnote)(?:\s|$)/i
const HOLDER = /(?:^|\s)(?:footnotes?|endnotes?|references|reflist|footnote-list|mw-references)(?:\s|$)/i
const MARK = /^[\s[({]*(?:\p{N}{1,4}|[a-z]{1,2}|[ivxlc]{1,6}|[*†‡§¶]{1,3}|note\s\p{N}+)[\s\])}.:]*$/iu

/**
 * Marks of notes become elements that name their note, and the notes leave the flow: by their roles (DPUB-ARIA 1.0), else by
 * ids and classes as Markdown programs, MediaWiki, Word and WordPress give them. Only where mark and note name each other's
 * place is one a note: other lists that are linked to stay lists.
 */
export function takeNotes(document: DomParent): FoundNote[] {
  const { byId, notes, marks, labels } = pairNotes(document)
  for (const { link, identifier } of marks) putMark(link, identifier, byId)
  const found = [...notes.values()]
  for (const { element } of found) {
    dropBackLinks(element, byId)
    dropLabel(element, labels.get(element)!)
  }
  takeOut(found.map(({ element }) => element))
  return found
}

/** Each mark of a note with what it leads to; the page is as it was. */
export function notePairs(document: DomParent): { readonly mark: DomElement; readonly note: DomElement }[] {
  const { notes, marks } = pairNotes(document)
  const elements = new Map([...notes.values()].map(({ identifier, element }) => [identifier, element]))
  return marks.flatMap(({ link, identifier }) => {
    const note = elements.get(identifier)
    return note ? [{ mark: link, note }] : []
  })
}

interface Mark {
  readonly link: DomElement
  readonly identifier: string
}

interface Pairs {
  readonly byId: Map<string, DomElement>
  readonly notes: Map<DomElement, FoundNote>
  readonly marks: readonly Mark[]
  readonly labels: Map<DomElement, string>
}

function pairNotes(document: DomParent): Pairs {
  const byId = new Map<string, DomElement>()
  for (const element of findAll(document, ({ attrs }) =>
    attrs.some(({ name }) => name === 'id' || name === 'name'),
  )) {
    const id = attributeOf(element, 'id') ?? attributeOf(element, 'name')!
    if (!byId.has(id)) byId.set(id, element)
  }
  const notes = new Map<DomElement, FoundNote>()
  const marks: Mark[] = []
  const labels = new Map<DomElement, string>()
  for (const link of findAll(document, isLink)) {
    const identifier = targetOf(link)
    const target = identifier === undefined ? undefined : byId.get(identifier)
    if (identifier === undefined || !target || !isMark(link)) continue
    const element = noteAround(target, identifier, link)
    if (!element || isWithin(link, element) || ancestorOf(link, (outer) => notes.has(outer))) continue
    const note = notes.get(element) ?? { identifier, element }
    marks.push({ link, identifier: note.identifier })
    notes.set(element, note)
    labels.set(element, bare(link))
  }
  return { byId, notes, marks, labels }
}

function targetOf(link: DomElement): string | undefined {
  const href = attributeOf(link, 'href')?.trim()
  if (!href?.startsWith('#') || href.length === 1) return undefined
  try {
    return decodeURIComponent(href.slice(1))
  } catch {
    return href.slice(1)
  }
}

function isMark(link: DomElement): boolean {
  if (/doc-backlink/.test(attributeOf(link, 'role') ?? '')) return false
  if (
    /doc-noteref/.test(attributeOf(link, 'role') ?? '') ||
    /noteref/.test(attributeOf(link, 'epub:type') ?? '')
  )
    return true
  return MARK.test(textContent(link))
}

/** The item that a mark leads to, or leads into; `undefined` where nothing says that it is a note. */
function noteAround(target: DomElement, identifier: string, mark: DomElement): DomElement | undefined {
  const isNamed = (element: DomElement) => NOTE_CLASS.test(attributeOf(element, 'class') ?? '')
  const item = isItem(target) ? target : (ancestorOf(target, isLine) ?? ancestorOf(target, isNamed))
  if (!item || findAll(item, isHeading).length > 0) return undefined
  const says = (element: DomElement) =>
    /doc-(?:footnote|endnote)s?\b/.test(attributeOf(element, 'role') ?? '') ||
    /(?:foot|end|rear)notes?/.test(attributeOf(element, 'epub:type') ?? '')
  const holder = ancestorOf(
    item,
    (element) => says(element) || HOLDER.test(attributeOf(element, 'class') ?? ''),
  )
  const isNote =
    says(item) || isNamed(item) || holder !== undefined || NOTE_ID.test(identifier) || leadsBack(item, mark)
  return isNote ? item : undefined
}

/** Whether the item has a link to the mark, or to what only the mark is in. */
function leadsBack(item: DomElement, mark: DomElement): boolean {
  const around = parentOf(mark)
  const ids = [mark, around, around && parentOf(around)]
    .flatMap((node) => (node ? [attributeOf(node, 'id'), attributeOf(node, 'name')] : []))
    .filter((id) => id !== undefined)
  return findAll(item, isLink).some((link) => ids.includes(targetOf(link) ?? ''))
}

function isWithin(inner: DomElement, outer: DomElement): boolean {
  return ancestorOf(inner, (element) => element === outer) !== undefined
}

/** The mark stands for all that only raises it: `<sup>[<a>1</a>]</sup>`. */
function putMark(link: DomElement, identifier: string, byId: Map<string, DomElement>): void {
  let outer = link
  for (let node = parentOf(link); node; node = parentOf(node)) {
    if (!/^(?:sup|span|b|small)$/.test(node.tagName) || findAll(node, isLink).length > 1) break
    if (textContent(node).replaceAll(/[\s[\]()]/g, '') !== textContent(link).replaceAll(/[\s[\]()]/g, ''))
      break
    outer = node
  }
  const ids = [outer, ...findAll(outer, () => true)].flatMap((element) => attributeOf(element, 'id') ?? [])
  // What led to any of it leads back to the mark.
  for (const id of ids) byId.set(id, outer)
  outer.childNodes = []
  rename(outer, NOTE)
  outer.attrs = []
  setAttribute(outer, 'identifier', identifier)
  if (ids[0]) setAttribute(outer, 'id', ids[0])
}

const ARROW =
  /^[\s^↑↩↵⤴⏎\p{N}a-z.,[\]()*†‡]{0,6}$|^(?:jump (?:up|back)|back(?: to (?:content|text))?|return|zurück|retour)\b.{0,20}$/iu

function isArrow(text: string): boolean {
  return ARROW.test(text.replaceAll(/\u{fe0e}|\u{fe0f}/gu, ''))
}

/** Links of a note to its marks, with what is only around them. */
function dropBackLinks(note: DomElement, byId: ReadonlyMap<string, DomElement>): void {
  for (const link of findAll(note, isLink)) {
    const target = targetOf(link)
    const leadsBack =
      target !== undefined && (byId.get(target)?.tagName === NOTE || !byId.has(target) || isRefId(target))
    const isBack =
      /doc-backlink/.test(attributeOf(link, 'role') ?? '') || (leadsBack && isArrow(textContent(link)))
    if (!isBack) continue
    let outer = link
    for (let node = parentOf(link); node && node !== note; node = parentOf(node)) {
      if (textContent(node).replaceAll(/[\s^↑]/g, '') !== textContent(link).replaceAll(/[\s^↑]/g, '')) break
      outer = node
    }
    replace(outer, [])
  }
}

const bare = (node: DomNode): string => textContent(node).replaceAll(/[\s[\](){}.:\u00a0]/g, '')

/** The number of a note, raised before its text, and the blank behind it. */
function dropLabel(note: DomElement, label: string): void {
  const isSaid = (node: DomNode) => isElement(node) || (isText(node) && node.value.trim() !== '')
  let parent = note
  let first = parent.childNodes.find(isSaid)
  while (first && isElement(first) && isItem(first)) {
    parent = first
    first = parent.childNodes.find(isSaid)
  }
  if (first && isElement(first) && /^(?:sup|b|strong|span)$/.test(first.tagName) && bare(first) === label) {
    replace(first, [])
    first = parent.childNodes.find(isSaid)
  }
  if (first && isText(first)) first.value = first.value.replace(/^[\s\u00a0]+/, '')
}

function isRefId(id: string): boolean {
  return /^(?:fn-?ref|cite_ref|ftnref|_ftnref|footnote-?ref|_ednref|ref)/i.test(id)
}

/** Notes leave their lists, and a list or heading that was only for notes goes with the last of them. */
function takeOut(notes: readonly DomElement[]): void {
  const lists = new Set(notes.map(({ parentNode }) => parentNode))
  removeAll(notes)
  for (const list of lists) {
    for (let node = list; node && 'tagName' in node && !isPage(node) && node.childNodes.every(isEmpty); ) {
      dropHeadingBefore(node)
      const parent = node.parentNode
      replace(node, [])
      node = parent
    }
  }
  for (const list of lists) if (list) dropLastRule(list)
}

/** A rule that parted the notes from the text parts it from nothing, where all below it were notes. */
function dropLastRule(list: DomParent): void {
  let parent: DomParent | null = list
  while (parent && 'parentNode' in parent && parent.parentNode && !isPage(parent)) parent = parent.parentNode
  const last = parent?.childNodes.findLast((node) =>
    isElement(node) ? true : isText(node) && node.value.trim() !== '',
  )
  if (last && isElement(last) && last.tagName === 'hr') replace(last, [])
}

const isPage = tagIs('body', 'html', 'main', 'article')

function isEmpty(node: DomNode): boolean {
  if (isElement(node))
    return node.tagName === 'hr' || (/^h[1-6]$/.test(node.tagName) && NOTES.test(textContent(node).trim()))
  return !isText(node) || node.value.trim() === ''
}

const NOTES =
  /^(?:(?:foot|end)?notes?(?: and references)?|references|fußnoten|anmerkungen|einzelnachweise|notes et références|références|notas|referencias|referências|note|riferimenti|przypisy|примечания|сноски|脚注|注释|参考文献|voetnoten|noter|fotnoter)[:.]?$/i

function dropHeadingBefore(list: DomElement): void {
  const siblings = list.parentNode?.childNodes ?? []
  const before = siblings
    .slice(0, siblings.indexOf(list))
    .findLast((node) => isElement(node) || !isEmpty(node))
  const head =
    before && isElement(before)
      ? (findAll(before, tagIs('h2', 'h3', 'h4', 'h5', 'h6'))[0] ?? before)
      : undefined
  if (head && /^h[2-6]$/.test(head.tagName) && NOTES.test(textContent(head).trim())) replace(before!, [])
}
