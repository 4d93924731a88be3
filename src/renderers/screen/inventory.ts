import type { Element, Nodes } from 'hast'
import type { Article } from '../../ast/index.ts'
import { walk } from '../../ast/index.ts'
import { FoundOut, isKept } from './elements/index.ts'

/** What was found in the finished documents. */
export interface Inventory {
  /** Images with something to say; decoration and covers are not among them. */
  readonly images: number
  /** Images of which the author has said nothing. */
  readonly undescribed: number
  readonly has: Readonly<Record<Kind, boolean>>
}

const KINDS = [
  'aria',
  'contents',
  'headings',
  'latex',
  'longDescription',
  'mathml',
  'pageList',
  'pageMarks',
] as const
type Kind = (typeof KINDS)[number]

export function takeInventory(article: Article, documents: readonly Nodes[]): Inventory {
  let undescribed = 0
  walk(article, (node) => {
    if (node.type === 'image' && node.isUndescribed) undescribed++
  })
  const { images, has } = found((finds) => {
    for (const tree of documents) take(tree, false, finds)
  })
  return { images: images + undescribed, undescribed, has }
}

interface Finds {
  images: number
  readonly has: Record<Kind, boolean>
}

function found(taking: (finds: Finds) => void): Finds {
  const has = Object.fromEntries(KINDS.map((kind) => [kind, false])) as Finds['has']
  const finds = { images: 0, has }
  taking(finds)
  return finds
}

const inventories = new FoundOut<Finds>()

/** Adds what a tree holds. `isInNavigation`: whether it is in a way into the book and not in the book, where nothing is kept. */
function take(tree: Nodes, isInNavigation: boolean, finds: Finds): void {
  if (!isKept(tree)) return takeFrom(tree, isInNavigation, finds)
  const own = inventories.of(tree, () => found((inside) => takeFrom(tree, isInNavigation, inside)))
  finds.images += own.images
  for (const kind of KINDS) finds.has[kind] ||= own.has[kind]
}

function takeFrom(tree: Nodes, isInNavigation: boolean, finds: Finds): void {
  if (tree.type !== 'element' && tree.type !== 'root') return
  if (tree.type === 'element') takeElement(tree, isInNavigation, finds)
  const isInner = isInNavigation || (tree.type === 'element' && tree.tagName === 'nav')
  for (const child of tree.children) take(child, isInner, finds)
}

function takeElement(element: Element, isInNavigation: boolean, finds: Finds): void {
  const { tagName, properties } = element
  const { role, alt, ariaDescribedBy, ariaDetails } = properties
  const { has } = finds
  if (tagName === 'img' && alt !== '' && role !== 'doc-cover') {
    finds.images++
    has.longDescription ||= ariaDescribedBy !== undefined || ariaDetails !== undefined
  }
  has.aria ||= role !== undefined
  has.contents ||= role === 'doc-toc'
  has.headings ||= isSectionHeading(element) && !isInNavigation
  has.latex ||= hasClass(element, 'tex') || hasClass(element, 'math')
  has.mathml ||= tagName === 'math'
  has.pageList ||= role === 'doc-pagelist'
  has.pageMarks ||= role === 'doc-pagebreak'
}

/** A text of which only the title is a heading has no structure to go through. */
function isSectionHeading(element: Element): boolean {
  const isTitle = hasClass(element, 'title') || hasClass(element, 'cover-title')
  return /^h[1-6]$/.test(element.tagName) && !isTitle
}

function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name)
}
