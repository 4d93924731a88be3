import type { Article, Block, Heading, Node, Section, SectionRole } from '../../../ast/index.ts'
import { textOf, walk } from '../../../ast/index.ts'
import { type Anchors, knownOf, type NamedNote } from '../elements/index.ts'

/** A shorter text is one document, however many chapters it has: about eight printed pages. */
const LONG_TEXT = 2000

/** One content document of the book, before it is markup. */
export interface Chapter {
  readonly file: string
  /** A title page has no text; the text of an undivided article, or what comes before the first chapter, has no heading. */
  readonly kind: 'title-page' | 'text' | SectionRole
  readonly heading?: Heading
  /** What follows the heading. */
  readonly blocks: readonly Block[]
  /** Whether it stands in the part before it. */
  readonly isInPart?: boolean
}

/**
 * Divides an article into its chapters, where it has some and the text is long. The first document carries the title,
 * on a page of its own if `titlePage` asks for one or nothing comes before the first chapter.
 */
export function divide(article: Article, titlePage: boolean): Chapter[] {
  const isDivided = article.children.some(isOpening) && countWords(article) > LONG_TEXT
  const before = isDivided ? article.children.filter((block) => !isOpening(block)) : article.children
  const hasText = before.length > 0 || !isDivided
  return [
    ...(titlePage || !hasText ? [{ file: 'title.xhtml', kind: 'title-page', blocks: [] } as const] : []),
    ...(hasText ? [{ file: 'text.xhtml', kind: 'text', blocks: before } as const] : []),
    ...(isDivided ? article.children.filter(isOpening).flatMap(chaptersBy(new Map())) : []),
  ]
}

/** A part is a document of its own before those of its chapters. `counts`: the documents so far, by what they are. */
function chaptersBy(counts: Map<SectionRole, number>): (section: Section) => Chapter[] {
  return function chaptersOf({ role, rank, title, children }): Chapter[] {
    const count = (counts.get(role) ?? 0) + 1
    counts.set(role, count)
    const blocks = children.filter((block) => !isOpening(block))
    const file = `${role}-${count}.xhtml`
    const within = children.filter(isOpening).flatMap(chaptersOf)
    return [
      { file, kind: role, heading: title, blocks },
      ...(rank === 'part' ? within.map((chapter) => ({ ...chapter, isInPart: true })) : within),
    ]
  }
}

function isOpening(block: Block): block is Section {
  return block.type === 'section' && block.rank !== 'section'
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
      const id = knownOf(anchors.ids, node)
      if (id !== undefined) files.set(id, file)
      for (const mark of knownOf(anchors.pages, node) ?? []) files.set(mark.id, file)
    })
  const [first] = chapters
  if (first) place({ ...article, children: [], footnotes: [] }, first.file)
  for (const { file, heading, blocks } of chapters)
    for (const block of [...(heading ? [heading] : []), ...blocks]) place(block, file)
  for (const note of anchors.notes.values()) {
    const file = files.get(knownOf(anchors.ids, note.references[0]!)!)!
    files.set(note.id, file)
    place(note.definition, file)
  }
  return files
}

/** A note stands in the document that refers to it first. */
export function notesIn(chapter: Chapter, anchors: Anchors, files: ReadonlyMap<string, string>): NamedNote[] {
  return [...anchors.notes.values()].filter((note) => files.get(note.id) === chapter.file)
}
