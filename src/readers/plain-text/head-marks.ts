import { readByline } from './byline.ts'
import { saysCredit } from './credit-line.ts'
import { isDate } from './date.ts'
import type { Line, LineBlock } from './lines.ts'
import type { Judge, Repair, Repaired } from './repair.ts'
import { endsWithStop } from './words.ts'

/** A line that is emphasised as a whole, and one that has the signs of a heading before it. */
const EMPHASISED = /^(?<signs>\*{1,3}|_{1,3})(?<text>[^*_\s](?:[^*_]*[^*_\s])?)\k<signs>$/u
const HEADING = /^#{1,2}[ \t]+(?<text>\S.*?)(?:[ \t]+#+)?$/u
const LONGEST = 200
/** Lines from the top in which headline, byline and date are. */
const MOST_LINES = 6

/** Takes the signs of Markdown away that make a headline, a byline or a date large or slanted: what these are says it already. */
export function takeHeadMarks(blocks: readonly LineBlock[], judge: Judge): Repaired<readonly LineBlock[]> {
  const head = blocks
    .slice(0, MOST_LINES)
    .flatMap(({ lines }) => lines)
    .slice(0, MOST_LINES)
  const repairs: Repair[] = []
  const bare = new Map<Line, Line>()
  for (const [at, line] of head.entries()) {
    const text = textOf(line, head[at + 1], at === 0)
    if (text === undefined) continue
    const start = line.start + line.text.indexOf(text)
    const place = { from: line.start, to: line.end, before: line.text, after: text }
    const message = 'signs of Markdown around a line of the head'
    const repair = judge({ rule: 'ornament', confidence: 0.9, ...place, message })
    repairs.push(repair)
    if (repair.applied) bare.set(line, { ...line, text, start, end: start + text.length })
  }
  if (bare.size === 0) return { value: blocks, repairs }
  const value = blocks.map((block) => ({
    ...block,
    lines: block.lines.map((line) => bare.get(line) ?? line),
  }))
  return { value, repairs }
}

/** What a line says between its signs, where it is the headline, a byline or the day. */
function textOf({ text }: Line, next: Line | undefined, isFirst: boolean): string | undefined {
  if (text.length > LONGEST) return undefined
  const emphasised = EMPHASISED.exec(text)?.groups
  const inner = emphasised?.text ?? (isFirst ? HEADING.exec(text)?.groups?.text : undefined)
  if (inner === undefined || (isFirst && emphasised?.signs?.length === 1)) return undefined
  const isAboveDay = next !== undefined && isDate(EMPHASISED.exec(next.text)?.groups?.text ?? next.text)
  const isCredit = saysCredit(inner) || (isAboveDay && readByline(inner) !== undefined)
  return isCredit || (isFirst && next !== undefined && !endsWithStop(inner)) ? inner : undefined
}
