import {
  endsInHyphen,
  type FloatItem,
  type LineItem,
  type ParagraphItem,
  TOLERANCE,
  type VerticalItem,
} from '../blocks/index.ts'
import { choicesOf } from './column-ways.ts'
import { Cursor } from './cursor.ts'
import type { ColumnDecision } from './decide-column.ts'
import { mayStandBefore } from './float-places.ts'
import { inSize, WAITS } from './float-sizes.ts'
import type { NoteStream } from './note-stream.ts'

/** A line at its place: `y` is the line's top from the top of the column. */
export interface PlacedLine {
  readonly line: LineItem
  readonly y: number
  /** Set on a float that waited for this column: the text had come to it before. */
  readonly isLate?: true
}

/** A figure over the columns of a page, or one that takes it. */
export interface SpanningFigure {
  readonly lines: readonly LineItem[]
  readonly span: NonNullable<FloatItem['span']>
}

/** What could not be had where a column ends. */
export type Compromise = 'orphan' | 'widow' | 'hyphen' | 'uneven' | 'scant' | 'forced' | 'note-away'

/** What one column holds. */
export interface ColumnBody {
  readonly lines: readonly PlacedLine[]
  /** Figures at the head of the page. */
  readonly heads: readonly SpanningFigure[]
  /** Figure at its foot. */
  readonly foot?: SpanningFigure
  readonly notes: readonly PlacedLine[]
  /** Where the text with its notes ends, points from the top of the column. */
  readonly depth: number
  readonly cost: number
  readonly compromises: readonly Compromise[]
  /** Lines of white at the foot. */
  readonly white: number
  readonly ending: Ending
}

/** Where a column ends, and what was done for it. */
export interface Ending {
  readonly place: 'end of text' | 'between blocks' | 'inside a paragraph'
  /** Inside a paragraph: lines that stand here or before, of how many. */
  readonly after?: readonly [line: number, of: number]
  /** Paragraphs that end here and are a line longer, or shorter, than is best for them. */
  readonly longer: number
  readonly shorter: number
  /** Spaces that are a line wider, figures that wait for the next column, and pictures made smaller. */
  readonly grown: number
  readonly moved: number
  readonly smaller: number
}

/** Carries out what was decided: the lines of the column, each at its place. */
export function columnBody(
  decision: ColumnDecision,
  items: readonly VerticalItem[],
  notes: NoteStream,
  grid: number,
): ColumnBody {
  const lines = textLines(decision, items, grid)
  const [from, to] = decision.notes
  const top = decision.depth - notes.height(from, to)
  const noteLines = notes.lines
    .slice(from, to)
    .map((line, index) => ({ line, y: top + notes.height(from, from + index) }))
  const { depth, cost, white, start } = decision
  const figureAt = (index: number) => items[index] as SpanningFigure & FloatItem
  return {
    lines,
    heads: start.heads.map(figureAt),
    ...(start.foot !== undefined && { foot: figureAt(start.foot) }),
    notes: noteLines,
    depth,
    cost,
    white,
    compromises: compromisesOf(decision, items, lines),
    ending: endingOf(decision, items),
  }
}

