import { ancestorOf, type DomParent, findAll, tagIs } from '../dom.ts'
import { rename } from '../edit.ts'

/** The foot of a quotation says whose words it has (HTML, 4.4.4), and is none of the page. */
export function keepSources(document: DomParent): void {
  const isQuotation = tagIs('blockquote', 'figure')
  for (const foot of findAll(document, tagIs('footer', 'header')))
    if (ancestorOf(foot, isQuotation)) rename(foot, 'div')
}
