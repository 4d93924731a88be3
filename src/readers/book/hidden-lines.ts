import type { Article } from '../../ast/index.ts'
import { mapArticle } from '../../ast/index.ts'

/**
 * Code without the lines that are there for a compiler and not for a reader: of Rust those that begin with `# `
 * (The rustdoc book, “Hiding portions of the example”), of other languages those that begin with what the book says.
 */
export function withoutHiddenLines(article: Article, prefixes: Readonly<Record<string, string>>): Article {
  return mapArticle(article, {
    block: (node) => {
      if (node.type !== 'code' || node.language === undefined || !Object.hasOwn(prefixes, node.language))
        return node
      const shown =
        node.language === 'rust' ? shownRust(node.value) : shownBy(node.value, prefixes[node.language]!)
      return { ...node, value: shown }
    },
  })
}

function shownRust(code: string): string {
  return code
    .split('\n')
    .filter((line) => !/^\s*#(?: |$)/.test(line))
    .map((line) => line.replace(/^(\s*)##/, '$1#'))
    .join('\n')
}

function shownBy(code: string, prefix: string): string {
  return code
    .split('\n')
    .filter((line) => !line.trimStart().startsWith(prefix))
    .join('\n')
}
