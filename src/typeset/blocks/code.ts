import type { Node } from '../../ast/index.ts'
import { HAIRLINE } from '../../templates/index.ts'
import type { TextStyle } from '../../templates/print/index.ts'
import type { Rule, StructureElement } from '../model/index.ts'
import { ALIGNMENT, FORBIDDEN, placePhrase, setPhrase, withEndSpace } from '../text/index.ts'
import { isOnGrid, pageEndCostsOf } from './paragraph.ts'
import type { Place, Setting } from './setting.ts'
import { baselineOf, type LineItem, startIn } from './vertical.ts'
import { wrapCode } from './wrap-code.ts'

/** A page end inside a line that goes on below: less dear than an orphan, dearer than a line of white. */
const TORN_LINE = 12_000

export interface SetCode {
  readonly lines: readonly LineItem[]
  /** Prices of a page end after each line but the last. */
  readonly costs: readonly number[]
}

/** Code keeps its lines; what is wider than the measure goes on below, set in behind a hook. */
export function setCode(
  value: string,
  node: Node,
  style: TextStyle,
  elementOfLine: () => StructureElement,
  place: Place,
  setting: Setting,
): SetCode {
  const { shaper, print, template } = setting
  const [start, end] = style.inset
  const measure = place.measure - start - end
  const baseline = baselineOf(style.leading, print.grid)
  const phraseOf = (text: string) => setPhrase(text, style, place.lang, setting, node.position)
  const lines: LineItem[] = []
  const turned: boolean[] = []
  let offset = 0
  for (const source of value.replace(/\n$/, '').split('\n')) {
    const element = elementOfLine()
    for (const line of wrapCode(source, measure, (text) => phraseOf(text).width)) {
      // The line before ends here, unless this one only goes on from it.
      const before = lines.at(-1)
      if (before && !line.isTurned)
        lines[lines.length - 1] = { ...before, items: withEndSpace(before.items, place.lang, shaper) }
      const phrase = phraseOf(line.text)
      const spare = ALIGNMENT[style.align] * (measure - line.indent - phrase.width)
      const x = place.left + start + line.indent + spare
      const hook = line.isTurned && template.code.turnover ? hookBefore(x, baseline, style) : []
      const isBlank = line.text.trim() === ''
      lines.push({
        kind: 'line',
        height: style.leading,
        onGrid: isOnGrid(style.leading, print.grid),
        items: isBlank ? hook : [...hook, ...placePhrase(phrase, x, baseline, element)],
        notes: [],
        anchors: [],
        start: startIn(node, offset + line.offset),
      })
      turned.push(line.isTurned)
    }
    offset += source.length + 1
  }
  const isSolid = lines.map(({ items }) => items.some(({ kind }) => kind === 'text'))
  const costs = pageEndCostsOf(lines).map((cost, index) =>
    isAlone(isSolid, index + 1) ? FORBIDDEN : cost + (turned[index + 1] ? TORN_LINE : 0),
  )
  return { lines, costs }
}

/** Whether a page end before line `end` would part one line from the others: blank ones do not count. */
function isAlone(isSolid: readonly boolean[], end: number): boolean {
  const before = isSolid.slice(Math.max(0, end - LONGEST_STUMP), end).filter(Boolean).length
  const after = isSolid.slice(end, end + LONGEST_STUMP).filter(Boolean).length
  return (before < 2 && end <= LONGEST_STUMP) || (after < 2 && isSolid.length - end <= LONGEST_STUMP)
}

/** Lines, blank ones among them, that may look like one. */
const LONGEST_STUMP = 4

/** A hook that hangs from the line above, before the text at `x`: drawn, not typed, so that nobody copies it or hears it. */
function hookBefore(x: number, baseline: number, { size, color }: TextStyle): Rule[] {
  const [width, thickness] = [0.55 * size, Math.max(0.07 * size, HAIRLINE)]
  const left = x - 0.95 * size
  const foot = baseline - 0.22 * size
  const height = 0.34 * size
  return [
    { kind: 'rule', x: left, y: foot - height, width: thickness, height, color },
    { kind: 'rule', x: left, y: foot - thickness, width, height: thickness, color },
  ]
}
