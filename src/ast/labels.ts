import type { Block, Inline } from './nodes.ts'
import { textOf } from './walk.ts'

/** A longer paragraph in bold is a sentence that is stressed. */
const LONGEST_LABEL = 80

/** Whether a block is a paragraph in bold alone: a lead, or the question of an interview. */
export function isBold(block: Block | undefined): boolean {
  return block?.type === 'paragraph' && areBold(block.children)
}

function areBold(nodes: readonly Inline[]): boolean {
  const solid = nodes.filter((node) => node.type !== 'text' || node.value.trim() !== '')
  return solid.length > 0 && solid.every(({ type }) => type === 'strong')
}

/** Whether the first line of a paragraph is in bold, and its author ends it: a heading to the words below it. */
export function beginsInBold(block: Block): boolean {
  if (block.type !== 'paragraph') return false
  const end = block.children.findIndex(({ type }) => type === 'break')
  return end > 0 && end < block.children.length - 1 && areBold(block.children.slice(0, end))
}

/** Whether it is one of a few words: a heading that its author did not make one. */
export function isLabel(block: Block | undefined): boolean {
  return block?.type === 'paragraph' && isBold(block) && textOf(block.children).trim().length <= LONGEST_LABEL
}
