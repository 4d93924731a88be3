import type { Article, Block, FootnoteDefinition, Inline, List } from '../../ast/index.ts'
import { mapArticle, mapInlines, textOf } from '../../ast/index.ts'

/** How mammoth names its notes and the marks that lead to them. */
const NOTE = /^(?:foot|end)note-[\w-]+$/
const LINK = /^#(?<name>(?:foot|end)note-(?!ref-)[\w-]+)$/
const BACK = /^#(?:foot|end)note-ref-/

/** The list of notes at a document's end, and the links to them, as notes and their marks. */
export function withNotes(article: Article): Article {
  const list = article.children.findLast(isNoteList)
  if (!list) return article
  const footnotes = list.children.map(
    (item): FootnoteDefinition => ({
      type: 'footnoteDefinition',
      identifier: item.id!,
      children: withoutWayBack(item.children),
    }),
  )
  const children = article.children.filter((block) => block !== list)
  return mapArticle(
    { ...article, children, footnotes: [...article.footnotes, ...footnotes] },
    { inlines: (nodes) => mapInlines(nodes, markOf) },
  )
}

function isNoteList(block: Block): block is List {
  return block.type === 'list' && block.children.every(({ id }) => id !== undefined && NOTE.test(id))
}

function markOf(node: Inline): Inline {
  if (node.type === 'superscript') {
    const [only, ...others] = node.children
    return only?.type === 'footnoteReference' && others.length === 0 ? only : node
  }
  const name = node.type === 'link' ? LINK.exec(node.url)?.groups?.name : undefined
  return name === undefined ? node : { type: 'footnoteReference', identifier: name }
}

/** The arrow that leads back is made anew where an edition can have one. */
function withoutWayBack(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (block.type !== 'paragraph') return [block]
    const children = block.children.filter((node) => node.type !== 'link' || !BACK.test(node.url))
    if (textOf(children).trim() === '' && children.every(({ type }) => type === 'text')) return []
    const last = children.at(-1)
    const rest =
      last?.type === 'text' ? [...children.slice(0, -1), { ...last, value: last.value.trimEnd() }] : children
    return [{ ...block, children: rest }]
  })
}
