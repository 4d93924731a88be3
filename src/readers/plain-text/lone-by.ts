import { readByline } from './byline.ts'
import type { Line, LineBlock } from './lines.ts'

/** “By” alone in a line, as typists set it to the middle between a title and a name. */
const BY = /^(?:by|von|par|por|di|door)$/iu
/** Blocks from the top in which it is looked for. */
const MOST_BLOCKS = 4

/** Joins “by” with the name below it, in a block of lines or in one of its own. */
export function joinLoneBy(blocks: readonly LineBlock[]): readonly LineBlock[] {
  const at = blocks
    .slice(0, MOST_BLOCKS)
    .findIndex(({ lines }, order) =>
      lines.some((line, index) => joined(line, lines[index + 1] ?? blocks[order + 1]?.lines[0])),
    )
  if (at < 0) return blocks
  const [block, next] = [blocks[at]!, blocks[at + 1]]
  const index = block.lines.findIndex(({ text }) => BY.test(text))
  const isWithin = index + 1 < block.lines.length
  const byline = joined(block.lines[index]!, isWithin ? block.lines[index + 1] : next!.lines[0])!
  const lines = [...block.lines.slice(0, index), byline, ...block.lines.slice(index + 2)]
  const below = isWithin || next!.lines.length === 1 ? [] : [{ ...next!, lines: next!.lines.slice(1) }]
  const rest = blocks.slice(isWithin ? at + 1 : at + 2)
  return [...blocks.slice(0, at), { ...block, lines }, ...below, ...rest]
}

function joined(line: Line, next: Line | undefined): Line | undefined {
  if (!next || !BY.test(line.text)) return undefined
  const text = `${line.text} ${next.text}`
  return readByline(text)?.isSaid ? { ...next, text, start: line.start } : undefined
}
