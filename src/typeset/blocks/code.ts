import type { Node } from '../../ast/index.ts'
import { HAIRLINE } from '../../templates/index.ts'
import type { TextStyle } from '../../templates/print/index.ts'
import type { PageItem, Rule, StructureElement } from '../model/index.ts'
import type { Span } from '../text/index.ts'
import { withEndSpace } from '../text/index.ts'
import { isOnGrid, pageEndCostsOf } from './paragraph.ts'
import type { Place, Setting } from './setting.ts'
import { baselineOf, type LineItem } from './vertical.ts'
import { type CodeLine, wrapCode } from './wrap-code.ts'

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
  element: StructureElement,
  place: Place,
  setting: Setting,
): SetCode {
  const [start, end] = style.inset
  const { shaper, print, template } = setting
  const widthOf = (text: string) => {
    const [{ style: own } = { style }] = setting.fallback(
      [spanOf(text, style, element, place)],
      node.position,
    )
    return (shaper.shape(text, own.face, own.features, place.lang).advance * style.size) / 1000
  }
  const lines: LineItem[] = []
  const turned: boolean[] = []
  let offset = 0
  for (const source of value.replace(/\n$/, '').split('\n')) {
    for (const line of wrapCode(source, place.measure - start - end, widthOf)) {
      // The line before ends here, unless this one only goes on from it.
      const before = lines.at(-1)
      if (before && !line.isTurned)
        lines[lines.length - 1] = { ...before, items: withEndSpace(before.items, place.lang, shaper) }
      const hook = line.isTurned && template.code.turnover ? hookBefore(line, style, place, print.grid) : []
      lines.push({
        kind: 'line',
        height: style.leading,
        onGrid: isOnGrid(style.leading, print.grid),
        items: [...hook, ...lineItems(line, node, style, element, place, setting)],
        notes: [],
        anchors: [],
        start: { node, offset: offset + line.offset },
      })
      turned.push(line.isTurned)
    }
    offset += source.length + 1
  }
  const costs = pageEndCostsOf(lines).map((cost, index) => cost + (turned[index + 1] ? TORN_LINE : 0))
  return { lines, costs }
}

/** A hook that hangs from the line above: drawn, not typed, so that nobody copies it or hears it. */
function hookBefore({ indent }: CodeLine, style: TextStyle, place: Place, grid: number): Rule[] {
  const { size, color } = style
  const [width, thickness] = [0.55 * size, Math.max(0.07 * size, HAIRLINE)]
  const x = place.left + style.inset[0] + indent - 0.95 * size
  const foot = baselineOf(style.leading, grid) - 0.22 * size
  const height = 0.34 * size
  return [
    { kind: 'rule', x, y: foot - height, width: thickness, height, color },
    { kind: 'rule', x, y: foot - thickness, width, height: thickness, color },
  ]
}

function spanOf(text: string, style: TextStyle, element: StructureElement, { lang }: Place): Span {
  return { text, style, lang, element }
}

function lineItems(
  { text, indent }: CodeLine,
  node: Node,
  style: TextStyle,
  element: StructureElement,
  place: Place,
  setting: Setting,
): PageItem[] {
  if (text.trim() === '') return []
  const items: PageItem[] = []
  let x = place.left + style.inset[0] + indent
  for (const part of setting.fallback([spanOf(text, style, element, place)], node.position)) {
    const shaped = setting.shaper.shape(part.text, part.style.face, part.style.features, place.lang)
    const width = (shaped.advance * style.size) / 1000
    items.push({
      kind: 'text',
      x,
      y: baselineOf(style.leading, setting.print.grid),
      size: style.size,
      color: style.color,
      pieces: [{ shaped, x: 0 }],
      width,
      element: element.key,
    })
    x += width
  }
  return items
}
