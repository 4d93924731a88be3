import type { Block, Inline, TableRow } from '../../ast/index.ts'
import { unreachable } from '../../ast/index.ts'

/** Blocks as one run of text, for places that hold no blocks: each begins on a line of its own. */
export function flatten(blocks: readonly Block[]): Inline[] {
  const runs = blocks.map(inlinesOf).filter((run) => run.length > 0)
  return runs.flatMap((run, index) => (index === 0 ? run : [lineBreakBefore(run), ...run]))
}

function lineBreakBefore([first]: readonly Inline[]): Inline {
  const start = first?.position?.start
  return { type: 'break', ...(start && { position: { start, end: start } }) }
}

function inlinesOf(block: Block): readonly Inline[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return block.children
    case 'code':
    case 'math':
      return [{ type: 'inlineCode', value: block.value, ...(block.position && { position: block.position }) }]
    case 'blockquote':
    case 'div':
      return flatten(block.children)
    case 'section':
      return flatten([block.title, ...block.children])
    case 'aside':
      return flatten([paragraph(block.title), ...block.children])
    case 'figure':
      return flatten([...block.children, paragraph(block.caption)])
    case 'list':
      return flatten(block.children.flatMap((item) => item.children))
    case 'definitionList':
      return flatten(
        block.children.flatMap((part) =>
          part.type === 'definitionTerm' ? [paragraph(part.children)] : part.children,
        ),
      )
    case 'table':
      return flatten([paragraph(block.caption), ...block.children.map(asLine)])
    case 'verse':
      return flatten(
        block.children.flatMap((stanza) => stanza.children.map((line) => paragraph(line.children))),
      )
    case 'writingSpace':
    case 'thematicBreak':
    case 'pageBreak':
      return []
    default:
      return unreachable(block)
  }
}

function paragraph(children: readonly Inline[] = []): Block {
  return { type: 'paragraph', children }
}

/** The cells of a row on one line, parted by white alone. */
function asLine({ children }: TableRow): Block {
  const cells = children.map((cell) => cell.children).filter((cell) => cell.length > 0)
  return paragraph(cells.flatMap((cell, at) => (at === 0 ? cell : [GAP, ...cell])))
}

const GAP: Inline = { type: 'text', value: '\u2003' }
