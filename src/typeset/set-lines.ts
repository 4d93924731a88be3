import type { LineBreak } from './break-lines.ts'
import { collect, type Fragment, type FragmentSettings, hangOf } from './fragments.ts'
import type { Piece } from './itemize.ts'
import { FILL, type Item } from './items.ts'
import type { PageItem, TextRun } from './page.ts'

/** A line of type. `items` are placed from the line's left end and its baseline. */
export interface SetLine {
  readonly items: readonly PageItem[]
  /** Identifiers of the notes whose marks stand in the line. */
  readonly notes: readonly string[]
  readonly anchors: readonly { readonly id: string; readonly x: number; readonly element: number }[]
  /** Place of the line's first character in `textOf` its block; absent on a line of made text only. */
  readonly start?: number
  readonly endsInHyphen: boolean
  /** Height above the baseline that an image in the line needs, points. */
  readonly rise: number
  readonly ratio: number
  readonly isOverfull: boolean
  readonly width: number
}

export interface SetSettings extends FragmentSettings {
  readonly measure: number
  readonly align: 'justify' | 'start' | 'center' | 'end'
}

/** Breakpoints → lines: the glyphs that were measured, each at its place. */
export function setLines(
  items: readonly Item<Piece>[],
  breaks: readonly LineBreak[],
  settings: SetSettings,
): SetLine[] {
  let start = 0
  return breaks.map((end) => {
    const line = setLine(items, start, end, settings)
    start = end.index + 1
    return line
  })
}

function setLine(
  items: readonly Item<Piece>[],
  start: number,
  end: LineBreak,
  settings: SetSettings,
): SetLine {
  const { indent, fragments } = collect(items, start, end.index, settings)
  const natural = fragments.reduce((sum, fragment) => sum + fragment.width, indent)
  const [hangStart, hangEnd] = hangs(fragments, indent, settings)
  const measure = settings.measure + hangStart + hangEnd
  const mayStretch = !isFilled(items, end.index)
  const fit = settings.align === 'justify' ? fitOf(fragments, measure - natural, mayStretch) : SET_SOLID
  const width = fragments.reduce((sum, fragment) => sum + widthOf(fragment, fit), indent)
  const left = { justify: 0, start: 0, center: (measure - width) / 2, end: measure - width }[settings.align]
  return {
    ...place(fragments, left + indent - hangStart, fit, settings),
    ratio: fit.spaces,
    isOverfull: end.isOverfull,
    width,
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
  const sum = (pick: (fragment: Fragment) => number) =>
    fragments.reduce((total, fragment) => total + pick(fragment), 0)
  const letters = sum(({ give }) => give)
  if (spare < 0) {
    const give = letters + sum(({ shrink }) => shrink)
    // Never tighter than this: what does not fit is overfull, and is reported.
    const ratio = give > 0 ? Math.max(-1, spare / give) : 0
    return { spaces: ratio, letters: ratio }
  }
  const spaces = sum(({ stretch }) => stretch)
  if (!mayStretch || letters + spaces === 0) return SET_SOLID
  const ratio = spare / (letters + spaces)
  if (ratio <= 1) return { spaces: ratio, letters: ratio }
  return spaces > 0 ? { spaces: (spare - letters) / spaces, letters: 1 } : { spaces: 0, letters: 1 }
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
  const words = fragments.filter(({ isSpace, shaped }) => !isSpace && shaped)
  const [first, last] = [words[0], words.at(-1)]
  const start =
    first && indent === 0 && first === fragments[0] ? hangOf(first.shaped!, first.span, microtype)[0] : 0
  const end = last ? hangOf(last.shaped!, last.span, microtype)[1] : 0
  return [start, end]
}

/** Whether the line ends a paragraph or stands before a forced break: it is set to its natural width. */
function isFilled(items: readonly Item<Piece>[], index: number): boolean {
  const before = items[index - 1]
  return before?.type === 'glue' && before.stretch >= FILL
}

type Placed = Pick<SetLine, 'items' | 'notes' | 'anchors' | 'endsInHyphen' | 'rise'> & { start?: number }

function place(fragments: readonly Fragment[], left: number, fit: Fit, settings: SetSettings): Placed {
  const runs: { fragment: Fragment; x: number }[][] = []
  const anchors: { id: string; x: number; element: number }[] = []
  const notes: string[] = []
  let x = left
  for (const fragment of fragments) {
    const { span, from } = fragment
    const run = runs.at(-1)
    const joins = run && run[0]!.fragment.span === span && !span.image
    if (joins) run.push({ fragment, x })
    else runs.push([{ fragment, x }])
    if (from === 0 && span.anchor) anchors.push({ id: span.anchor, x, element: span.element.key })
    if (from === 0 && span.note) notes.push(span.note)
    x += widthOf(fragment, fit)
  }
  const first = fragments.find(({ span, isSpace }) => span.offset !== undefined && !isSpace)
  const images = fragments.flatMap(({ span }) =>
    span.image ? [settings.imageSize(span.image.url).height] : [],
  )
  return {
    items: runs.flatMap((run, index) => runItems(run, runs[index + 1]?.[0]?.x ?? x, fit, settings)),
    notes,
    anchors,
    endsInHyphen: fragments.at(-1)?.isHyphenated ?? false,
    rise: Math.max(0, ...images),
    ...(first && { start: first.span.offset! + first.from }),
  }
}

/** Baseline to top and bottom of a link's area, in em: what a pointer should hit. */
const LINK_TOP = 0.8
const LINK_BOTTOM = 0.25

function runItems(
  run: readonly { fragment: Fragment; x: number }[],
  end: number,
  fit: Fit,
  settings: SetSettings,
): PageItem[] {
  const [{ fragment, x: left }] = run as [{ fragment: Fragment; x: number }]
  const { span } = fragment
  const { style, element, link } = span
  const items: PageItem[] = []
  if (span.image) {
    const { width, height } = settings.imageSize(span.image.url)
    items.push({
      kind: 'image',
      x: left,
      y: -height,
      width,
      height,
      ...span.image,
      ...(span.image.alt && { element: element.key }),
    })
  } else {
    const pieces = run.flatMap(({ fragment: { shaped }, x }) => (shaped ? [{ shaped, x: x - left }] : []))
    const text: TextRun = {
      kind: 'text',
      x: left,
      y: 0,
      size: style.size,
      color: style.color,
      pieces,
      width: end - left,
      element: element.key,
    }
    const tracking = style.tracking + fit.letters * settings.microtype.tracking * style.size
    const scale = 1 + fit.letters * settings.microtype.expansion
    items.push({
      ...text,
      ...(style.rise && { rise: style.rise }),
      ...(tracking && { tracking }),
      ...(scale !== 1 && { scale }),
    })
    if (style.strike)
      items.push({
        kind: 'rule',
        x: left,
        y: -0.28 * style.size,
        width: end - left,
        height: style.size / 18,
        color: style.color,
      })
  }
  if (link) {
    const height = (LINK_TOP + LINK_BOTTOM) * style.size
    items.push({
      kind: 'link',
      x: left,
      y: -style.rise - LINK_TOP * style.size,
      width: end - left,
      height,
      url: link.url,
      contents: link.contents,
      element: link.element.key,
    })
  }
  return items
}
