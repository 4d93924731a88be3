import { type Article, childrenOf, type Node } from '../../ast/index.ts'

/** More of a text tells no more of its language. In UTF-16 units. */
const LONGEST = 20_000

/** Addresses and paths are of no language. */
const ADDRESS = /https?:\S+|www\.\S+|(?<!\S)\S+@\S+|(?<![\w.-])[\w.-]+\/[\w./-]*/g

/** The article's running text from its title on, but for code and for what is said to be in another language. */
export function sampleOf(article: Article): string {
  const parts: string[] = []
  let length = 0
  const stack: Node[] = [article]
  for (let node = stack.pop(); node && length < LONGEST; node = stack.pop()) {
    if (node.type === 'text') {
      const text = node.value.slice(0, LONGEST).replaceAll(ADDRESS, ' ')
      parts.push(text)
      length += text.length
    } else if (node.lang === undefined) {
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
