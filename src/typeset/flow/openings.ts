import type { Block } from '../../ast/index.ts'
import { BEFORE_OPENING, mayPrecedeOpening, seenIn } from '../../ast/index.ts'
import type { Context, Setting } from '../blocks/index.ts'

/** Whether what stands before a block leaves it the first of the article. */
export function isStillFirst(blocks: readonly Block[], index: number, { print }: Setting): boolean {
  const seen = () => seenIn(blocks.slice(0, index), (name) => !print.classed(name))
  return index <= BEFORE_OPENING && seen().every(mayPrecedeOpening)
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
