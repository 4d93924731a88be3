import type { Inline, Node } from '../ast/nodes.ts'
import type { TextStyle } from '../templates/print-style.ts'
import { breakLines, type LineSettings, type Pass } from './break-lines.ts'
import { itemize } from './itemize.ts'
import type { PageItem, StructureElement } from './page.ts'
import { type SetLine, setLines } from './set-lines.ts'
import { fitImage, type Place, type Setting } from './setting.ts'
import { type Span, toSpans } from './spans.ts'
import { baselineOf, type LineItem, moveItems, positionOf } from './vertical.ts'

/** Like TeX (The TeXbook, p. 96): without hyphens up to badness 100 r³ = 100, then with them up to 200, then more. */
const JUSTIFIED: readonly Pass[] = [
  { tolerance: 1, hyphens: false },
  { tolerance: 1.26, hyphens: true },
  { tolerance: 2.5, hyphens: true },
]

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
}

/** Inline nodes → the lines of one paragraph: spans, items, breaks, lines, in this order. */
export function setParagraph(
  nodes: readonly Inline[],
  node: Node,
  style: TextStyle,
  element: StructureElement,
  place: Place,
  setting: Setting,
  options: ParagraphOptions = {},
): LineItem[] {
  const { shaper, hyphenators, fallback, images, print } = setting
  const own = toSpans(nodes, { style, lang: place.lang, element }, setting.spans)
  const spans = fallback([...(options.prefix ?? []), ...own], node.position)
  if (spans.length === 0) return []
  const imageSize = (url: string) => fitImage(url, place.measure, print.page.lines * print.grid * 0.5, images)
  const isJustified = style.align === 'justify'
  let hasWideWord = false
  const items = itemize(spans, {
    shaper,
    hyphenators: style.hyphenate ? hyphenators : undefined,
    indent: options.indent ?? 0,
    isJustified,
    isBalanced: options.isBalanced ?? false,
    microtype: print.microtype,
    imageSize,
    measure: place.measure - (options.indent ?? 0),
    onWideWord: () => {
      hasWideWord = true
    },
  })
  if (hasWideWord) reportWideWord(node, setting)
  const breaks = breakLines(items, lineSettings(style, place.measure))
  const lines = setLines(items, breaks, {
    measure: place.measure,
    align: style.align,
    shaper,
    imageSize,
    microtype: print.microtype,
  })
  reportOverfull(lines, node, setting, place.measure)
  return lines.map((line) => toLineItem(line, node, style, place, print.grid))
}

function lineSettings(style: TextStyle, measure: number): LineSettings {
  const isJustified = style.align === 'justify'
  return {
    measure,
    passes: isJustified ? JUSTIFIED : RAGGED,
    emergencyStretch: EMERGENCY * style.size,
    raggedness: isJustified ? 0 : RAGGEDNESS * style.size,
    shortestLast: SHORTEST_LAST * style.size,
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
  // An image higher than the line pushes it down by whole grid lines, so that what follows keeps the grid.
  const extra = line.rise > ordinary ? Math.ceil((line.rise - ordinary) / grid) * grid : 0
  return {
    kind: 'line',
    height: style.leading + extra,
    onGrid: isOnGrid(style.leading, grid),
    items: moveItems(line.items, place.left, ordinary + extra),
    notes: line.notes,
    anchors: line.anchors.map((anchor) => ({ ...anchor, x: anchor.x + place.left })),
    ...(line.start !== undefined && { start: { node, offset: line.start } }),
  }
}

export function isOnGrid(leading: number, grid: number): boolean {
  return Math.abs(leading / grid - Math.round(leading / grid)) < 1e-6
}

/** What a page end between two lines costs: more than some white lines at the foot, less than losing text. */
export const WIDOW = 5_000
export const ORPHAN = 5_000
const HYPHEN_AT_PAGE_END = 400

/** Prices of a page end after each line but the last. */
export function pageEndCosts(lines: readonly LineItem[]): number[] {
  return lines.slice(0, -1).map((line, index) => {
    const orphan = index === 0 ? ORPHAN : 0
    const widow = index === lines.length - 2 ? WIDOW : 0
    return orphan + widow + (endsInHyphen(line.items) ? HYPHEN_AT_PAGE_END : 0)
  })
}

function endsInHyphen(items: readonly PageItem[]): boolean {
  const last = items.findLast((item) => item.kind === 'text')
  return last?.pieces.at(-1)?.shaped.text.endsWith('\u00AD') ?? false
}
