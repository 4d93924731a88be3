import {
  ancestorOf,
  attributeOf,
  type DomElement,
  type DomParent,
  findAll,
  tagIs,
  textContent,
} from '../dom.ts'
import { madeElement } from '../edit.ts'

const RULE = /\.(c\d{1,4})\{([^{}]*)\}/g
/** What the style sheet of a document says of its words, and the elements for it. */
const LOOKS: readonly (readonly [RegExp, string])[] = [
  [/(?:^|;)font-weight:(?:700|800|900|bold)(?:;|$)/, 'strong'],
  [/(?:^|;)font-style:italic(?:;|$)/, 'em'],
  [/(?:^|;)text-decoration:line-through(?:;|$)/, 'del'],
  [/(?:^|;)vertical-align:super(?:;|$)/, 'sup'],
  [/(?:^|;)vertical-align:sub(?:;|$)/, 'sub'],
]
const isMade = tagIs('strong', 'em', 'del', 'sup', 'sub')
/** Their looks say that they are headings, or raise what is raised already. */
const isOut = tagIs('h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'sup', 'sub')

/** Google Docs writes emphasis as classes of spans, which its style sheet makes bold or slanting: here they are elements. */
export function emphasise(document: DomParent): void {
  const names = new Map<string, readonly string[]>()
  for (const sheet of findAll(document, tagIs('style')))
    for (const [, name, looks] of textContent(sheet).matchAll(RULE))
      names.set(
        name!,
        LOOKS.flatMap(([look, element]) => (look.test(looks!) ? [element] : [])),
      )
  for (const span of findAll(document, tagIs('span'))) {
    const classes = (attributeOf(span, 'class') ?? '').split(/\s+/)
    const elements = new Set(classes.flatMap((name) => names.get(name) ?? []))
    if (textContent(span).trim() === '' || ancestorOf(span, isTitle)) continue
    for (const name of elements)
      if (!ancestorOf(span, (outer) => isMade(outer) && outer.tagName === name)) wrap(span, name)
  }
}

const isTitle = (element: DomElement): boolean =>
  isOut(element) || (attributeOf(element, 'class') ?? '').split(/\s+/).includes('title')

function wrap(span: DomElement, name: string): void {
  span.childNodes = [madeElement(name, span.childNodes, span)]
}
