import type { Block } from './nodes.ts'
import { textOf } from './walk.ts'

/** A longer paragraph in bold is a sentence that is stressed. */
const LONGEST_LABEL = 80

/**
 * Whether a block is a paragraph of a few words in bold and nothing else: a heading that its author did not make one, or
 * the question of an interview.
 */
export function isLabel(block: Block | undefined): boolean {
  if (block?.type !== 'paragraph') return false
  const solid = block.children.filter((node) => node.type !== 'text' || node.value.trim() !== '')
  const isBold = solid.length > 0 && solid.every(({ type }) => type === 'strong')
  return isBold && textOf(block.children).trim().length <= LONGEST_LABEL
}
