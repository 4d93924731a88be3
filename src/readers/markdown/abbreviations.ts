import type { MarkdownIt, StateBlock } from 'markdown-it'
import type { Article, Inline, Position, Text } from '../../ast/index.ts'
import { mapArticle } from '../../ast/index.ts'
import { locateIn } from '../shared/index.ts'
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
  const part = partsOf(node)
  const parts: Inline[] = []
  let from = 0
  for (const { 0: form, index } of found) {
    if (index > from) parts.push(part(from, index))
    const text = part(index, index + form.length)
    const { position } = text
    parts.push({
      type: 'abbreviation',
      title: meanings.get(form)!,
      ...(position && { position }),
      children: [text],
    })
    from = index + form.length
  }
  if (from < node.value.length) parts.push(part(from, node.value.length))
  return parts
}

/** Stretches of a text, each at its own place where the text stands in the source as it is. */
function partsOf(node: Text): (from: number, to: number) => Text {
  const { position, value } = node
  const isVerbatim = position && position.end.offset - position.start.offset === value.length
  const locate = isVerbatim ? locateIn(value) : undefined
  return (from, to) => ({
    ...node,
    ...(position && locate && { position: shifted(locate(from, to), position) }),
    value: value.slice(from, to),
  })
}

/** A place in a text, as one in the source that the text is a stretch of. */
function shifted({ start, end }: Position, outer: Position): Position {
  const at = ({ line, column, offset }: Position['start']) => ({
    line: outer.start.line + line - 1,
    column: line === 1 ? outer.start.column + column - 1 : column,
    offset: outer.start.offset + offset,
  })
  return { ...outer, start: at(start), end: at(end) }
}
