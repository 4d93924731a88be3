import type { Article, Block, Heading, Inline, Node } from './nodes.ts'
import { blankText } from './writing.ts'

/** Tells the compiler, and a reader of the stack trace, that a union has grown a member not handled here. */
export function unreachable(value: never): never {
  throw new Error(`unhandled node: ${JSON.stringify(value)?.slice(0, 200)}`)
}

/** The nodes below `node`, in reading order; captions come after what they caption, except a table's. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.type) {
    case 'article':
      return [
        ...(node.metadata.title ?? []),
        ...(node.metadata.subtitle ?? []),
        ...(node.metadata.imprint ?? []),
        ...node.children,
        ...node.footnotes,
      ]
    case 'figure':
      return [...node.children, ...(node.caption ?? [])]
    case 'table':
      return [...(node.caption ?? []), ...node.children]
    case 'aside':
      return [...(node.title ?? []), ...node.children]
    case 'section':
      return [node.title, ...node.children]
    default:
      return 'children' in node ? node.children : []
  }
}

/** Visits `node` and all below it, parents first, in reading order. Iterative: depth costs no stack. */
export function walk(node: Node, visit: (node: Node) => void): void {
  const stack: Node[] = [node]
  for (let current = stack.pop(); current; current = stack.pop()) {
    visit(current)
    const children = childrenOf(current)
    for (let index = children.length - 1; index >= 0; index--) stack.push(children[index]!)
  }
}

/** Whether there is a formula anywhere in an article. */
export function hasFormulas(article: Article): boolean {
  let isFound = false
  walk(article, ({ type }) => {
    isFound ||= type === 'math' || type === 'inlineMath'
  })
  return isFound
}

/**
 * The running text of inline nodes. A break is a newline; images, unless they are given a character, marks of notes,
 * index marks and cross-references count for nothing.
 */
export function textOf(nodes: readonly Inline[], image = ''): string {
  return nodes.map((node) => inlineText(node, image)).join('')
}

/** The text that the page map's offsets count in: an image is a place in it, so that a page may begin between two. */
export function countedText(nodes: readonly Inline[]): string {
  return textOf(nodes, '\uFFFC')
}

const SOFT_HYPHENS = /\u00AD/g
const LINE_WHITE = /[ \t\r\n]+/g

/**
 * The same as a label: on one line, without soft hyphens, and with the words of references, for metadata, outlines and
 * names of things.
 */
export function labelOf(nodes: readonly Inline[]): string {
  const said = mapInlines(nodes, (node) =>
    node.type === 'crossReference' ? { type: 'text', value: node.text ?? '' } : node,
  )
  return textOf(said).replaceAll(SOFT_HYPHENS, '').replaceAll(LINE_WHITE, ' ').trim()
}

function inlineText(node: Inline, image: string): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'inlineMath':
    case 'label':
      return node.value
    case 'break':
      return '\n'
    case 'blank':
      return blankText(node)
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'highlight':
    case 'insert':
    case 'underline':
    case 'abbreviation':
    case 'ruby':
    case 'smallCaps':
    case 'superscript':
    case 'subscript':
    case 'span':
    case 'citation':
    case 'link':
      return textOf(node.children, image)
    case 'image':
      return image
    case 'footnoteReference':
    case 'crossReference':
    case 'pageReference':
    case 'indexMark':
      return ''
    default:
      return unreachable(node)
  }
}

/** Rebuilds inline nodes bottom-up: `change` gets each node with its children already changed. */
export function mapInlines(
  nodes: readonly Inline[],
  change: (node: Inline) => Inline | readonly Inline[],
): readonly Inline[] {
  return nodes.flatMap((node) =>
    change('children' in node ? { ...node, children: mapInlines(node.children, change) } : node),
  )
}

/** What `mapArticle` may change. Each function gets a node whose children are already changed. */
export interface Mapper {
  /** A whole run of siblings, as it stands in one paragraph, heading, cell, caption, title or line. */
  readonly inlines?: (nodes: readonly Inline[], lang: string) => readonly Inline[]
  readonly block?: (node: Block) => Block | readonly Block[]
}

/** Rebuilds an article bottom-up, handing each run of inline siblings and each block to `mapper`. */
export function mapArticle(article: Article, mapper: Mapper): Article {
  const { metadata } = article
  const inlines = (nodes: readonly Inline[], lang: string) => mapper.inlines?.(nodes, lang) ?? nodes
  return {
    ...article,
    metadata: {
      ...metadata,
      title: inlines(metadata.title, metadata.lang),
      ...(metadata.subtitle && { subtitle: inlines(metadata.subtitle, metadata.lang) }),
    },
    children: mapBlocks(article.children, mapper, metadata.lang),
    footnotes: article.footnotes.map((note) => ({
      ...note,
      children: mapBlocks(note.children, mapper, note.lang ?? metadata.lang),
    })),
  }
}

/** The same for blocks; `lang` is the language around them. */
export function mapBlocks(blocks: readonly Block[], mapper: Mapper, lang = ''): readonly Block[] {
  return blocks.flatMap((block) => {
    const mapped = mapBlockChildren(block, mapper, block.lang ?? lang)
    return mapper.block?.(mapped) ?? mapped
  })
}

function mapBlockChildren(block: Block, mapper: Mapper, lang: string): Block {
  const blocks = (nodes: readonly Block[], own?: string) => mapBlocks(nodes, mapper, own ?? lang)
  const inlines = (nodes: readonly Inline[], own?: string) => mapper.inlines?.(nodes, own ?? lang) ?? nodes
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { ...block, children: inlines(block.children) }
    case 'blockquote':
    case 'div':
      return { ...block, children: blocks(block.children) }
    case 'section': {
      const [title, ...children] = blocks([block.title, ...block.children])
      return { ...block, title: title as Heading, children }
    }
    case 'aside':
      return {
        ...block,
        ...(block.title && { title: inlines(block.title) }),
        children: blocks(block.children),
      }
    case 'figure':
      return {
        ...block,
        children: blocks(block.children),
        ...(block.caption && { caption: inlines(block.caption) }),
      }
    case 'list':
      return {
        ...block,
        children: block.children.map((item) => ({ ...item, children: blocks(item.children, item.lang) })),
      }
    case 'definitionList':
      return {
        ...block,
        children: block.children.map((part) =>
          part.type === 'definitionTerm'
            ? { ...part, children: inlines(part.children, part.lang) }
            : { ...part, children: blocks(part.children, part.lang) },
        ),
      }
    case 'table':
      return {
        ...block,
        ...(block.caption && { caption: inlines(block.caption) }),
        children: block.children.map((row) => ({
          ...row,
          children: row.children.map((cell) => ({
            ...cell,
            children: inlines(cell.children, cell.lang ?? row.lang),
          })),
        })),
      }
    case 'verse':
      return {
        ...block,
        children: block.children.map((stanza) => ({
          ...stanza,
          children: stanza.children.map((line) => ({
            ...line,
            children: inlines(line.children, line.lang ?? stanza.lang),
          })),
        })),
      }
    case 'code':
    case 'math':
    case 'writingSpace':
    case 'thematicBreak':
    case 'pageBreak':
      return block
    default:
      return unreachable(block)
  }
}
