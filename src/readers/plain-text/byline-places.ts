import { readByline } from './byline.ts'
import type { Line, LineBlock } from './lines.ts'
import { isInCapitals } from './words.ts'

/** “By” alone in a line, as typists set it to the middle between a title and a name. */
const BY = /^(?:by|von|par|por|di|door)$/iu
/** Blocks from the top in which it is looked for. */
const MOST_BLOCKS = 4

/** A title in capitals, and beside it who wrote it: `THE WELL by Ana Costa`. */
const BESIDE_TITLE = /^(?<title>\P{Ll}{6,100}?)\s+(?<byline>by\s.+)$/u

/** Parts a byline from the title in capitals that it stands behind in the first line. */
export function partBesideTitle(blocks: readonly LineBlock[]): readonly LineBlock[] {
  const [block, ...others] = blocks
  const [line, ...below] = block?.lines ?? []
  const { title, byline } = (line && BESIDE_TITLE.exec(line.text)?.groups) ?? {}
  if (!block || !line || !title || !byline || !readByline(byline)?.isSaid || !isInCapitals(title))
    return blocks
  const end = line.start + title.length
  const first = { ...line, text: title, end }
  const second = { ...line, text: byline, start: line.end - byline.length }
  return [{ ...block, lines: [first, second, ...below] }, ...others]
}

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
