/** In: an article. Out: Markdown that is read back as the same article. */
import type { ListItem, Parents, Root } from 'mdast'
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import {
  defaultHandlers,
  type Handle,
  type Info,
  type Options,
  type State,
  toMarkdown as serialize,
} from 'mdast-util-to-markdown'
import type { Article, Inline } from '../../ast/index.ts'
import { toFlow } from './blocks.ts'
import { frontMatter } from './front-matter.ts'
import { toPhrasing } from './inlines.ts'
import type { Attributed, Container, Definitions, LineStart, Lines, Markup, Meaning, Term } from './nodes.ts'

/**
 * The article as Markdown with front matter, in the dialect that the Markdown reader reads. What the dialect
 * cannot say is written as what comes nearest: formulas as code, cells that span as one cell and empty ones, cross-references as links, the language of a paragraph as a span's;
 * index marks, which show nothing, are left out.
 */
export function toMarkdown(article: Article): string {
  const notes = article.footnotes.map((note) => {
    const children = toFlow(note.children, inscribe)
    return {
      type: 'footnoteDefinition',
      identifier: note.identifier,
      label: note.identifier,
      children,
    } as const
  })
  const root: Root = { type: 'root', children: [...toFlow(article.children, inscribe), ...notes] }
  return `---\n${frontMatter(article.metadata, inscribe)}---\n\n${serialize(root, OPTIONS)}`
}

/** Inline nodes as one line of Markdown. */
function inscribe(nodes: readonly Inline[]): string {
  const line = serialize({ type: 'paragraph', children: toPhrasing(nodes) }, OPTIONS)
  return line.trim().replaceAll(/\\?\n/g, ' ')
}

const container: Handle = (node: Container, _, state, info) => {
  const exit = state.enter('container')
  const fence = ':'.repeat(3 + depthOf(node))
  const body = node.children.length > 0 ? [state.containerFlow(node, info)] : []
  exit()
  return [`${fence} ${node.info}`, ...body, fence].join('\n')
}

/** How many containers stand in each other below this one: an outer fence is longer than the inner ones. */
function depthOf(node: { readonly children: readonly object[] }): number {
  const depths = node.children.map((child) => {
    if (!('children' in child)) return 0
    const below = depthOf(child as { children: object[] })
    return 'type' in child && child.type === 'container' ? below + 1 : below
  })
  return Math.max(0, ...depths)
}

const attributed: Handle = (node: Attributed, _, state, info) => {
  const exit = state.enter('attributed')
  const inner = { ...info, ...(node.isBracketed && { before: '[', after: ']' }) }
  const value = state.containerPhrasing(node, inner)
  exit()
  return node.isBracketed ? `[${value}]{${node.attributes}}` : `${value}{${node.attributes}}`
}

/** `Term`, and under it `: what it means`, the rest of it set in by two. */
const definitions: Handle = (node: Definitions, _, state, info) => {
  const exit = state.enter('definitions')
  const parts = node.children.map((part) => {
    if (part.type === 'term') return `\n${termOf(part, state, info)}`
    return describe(part, state, info)
  })
  exit()
  return parts.join('\n').replace(/^\n/, '')
}

const termOf = (term: Term, state: State, info: Info) => {
  const exit = state.enter('phrasing')
  const value = state.containerPhrasing(term, { ...info, before: '\n', after: '\n' })
  exit()
  return value.replaceAll(/\\?\n/g, ' ')
}

const describe = (part: Meaning, state: State, info: Info) => {
  const value = state.containerFlow(part, info)
  return state.indentLines(
    value,
    (line, index, isBlank) => `${index === 0 ? ': ' : isBlank ? '' : '  '}${line}`,
  )
}

/** An item with a label of its own, and what it holds set in by as much as the label takes. */
const listItem: Handle = (node: ListItem, parent: Parents | undefined, state, info) => {
  const { label } = node
  if (label === undefined) return defaultHandlers.listItem(node, parent, state, info)
  const exit = state.enter('listItem')
  const value = state.indentLines(state.containerFlow(node, info), (line, index, isBlank) => {
    if (index === 0) return `${label} ${line}`
    return isBlank ? line : ' '.repeat(label.length + 1) + line
  })
  exit()
  return value
}

const lines: Handle = (node: Lines, _, state, info) => {
  const exit = state.enter('paragraph')
  const subexit = state.enter('phrasing')
  const value = state.containerPhrasing(node, info)
  subexit()
  exit()
  return value.replace(/^\n/, '')
}

const lineStart: Handle = (node: LineStart) => `\n${node.value}`
const markup: Handle = (node: Markup) => node.value

/** GitHub's tables, strikethrough and footnotes; its bare links are written as links with brackets. */
const github = [gfmFootnoteToMarkdown(), gfmStrikethroughToMarkdown(), gfmTableToMarkdown()]

const IN_BRACKETS: NonNullable<Options['unsafe']>[number]['notInConstruct'] = [
  'autolink',
  'link',
  'image',
  'destinationLiteral',
  'destinationRaw',
]

const OPTIONS: Options = {
  bullet: '-',
  rule: '*',
  fences: true,
  listItemIndent: 'one',
  extensions: github,
  handlers: { container, definitions, attributed, listItem, lines, lineStart, markup },
  unsafe: [
    { character: '{', inConstruct: 'phrasing' },
    // Whatever comes next: a sign that is escaped itself would hide this one from the look ahead.
    { character: '^', inConstruct: 'phrasing' },
    { character: ':', atBreak: true, after: '[ \\t\\r\\n]' },
    { character: ':', atBreak: true, after: '::' },
    { character: '\\', atBreak: true, after: 'newpage' },
    { character: ']', inConstruct: 'attributed' },
    // What would be an address without brackets (GitHub Flavored Markdown, 6.9), a formula, a mark or a sign by its name.
    ...[
      { character: '@' },
      { character: '.', before: '[Ww]', after: '[\\-.\\w]' },
      { character: ':', before: '[ps]', after: '\\/' },
      { character: '$' },
      { character: '=', after: '=' },
      { character: '+', after: '\\+' },
      { character: ':', after: '[a-z\\d_+\\-]+:' },
    ].map((sign) => ({ ...sign, inConstruct: 'phrasing' as const, notInConstruct: IN_BRACKETS })),
    // What other dialects begin boxes, tabs, comments, verse, grids and lists with.
    { character: '!', atBreak: true, after: '!!' },
    { character: '?', atBreak: true, after: '\\?\\?' },
    { character: '=', atBreak: true, after: '==' },
    { character: '%', after: '%' },
    { character: '|', atBreak: true },
    { character: '+', atBreak: true, after: '[-=:]' },
    { character: '/', atBreak: true, after: '//' },
    { character: '(', atBreak: true, after: '[A-Za-z\\d@][\\w-]*\\)' },
    { character: '#', atBreak: true, after: '\\.' },
    { character: '.', atBreak: true, before: '(?:[A-Za-z]|[ivxlcIVXLC]{2,5})', after: '[ \\t]' },
    { character: ')', atBreak: true, before: '(?:[A-Za-z]|[ivxlcIVXLC]{2,5})', after: '[ \\t]' },
  ],
}
