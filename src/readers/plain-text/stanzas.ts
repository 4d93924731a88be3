import { most } from '../../lists.ts'
import type { Line } from './lines.ts'
import type { MarkedBlock } from './lists.ts'
import { isFull, widthOf } from './unwrap.ts'

/** Columns of a line of verse at most, and of the lines of a couplet at least: shorter ones are names and addresses. */
const WIDEST = 60
const LEAST_OF_COUPLET = 20
const MOST_LINES = 14
/** Stanzas of so many lines that are alike, at least, by themselves; shorter ones need a third. */
const FEWEST_LINES = 4
const FEWEST = 2
/** Of the lines that wrapping makes nearly all are full; of paragraphs the last lines are half as long as the others. */
const MOST_FULL = 0.6
const LEAST_OF_LAST = 0.7

/**
 * The blocks that are stanzas of a poem, whether its lines begin with capitals or not: several of as many lines follow each
 * other, whose ends are not those of a column.
 */
export function stanzasOf(blocks: readonly MarkedBlock[]): ReadonlySet<MarkedBlock> {
  const found = new Set<MarkedBlock>()
  let run: MarkedBlock[] = []
  for (const block of [...blocks, undefined]) {
    const goesOn =
      block && canBeStanza(block) && (run[0]?.lines.length ?? block.lines.length) === block.lines.length
    if (goesOn) {
      run.push(block)
      continue
    }
    if (areStanzas(run)) for (const one of run) found.add(one)
    run = block && canBeStanza(block) ? [block] : []
  }
  return found
}

function canBeStanza({ lines, marker, isIndented }: MarkedBlock): boolean {
  if (marker || isIndented || lines.length < 2 || lines.length > MOST_LINES) return false
  return lines.every(
    (line) => widthOf(line) <= WIDEST && !/\d|@|\bwww\.|\t|\s{3}|^[^\s:]+:\s/u.test(line.text),
  )
}

function areStanzas(run: readonly MarkedBlock[]): boolean {
  const length = run[0]?.lines.length ?? 0
  if (run.length < FEWEST || (run.length === FEWEST && length < FEWEST_LINES)) return false
  const lines = run.flatMap((block) => block.lines)
  if (length === 2 && lines.some((line) => widthOf(line) < LEAST_OF_COUPLET)) return false
  const measure = most(lines.map(widthOf))
  const inner = run.flatMap((block) =>
    block.lines.slice(0, -1).map((line, at) => [line, block.lines[at + 1]!] as const),
  )
  const full = inner.filter(([line, next]) => isFull(line, next, measure)).length
  const last = mean(run.map((block) => block.lines.at(-1)!))
  return full <= inner.length * MOST_FULL && last >= mean(inner.map(([line]) => line)) * LEAST_OF_LAST
}

function mean(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + line.text.length, 0) / lines.length
}
