import type { Inline, Node } from '../../ast/index.ts'
import type { TextStyle } from '../../templates/print/index.ts'
import {
  breakLines,
  type ItemizedParagraph,
  itemize,
  type LineBreak,
  LineBreaker,
  type LineSettings,
  type Pass,
  type SetLine,
  setLines,
} from '../lines/index.ts'
import type { PageItem, StructureElement } from '../model/index.ts'
import { FORBIDDEN, type Item, type Span, toSpans } from '../text/index.ts'
import { type DropCap, dropCap } from './opening.ts'
import { fitImage, type Place, type Setting } from './setting.ts'
import {
  baselineOf,
  type LineFacts,
  type LineItem,
  moveItems,
  type ParagraphWay,
  positionOf,
  startIn,
} from './vertical.ts'

/** Like TeX (The TeXbook, p. 96): without hyphens up to badness 100 r³ = 100, then with them up to 200, then more. */
const JUSTIFIED: readonly Pass[] = [
  { tolerance: 1, hyphens: false },
  { tolerance: 1.26, hyphens: true },
  { tolerance: 2.5, hyphens: true },
]

/** How far a paragraph may be stretched or squeezed to be a line longer or shorter. */
const OTHERWISE: Pass = { tolerance: 1.5, hyphens: true }

/** Ragged lines may end early by many times their raggedness before a word is overfull. */
const RAGGED: readonly Pass[] = [{ tolerance: 10, hyphens: true }]

/** Stretch of a ragged line's end and the last resort of a justified one, in em. */
const RAGGEDNESS = 5
const EMERGENCY = 3

/** A last line under this is a runt, in em. */
const SHORTEST_LAST = 2.2

export interface ParagraphOptions {
  /** First-line indent, points; below 0 the first line hangs out. */
  readonly indent?: number
  /** Made text before the paragraph's own: a note's number. */
  readonly prefix?: readonly Span[]
  /** Lines of even length, the last one included: for titles and headings. */
  readonly isBalanced?: boolean
  /** Lines that the initial is deep; 0 for none. */
  readonly dropCap?: number
}

/** Inline nodes → the lines of one paragraph, set in its best way. */
export function setParagraph(
  nodes: readonly Inline[],
  node: Node,
  style: TextStyle,
  element: StructureElement,
  place: Place,
  setting: Setting,
  options: ParagraphOptions = {},
): LineItem[] {
  const paragraph = prepare(nodes, node, style, element, place, setting, options)
  if (!paragraph) return []
  return draw(paragraph, breakLines(paragraph.itemized.items, paragraph.line))
}

/** The same for a paragraph of the text: in its best way, and in those a line shorter and a line longer. */
export function setParagraphWays(
  nodes: readonly Inline[],
  node: Node,
  style: TextStyle,
  element: StructureElement,
  place: Place,
  setting: Setting,
  options: ParagraphOptions = {},
): { readonly lines: number; readonly ways: () => ParagraphWay[] } | undefined {
  const paragraph = prepare(nodes, node, style, element, place, setting, options)
  if (!paragraph) return undefined
  const { items } = paragraph.itemized
  const breaker = new LineBreaker(items, paragraph.line)
  const best = breaker.best()
  const beside = paragraph.initial?.narrower.length ?? 0
  // The initial of a short paragraph would stand in the next one.
  if (best.length < beside)
    return setParagraphWays(nodes, node, style, element, place, setting, { ...options, dropCap: 0 })
  const wayOf = (breaks: readonly LineBreak[]): ParagraphWay => {
    const lines = factsOf(paragraph, breaks)
    return {
      lines,
      costs: pageEndCosts(breaks.map(({ index }) => isHyphenBreak(items[index]))).map((cost, index) =>
        index < beside - 1 ? FORBIDDEN : cost,
      ),
      demerits: Math.max(0, breaks.at(-1)!.demerits - best.at(-1)!.demerits),
      set: () => draw(paragraph, breaks),
    }
  }
  const ways = () => {
    const asked = looseness(node)
    if (asked !== 0) return [wayOf(breaker.into([best.length + asked])[0] ?? best)]
    const others = breaker.into([best.length - 1, best.length + 1])
    return [wayOf(best), ...others.flatMap((breaks) => (breaks ? [wayOf(breaks)] : []))]
  }
  return { lines: best.length, ways }
}

