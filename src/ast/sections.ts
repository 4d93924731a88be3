import type { Article, Block, Heading, Section } from './nodes.ts'
import { labelOf } from './walk.ts'

/** Blocks in the order of the text, with the title of each section before what it opens. */
export function flowOf(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) =>
    block.type === 'section' ? [block.title, ...flowOf(block.children)] : [block],
  )
}

/** Every section of a resolved article in the order of the text, those that hold others first. */
export function sectionsOf({ children }: Pick<Article | Section, 'children'>): Section[] {
  return children.flatMap((block) => (block.type === 'section' ? [block, ...sectionsOf(block)] : []))
}

/** Whether a block is a section without a heading that is shown, such as a dedication: no contents list it. */
export function isDisplayed(block: Block): boolean {
  return block.type === 'section' && block.title.name !== undefined
}

/** What the section is called that a heading opens. */
export function sectionName({ name, children }: Heading): string {
  return name ?? labelOf(children)
}

/** The titles that open a part or a chapter, by their keys. */
export function chapterTitles(article: Article): ReadonlyMap<string, Heading> {
  return new Map(
    sectionsOf(article).flatMap(({ rank, title }) => (rank === 'section' ? [] : [[title.key!, title]])),
  )
}
