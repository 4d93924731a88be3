import type { MarkdownIt, StateBlock } from 'markdown-it'
import type { Article, Inline, Position, Text } from '../../ast/index.ts'
import { mapArticle } from '../../ast/index.ts'
import { isCode, lineText } from './block-lines.ts'

/** What short forms stand for, by the forms. */
type AbbreviationEnv = { abbreviations?: Map<string, string> }

/** A markdown-it plugin for PHP Markdown Extra's `*[HTML]: HyperText Markup Language`. */
export function abbreviationRules(md: MarkdownIt): void {
  md.block.ruler.before('reference', 'abbreviation', definition, { alt: ['paragraph'] })
}

const DEFINITION = /^\*\[([^[\]\\\n]{1,80})\]:[ \t]+(\S.{0,500})$/

/** More of them in one text are none. */
const MOST = 1000

function definition(state: StateBlock, startLine: number, _endLine: number, silent: boolean): boolean {
  if (isCode(state, startLine)) return false
  const [, form, meaning] = DEFINITION.exec(lineText(state, startLine).trimEnd()) ?? []
  if (form === undefined || meaning === undefined || form.trim() === '') return false
  if (silent) return true
  const env = state.env as AbbreviationEnv
  env.abbreviations ??= new Map()
  if (env.abbreviations.size < MOST && !env.abbreviations.has(form.trim()))
    env.abbreviations.set(form.trim(), meaning.trim())
  state.line = startLine + 1
  return true
}

/** Short forms that the text defines, as abbreviations wherever they stand as a word. */
export function withAbbreviations(article: Article, env: object): Article {
  const { abbreviations } = env as AbbreviationEnv
  if (!abbreviations) return article
  const forms = [...abbreviations.keys()].sort((a, b) => b.length - a.length).map(escaped)
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${forms.join('|')})(?![\\p{L}\\p{N}_])`, 'gu')
  const expand = (nodes: readonly Inline[]): readonly Inline[] =>
    nodes.flatMap((node): readonly Inline[] => {
      if (node.type === 'text') return split(node, pattern, abbreviations)
      // What has been spelled out stays.
      if (node.type === 'abbreviation' || !('children' in node)) return [node]
      return [{ ...node, children: expand(node.children) } as Inline]
    })
  const { metadata, ...rest } = mapArticle(article, { inlines: expand })
  return { ...rest, metadata: { ...metadata, title: article.metadata.title } }
}

function escaped(form: string): string {
  return form.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}

function split(node: Text, pattern: RegExp, meanings: ReadonlyMap<string, string>): readonly Inline[] {
  const found = [...node.value.matchAll(pattern)]
  if (found.length === 0) return [node]
  const parts: Inline[] = []
  let from = 0
  for (const { 0: form, index } of found) {
    if (index > from) parts.push(part(node, from, index))
    const text = part(node, index, index + form.length)
    const { position } = text
    parts.push({
      type: 'abbreviation',
      title: meanings.get(form)!,
      ...(position && { position }),
      children: [text],
    })
    from = index + form.length
  }
  if (from < node.value.length) parts.push(part(node, from, node.value.length))
  return parts
}

/** A stretch of a text, at its own place where the text stands in the source as it is, and on one line. */
function part(node: Text, from: number, to: number): Text {
  const { position, value } = node
  const isVerbatim =
    position && position.end.offset - position.start.offset === value.length && !value.includes('\n')
  const place = isVerbatim ? { position: stretch(position, from, to) } : {}
  return { ...node, ...place, value: value.slice(from, to) }
}

function stretch({ start, ...rest }: Position, from: number, to: number): Position {
  const at = (by: number) => ({ ...start, column: start.column + by, offset: start.offset + by })
  return { ...rest, start: at(from), end: at(to) }
}
