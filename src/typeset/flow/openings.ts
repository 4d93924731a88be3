import type { Block } from '../../ast/index.ts'
import { seenIn } from '../../ast/index.ts'
import type { Context, Setting } from '../blocks/index.ts'

/** Most blocks that stand before the first paragraph of an article that it still opens. */
const BEFORE_OPENING = 3

/** Whether what stands before a block leaves it the first of the article. */
export function mayPrecedeOpening(blocks: readonly Block[], index: number, { print }: Setting): boolean {
  const seen = () => seenIn(blocks.slice(0, index), (name) => !print.classed(name))
  return (
    index <= BEFORE_OPENING &&
    seen().every(({ type }) => type === 'heading' || type === 'figure' || type === 'div')
  )
}

/** Whether a paragraph is the first of the article, or of a chapter that begins a page. */
export function opensChapter(
  before: Block | undefined,
  { role, isTop, isSeenThrough, isStart }: Context,
  { openings, print }: Setting,
): boolean {
  if (role !== 'paragraph' || !(isTop || isSeenThrough)) return false
  if (isStart) return true
  return print.page.chapterStart !== 'continue' && before?.type === 'heading' && openings.has(before.key!)
}
