import type { Article, Block, Heading, Node, Section, SectionRole } from '../../ast/index.ts'
import { isDisplayed, matterOf, textOf, walk } from '../../ast/index.ts'
import { parted } from '../../lists.ts'
import { type Anchors, knownOf, type NamedNote } from './elements/index.ts'

/** A shorter text is one document, however many chapters it has: about eight printed pages. */
const LONG_TEXT = 2000

/** So many documents are made of chapters of any length. */
const MANY_CHAPTERS = 1000

/** Words of a chapter, on average, below which more chapters than that are one document: a list of words, not a book. */
const SHORT_CHAPTER = 50

/** One document of a book or a site, before it is markup. */
export interface Chapter {
  /** Its name, with its ending. */
  readonly file: string
  /** A title page has no text; the text of an undivided article, or what comes before the first chapter, has no heading. */
  readonly kind: 'title-page' | 'text' | SectionRole
  readonly heading?: Heading
  /** Where the section stands that it opens with. */
  readonly matter?: ReturnType<typeof matterOf>
  /** What follows the heading. */
  readonly blocks: readonly Block[]
  /** Whether it stands in the part before it. */
  readonly isInPart?: boolean
}

/** Whether it is a dedication or the like, without a heading that is shown. */
export function isDisplay({ heading }: Pick<Chapter, 'heading'>): boolean {
  return heading?.name !== undefined
}

/** What a document is called. */
export type Naming = (kind: Chapter['kind'], heading?: Heading) => string

/**
 * Divides an article into its chapters, where it has some and the text is long or a book whose chapters are named. The
 * first document carries the title, on a page of its own if `titlePage` asks for one or nothing comes before the first
 * chapter. A dedication has a document of its own where the title has one.
 */
export function divide(article: Article, titlePage: boolean, nameOf: Naming): Chapter[] {
  const isApart = (block: Block): block is Section => isOpening(block) && (titlePage || !isDisplayed(block))
  const openings = article.children.filter(isApart)
  const isMany = openings.length > MANY_CHAPTERS
  const isDivided =
    openings.length > 0 &&
    ((openings.some(isNamed) && !isMany) ||
      countWords(article) > (isMany ? openings.length * SHORT_CHAPTER : LONG_TEXT))
  const before = isDivided ? article.children.filter((block) => !isApart(block)) : article.children
  const hasText = before.length > 0 || !isDivided
  const chapters = isDivided ? openings.flatMap((section) => chaptersOf(section, isApart, nameOf)) : []
  const [displays, rest] = parted(chapters, isDisplay)
  return [
    ...(titlePage || !hasText
      ? [{ file: nameOf('title-page'), kind: 'title-page', blocks: [] } as const]
      : []),
    ...displays,
    ...(hasText ? [{ file: nameOf('text'), kind: 'text', blocks: before } as const] : []),
    ...rest,
  ]
}

/** A part is a document of its own before those of its chapters. */
function chaptersOf(
  { role, rank, title, children }: Section,
  isApart: (block: Block) => block is Section,
  nameOf: Naming,
): Chapter[] {
  const blocks = children.filter((block) => !isApart(block))
  const file = nameOf(role, title)
  const within = children.filter(isApart).flatMap((section) => chaptersOf(section, isApart, nameOf))
  return [
    { file, kind: role, heading: title, matter: matterOf({ ...title, role }), blocks },
    ...(rank === 'part' ? within.map((chapter) => ({ ...chapter, isInPart: true })) : within),
  ]
}

/** Whether its author, or the plan of a book, says that it is a part or a chapter, as no section of an article is. */
function isNamed({ title: { role } }: Section): boolean {
  return role === 'part' || role === 'chapter'
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

/** The notes of each document, by its name: a note stands in the document that refers to it first. */
export function notesByFile(anchors: Anchors, files: ReadonlyMap<string, string>): Map<string, NamedNote[]> {
  const notes = new Map<string, NamedNote[]>()
  for (const note of anchors.notes.values()) {
    const file = files.get(note.id)!
    const own = notes.get(file) ?? []
    own.push(note)
    notes.set(file, own)
  }
  return notes
}

/** The document's own heading is its only one of level 1: the chapter's, or the title. */
export function levelIn({ heading: first }: Pick<Chapter, 'heading'>, heading: Heading): number {
  if (heading.key === first?.key) return 1
  return first ? Math.max(2, heading.level! - first.level! + 1) : heading.level!
}
