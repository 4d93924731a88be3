import type { Line } from './lines.ts'
import type { Judge, Repair, Repaired } from './repair.ts'

/** Signs that typists draw boxes of: those of the lines above and below, and of the sides. */
const EDGE = /^[*#=+|─━═╔╗╚╝┌┐└┘._-]{10,}$/u
const SIDE = /^(?<side>[*#|!:║│┃])(?<inner>.*)\k<side>$/u
const MOST_LINES = 40

/** Text in a box of signs is the text, without the box. */
export function openBoxes(lines: readonly Line[], judge: Judge): Repaired<Line[]> {
  const value: Line[] = []
  const repairs: Repair[] = []
  for (let at = 0; at < lines.length; at++) {
    const end = EDGE.test(lines[at]!.text) ? endOfBox(lines, at) : at
    if (end === at) {
      value.push(lines[at]!)
      continue
    }
    const box = lines.slice(at, end + 1)
    const opened = box.map((line, order) => withoutSides(line, order === 0 || order === box.length - 1))
    const repair = judge({
      rule: 'ornament',
      confidence: 0.9,
      from: box[0]!.start,
      to: box.at(-1)!.end,
      before: box.map(({ text }) => text).join('\n'),
      after: opened.map(({ text }) => text).join('\n'),
      message: 'the signs around these lines are a box',
    })
    repairs.push(repair)
    for (const line of repair.applied ? opened : box) value.push(line)
    at = end
  }
  return { value, repairs }
}

/** The line that closes a box; the one that opens it where it is none, or a table, which has sides within its lines. */
function endOfBox(lines: readonly Line[], start: number): number {
  const first = SIDE.exec(lines[start + 1]?.text ?? '')?.groups?.side
  let hasText = false
  for (let at = start + 1; at < Math.min(lines.length, start + MOST_LINES); at++) {
    const { text } = lines[at]!
    if (EDGE.test(text)) return hasText ? at : start
    const { side, inner } = SIDE.exec(text)?.groups ?? {}
    if (side === undefined || side !== first || inner!.includes(side)) return start
    hasText ||= /\p{L}/u.test(inner!)
  }
  return start
}

function withoutSides(line: Line, isEdge: boolean): Line {
  const inner = isEdge ? '' : line.text.slice(1, -1)
  const text = inner.trim()
  if (text === '') return { ...line, text: '', end: line.start }
  const lead = 1 + inner.length - inner.trimStart().length
  const start = line.start + lead
  return { ...line, text, start, end: start + text.length, indent: line.indent + lead }
}