/** A paragraph with its items, ready for the line breaker. */
interface Paragraph {
  readonly node: Node
  readonly style: TextStyle
  readonly place: Place
  readonly setting: Setting
  readonly spans: readonly Span[]
  readonly itemized: ItemizedParagraph
  readonly line: LineSettings
  readonly imageSize: (url: string) => { readonly width: number; readonly height: number }
  readonly initial?: DropCap
}

function prepare(
  nodes: readonly Inline[],
  node: Node,
  style: TextStyle,
  element: StructureElement,
  place: Place,
  setting: Setting,
  options: ParagraphOptions,
): Paragraph | undefined {
  const { fallback, images, print, words } = setting
  const own = toSpans(nodes, { style, lang: place.lang, element }, setting.spans)
  const all = fallback([...(options.prefix ?? []), ...own], node.position)
  const initial = options.dropCap ? dropCap(all, options.dropCap, style, place.left, setting) : undefined
  const spans = initial?.spans ?? all
  if (spans.length === 0) return undefined
  const imageSize = (url: string) => fitImage(url, place.measure, print.page.lines * print.grid * 0.5, images)
  let hasWideWord = false
  const itemized = itemize(spans, {
    words,
    hyphenate: style.hyphenate,
    indent: initial ? 0 : (options.indent ?? 0),
    isJustified: style.align === 'justify',
    isBalanced: options.isBalanced ?? false,
    imageSize,
    measure: place.measure - Math.max(0, options.indent ?? 0),
    onWideWord: () => {
      hasWideWord = true
    },
  })
  if (hasWideWord) reportWideWord(node, setting)
  return {
    node,
    style,
    place,
    setting,
    spans,
    itemized,
    line: lineSettings(style, place.measure, initial),
    imageSize,
    ...(initial && { initial }),
  }
}

/** Breaks → lines with all that is drawn. */
function draw(paragraph: Paragraph, breaks: readonly LineBreak[]): LineItem[] {
  const { node, style, place, setting, spans, itemized, imageSize } = paragraph
  const lines = setLines(itemized, spans, breaks, {
    measure: place.measure,
    ...(paragraph.initial && { narrower: paragraph.initial.narrower }),
    align: style.align,
    words: setting.words,
    imageSize,
    microtype: setting.print.microtype,
  })
  reportOverfull(lines, node, setting, place.measure)
  const [first, ...rest] = lines.map((line) => toLineItem(line, node, style, place, setting.print.grid))
  if (!first || !paragraph.initial) return first ? [first, ...rest] : []
  const { items } = paragraph.initial
  const start = first.start && { start: { ...first.start, offset: 0 } }
  return [{ ...first, ...start, items: [...items, ...first.items] }, ...rest]
}

/** What the page breaker asks of the lines, before they are drawn. */
function factsOf(
  { spans, itemized, style, setting, imageSize }: Paragraph,
  breaks: readonly LineBreak[],
): LineFacts[] {
  const { grid } = setting.print
  const plain = { height: style.leading, onGrid: isOnGrid(style.leading, grid), notes: [] }
  if (spans.every(({ note, image }) => note === undefined && image === undefined))
    return breaks.map(() => plain)
  const facts = breaks.map(() => ({ height: style.leading, onGrid: plain.onGrid, notes: [] as string[] }))
  let offset = 0
  for (const { text, note, image } of spans) {
    // The line that holds the span's first character: the first whose break lies behind it.
    const found = breaks.findIndex(({ index }) => itemized.offsets[index]! > offset)
    const line = facts[found < 0 ? facts.length - 1 : found]!
    if (note !== undefined) line.notes.push(note)
    if (image)
      line.height = Math.max(
        line.height,
        style.leading + extraHeight(imageSize(image.url).height, style, grid),
      )
    offset += text.length
  }
  return facts
}

