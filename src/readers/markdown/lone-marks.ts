import type { Block, IndexMark, Inline } from '../../ast/index.ts'
import { append } from '../../lists.ts'

/**
 * Marks of the index that stand in a paragraph of their own, as LaTeX's authors write them: they are of the text after
 * them, or else of the one before, or of the next that there is, since what shows nothing is on no page. What ends a
 * stretch is of the text before it.
 */
export function settleMarks(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some(isMarks)) return blocks
  const settled: Block[] = []
  let waiting: IndexMark[] = []
  for (const block of blocks) {
    if (isMarks(block)) {
      const marks = marksIn(block)
      const isSettled = waiting.length === 0 && marks.every(isEnd) && settle(settled, marks)
      if (!isSettled) append(waiting, marks)
    } else if (waiting.length === 0) settled.push(block)
    else {
      const isHeading = block.type === 'heading'
      const begun = isHeading ? undefined : begunWith(waiting, block)
      const isPast = isHeading && waiting.every(isEnd)
      const isSettled = begun === undefined && (isPast ? settleBack : settle)(settled, waiting)
      const own = begun ?? (isHeading && !isSettled ? endedWith(waiting, block) : undefined)
      settled.push(own ?? block)
      if (own || isSettled) waiting = []
    }
  }
  const isLeft = waiting.length > 0 && !settleBack(settled, waiting)
  return isLeft ? [...settled, { type: 'paragraph', children: waiting }] : settled
}

/** Puts marks behind the last words that there are, past what ends with none. */
function settleBack(blocks: Block[], marks: readonly Inline[]): boolean {
  return blocks.some((_, at) => settle(blocks, marks, blocks.length - 1 - at))
}

/** Puts marks behind the words of a block, the last one where none is named, if it ends with some. */
function settle(blocks: Block[], marks: readonly Inline[], at: number = blocks.length - 1): boolean {
  const block = blocks[at]
  const ended = block && endedWith(marks, block)
  if (ended) blocks[at] = ended
  return ended !== undefined
}

/** The block with marks behind its last words; nothing where it ends with none. */
function endedWith(marks: readonly Inline[], block: Block): Block | undefined {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { ...block, children: [...block.children, ...marks] }
    case 'blockquote':
    case 'div': {
      const children = lastEndedWith(marks, block.children)
      return children && { ...block, children }
    }
    case 'list': {
      const last = block.children.at(-1)
      const children = last && lastEndedWith(marks, last.children)
      return children && { ...block, children: [...block.children.slice(0, -1), { ...last, children }] }
    }
    default:
      return undefined
  }
}

function lastEndedWith(marks: readonly Inline[], blocks: readonly Block[]): Block[] | undefined {
  const last = blocks.at(-1)
  const ended = last && endedWith(marks, last)
  return ended && [...blocks.slice(0, -1), ended]
}

/** The block with marks before its first words; nothing where it begins with none. */
function begunWith(marks: readonly Inline[], block: Block): Block | undefined {
  switch (block.type) {
    case 'paragraph':
      return { ...block, children: [...marks, ...block.children] }
    case 'blockquote':
    case 'div': {
      const children = firstBegunWith(marks, block.children)
      return children && { ...block, children }
    }
    case 'list': {
      const [first, ...rest] = block.children
      const children = first && firstBegunWith(marks, first.children)
      return children && { ...block, children: [{ ...first, children }, ...rest] }
    }
    default:
      return undefined
  }
}

function firstBegunWith(marks: readonly Inline[], [first, ...rest]: readonly Block[]): Block[] | undefined {
  const begun = first && begunWith(marks, first)
  return begun && [begun, ...rest]
}

function isEnd({ range }: IndexMark): boolean {
  return range === 'end'
}

function isMarks(block: Block): boolean {
  return block.type === 'paragraph' && marksIn(block).length > 0 && block.children.every(showsNothing)
}

function marksIn(block: Block): IndexMark[] {
  return block.type === 'paragraph'
    ? block.children.filter((node): node is IndexMark => node.type === 'indexMark')
    : []
}

function showsNothing(node: Inline): boolean {
  if (node.type === 'text') return node.value.trim() === ''
  return node.type === 'indexMark' || node.type === 'break'
}
