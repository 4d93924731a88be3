import type { Article, Block, Inline } from '../../src/ast/nodes.ts'
import type { Finding } from '../../src/diagnostic.ts'
import { readHtml } from '../../src/readers/html/index.ts'
import { readMarkdown } from '../../src/readers/markdown/index.ts'
import type { Reader } from '../../src/readers/reader.ts'

export interface Reading {
  readonly article: Article
  readonly findings: readonly Finding[]
  readonly codes: readonly string[]
}

function reading(reader: Reader, file: string, text: string): Reading {
  const findings: Finding[] = []
  const article = reader({ file, text }, (finding) => findings.push(finding))
  return { article, findings, codes: findings.map(({ code }) => code) }
}

export function markdown(text: string, file = 'tides.md'): Reading {
  return reading(readMarkdown, file, text)
}

export function html(text: string, file = 'tides.html'): Reading {
  return reading(readHtml, file, text)
}

/** A tree without positions, for tests that are about structure. */
export function bare<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value, (key, inner) => (key === 'position' ? undefined : inner)))
}

/** The blocks of a Markdown body under a title of its own; it must give no findings. */
export function blocksOf(body: string): readonly Block[] {
  const { article, findings } = markdown(`# Title\n\n${body}`)
  if (findings.length > 0) throw new Error(`unexpected: ${JSON.stringify(findings)}`)
  return bare(article.children)
}

/** The inline nodes of a Markdown body of one paragraph. */
export function inlinesOf(body: string): readonly Inline[] {
  const [block] = blocksOf(body)
  if (block?.type !== 'paragraph') throw new Error(`no paragraph: ${JSON.stringify(block)}`)
  return block.children
}
