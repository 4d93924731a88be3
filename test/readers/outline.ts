import type { Inline, Node } from '../../src/ast/nodes.ts'
import { childrenOf } from '../../src/ast/walk.ts'
import { markdown } from './reading.ts'

const HIDDEN = new Set(['type', 'kind', 'position', 'children', 'caption', 'title', 'value', 'spread', 'url'])
const RUNS = new Set(['paragraph', 'heading', 'tableCell', 'verseLine', 'definitionTerm'])

/** Blocks on one line, as a test can state them: `note [Title] ("A strong{b}.", list (listItem ("c")))`. */
export function outline(nodes: readonly Node[]): string {
  return nodes.map(outlineOf).join(', ')
}

/** The same of a Markdown body under a title of its own, with the codes that it gives. */
export function read(body: string): { readonly outline: string; readonly codes: readonly string[] } {
  const { article, codes } = markdown(`# Title\n\n${body}`)
  return { outline: outline(article.children), codes }
}

function outlineOf(node: Node): string {
  const fields = Object.entries(node).filter(([key]) => !HIDDEN.has(key))
  const name = node.type === 'aside' ? node.kind : node.type
  const head = [name, ...fields.map(([key, value]) => `${key}=${JSON.stringify(value)}`)].join(' ')
  if ('value' in node) return `${head} «${node.value.replaceAll('\n', '⏎')}»`
  const children = 'children' in node ? (node.children as readonly Node[]) : childrenOf(node)
  if (RUNS.has(node.type)) {
    const text = `"${runs(children as readonly Inline[])}"`
    return head === 'paragraph' ? text : `${head} ${text}`
  }
  const title = 'caption' in node ? node.caption : node.type === 'aside' ? node.title : undefined
  const shown = title ? `${head} [${runs(title)}]` : head
  return children.length === 0 ? shown : `${shown} (${outline(children)})`
}

function runs(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value.replaceAll('\n', '⏎')
      if ('children' in node) return `${node.type}{${runs(node.children)}}`
      return `${node.type}{${'value' in node ? node.value : 'url' in node ? node.url : ''}}`
    })
    .join('')
}
