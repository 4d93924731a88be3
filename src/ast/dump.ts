import type { Article, Node, Position } from './nodes.ts'
import { childrenOf } from './walk.ts'

/** Fields that are shown elsewhere in a line, or not at all. */
const HIDDEN = new Set(['type', 'key', 'position', 'children', 'caption', 'title', 'metadata', 'footnotes'])

/** The tree as indented text, one node a line with its fields and its place, for people and goldens. */
export function dump(article: Article): string {
  const lines: string[] = []
  for (const [key, value] of Object.entries(article.metadata)) {
    if (key !== 'title' && key !== 'subtitle') lines.push(`${key}: ${JSON.stringify(value)}`)
  }
  dumpNodes('title', article.metadata.title, 0, lines)
  dumpNodes('subtitle', article.metadata.subtitle ?? [], 0, lines)
  dumpNodes('body', article.children, 0, lines)
  dumpNodes('footnotes', article.footnotes, 0, lines)
  return `${lines.join('\n')}\n`
}

function dumpNodes(label: string, nodes: readonly Node[], depth: number, lines: string[]): void {
  if (nodes.length === 0) return
  const indent = '  '.repeat(depth)
  lines.push(`${indent}${label}:`)
  for (const node of nodes) dumpNode(node, depth + 1, lines)
}

function dumpNode(node: Node, depth: number, lines: string[]): void {
  const fields = Object.entries(node)
    .filter(([key]) => !HIDDEN.has(key))
    .map(([key, value]) => ` ${key}=${JSON.stringify(value)}`)
  lines.push(`${'  '.repeat(depth)}${node.type}${place(node.position)}${fields.join('')}`)
  const isCaptioned = node.type === 'figure' || node.type === 'table'
  if (isCaptioned && node.caption) dumpNodes('caption', node.caption, depth + 1, lines)
  if (node.type === 'aside' && node.title) dumpNodes('title', node.title, depth + 1, lines)
  if (node.type === 'section') dumpNodes('title', [node.title], depth + 1, lines)
  for (const child of 'children' in node ? (node.children as readonly Node[]) : childrenOf(node))
    dumpNode(child, depth + 1, lines)
}

function place(position: Position | undefined): string {
  if (!position) return ''
  const { file, start, end } = position
  return ` ${file === undefined ? '' : `${file}:`}${start.line}:${start.column}-${end.line}:${end.column}`
}
