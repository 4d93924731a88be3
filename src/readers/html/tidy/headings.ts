import { attributeOf, type DomElement, type DomParent, findAll, tagIs, textContent } from '../dom.ts'
import { replace, setAttribute } from '../edit.ts'
import { isHeading } from '../elements.ts'

/** What sites show for “a link to this heading”: marks, a chain, or words for it. */
const PERMALINK = /^(?:[#¶§❡∞¤\s]|\u{1F517}|\u26D3|\uFE0F|permalink|link|anchor|\[link\])*$/iu
const EDITS = /(?:^|\s)(?:mw-editsection|editsection|edit-link|edit-page-link)(?:\s|$)/

/** Takes out of headings what is for who edits or links to them, and leaves them its id. */
export function tidyHeadings(document: DomParent): void {
  for (const section of findAll(document, ({ attrs }) => attrs.some(isEdit))) replace(section, [])
  for (const heading of findAll(document, isHeading)) {
    for (const link of findAll(heading, tagIs('a', 'button'))) {
      if (!isPermalink(link)) continue
      const id = attributeOf(link, 'id')
      if (id && attributeOf(heading, 'id') === undefined) setAttribute(heading, 'id', id)
      replace(link, [])
    }
  }
}

function isEdit({ name, value }: DomElement['attrs'][number]): boolean {
  return name === 'class' && EDITS.test(value)
}

function isPermalink(link: DomElement): boolean {
  const text = textContent(link).trim()
  if (link.tagName === 'button') return true
  const href = attributeOf(link, 'href') ?? ''
  if (!href.includes('#') || findAll(link, tagIs('img')).length > 0) return false
  return PERMALINK.test(text) || /^\[\s*(?:edit|#)\s*\]$/i.test(text)
}
