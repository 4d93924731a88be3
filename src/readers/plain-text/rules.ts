import { gridOf } from './grid.ts'
import { type Line, type LineBlock, partAt } from './lines.ts'
import type { Judge, Repair, Repaired } from './repair.ts'
import { asksFor, hasColumns, isThematicBreak } from './words.ts'

/** Shorter ones may be a part of what they stand beside. */
const SHORTEST = 8
/** A rule across the page is a block of its own, but for those of a table. */
export function cutRules(blocks: readonly LineBlock[]): LineBlock[] {
  return blocks.flatMap((block) => {
    const cuts = block.lines.flatMap((_, at) => (isRule(block.lines, at) ? [at, at + 1] : []))
    if (cuts.length === 0 || block.rules || gridOf(block.lines)) return [block]
    return partAt(block, cuts)
  })
}

function isRule(lines: readonly Line[], at: number): boolean {
  const { text } = lines[at]!
  const isPlain = new Set(text.replace(/\s/g, '')).size === 1
  const isOfTable =
    isPlain &&
    [lines[at - 1], lines[at + 1]].some(
      (line) => line !== undefined && (hasColumns(line.text) || line.text.includes('|')),
    )
  return text.length >= SHORTEST && isThematicBreak(text) && !isOfTable && !isToWriteOn(lines, at)
}

/** Lines below a question are there for its answer. */
function isToWriteOn(lines: readonly Line[], at: number): boolean {
  const rules = lines.slice(0, at).findLastIndex(({ text }) => !/^_+$/.test(text))
  return /^_+$/.test(lines[at]!.text) && asksFor(lines[rules]?.text ?? '')
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

/** Programs for mail take a stop alone for an empty line; one alone may be a slip. */
const FEWEST_STOPS = 2
/** Lines of a signature, which two hyphens part from the mail (RFC 3676, 4.3). */
const MOST_OF_SIGNATURE = 8

/** Signs that stand alone in a line of a mail and part what is above from what is below are empty lines. */
export function withoutMailSigns(lines: readonly Line[], judge: Judge): Repaired<readonly Line[]> {
  const stops = lines.filter(({ text }) => text === '.')
  const written = lines.filter(({ text }) => text !== '')
  const signature = written
    .slice(1)
    .slice(-MOST_OF_SIGNATURE)
    .filter(({ text }) => text === '--')
  const signs = new Set([...(stops.length < FEWEST_STOPS ? [] : stops), ...signature])
  return {
    value: lines.map((line) => (signs.has(line) ? { ...line, text: '', end: line.start } : line)),
    repairs: [...signs].map((line) => repairOf(line, judge, 'a sign alone in a line parts what a mail has')),
  }
}

function repairOf({ text, start, end }: Line, judge: Judge, message: string): Repair {
  return judge({ rule: 'ornament', confidence: 0.95, from: start, to: end, before: text, after: '', message })
}
