import type { Block } from './nodes.ts'
import { textOf } from './walk.ts'

/** A longer paragraph in bold is a sentence that is stressed. */
const LONGEST_LABEL = 80

/** Whether a block is a paragraph in bold alone: a lead, or the question of an interview. */
export function isBold(block: Block | undefined): boolean {
  if (block?.type !== 'paragraph') return false
  const solid = block.children.filter((node) => node.type !== 'text' || node.value.trim() !== '')
  return solid.length > 0 && solid.every(({ type }) => type === 'strong')
}

/** Whether it is one of a few words: a heading that its author did not make one. */
export function isLabel(block: Block | undefined): boolean {
  return block?.type === 'paragraph' && isBold(block) && textOf(block.children).trim().length <= LONGEST_LABEL
}
