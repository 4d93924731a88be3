import type { Article, Block, Heading, Inline, TableRow, VerseStanza } from './nodes.ts'
import { unreachable } from './unreachable.ts'

/*
 * Trees are never changed, so a pass that rebuilds one shares with the tree before it what it leaves as it is: a pass
 * costs what it changes, and of a long article there is one tree in memory, not one a pass.
 */

/** What `change` makes of each value, one or several; the same list where all of them stay. */
export function mapList<Value>(
  values: readonly Value[],
  change: (value: Value) => Value | readonly Value[],
): readonly Value[] {
  let made: Value[] | undefined
  values.forEach((value, index) => {
    const next = change(value)
    if (!made && next === value) return
    made ??= values.slice(0, index)
    if (isList(next)) for (const one of next) made.push(one)
    else made.push(next)
  })
  // A list that has grown keeps room for seventeen; most in a tree hold one or two.
  return made?.slice() ?? values
}

function isList<Value>(value: Value | readonly Value[]): value is readonly Value[] {
  return Array.isArray(value)
}

/** The node with other children; the same node where they are the same. */
function having<Parent extends { readonly children: readonly unknown[] }>(
  parent: Parent,
  children: Parent['children'],
): Parent {
  // No spread: where it has met many shapes of objects, V8 makes a new one for each copy, as large as the copy.
  return children === parent.children ? parent : Object.assign({}, parent, { children })
}

/** Rebuilds inline nodes bottom-up: `change` gets each node with its children already changed. */
export function mapInlines(
  nodes: readonly Inline[],
  change: (node: Inline) => Inline | readonly Inline[],
): readonly Inline[] {
  return mapList(nodes, (node) =>
    change('children' in node ? having(node, mapInlines(node.children, change)) : node),
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
    footnotes: mapList(article.footnotes, (note) =>
      having(note, mapBlocks(note.children, mapper, note.lang ?? metadata.lang)),
    ),
  }
}

/** The same for blocks; `lang` is the language around them. */
export function mapBlocks(blocks: readonly Block[], mapper: Mapper, lang = ''): readonly Block[] {
  return mapList(blocks, (block) => {
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
      return having(block, inlines(block.children))
    case 'blockquote':
    case 'div':
      return having(block, blocks(block.children))
    case 'section': {
      const parts = [block.title, ...block.children]
      const mapped = blocks(parts)
      if (mapped === parts) return block
      const [title, ...children] = mapped
      return { ...block, title: title as Heading, children }
    }
    case 'aside':
      return {
        ...having(block, blocks(block.children)),
        ...(block.title && { title: inlines(block.title) }),
      }
    case 'figure':
      return {
        ...having(block, blocks(block.children)),
        ...(block.caption && { caption: inlines(block.caption) }),
      }
    case 'list':
      return having(
        block,
        mapList(block.children, (item) => having(item, blocks(item.children, item.lang))),
      )
    case 'definitionList':
      return having(
        block,
        mapList(block.children, (part) =>
          part.type === 'definitionTerm'
            ? having(part, inlines(part.children, part.lang))
            : having(part, blocks(part.children, part.lang)),
        ),
      )
    case 'table': {
      const cells = ({ children, lang: own }: TableRow) =>
        mapList(children, (cell) => having(cell, inlines(cell.children, cell.lang ?? own)))
      return {
        ...having(
          block,
          mapList(block.children, (row) => having(row, cells(row))),
        ),
        ...(block.caption && { caption: inlines(block.caption) }),
      }
    }
    case 'verse': {
      const lines = ({ children, lang: own }: VerseStanza) =>
        mapList(children, (line) => having(line, inlines(line.children, line.lang ?? own)))
      return having(
        block,
        mapList(block.children, (stanza) => having(stanza, lines(stanza))),
      )
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
