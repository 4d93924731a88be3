import { gridOf } from './grid.ts'
import type { Line, LineBlock } from './lines.ts'
import type { Judge, Repair, Repaired } from './repair.ts'
import { isThematicBreak } from './words.ts'

/** Shorter ones may be a part of what they stand beside. */
const SHORTEST = 8
/** White as wide as between columns is that of a table. */
const ROW = /\S(?:\s{2,}|\t)\S|\|/

/** A rule across the page is a block of its own, but for those of a table. */
export function cutRules(blocks: readonly LineBlock[]): LineBlock[] {
  return blocks.flatMap((block) => {
    const cuts = block.lines.flatMap((_, at) => (isRule(block.lines, at) ? [at, at + 1] : []))
    if (cuts.length === 0 || block.rules || gridOf(block.lines)) return [block]
    const starts = [...new Set([0, ...cuts])].filter((start) => start < block.lines.length)
    return starts.map((start, order) => ({
      ...block,
      lines: block.lines.slice(start, starts[order + 1]),
      gap: order === 0 ? block.gap : 1,
    }))
  })
}

function isRule(lines: readonly Line[], at: number): boolean {
  const { text } = lines[at]!
  const isPlain = new Set(text.replace(/\s/g, '')).size === 1
  const isOfTable =
    isPlain && [lines[at - 1], lines[at + 1]].some((line) => line !== undefined && ROW.test(line.text))
  return text.length >= SHORTEST && isThematicBreak(text) && !isOfTable
}

const isRuleAlone = ({ lines, rules }: LineBlock): boolean =>
  rules === undefined && lines.every(({ text }) => isThematicBreak(text))

/** Rules above the first words of a text, and below its last, part nothing. */
export function trimRules(blocks: readonly LineBlock[], judge: Judge): Repaired<readonly LineBlock[]> {
  const first = blocks.findIndex((block) => !isRuleAlone(block))
  const end = blocks.findLastIndex((block) => !isRuleAlone(block)) + 1
  if (first < 0) return { value: blocks, repairs: [] }
  const outside = [...blocks.slice(0, first), ...blocks.slice(end)]
  return {
    value: blocks.slice(first, end),
    repairs: outside.flatMap(({ lines }) =>
      lines.map((line) => repairOf(line, judge, 'a rule at the edge of a text parts nothing')),
    ),
  }
}

function repairOf({ text, start, end }: Line, judge: Judge, message: string): Repair {
  return judge({ rule: 'ornament', confidence: 0.95, from: start, to: end, before: text, after: '', message })
}

/** Lines with a stop alone part paragraphs where programs for mail took an empty line for the end; one alone may be a slip. */
const FEWEST_STOPS = 2

export function withoutLoneStops(lines: readonly Line[], judge: Judge): Repaired<readonly Line[]> {
  const stops = lines.filter(({ text }) => text === '.')
  if (stops.length < FEWEST_STOPS) return { value: lines, repairs: [] }
  return {
    value: lines.map((line) => (line.text === '.' ? { ...line, text: '', end: line.start } : line)),
    repairs: stops.map((line) => repairOf(line, judge, 'a stop alone in a line parts paragraphs')),
  }
}
