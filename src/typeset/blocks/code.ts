import type { Code, MathBlock } from '../../ast/index.ts'
import { type CodeLine, codeLines } from '../../ast/index.ts'
import { CODE_ROLES, inlineStyle, type TextStyle } from '../../templates/print/index.ts'
import type { PageItem, StructureElement } from '../model/index.ts'
import { ALIGNMENT, FORBIDDEN, placePhrase, setPhrase, setRuns, withEndSpace } from '../text/index.ts'
import { hookBefore, lineMark, SIGN_ROOM } from './code-marks.ts'
import { pageEndCostsOf } from './page-end-costs.ts'
import { isOnGrid } from './paragraph.ts'
import type { Place, Setting } from './setting.ts'
import { baselineOf, type LineItem, startIn } from './vertical.ts'
import { codeWidth, type WidthOf, type WrappedLine, wrapCode } from './wrap-code.ts'

/** A page end inside a line that goes on below: less dear than an orphan, dearer than a line of white. */
const TORN_LINE = 12_000

/** Two lines alone, which is as dear as an orphan. A line alone is forbidden: nothing shows that it goes on. */
const STUMP = 30_000

/** Fewest lines of torn code on either side that do not look like an accident. */
const FEWEST_LINES = 3

/** Lines, blank ones among them, that may look like fewer. */
const LONGEST_STUMP = 5

/** White between the number of a line and the line, em. */
const NUMBER_GAP = 1

export interface SetCode {
  readonly lines: readonly LineItem[]
  /** Prices of a page end after each line but the last. */
  readonly costs: readonly number[]
}

/**
 * Code keeps its lines. Where one is wider than the measure the type becomes smaller, as far as the template allows;
 * what is wider still goes on below, set in behind a hook.
 */
export function setCode(
  block: Code | MathBlock,
  style: TextStyle,
  elementOfLine: () => StructureElement,
  place: Place,
  setting: Setting,
): SetCode {
  const lines = codeLines(block.type === 'code' ? block : { value: block.value })
  const listing = fitted(block, lines, style, place, setting)
  const set: LineItem[] = []
  const turned: boolean[] = []
  for (const source of lines) {
    const element = elementOfLine()
    for (const line of wrapCode(source, listing.measure, listing.widthOf)) {
      // The line before ends here, unless this one only goes on from it.
      const before = set.at(-1)
      if (before && !line.isTurned)
        set[set.length - 1] = { ...before, items: withEndSpace(before.items, place.lang, setting.shaper) }
      set.push(listing.lineItem(source, line, element))
      turned.push(line.isTurned)
    }
  }
  const isSolid = set.map(({ items }) => items.some(({ kind }) => kind === 'text'))
  const costs = pageEndCostsOf(set).map(
    (cost, index) => cost + stumpPrice(isSolid, index + 1) + (turned[index + 1] ? TORN_LINE : 0),
  )
  return { lines: set, costs }
}

/** The listing in its own size, or in a smaller one in which its longest line fits. */
function fitted(
  block: Code | MathBlock,
  lines: readonly CodeLine[],
  style: TextStyle,
  place: Place,
  setting: Setting,
): Listing {
  const listing = new Listing(block, lines, style, place, setting)
  const { smallest } = setting.template.code
  if (smallest === 1 || block.type !== 'code') return listing
  const widest = lines.reduce((most, { runs }) => Math.max(most, codeWidth(runs, listing.widthOf)), 0)
  const share = listing.measure / Math.max(widest, 1)
  if (share >= 1 || share < smallest) return share < 1 ? listing.smaller(smallest) : listing
  return listing.smaller(share)
}

/** A block of code in one size: what its lines have in common. */
class Listing {
  readonly measure: number
  private readonly left: number
  private readonly numberRight: number
  private readonly baseline: number
  private readonly widths = new Map<string, number>()
  private readonly block: Code | MathBlock
  private readonly lines: readonly CodeLine[]
  private readonly style: TextStyle
  private readonly place: Place
  private readonly setting: Setting

