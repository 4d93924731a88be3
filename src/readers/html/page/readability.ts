import { Readability } from '@mozilla/readability'
import JSDOMParser from '@mozilla/readability/JSDOMParser.js'
import { type DomElement, type DomNode, type DomParent, isElement, isText } from '../dom.ts'
import { VOID } from '../elements.ts'
import { isSilent } from './words.ts'

/** Texts and images of a page that belong to its article. */
export type Judge = (document: DomParent, isLeftOut: (element: DomElement) => boolean) => Set<DomNode>

/**
 * What Mozilla's Readability keeps of a page. It works on a document of its own, which it tears down and builds again,
 * so each text goes in with its number in front of it, in digits of white space: to Readability blanks are nothing,
 * and they survive all that it does. Images carry theirs as an attribute's name.
 */
export const judgeByReadability: Judge = (document, isLeftOut) => {
  const { markup, nodes } = numbered(document, isLeftOut)
  if (nodes.length > MOST) return new Set()
  const copy = new JSDOMParser().parse(markup, BASE)
  const article = new Readability(copy, {
    disableJSONLD: true,
    serializer: (content) => content as Content,
  }).parse()
  if (!article?.content) return new Set()
  const texts = [...article.content.textContent.matchAll(NUMBER)].map(([digits]) => numberOf(digits))
  const images = article.content
    .getElementsByTagName('img')
    .flatMap((image) => image.attributes.map(({ name }) => /^n(\d+)$/.exec(name)?.[1]))
    .flatMap((number) => (number === undefined ? [] : Number(number)))
  return new Set([...texts, ...images].flatMap((number) => nodes[number] ?? []))
}

/** Texts and images; a page with more is no article, and would take Readability long. */
const MOST = 50_000
/** Readability makes addresses absolute; they are not used. */
const BASE = 'http://page.invalid/'

interface Content {
  readonly textContent: string
  getElementsByTagName(name: string): { readonly attributes: readonly { readonly name: string }[] }[]
}

/** U+2000 to U+2009 are ten kinds of blank. */
const ZERO = 0x2000
const NUMBER = /[\u2000-\u2009]+/g

function digitsOf(number: number): string {
  return String(number).replaceAll(/\d/g, (digit) => String.fromCharCode(ZERO + Number(digit)))
}

function numberOf(digits: string): number {
  return Number(digits.replaceAll(/./g, (digit) => String(digit.charCodeAt(0) - ZERO)))
}

/** The page as the strict markup that Readability's own parser reads, without what runs or is not shown. */
function numbered(document: DomParent, isLeftOut: (element: DomElement) => boolean) {
  const parts: string[] = []
  const nodes: DomNode[] = []
  const visit = (node: DomNode) => {
    if (isText(node)) {
      const value = node.value.replaceAll(NUMBER, ' ')
      if (value.trim() !== '') parts.push(digitsOf(nodes.push(node) - 1))
      parts.push(escaped(value))
    } else if (isElement(node) && isShown(node) && !isLeftOut(node)) {
      const number = node.tagName === 'img' ? ` n${nodes.push(node) - 1}=""` : ''
      const attributes = node.attrs.filter(({ name }) => JUDGED.has(name)).map(attribute)
      const isVoid = VOID.has(node.tagName)
      parts.push(`<${node.tagName}${number}${attributes.join('')}${isVoid ? '/>' : '>'}`)
      if (isVoid) return
      node.childNodes.forEach(visit)
      parts.push(`</${node.tagName}>`)
    }
  }
  document.childNodes.forEach(visit)
  return { markup: parts.join(''), nodes }
}

function isShown(element: DomElement): boolean {
  return (
    /^[a-z][a-z0-9]*$/.test(element.tagName) &&
    (!isSilent(element) || element.tagName === 'head' || element.tagName === 'title')
  )
}

/** Attributes that Readability asks for. */
const JUDGED = new Set(
  `class id role style hidden aria-hidden aria-modal href src srcset alt itemprop rel property name content type width
  height colspan rowspan summary datatable data-src title lang`.split(/\s+/),
)

function attribute({ name, value }: DomElement['attrs'][number]): string {
  // Readability takes links that run code apart, and would lose their numbers.
  const said = name === 'href' && /^\s*javascript:/i.test(value) ? '#' : value
  return ` ${name}="${escaped(said)}"`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
