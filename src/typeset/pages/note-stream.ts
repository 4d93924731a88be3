import type { LineItem } from '../blocks/index.ts'
import { TOLERANCE } from '../blocks/index.ts'
import { LIMITS } from './prices.ts'

/** A note as it stands at the foot of the page. */
export interface SetNote {
  readonly lines: readonly LineItem[]
}

/** What a foot holds, and what it costs. */
export interface Foot {
  /** Lines placed so far, with those of this foot. */
  readonly end: number
  /** Points, with the white above; 0 for a foot without notes. */
  readonly height: number
  /** Whether a note is broken at the end. */
  readonly isSplit: boolean
  /** Whether one line of it alone stands on either side. */
  readonly isStub: boolean
  /** Notes that were called for and do not begin here. */
  readonly away: number
}

const NO_FOOT: Foot = { end: 0, height: 0, isSplit: false, isStub: false, away: 0 }

/**
 * The notes as a second text, locked to the first: their lines in order, and how many of them the marks up to some
 * place of the text call for. A foot holds the next lines, as many as there is room for; the rest goes on below.
 */
export class NoteStream {
  readonly lines: readonly LineItem[]
  private readonly order = new Map<string, number>()
  /** Number of lines before each note, and of all. */
  private readonly starts: number[] = [0]
  /** Height of the lines before each, points. */
  private readonly heights: number[] = [0]
  private readonly space: number

  /** `space` is the white between the text and its notes, points. */
  constructor(notes: ReadonlyMap<string, SetNote>, space: number) {
    const lines: LineItem[] = []
    for (const [identifier, note] of notes) {
      this.order.set(identifier, this.order.size)
      for (const line of note.lines) {
        this.heights.push(this.heights.at(-1)! + line.height)
        lines.push(line)
      }
      this.starts.push(lines.length)
    }
    this.lines = lines
    this.space = space
  }

  /** How many notes are called for once a line with these marks stands. */
  after(called: number, marks: readonly string[]): number {
    let count = called
    for (const mark of marks) count = Math.max(count, (this.order.get(mark) ?? -1) + 1)
    return count
  }

  /** Lines of the first `called` notes. */
  linesOf(called: number): number {
    return this.starts[called]!
  }

  /** The least room that a foot needs, where `placed` lines stand on earlier pages. */
  leastHeight(placed: number, called: number, column: number): number {
    const end = this.starts[called]!
    if (end <= placed) return 0
    const last = this.starts[called - 1]!
    const least = Math.min(end, Math.max(placed, last) + LIMITS.noteLines)
    return Math.min(this.space + this.height(placed, least), LIMITS.foot * column)
  }

  /** The lines that a foot of `room` points takes. */
  foot(placed: number, called: number, room: number): Foot {
    if (called === 0) return NO_FOOT
    const wanted = this.starts[called]!
    let end = placed
    while (end < wanted && this.space + this.height(placed, end + 1) <= room + TOLERANCE) end++
    let away = 0
    while (away < called && this.starts[called - 1 - away]! >= end) away++
    const isSplit = end < wanted && this.starts[called - away] !== end
    const [start, stop] = [this.starts[called - 1 - away] ?? 0, this.starts[called - away] ?? 0]
    const isStub =
      isSplit && (end - Math.max(start, placed) < LIMITS.noteLines || stop - end < LIMITS.noteLines)
    const height = end > placed ? this.space + this.height(placed, end) : 0
    return { end, height, isSplit, isStub, away }
  }

  height(from: number, to: number): number {
    return this.heights[to]! - this.heights[from]!
  }
}
