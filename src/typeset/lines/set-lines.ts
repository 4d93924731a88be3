import type { ElementOf, PageItem, TextRun } from '../model/index.ts'
import type { InlineObject, Span } from '../text/index.ts'
import { ALIGNMENT, drawRun, FILL, hangOf, type Item, linkArea } from '../text/index.ts'
import type { LineBreak } from './break-lines.ts'
import {
  contentOf,
  type Fragment,
  type FragmentSettings,
  type LineContent,
  type LineFragments,
  lineFragments,
} from './fragments.ts'
import type { ItemizedParagraph } from './itemize.ts'

/** A line of type. `items` are placed from the line's left end and its baseline. */
export interface SetLine extends LineContent {
  readonly items: readonly PageItem[]
  readonly anchors: readonly { readonly id: string; readonly x: number }[]
  /** Place of the line's first character in `countedText` of its block; absent on a line of made text only. */
  readonly start?: number
  readonly ratio: number
  /** Of this line alone. */
  readonly demerits: number
  readonly isOverfull: boolean
  readonly width: number
}

export interface SetSettings extends FragmentSettings {
  readonly measure: number
  /** What the first lines are narrower by, points, a line each. */
  readonly narrower?: readonly number[]
  readonly align: 'justify' | 'start' | 'center' | 'end'
  readonly elementOf: ElementOf
}

/** Breakpoints → lines: the glyphs that were measured, each at its place. */
export function setLines(
  paragraph: ItemizedParagraph,
  breaks: readonly LineBreak[],
  settings: SetSettings,
): SetLine[] {
  return Array.from(lineFragments(paragraph, breaks, settings), (line, index) => {
    const end = breaks[index]!
    const inset = settings.narrower?.[index] ?? 0
    const demerits = end.demerits - (breaks[index - 1]?.demerits ?? 0)
    return setLine(line, isFilled(paragraph.items, end.index), inset, { ...end, demerits }, settings)
  })
}

function setLine(
  line: LineFragments,
  isLast: boolean,
  inset: number,
  end: LineBreak,
  settings: SetSettings,
): SetLine {
  const { indent, fragments } = line
  let natural = indent
  for (const { width } of fragments) natural += width
  const [hangStart, hangEnd] = hangs(fragments, indent, settings)
  const measure = settings.measure - inset + hangStart + hangEnd
  const fit = settings.align === 'justify' ? fitOf(fragments, measure - natural, !isLast) : SET_SOLID
  let width = indent
  for (const fragment of fragments) width += widthOf(fragment, fit)
  const left = ALIGNMENT[settings.align] * (measure - width)
  return {
    ...contentOf(line),
    ...place(fragments, inset + left + indent - hangStart, fit, settings),
    ratio: end.ratio,
    demerits: end.demerits,
    isOverfull: end.isOverfull,
    width: width + inset,
  }
}

/** How a line is fitted: by what share of their give spaces and letters change. */
interface Fit {
  /** Adjustment ratio of the spaces. */
  readonly spaces: number
  /** From −1 to 1. */
  readonly letters: number
}

const SET_SOLID: Fit = { spaces: 0, letters: 0 }

/** Spaces and letters give alike up to the letters' limit; beyond it the spaces take the rest. */
function fitOf(fragments: readonly Fragment[], spare: number, mayStretch: boolean): Fit {
  let [letters, stretch, shrink] = [0, 0, 0]
  for (const fragment of fragments) {
    letters += fragment.give
    stretch += fragment.stretch
    shrink += fragment.shrink
  }
  if (spare < 0) {
    const give = letters + shrink
    // Never tighter than this: what does not fit is overfull, and is reported.
    const ratio = give > 0 ? Math.max(-1, spare / give) : 0
    return { spaces: ratio, letters: ratio }
  }
  if (!mayStretch || letters + stretch === 0) return SET_SOLID
  const ratio = spare / (letters + stretch)
  if (ratio <= 1) return { spaces: ratio, letters: ratio }
  return stretch > 0 ? { spaces: (spare - letters) / stretch, letters: 1 } : { spaces: 0, letters: 1 }
}

function widthOf({ width, stretch, shrink, give }: Fragment, { spaces, letters }: Fit): number {
  return width + letters * give + spaces * (spaces > 0 ? stretch : shrink)
}

/** What hangs out of the line at both ends. Columns of figures, set flush right, keep their edge. */
function hangs(
  fragments: readonly Fragment[],
  indent: number,
  { align, microtype }: SetSettings,
): readonly [number, number] {
  if (align === 'end') return [0, 0]
  const isWord = ({ isSpace, shaped }: Fragment) => !isSpace && shaped !== undefined
  const first = fragments[0]
  const last = fragments.findLast(isWord)
  const start =
    first && indent === 0 && isWord(first) ? hangOf(first.shaped!, first.span.style, microtype)[0] : 0
  const end = last ? hangOf(last.shaped!, last.span.style, microtype)[1] : 0
  return [start, end]
}

/** Whether the line ends a paragraph or stands before a forced break: it is set to its natural width. */
function isFilled(items: readonly Item[], index: number): boolean {
  const before = items[index - 1]
  return before?.type === 'glue' && before.stretch >= FILL
}

type Placed = Pick<SetLine, 'items' | 'anchors' | 'start'>

/** Neighbouring fragments of one span. */
interface Run {
  readonly span: Span
  readonly x: number
  readonly pieces: TextRun['pieces'][number][]
}

function place(fragments: readonly Fragment[], left: number, fit: Fit, settings: SetSettings): Placed {
  const runs: Run[] = []
  const anchors: { id: string; x: number }[] = []
  let start: number | undefined
  let x = left
  for (const fragment of fragments) {
    const { span, from, shaped, isSpace } = fragment
    // White in a formula.
    if (span.object && isSpace) {
      x += widthOf(fragment, fit)
      continue
    }
    let run = runs.at(-1)
    if (run?.span !== span || span.object) {
      run = { span, x, pieces: [] }
      runs.push(run)
    }
    if (shaped) run.pieces.push({ shaped, x: x - run.x })
    if (from === 0) for (const id of span.anchors ?? []) anchors.push({ id, x })
    if (!isSpace)
      start ??= span.offset === undefined ? (from === 0 ? span.before : undefined) : span.offset + from
    x += widthOf(fragment, fit)
  }
  const items: PageItem[] = []
  runs.forEach((run, index) => {
    pushRun(items, run, runs[index + 1]?.x ?? x, fit, settings)
  })
  return { items, anchors, ...(start !== undefined && { start }) }
}

function pushRun(items: PageItem[], run: Run, end: number, fit: Fit, settings: SetSettings): void {
  const { span, x, pieces } = run
  const { style, link } = span
  const { elementOf, microtype } = settings
  const place = { x, y: 0, width: end - x }
  const element = elementOf(span.tags)?.key
  if (span.object) items.push(...placeObject(span.object, x, element))
  else {
    const tracking = style.tracking + fit.letters * microtype.tracking * style.size
    const scale = 1 + fit.letters * microtype.expansion
    items.push(...drawRun(style, { ...place, pieces: pieces.slice() }, element, { tracking, scale }))
  }
  const target = link && elementOf(link.tags)
  if (link && target) items.push(linkArea(style, place, link, target.key))
}

function placeObject({ items }: InlineObject, x: number, element: number | undefined): PageItem[] {
  return items.map((item) => {
    const placed = { ...item, x: item.x + x }
    const isRead = element !== undefined && placed.kind !== 'link'
    return isRead ? { ...placed, element } : placed
  })
}
