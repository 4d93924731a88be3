import type { Article, Node } from '../../../ast/index.ts'
import { articleOfUrl, isRelative, walk } from '../../../ast/index.ts'
import type { Finding } from '../../../diagnostic.ts'
import type { ElementContext } from './context.ts'
import { hrefOf } from './href.ts'

/** The links that become plain text in an edition, because its readers could not follow them. */
export function droppedLinks(article: Article, edition: ElementContext['edition']): Finding[] {
  const findings: Finding[] = []
  // In a link that can be followed, another is text whatever its address.
  const inner = new Set<Node>()
  walk(article, (node) => {
    if (node.type !== 'link' || inner.has(node)) return
    const found = node.url.startsWith('#') ? undefined : hrefOf(node.url, edition)
    if (found && 'reason' in found) {
      if (isTold(node.url)) return
      findings.push({
        code: 'link-dropped',
        severity: 'warning',
        message: `the link to ${node.url} is plain text in the ${edition.toUpperCase()} edition: ${found.reason}`,
        ...(node.position && { position: node.position }),
        hint: 'write the whole address, such as https://example.org/page',
      })
    } else {
      walk(node, (below) => inner.add(below))
    }
  })
  return findings
}

/** What leads to another file is told of once for all editions. */
function isTold(url: string): boolean {
  return (isRelative(url) && !url.startsWith('//')) || articleOfUrl(url) !== undefined
}
