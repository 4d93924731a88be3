import { readByline } from './byline.ts'
import { type Line, type LineBlock, withoutFirstLines } from './lines.ts'
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
  for (const [at, block] of blocks.slice(0, MOST_BLOCKS).entries()) {
    const next = blocks[at + 1]
    const index = block.lines.findIndex(
      (line, order) => joined(line, block.lines[order + 1] ?? next?.lines[0]) !== undefined,
    )
    if (index < 0) continue
    const isWithin = index + 1 < block.lines.length
    const byline = joined(block.lines[index]!, isWithin ? block.lines[index + 1] : next?.lines[0])!
    const lines = [...block.lines.slice(0, index), byline, ...block.lines.slice(index + 2)]
    const below = isWithin ? blocks.slice(at + 1) : [...withoutFirstLines(next!, 1), ...blocks.slice(at + 2)]
    return [...blocks.slice(0, at), { ...block, lines }, ...below]
  }
  return blocks
}

/** The line that both make together; undefined where they name nobody. */
function joined(line: Line, next: Line | undefined): Line | undefined {
  if (!next || !BY.test(line.text)) return undefined
  const text = `${line.text} ${next.text}`
  return readByline(text)?.isSaid ? { ...next, text, start: line.start } : undefined
}

/** Whether a text has somebody’s last name, but for what it says of who has written it. */
export function isSpokenOf(name: string, text: readonly LineBlock[]): boolean {
  const last = name.split(' ').at(-1)!
  return text.some(
    ({ lines }) => !lines[0]!.text.startsWith(name) && lines.some((line) => line.text.includes(last)),
  )
}
