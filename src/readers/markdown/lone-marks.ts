import type { Block, IndexMark, Inline } from '../../ast/index.ts'

/**
 * Marks of the index that stand in a paragraph of their own, as LaTeX's authors write them: they are of the text after
 * them, or else of the one before, since what shows nothing is on no page.
 */
export function settleMarks(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some(isMarks)) return blocks
  const settled: Block[] = []
  let waiting: Block[] = []
  for (const block of blocks) {
    if (isMarks(block)) {
      waiting.push(block)
      continue
    }
    const marks = waiting.flatMap(marksIn)
    const marked = marks.length === 0 || block.type === 'heading' ? undefined : begunWith(marks, block)
    if (marked === undefined) settle(settled, waiting)
    settled.push(marked ?? block)
    waiting = []
  }
  settle(settled, waiting)
  return settled
}

/** Puts the marks of paragraphs behind the last text, or leaves them where they are. */
function settle(blocks: Block[], waiting: readonly Block[]): void {
  const last = blocks.at(-1)
  if (waiting.length === 0) return
  if (last?.type === 'paragraph' || last?.type === 'heading')
    blocks[blocks.length - 1] = { ...last, children: [...last.children, ...waiting.flatMap(marksIn)] }
  else blocks.push(...waiting)
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
