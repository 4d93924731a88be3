import type { Blank, Inline, WritingSpace } from './nodes.ts'
import type { Words } from './words.ts'

/** Whom an edition is for: teachers see the answers. */
export type Audience = 'student' | 'teacher'

/** Width of a low line in most faces, em. */
const LOW_LINE = 0.5

/** A gap as text, as it is copied, and shown where there is no style sheet: low lines, which join. */
export function blankText({ width }: Blank): string {
  return '_'.repeat(Math.max(1, Math.round(width / LOW_LINE)))
}

/** The width of a gap that is as long as so many low lines, em. */
export function widthOfLowLines(count: number): number {
  return Math.min(count, MOST_LOW_LINES) * LOW_LINE
}

/** No measure holds more. */
const MOST_LOW_LINES = 200

/** What is said of room to write in to those who do not see it. */
export function writingLabel({ room }: WritingSpace, words: Words): string {
  return 'lines' in room ? `${words.writingLines}: ${room.lines}` : words.writingBox
}

/** Letters of a label before a gap, at most. */
const LONGEST_LABEL = 40

/** `Name: ____ Date: ____`: short labels and gaps, which share what is left of the line. */
export function isFieldLine(nodes: readonly Inline[]): boolean {
  return (
    nodes.at(-1)?.type === 'blank' &&
    nodes.every(
      (node) => node.type === 'blank' || (node.type === 'text' && node.value.length <= LONGEST_LABEL),
    )
  )
}
