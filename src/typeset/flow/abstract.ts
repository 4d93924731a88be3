import { type Aside, type Block, walk } from '../../ast/index.ts'
import type { Context, Setting, VerticalList } from '../blocks/index.ts'
import { stackBlocks } from './stack-blocks.ts'

/** Widest lines of an abstract over the columns, em of its type: what is wider is hard to read (Bringhurst, 2.1.2). */
const MEASURE = 38
/** Width of a letter, em; and how much of the page an abstract may take there. */
const LETTER = 0.45
const MOST_OF_PAGE = 0.4

/**
 * Puts the abstract that opens a text in columns over all of them, below the title: no figure comes between the two. A
 * long one, which may have to go on overleaf, stays in the columns. Gives whether it is there.
 */
export function stackAbstractAbove(
  block: Block | undefined,
  context: Context,
  list: VerticalList,
  setting: Setting,
): boolean {
  if (!isAbstract(block)) return false
  const { page, grid, role } = setting.print
  const { size, leading, inset } = role('abstract')
  const measure = Math.min(page.textWidth, MEASURE * size + inset[0] + inset[1])
  const lines = (LETTER * size * lettersIn(block)) / measure
  if (lines * leading > MOST_OF_PAGE * page.lines * grid) return false
  const left = role('title').align === 'center' ? (page.textWidth - measure) / 2 : 0
  stackBlocks([block], { ...context, left, measure }, list, setting)
  return true
}

export function isAbstract(block: Block | undefined): block is Aside {
  return block?.type === 'aside' && block.kind === 'abstract'
}

function lettersIn(block: Aside): number {
  let letters = 0
  walk(block, (node) => {
    if ('value' in node) letters += node.value.length
  })
  return letters
}
