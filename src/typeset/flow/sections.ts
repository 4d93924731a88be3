import { type Article, type Block, flowOf, type Heading, matterOf } from '../../ast/index.ts'
import type { PrintStyle } from '../../templates/print/index.ts'
import type { PagePenalty, VerticalItem } from '../blocks/index.ts'
import { FORCED } from '../text/index.ts'

/** Blocks that are set together: a chapter that begins on a page of its own, or all that no page end divides. */
export interface BlockGroup {
  readonly blocks: readonly Block[]
  /** Which page the first block asks for; nothing at the article's beginning. */
  readonly begin: 'start' | 'any' | 'recto'
  /** It comes before the text, which counts its pages apart, and which may begin behind it. */
  readonly front?: 'goes on' | 'ends'
}

/** Whether all of it is a section without a heading that is shown. */
export function isDisplayPage({ blocks: [first] }: Pick<BlockGroup, 'blocks'>): boolean {
  return first?.type === 'heading' && first.name !== undefined
}

/**
 * Cuts an article where a new page is certain, so that one part after the other can be set, drawn and forgotten. Behind a
 * title page, front matter shares none with the text.
 */
export function groupBlocks(
  article: Article,
  openings: ReadonlySet<string>,
  { chapterStart, titlePage }: Pick<PrintStyle['page'], 'chapterStart' | 'titlePage'>,
): BlockGroup[] {
  const groups: { blocks: Block[]; begin: BlockGroup['begin'] }[] = [{ blocks: [], begin: 'start' }]
  const opensGroup = (heading: Heading, last: Pick<BlockGroup, 'blocks'>) =>
    heading.role === 'index' ||
    heading.name !== undefined ||
    isDisplayPage(last) ||
    (openings.has(heading.key!) && chapterStart !== 'continue') ||
    (titlePage && openings.has(heading.key!) && matterOf(heading) !== 'front' && isFront(last))
  for (const block of flowOf(article.children)) {
    const isOpening = block.type === 'heading' && opensGroup(block, groups.at(-1)!)
    if (block.type === 'pageBreak') groups.push({ blocks: [], begin: 'any' })
    else if (isOpening && groups.at(-1)!.blocks.length > 0)
      groups.push({ blocks: [], begin: chapterStart === 'recto' ? 'recto' : 'any' })
    else if (isOpening && chapterStart === 'recto') groups.at(-1)!.begin = 'recto'
    if (block.type !== 'pageBreak') groups.at(-1)!.blocks.push(block)
  }
  return groups.filter(({ blocks }, index) => index === 0 || blocks.length > 0)
}

/** Says which groups are front matter: those before the first that has a heading of the text, if there is one. */
export function withFrontMatter(groups: readonly BlockGroup[]): BlockGroup[] {
  const body = groups.findIndex((group) => !isFront(group))
  return groups.map((group, index) =>
    index < body ? { ...group, front: index === body - 1 ? 'ends' : 'goes on' } : group,
  )
}

function isFront({ blocks }: Pick<BlockGroup, 'blocks'>): boolean {
  const [first] = blocks
  return (
    first?.type === 'heading' &&
    blocks.every(
      (block) => block.type !== 'heading' || block.depth > first.depth || matterOf(block) === 'front',
    )
  )
}

/** A stretch of the vertical list without a forced page end inside. */
export interface Stretch {
  readonly items: readonly VerticalItem[]
  /** Which page comes after it. */
  readonly next: NonNullable<PagePenalty['next']>
}

export function cutAtForcedEnds(items: readonly VerticalItem[]): Stretch[] {
  const stretches: Stretch[] = []
  let start = 0
  items.forEach((item, index) => {
    if (item.kind !== 'penalty' || item.cost !== FORCED) return
    stretches.push({ items: items.slice(start, index), next: item.next ?? 'any' })
    start = index + 1
  })
  stretches.push({ items: items.slice(start), next: 'any' })
  return stretches.filter((stretch) => stretch.items.length > 0)
}
