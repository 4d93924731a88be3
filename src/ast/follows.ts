import type { Block } from './nodes.ts'
import { picturesOf } from './pictures.ts'

/**
 * What stands last in a block, as a reader sees it: a division whose class says nothing of its look (`isPlain`) is seen in
 * nothing but what it holds.
 */
export function lastSeenIn(
  block: Block | undefined,
  isPlain: (className: string) => boolean,
): Block | undefined {
  let last = block
  while (last?.type === 'div' && isPlain(last.class)) last = last.children.at(-1)
  return last
}

/** Blocks as a reader sees them: of a division whose class says nothing of its look, what it holds. */
export function seenIn(blocks: readonly Block[], isPlain: (className: string) => boolean): Block[] {
  return blocks.flatMap((block) =>
    block.type === 'div' && isPlain(block.class) ? seenIn(block.children, isPlain) : [block],
  )
}

/** Most blocks that stand before the first paragraph of an article that it still opens. */
export const BEFORE_OPENING = 3

/** Whether a block may be one of them. */
export function mayPrecedeOpening({ type }: Block): boolean {
  return type === 'heading' || type === 'figure' || type === 'div'
}

/** Whether a block is a paragraph of words: the one that follows it is told from it by an indent or by white. */
export function isWords(block: Block | undefined): boolean {
  return block?.type === 'paragraph' && !picturesOf(block.children)
}
