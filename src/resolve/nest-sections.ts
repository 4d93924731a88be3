import type { Article, Block, Heading, Section, SectionRole } from '../ast/index.ts'
import { flowOf, mapBlocks } from '../ast/index.ts'
import { least } from '../lists.ts'

/** The same while it grows. */
interface OpenSection extends Section {
  readonly children: Block[]
}

/** Nests the flow of the text into sections, says what each is, and gives every heading its level. */
export function nestSections(article: Article): Article {
  const { children, ...rest } = withLevels({ ...article, children: flowOf(article.children) })
  const chapter = chapterDepth(children)
  const nested: Block[] = []
  const open: OpenSection[] = []
  const count = sectionCounter()
  for (const block of children) {
    if (block.type === 'heading') while ((open.at(-1)?.title.depth ?? 0) >= block.depth) open.pop()
    const siblings = open.at(-1)?.children ?? nested
    if (block.type !== 'heading') {
      siblings.push(block)
      continue
    }
    const role = roleOf(block, chapter)
    const number = count(role, open.at(-1))
    const section: OpenSection = { type: 'section', role, number, title: block, children: [] }
    siblings.push(section)
    open.push(section)
  }
  return { ...rest, children: nested }
}

/**
 * The title is the only heading of level 1 in a document that it opens: those of the text go down by one where the
 * author, too, counts from 1. Headings inside of other blocks open no sections: they stand below the one that they
 * are in.
 */
function withLevels({ children, footnotes, ...rest }: Article): Article {
  const shift = children.some((block) => block.type === 'heading' && block.depth === 1) ? 1 : 0
  const open = new OpenHeadings(1)
  const levelled = children.flatMap((block) =>
    block.type === 'heading' ? [open.add(block, block.depth + shift)] : withLevelsBelow([block], open),
  )
  const notes = footnotes.map((note) => ({ ...note, children: withLevelsBelow(note.children, open) }))
  return { ...rest, children: levelled, footnotes: notes }
}

/** Blocks with their headings below the section's, in level and in look. */
function withLevelsBelow(blocks: readonly Block[], { level, depth }: OpenHeadings): readonly Block[] {
  const open = new OpenHeadings(level)
  const below = (heading: Heading): Heading => {
    return { ...heading, depth: Math.min(6, Math.max(heading.depth, depth + 1)) as Heading['depth'] }
  }
  return mapBlocks(blocks, { block: (node) => (node.type === 'heading' ? open.add(below(node), 6) : node) })
}

/** The headings that the next one may stand below, and none by more than one level. */
class OpenHeadings {
  private readonly open: Heading[] = []
  private readonly top: number

  constructor(top: number) {
    this.top = top
  }

  get level(): number {
    return this.open.at(-1)?.level ?? this.top
  }

  get depth(): number {
    return this.open.at(-1)?.depth ?? 0
  }

  /** The heading with its level, which is `wanted` at most. */
  add(heading: Heading, wanted: number): Heading {
    while ((this.open.at(-1)?.depth ?? 0) >= heading.depth) this.open.pop()
    const level = Math.min(6, wanted, this.level + 1) as Heading['depth']
    const levelled: Heading = { ...heading, level }
    this.open.push(levelled)
    return levelled
  }
}

/** Depth of the headings that divide the text into chapters: the shallowest that is used more than once. */
function chapterDepth(flow: readonly Block[]): number | undefined {
  const counts = new Map<number, number>()
  for (const block of flow)
    if (block.type === 'heading') counts.set(block.depth, (counts.get(block.depth) ?? 0) + 1)
  const repeated = [...counts].filter(([, count]) => count > 1).map(([depth]) => depth)
  return repeated.length > 0 ? least(repeated) : undefined
}

/** What is shallower than the chapters holds them; without chapters there are only sections. */
function roleOf({ depth }: Heading, chapter: number | undefined): SectionRole {
  if (chapter === undefined || depth > chapter) return 'section'
  return depth === chapter ? 'chapter' : 'part'
}

/** Parts and chapters count through the article, sections anew in what holds them. */
function sectionCounter(): (role: SectionRole, parent: Section | undefined) => string {
  const counts = new Map<string, number>()
  return (role, parent) => {
    const within = role === 'section' && parent ? `${parent.role} ${parent.number}` : role
    const count = (counts.get(within) ?? 0) + 1
    counts.set(within, count)
    return role === 'section' && parent ? `${parent.number}.${count}` : String(count)
  }
}
