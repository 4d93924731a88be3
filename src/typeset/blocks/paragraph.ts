import type { Inline, Node } from '../../ast/index.ts'
import type { TextStyle } from '../../templates/print/index.ts'
import {
  breakInto,
  breakLines,
  breakTitle,
  contentOf,
  endsBySense,
  type ItemizedParagraph,
  itemize,
  type LineBreak,
  type LineContent,
  type LineSettings,
  lineFragments,
  type Pass,
  type SetLine,
  setLines,
} from '../lines/index.ts'
import { type ElementOf, elementsUnder, type StructureElement } from '../model/index.ts'
import { FORBIDDEN, type Item, type Span, type SpanStart, toSpans } from '../text/index.ts'
import { blanksIn } from './blanks.ts'
import { closeUp } from './close-up.ts'
import { formulaIn, reportWide } from './formula-parts.ts'
import { objectsIn } from './inline-images.ts'
import { widthOf } from './measure.ts'
import { type DropCap, dropCap, placeInitial } from './opening.ts'
import { pageEndCosts } from './page-end-costs.ts'
import { reportOverfull, reportWideWord } from './report-lines.ts'
import { NO_PREFIX, type Place, type Prefix, type TextSetting } from './setting.ts'
import {
  baselineOf,
  type LineFacts,
  type LineItem,
  moveItems,
  type ParagraphWay,
  startIn,
  TOLERANCE,
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

/** A last line of one word under this is nearly one, in em. */
const SHORTEST_WORD = 6

export interface ParagraphOptions {
  /** First-line indent, points; below 0 the first line hangs out. */
  readonly indent?: number
  /** Made text before the paragraph's own: a note's number. */
  readonly prefix?: Prefix
  /** Lines of even length, the last one included: for titles and headings. */
  readonly isBalanced?: boolean
  /** Lines that the initial is deep; 0 for none. */
  readonly dropCap?: number
}

/** Inline nodes → the lines of one paragraph, set in its best way; without an element nobody reads them. */
export function setParagraph(
  nodes: readonly Inline[],
  node: Node,
  style: TextStyle,
  element: StructureElement | undefined,
  place: Place,
  setting: TextSetting,
  options: ParagraphOptions = {},
): LineItem[] {
  const paragraph = prepare(nodes, node, style, element, place, setting, options)
  if (!paragraph) return []
  const { items } = paragraph.itemized
  if (!options.isBalanced) return draw(paragraph, breakLines(items, paragraph.line))
  return closeUp(draw(paragraph, breakTitle(items, place.lang, paragraph.line)), style)
}

/** Shares of its size at which a title may stand. */
const TITLE_SIZES = [1, 0.95, 0.9, 0.85]

/** The style of a title whose lines end by their sense: as asked, or as little smaller as that takes, if it helps. */
export function titleStyle(
  nodes: readonly Inline[],
  node: Node,
  style: TextStyle,
  place: Place,
  setting: TextSetting,
): TextStyle {
  const silent = { ...setting, report: () => {} }
  const sizes = TITLE_SIZES.map((share) => ({ ...style, size: style.size * share }))
  const fitting = sizes.find((one) => {
    const paragraph = prepare(nodes, node, one, undefined, place, silent, { isBalanced: true })
    return paragraph && endsBySense(paragraph.itemized.items, place.lang, paragraph.line)
  })
  return fitting ?? style
}

/** The same for a paragraph of the text: in its best way, and in those a line shorter and a line longer. */
export function setParagraphWays(
  nodes: readonly Inline[],
  node: Node,
  style: TextStyle,
  element: StructureElement,
  place: Place,
  setting: TextSetting,
  options: ParagraphOptions = {},
): { readonly lines: number; readonly ways: () => ParagraphWay[] } | undefined {
  const paragraph = prepare(nodes, node, style, element, place, setting, options)
  if (!paragraph) return undefined
  const { items } = paragraph.itemized
  const best = breakLines(items, paragraph.line)
  const beside = paragraph.initial?.narrower.length ?? 0
  // The initial of a short paragraph would stand in the next one.
  if (best.length < beside)
    return setParagraphWays(nodes, node, style, element, place, setting, { ...options, dropCap: 0 })
  const ways = () => {
    const asked = looseness(node)
    const least = best.at(-1)!.demerits
    const into = (...counts: readonly number[]) => breakInto(items, paragraph.line, counts)
    if (asked !== 0) return [wayOf(paragraph, into(best.length + asked)[0] ?? best, least)]
    const others = into(best.length - 1, best.length + 1)
    return [best, ...others].flatMap((breaks) => (breaks ? [wayOf(paragraph, breaks, least)] : []))
  }
  return { lines: best.length, ways }
}

function wayOf(paragraph: Paragraph, breaks: readonly LineBreak[], least: number): ParagraphWay {
  const { items } = paragraph.itemized
  const beside = paragraph.initial?.narrower.length ?? 0
  return {
    lines: factsOf(paragraph, breaks),
    costs: pageEndCosts(breaks.map(({ index }) => isHyphenBreak(items[index]))).map((cost, index) =>
      index < beside - 1 ? FORBIDDEN : cost,
    ),
    demerits: Math.max(0, breaks.at(-1)!.demerits - least),
    set: () => draw(paragraph, breaks),
  }
}

/** A paragraph with its items, ready for the line breaker. */
interface Paragraph {
  readonly node: Node
  readonly style: TextStyle
  readonly place: Place
  readonly setting: TextSetting
  readonly itemized: ItemizedParagraph
  readonly line: LineSettings
  readonly elementOf: ElementOf
  readonly initial?: DropCap
}

function prepare(
  nodes: readonly Inline[],
  node: Node,
  asked: TextStyle,
  element: StructureElement | undefined,
  place: Place,
  setting: TextSetting,
  options: ParagraphOptions,
): Paragraph | undefined {
  const { fallback, words, images, structure, print } = setting
  const { prefix = NO_PREFIX } = options
  const { indent = 0 } = options
  const measure = place.measure - Math.max(0, indent)
  const label = prefix.spans.reduce((sum, span) => sum + widthOf(span.text, span, setting), 0)
  // A formula may stand right behind the label, where no line ends.
  const behindLabel = place.measure - Math.max(0, indent, indent + label)
  const objectOf = images && objectsIn(nodes, asked, measure, { images, print })
  const formulaOf: SpanStart['formulaOf'] = (formula, style, lang) =>
    formulaIn(
      formula,
      style,
      lang,
      { leading: asked.leading, measure: behindLabel, onWide: (way) => reportWide(formula, way, setting) },
      setting,
    )
  const start = { style: asked, lang: place.lang, objectOf, formulaOf }
  const own = toSpans(nodes, { ...start, blankOf: blanksIn(nodes, start, measure, setting) }, setting.spans)
  const all = fallback([...prefix.spans, ...own], node.position)
  const style = hasBlank(all) && asked.align === 'justify' ? { ...asked, align: 'start' as const } : asked
  const initial = options.dropCap ? dropCap(all, options.dropCap, style, place.left, setting) : undefined
  const spans = initial?.spans ?? all
  if (spans.length === 0) return undefined
  let hasWideWord = false
  const itemized = itemize(spans, {
    words,
    hyphenate: style.hyphenate,
    indent: initial ? 0 : (options.indent ?? 0),
    isJustified: style.align === 'justify',
    isBalanced: options.isBalanced ?? false,
    measure,
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
    itemized,
    line: lineSettings(style, place.measure, initial),
    elementOf: element && structure ? elementsUnder(element, structure, prefix.elements) : () => undefined,
    ...(initial && { initial }),
  }
}

/** Whether there are rules to write on: between words that stood at both ends of a line, they would stand in holes. */
function hasBlank(spans: readonly Span[]): boolean {
  return spans.some(({ text }) => text.includes('___'))
}

/** Breaks → lines with all that is drawn. */
function draw(paragraph: Paragraph, breaks: readonly LineBreak[]): LineItem[] {
  const { node, style, place, setting, itemized, elementOf } = paragraph
  // An initial is read before all else.
  const initial = paragraph.initial ? placeInitial(paragraph.initial, elementOf) : []
  const lines = setLines(itemized, breaks, {
    measure: place.measure,
    ...(paragraph.initial && { narrower: paragraph.initial.narrower }),
    align: style.align,
    words: setting.words,
    elementOf,
    microtype: setting.print.microtype,
  })
  reportOverfull(lines, node, setting, place.measure)
  const { grid } = setting.print
  const [first, ...rest] = lines.map((line, index) =>
    toLineItem(line, lines[index - 1], node, style, place, grid),
  )
  if (!first || !paragraph.initial) return first ? [first, ...rest] : []
  const start = first.start && { start: { ...first.start, offset: 0 } }
  return [{ ...first, ...start, items: [...initial, ...first.items] }, ...rest]
}

/** What the page breaker asks of the lines, before they are drawn. */
function factsOf({ itemized, style, setting }: Paragraph, breaks: readonly LineBreak[]): LineFacts[] {
  const { grid, microtype } = { ...setting.print }
  if (itemized.spans.every(({ note, object }) => note === undefined && object === undefined)) {
    const plain = lineFacts(NOTHING, undefined, style, grid)
    return breaks.map(() => plain)
  }
  const lines = Array.from(lineFragments(itemized, breaks, { words: setting.words, microtype }), contentOf)
  return lines.map((line, index) => lineFacts(line, lines[index - 1], style, grid))
}

const NOTHING: LineContent = { notes: [], height: 0, depth: 0, above: 0, below: 0 }

function lineFacts(
  content: LineContent,
  before: LineContent | undefined,
  style: TextStyle,
  grid: number,
): LineFacts {
  const { above, below } = extraRoom(content, before, style, grid)
  return {
    height: style.leading + above + below,
    onGrid: isOnGrid(style.leading, grid),
    notes: content.notes,
  }
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
    shortestWord: SHORTEST_WORD * style.size,
    leastWhite: style.indent,
  }
}

function toLineItem(
  line: SetLine,
  before: LineContent | undefined,
  node: Node,
  style: TextStyle,
  place: Place,
  grid: number,
): LineItem {
  const { above } = extraRoom(line, before, style, grid)
  return {
    kind: 'line',
    ...lineFacts(line, before, style, grid),
    items: moveItems(line.items, place.left, baselineOf(style.leading, grid) + above),
    anchors: line.anchors.map((anchor) => ({ ...anchor, x: anchor.x + place.left })),
    fit: { ratio: line.ratio, demerits: line.demerits },
    ...(line.start !== undefined && { start: startIn(node, line.start) }),
  }
}

/**
 * What is higher or deeper than the line makes it longer by whole lines of the grid, so that what follows keeps it; so do
 * formulas that would touch those of the line before.
 */
function extraRoom(
  { height, depth, above }: LineContent,
  before: LineContent | undefined,
  { leading }: TextStyle,
  grid: number,
): { readonly above: number; readonly below: number } {
  const baseline = baselineOf(leading, grid)
  const beyond = (needed: number, there: number) =>
    needed > there ? Math.ceil((needed - there) / grid) * grid : 0
  const room = beyond(height, baseline)
  const between = leading + room + (before ? beyond(before.depth, leading - baseline) : 0)
  const touching = before && above > 0 && before.below > 0 ? beyond(before.below + above, between) : 0
  return { above: room + touching, below: beyond(depth, leading - baseline) }
}

export function isOnGrid(leading: number, grid: number): boolean {
  return Math.abs(leading / grid - Math.round(leading / grid)) < TOLERANCE
}
