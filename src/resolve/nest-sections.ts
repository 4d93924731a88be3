import type { Article, Block, Heading, Section, SectionRank, SectionRole } from '../ast/index.ts'
import { flowOf, letterNumeral, mapBlocks, matterOf } from '../ast/index.ts'
import { least, most } from '../lists.ts'

/** The same while it grows. */
interface OpenSection extends Section {
  readonly children: Block[]
}

/** Nests the flow of the text into sections, says what each is, and gives every heading its level. */
export function nestSections(article: Article): Article {
  const flow = flowOf(article.children)
  const chapter = chapterDepth(flow)
  const { children, ...rest } = withLevels({ ...article, children: asDeepAsChapters(flow, chapter) })
  const nested: Block[] = []
  const open: OpenSection[] = []
  const count = sectionCounter()
  for (const block of children) {
    if (block.type === 'heading') while (open.length > 0 && isPast(open.at(-1)!.title, block)) open.pop()
    const parent = open.at(-1)
    const siblings = parent?.children ?? nested
    if (block.type !== 'heading') {
      siblings.push(block)
      continue
    }
    const rank = rankOf(block, parent, chapter)
    const role = block.role ?? rank
    const number = block.isUnnumbered ? undefined : count(role, rank, parent)
    const section: OpenSection = {
      type: 'section',
      role,
      rank,
      ...(number !== undefined && { number }),
      title: block,
      children: [],
    }
    siblings.push(section)
    open.push(section)
  }
  return { ...rest, children: nested }
}

/** Whether a heading ends the section that another opens: no deeper than it, or around the body where that is in it. */
function isPast(open: Heading, next: Heading): boolean {
  return open.depth >= next.depth || (next.matter !== undefined && next.matter !== matterOf(open))
}

/** A preface that its author counts among the parts stands beside them, and looks, with all that it opens, like a chapter. */
function asDeepAsChapters(flow: readonly Block[], chapter: Heading['depth'] | undefined): readonly Block[] {
  if (chapter === undefined) return flow
  let raised: Heading | undefined
  return flow.map((block) => {
    if (block.type !== 'heading') return block
    if (raised && block.depth <= raised.depth) raised = undefined
    if (isNamed(block) && block.depth < chapter) raised = block
    if (!raised) return block
    const depth = Math.min(6, block.depth + chapter - raised.depth) as Heading['depth']
    return { ...block, depth, ...(block === raised && { matter: matterOf(block) }) }
  })
}

/** Whether its role says more than its rank. */
function isNamed({ role }: Heading): boolean {
  return role !== undefined && role !== 'part' && role !== 'chapter' && role !== 'section'
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
    while (this.open.length > 0 && isPast(this.open.at(-1)!, heading)) this.open.pop()
    const level = Math.min(6, wanted, this.level + 1) as Heading['depth']
    const levelled: Heading = { ...heading, level }
    this.open.push(levelled)
    return levelled
  }
}

/** Depth of the headings that divide the text into chapters: of those that are said to, right below parts, or the shallowest that is used more than once. */
function chapterDepth(flow: readonly Block[]): Heading['depth'] | undefined {
  const headings = flow.filter((block) => block.type === 'heading')
  const saidTo = (be: SectionRole) => headings.filter(({ role }) => role === be).map(({ depth }) => depth)
  const [chapters, parts] = [saidTo('chapter'), saidTo('part')]
  if (chapters.length > 0) return most(chapters) as Heading['depth']
  if (parts.length > 0) return Math.min(6, most(parts) + 1) as Heading['depth']
  const counts = new Map<Heading['depth'], number>()
  for (const heading of headings)
    if (!isNamed(heading)) counts.set(heading.depth, (counts.get(heading.depth) ?? 0) + 1)
  const repeated = [...counts].filter(([, count]) => count > 1).map(([depth]) => depth)
  return repeated.length > 0 ? (least(repeated) as Heading['depth']) : undefined
}

/** What is shallower than the chapters holds them; without chapters there are only sections. */
function rankOf(
  { role, depth }: Heading,
  parent: Section | undefined,
  chapter: number | undefined,
): SectionRank {
  if (role === 'part' || role === 'chapter' || role === 'section') return role
  if (chapter === undefined || depth > chapter || (parent && parent.rank !== 'part')) return 'section'
  return depth === chapter ? 'chapter' : 'part'
}

type Count = (role: SectionRole, rank: SectionRank, parent: Section | undefined) => string | undefined

/** Parts, chapters and appendices count through the article, sections anew in what holds them; front matter has no numbers. */
function sectionCounter(): Count {
  const counts = new Map<string, number>()
  const next = (series: string) => {
    const count = (counts.get(series) ?? 0) + 1
    counts.set(series, count)
    return count
  }
  return (role, rank, parent) => {
    if (role === 'appendix' && rank === 'chapter') return letterNumeral(next(role)).toUpperCase()
    if (role !== rank) return undefined
    if (rank !== 'section' || !parent) return String(next(rank))
    return parent.number === undefined
      ? undefined
      : `${parent.number}.${next(`${parent.role} ${parent.number}`)}`
  }
}
