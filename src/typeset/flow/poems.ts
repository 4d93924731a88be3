import type { Block, Verse } from '../../ast/index.ts'
import { type Context, longestLine, type Setting } from '../blocks/index.ts'

/** A poem in parts: verse that nothing but ornaments part, as blocks that follow one another. */
interface Poem {
  /** Index of its last part. */
  readonly to: number
  /** Width of the longest line of all its parts, points. */
  readonly longest: number
}

/**
 * How wide the poem is that the block at an index is a part of: what stands in the middle of the page is the poem, and
 * its parts begin on one edge. Asked for indices that rise.
 */
export function poemWidths(blocks: readonly Block[], context: Context, setting: Setting) {
  let poem: Poem | undefined
  return (index: number): number => {
    if (!poem || index > poem.to) poem = poemFrom(blocks, index, context, setting)
    return poem.longest
  }
}

function poemFrom(blocks: readonly Block[], from: number, context: Context, setting: Setting): Poem {
  const parts: Verse[] = []
  let to = from
  for (let at = from; at < blocks.length; at++) {
    const block = blocks[at]!
    if (block.type === 'verse') {
      parts.push(block)
      to = at
    } else if (block.type !== 'thematicBreak') break
  }
  return { to, longest: longestLine(parts, context, setting) }
}
