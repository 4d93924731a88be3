import type { Article, Block, Heading, Node } from '../../../ast/index.ts'
import { textOf, walk } from '../../../ast/index.ts'
import type { Anchors, NamedNote } from '../elements/index.ts'

/** A shorter text is one document, however many headings it has: about eight printed pages. */
const LONG_TEXT = 2000

/** One content document of the book, before it is markup. */
export interface Chapter {
  readonly file: string
  /** A title page has no text; the text of an undivided article, or what comes before the first chapter, has no heading. */
  readonly kind: 'title-page' | 'text' | 'chapter'
  readonly heading?: Heading
  readonly blocks: readonly Block[]
}

/**
 * Divides an article at its shallowest headings, where there are several and the text is long. The first document
 * carries the title, on a page of its own if `titlePage` asks for one or nothing comes before the first chapter.
 */
export function divide(article: Article, titlePage: boolean): Chapter[] {
  const depth = shallowestDepth(article.children)
  const starts = article.children.flatMap((block, index) =>
    block.type === 'heading' && block.depth === depth ? [index] : [],
  )
  const isDivided = starts.length > 1 && countWords(article) > LONG_TEXT
  const before = isDivided ? article.children.slice(0, starts[0]) : article.children
  const chapters = isDivided
    ? starts.map((start, index) => article.children.slice(start, starts[index + 1]))
    : []
  const hasText = before.length > 0 || !isDivided
  return [
    ...(titlePage || !hasText ? [{ file: 'title.xhtml', kind: 'title-page', blocks: [] } as const] : []),
    ...(hasText ? [{ file: 'text.xhtml', kind: 'text', blocks: before } as const] : []),
    ...chapters.map((blocks, index) => ({
      file: `chapter-${index + 1}.xhtml`,
      kind: 'chapter' as const,
      heading: blocks[0] as Heading,
      blocks,
    })),
  ]
}

/** Depth of the shallowest heading among the blocks themselves; 1 where there is none. */
export function shallowestDepth(blocks: readonly Block[]): number {
  const depths = blocks.flatMap((block) => (block.type === 'heading' ? [block.depth] : []))
  return depths.length > 0 ? Math.min(...depths) : 1
}

function countWords(article: Article): number {
  let words = 0
  walk(article, (node) => {
    if (node.type === 'paragraph') words += textOf(node.children).split(/\s+/).length
  })
  return words
}

/** In which document each id of the publication stands. */
export function filesById(
  article: Article,
  chapters: readonly Chapter[],
  anchors: Anchors,
): Map<string, string> {
  const files = new Map<string, string>()
  const place = (root: Node, file: string) =>
    walk(root, (node) => {
      const id = anchors.ids.get(node)
      if (id !== undefined) files.set(id, file)
      for (const mark of anchors.pages.get(node) ?? []) files.set(mark.id, file)
    })
  const [first] = chapters
  if (first) place({ ...article, children: [], footnotes: [] }, first.file)
  for (const mark of anchors.pages.get(article) ?? []) files.set(mark.id, first!.file)
  for (const { file, blocks } of chapters) for (const block of blocks) place(block, file)
  for (const note of anchors.notes.values()) {
    const file = files.get(anchors.ids.get(note.references[0]!)!)!
    files.set(note.id, file)
    place(note.definition, file)
  }
  return files
}

/** A note stands in the document that refers to it first. */
export function notesOf(chapter: Chapter, anchors: Anchors, files: ReadonlyMap<string, string>): NamedNote[] {
  return [...anchors.notes.values()].filter((note) => files.get(note.id) === chapter.file)
}
