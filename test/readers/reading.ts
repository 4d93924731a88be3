import type { Article, Block, Inline } from '../../src/ast/nodes.ts'
import { walk } from '../../src/ast/walk.ts'
import type { Finding } from '../../src/diagnostic.ts'
import { readHtml } from '../../src/readers/html/index.ts'
import { judgeByReadability } from '../../src/readers/html/page/readability.ts'
import { readMarkdown } from '../../src/readers/markdown/index.ts'
import { readPlainText, repairText } from '../../src/readers/plain-text/index.ts'
import type { Repair, RepairRule } from '../../src/readers/plain-text/repair.ts'
import type { Reader } from '../../src/readers/reader.ts'
import { expectValid } from '../support/schema.ts'

export interface Reading {
  readonly article: Article
  readonly findings: readonly Finding[]
  readonly codes: readonly string[]
}

function reading(reader: Reader, file: string, text: string): Reading {
  const { value: article, findings } = reader({ file, text })
  return { article, findings, codes: findings.map(({ code }) => code) }
}

export function markdown(text: string, file = 'tides.md'): Reading {
  return reading(readMarkdown, file, text)
}

export function html(text: string, file = 'tides.html'): Reading {
  return reading(readHtml, file, text)
}

/** A page of a site, of which the article is read. */
export function savedPage(text: string, file = 'tides.html'): Reading {
  return reading((source) => readHtml(source, judgeByReadability), file, text)
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

/** The blocks of an HTML article's content; it must give no findings. */
export function htmlBlocksOf(content: string): readonly Block[] {
  const { article, findings } = html(`<title>T</title><article>${content}</article>`)
  if (findings.length > 0) throw new Error(`unexpected: ${JSON.stringify(findings)}`)
  return bare(article.children)
}

/** The inline nodes of a Markdown body of one paragraph. */
export function inlinesOf(body: string): readonly Inline[] {
  const [block] = blocksOf(body)
  if (block?.type !== 'paragraph') throw new Error(`no paragraph: ${JSON.stringify(block)}`)
  return block.children
}

/** A plain text as it is repaired, with what was done to it. */
export function mend(text: string, accept: readonly string[] = []) {
  const { repairs } = readPlainText({ file: 'input.txt', text }, { accept }).value
  const of = (rule: RepairRule): Repair[] => repairs.filter((repair) => repair.rule === rule)
  return { text: repairText(text, { accept }).trimEnd(), repairs, of }
}

export const HEAD = 'How the tide is measured\n\nThe tide rises and falls twice a day on most coasts.\n\n'

/** The blocks of a plain text below a head of its own, and the rules of what is only suggested. */
export function plainText(text: string, accept: readonly string[] = []) {
  const { article, repairs } = readPlainText({ file: 'input.txt', text: HEAD + text }, { accept }).value
  expectValid(article)
  return {
    blocks: article.children.slice(1),
    suggested: repairs.filter(({ applied }) => !applied).map(({ rule }) => rule),
  }
}

/** Inline nodes as bare as they can be written: `['text', { emphasis: ['text'] }]`. */
export function bareInlines(nodes: readonly Inline[]): unknown[] {
  return nodes.map((node) => {
    if (node.type === 'text') return node.value
    if (node.type === 'break') return 'BREAK'
    if (node.type === 'inlineCode') return { code: node.value }
    return 'children' in node ? { [node.type]: bareInlines(node.children) } : node.type
  })
}

/** The running text of each block, breaks as newlines. */
export function blockTexts({ children }: Article): readonly string[] {
  return children.map((block) => {
    const parts: string[] = []
    walk(block, (node) => {
      if (node.type === 'text') parts.push(node.value)
      if (node.type === 'break') parts.push('\n')
    })
    return parts.join('')
  })
}