  constructor(
    block: Code | MathBlock,
    lines: readonly CodeLine[],
    style: TextStyle,
    place: Place,
    setting: Setting,
  ) {
    this.block = block
    this.lines = lines
    this.style = style
    this.place = place
    this.setting = setting
    const last = lines.at(-1)?.number
    const signs = lines.some(({ mark }) => mark) ? SIGN_ROOM * style.size : 0
    const start = Math.max(style.inset[0], signs)
    const numbers = last === undefined ? 0 : this.phrase([{ text: `${last}` }]).width
    this.numberRight = place.left + start + numbers
    this.left = this.numberRight + (last === undefined ? 0 : NUMBER_GAP * style.size)
    this.measure = place.left + place.measure - style.inset[1] - this.left
    this.baseline = baselineOf(style.leading, setting.print.grid)
  }

  smaller(share: number): Listing {
    const { block, lines, style, place, setting } = this
    // A hair less, so that what fits does so by more than an error of rounding.
    const size = style.size * share * 0.9999
    return new Listing(block, lines, { ...style, size }, place, setting)
  }

  readonly widthOf: WidthOf = (text, role) => {
    const key = `${role ?? ''} ${text}`
    const known = this.widths.get(key) ?? this.phrase([{ text, ...(role && { role }) }]).width
    this.widths.set(key, known)
    return known
  }

  lineItem(
    source: CodeLine,
    { runs, offset, indent, isTurned }: WrappedLine,
    element: StructureElement,
  ): LineItem {
    const { style, baseline, setting, block } = this
    const phrase = this.phrase(runs)
    const x = this.left + indent + ALIGNMENT[style.align] * (this.measure - indent - phrase.width)
    const isBlank = runs.every(({ text }) => text.trim() === '')
    return {
      kind: 'line',
      height: style.leading,
      onGrid: isOnGrid(style.leading, setting.print.grid),
      items: [
        ...lineMark(source, isTurned, style, this.place, baseline, setting.template.code),
        ...(isTurned ? [] : this.number(source)),
        ...(isTurned && setting.template.code.turnover ? hookBefore(x, baseline, style) : []),
        ...(isBlank ? [] : placePhrase(phrase, x, baseline, element)),
      ],
      notes: [],
      anchors: [],
      // A formula is heard as one thing: a page that begins in its TeX is marked before it.
      start: startIn(block, block.type === 'math' ? 0 : offset),
    }
  }

  /** The number of a line is no part of the code: an artifact. */
  private number({ number }: CodeLine): PageItem[] {
    if (number === undefined) return []
    const { style, place, setting } = this
    const { color } = inlineStyle(setting.template, style, CODE_ROLES.comment)
    const phrase = setPhrase(`${number}`, { ...style, color }, place.lang, setting)
    return placePhrase(phrase, this.numberRight - phrase.width, this.baseline)
  }

  private phrase(runs: WrappedLine['runs']) {
    const { style, place, setting, block } = this
    const parts = runs.map(({ text, role }) => ({
      text,
      style: role ? inlineStyle(setting.template, style, CODE_ROLES[role]) : style,
    }))
    return setRuns(parts, place.lang, setting, block.position)
  }
}

/** What a page end before line `end` costs by the lines that it parts from the others: blank ones do not count. */
function stumpPrice(isSolid: readonly boolean[], end: number): number {
  const before = isSolid.slice(Math.max(0, end - LONGEST_STUMP), end).filter(Boolean).length
  const after = isSolid.slice(end, end + LONGEST_STUMP).filter(Boolean).length
  const least = Math.min(
    end <= LONGEST_STUMP ? before : FEWEST_LINES,
    isSolid.length - end <= LONGEST_STUMP ? after : FEWEST_LINES,
  )
  if (least >= FEWEST_LINES) return 0
  return least < 2 ? FORBIDDEN : STUMP
}
