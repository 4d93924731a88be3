import { type Article, childrenOf, type Node } from '../../ast/index.ts'

/** More of a text tells no more of its language. In UTF-16 units. */
const LONGEST = 20_000

/** Addresses and paths are of no language. */
const ADDRESS = /https?:\S+|www\.\S+|(?<!\S)\S+@\S+|(?<![\w.-])[\w.-]+\/[\w./-]*/g

/**
 * The article's running text from its title on, but for code, for what is said to be in another language, and for lines of
 * links alone: at the head of a translated file they name each language in itself.
 */
export function sampleOf(article: Article): string {
  const parts: string[] = []
  let length = 0
  const stack: Node[] = [article]
  for (let node = stack.pop(); node && length < LONGEST; node = stack.pop()) {
    if (node.type === 'text') {
      const text = node.value.slice(0, LONGEST).replaceAll(ADDRESS, ' ')
      parts.push(text)
      length += text.length
    } else if (node.lang === undefined && !isOfLinks(node)) {
      if (ENDS_LINE.has(node.type)) parts.push('\n')
      const children = childrenOf(node)
      for (let index = children.length - 1; index >= 0; index--) stack.push(children[index]!)
    }
  }
  return parts.join('').slice(0, LONGEST)
}

const ENDS_LINE = new Set([
  'paragraph',
  'heading',
  'tableCell',
  'definitionTerm',
  'verseLine',
  'figure',
  'break',
])

function isOfLinks(node: Node): boolean {
  return node.type === 'paragraph' && !hasWords(node) && hasLink(node)
}

/** Outside of links. */
function hasWords(node: Node): boolean {
  if (node.type === 'text') return /\p{L}/u.test(node.value)
  return node.type !== 'link' && childrenOf(node).some(hasWords)
}

function hasLink(node: Node): boolean {
  return node.type === 'link' || childrenOf(node).some(hasLink)
}