/** The author may ask for a line more or less, as for TeX's \looseness. */
function looseness(node: Node): number {
  return node.type === 'paragraph' ? (node.looseness ?? 0) : 0
}

function isHyphenBreak(item: Item | undefined): boolean {
  return item?.type === 'penalty' && item.flagged && item.width > 0
}

export function lineSettings(style: TextStyle, measure: number, initial?: DropCap): LineSettings {
  const isJustified = style.align === 'justify'
  return {
    measure,
    ...(initial && { narrower: initial.narrower }),
    passes: isJustified ? JUSTIFIED : RAGGED,
    ...(isJustified && { otherwise: OTHERWISE }),
    emergencyStretch: EMERGENCY * style.size,
    raggedness: isJustified ? 0 : RAGGEDNESS * style.size,
    shortestLast: SHORTEST_LAST * style.size,
    leastWhite: style.indent,
  }
}

function reportWideWord(node: Node, setting: Setting): void {
  setting.report({
    code: 'word-broken',
    severity: 'warning',
    message: 'a word wider than the measure is broken without a hyphen in the printed editions',
    ...positionOf(node),
    hint: 'say where it may break with soft hyphens (U+00AD), or shorten it',
  })
}

function reportOverfull(lines: readonly SetLine[], node: Node, setting: Setting, measure: number): void {
  const overfull = lines.filter((line) => line.isOverfull)
  if (overfull.length === 0) return
  const excess = Math.max(...overfull.map((line) => line.width)) - measure
  setting.report({
    code: 'line-overfull',
    severity: 'warning',
    message: `a line is ${excess.toFixed(1)} pt wider than the measure in the printed editions`,
    ...positionOf(node),
    hint: 'let the line break somewhere: a no-break space or a wide image may keep it from that',
  })
}

function toLineItem(line: SetLine, node: Node, style: TextStyle, place: Place, grid: number): LineItem {
  const ordinary = baselineOf(style.leading, grid)
  const extra = extraHeight(line.rise, style, grid)
  return {
    kind: 'line',
    height: style.leading + extra,
    onGrid: isOnGrid(style.leading, grid),
    items: moveItems(line.items, place.left, ordinary + extra),
    notes: line.notes,
    anchors: line.anchors.map((anchor) => ({ ...anchor, x: anchor.x + place.left })),
    fit: { ratio: line.ratio, demerits: line.demerits },
    ...(line.start !== undefined && { start: startIn(node, line.start) }),
  }
}

/** An image higher than the line pushes it down by whole grid lines, so that what follows keeps the grid. */
function extraHeight(rise: number, style: TextStyle, grid: number): number {
  const ordinary = baselineOf(style.leading, grid)
  return rise > ordinary ? Math.ceil((rise - ordinary) / grid) * grid : 0
}

export function isOnGrid(leading: number, grid: number): boolean {
  return Math.abs(leading / grid - Math.round(leading / grid)) < 1e-6
}

/** What a page end between two lines costs: more than some white lines at the foot, less than losing text. */
export const WIDOW = 30_000
export const ORPHAN = 30_000
export const HYPHEN_AT_PAGE_END = 3_000

/** Prices of a page end after each line but the last; `hyphens` tells which lines end in one. */
export function pageEndCosts(hyphens: readonly boolean[]): number[] {
  return hyphens.slice(0, -1).map((endsInHyphen, index) => {
    const orphan = index === 0 ? ORPHAN : 0
    const widow = index === hyphens.length - 2 ? WIDOW : 0
    return orphan + widow + (endsInHyphen ? HYPHEN_AT_PAGE_END : 0)
  })
}

/** The same for lines that are set already. */
export function pageEndCostsOf(lines: readonly LineItem[]): number[] {
  return pageEndCosts(lines.map(({ items }) => endsInHyphen(items)))
}

function endsInHyphen(items: readonly PageItem[]): boolean {
  const last = items.findLast((item) => item.kind === 'text')
  return last?.pieces.at(-1)?.shaped.text.endsWith('\u00AD') ?? false
}