/** The decision gone through again, with the cursor that found it. */
function textLines(
  { start, end }: ColumnDecision,
  items: readonly VerticalItem[],
  grid: number,
): PlacedLine[] {
  const choices = choicesOf(end)
  const placed: PlacedLine[] = []
  // Where each float begins that stands between lines of text.
  let floats: number[] = []
  const put = (line: LineItem, y: number) => {
    const from = cursor.bottom + cursor.gap
    lower(placed, floats, y - from)
    floats = []
    placed.push({ line, y })
  }
  let cursor = Cursor.top(grid)
  const stand = (float: FloatItem, more: Pick<PlacedLine, 'isLate'> = {}) => {
    if (!cursor.isEmpty) floats.push(placed.length)
    cursor = cursor.float(float, (line, y) => placed.push({ line, y, ...more }))
  }
  let late = start.waiting.filter((index) => !end.waiting.includes(index))
  const floatAt = (index: number) => inSize(items[index] as FloatItem, choices.get(index) ?? 0)
  const putLate = () => {
    for (const index of late) stand(floatAt(index), { isLate: true })
    late = []
  }
  const last = end.place.line > 0 ? end.place.item : end.place.item - 1
  for (let index = start.place.item; index <= last; index++) {
    if (late.length > 0 && mayStandBefore(items, index, start.place)) putLate()
    const item = items[index]!
    const choice = choices.get(index) ?? 0
    if (item.kind === 'space') cursor = cursor.space(item, choice > 0)
    else if (item.kind === 'line') cursor = cursor.line(item, put)
    else if (item.kind === 'float' && choice !== WAITS && !item.span) stand(floatAt(index))
    else if (item.kind === 'paragraph')
      for (const line of paragraphLines(item, index, choice, { start, end })) cursor = cursor.line(line, put)
  }
  putLate()
  return placed
}

/**
 * The `rest` of a line that floats leave above the text stands in equal parts above, between and below them: their
 * captions would else hang between the picture and the text.
 */
function lower(placed: PlacedLine[], floats: readonly number[], rest: number): void {
  const part = rest / (floats.length + 1)
  if (part <= TOLERANCE) return
  floats.forEach((from, place) => {
    const end = floats[place + 1] ?? placed.length
    for (let index = from; index < end; index++)
      placed[index] = { ...placed[index]!, y: placed[index]!.y + (place + 1) * part }
  })
}

/** The lines of a paragraph that stand in this column. */
function paragraphLines(
  item: ParagraphItem,
  index: number,
  choice: number,
  { start, end }: Pick<ColumnDecision, 'start' | 'end'>,
): readonly LineItem[] {
  const goesOn = start.place.line > 0 && index === start.place.item
  const isBroken = end.place.line > 0 && index === end.place.item
  const way = goesOn ? start.place.way : isBroken ? end.place.way : choice
  const lines = item.ways()[way]!.set()
  return lines.slice(goesOn ? start.place.line : 0, isBroken ? end.place.line : lines.length)
}

function endingOf({ end }: ColumnDecision, items: readonly VerticalItem[]): Ending {
  const done = { longer: 0, shorter: 0, grown: 0, moved: 0, smaller: 0 }
  for (const [index, option] of choicesOf(end)) {
    const item = items[index]!
    if (item.kind === 'space') done.grown++
    else if (item.kind === 'float') done[option === WAITS ? 'moved' : 'smaller']++
    else if (item.kind === 'paragraph' && option > 0) {
      const [best, chosen] = [item.ways()[0]!, item.ways()[option]!]
      if (chosen.lines.length > best.lines.length) done.longer++
      else done.shorter++
    }
  }
  const broken = items[end.place.item]
  if (end.place.item >= items.length) return { place: 'end of text', ...done }
  if (end.place.line === 0 || broken?.kind !== 'paragraph') return { place: 'between blocks', ...done }
  const of = broken.ways()[end.place.way]!.lines.length
  return { place: 'inside a paragraph', after: [end.place.line, of], ...done }
}

function compromisesOf(
  { end, start, notes, isUneven, isScant }: ColumnDecision,
  items: readonly VerticalItem[],
  lines: readonly PlacedLine[],
): Compromise[] {
  const found: Compromise[] = []
  const broken = items[end.place.item]
  if (end.place.line > 0 && broken?.kind === 'paragraph') {
    if (end.place.line === 1) found.push('orphan')
    if (end.place.line === broken.ways()[end.place.way]!.lines.length - 1) found.push('widow')
    const last = lines.at(-1)
    if (last && endsInHyphen(last.line)) found.push('hyphen')
  }
  if (isUneven) found.push('uneven')
  if (isScant) found.push('scant')
  if (end.isForced) found.push('forced')
  if (end.called > start.called && notes[1] === notes[0]) found.push('note-away')
  return found
}
