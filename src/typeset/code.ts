import type { Node } from '../ast/nodes.ts'
import type { TextStyle } from '../templates/print-style.ts'
import type { PageItem, StructureElement } from './page.ts'
import { isOnGrid } from './paragraph.ts'
import type { Place, Setting } from './setting.ts'
import type { Span } from './spans.ts'
import { baselineOf, type LineItem } from './vertical.ts'

const TAB = '    '

/** A line of code that goes on below is set in by two characters there. */
const CONTINUATION = 2

/** Code keeps its lines; a line wider than the measure goes on below, cut at the last space that fits or at the edge. */
export function setCode(
  value: string,
  node: Node,
  style: TextStyle,
  element: StructureElement,
  place: Place,
  setting: Setting,
): LineItem[] {
  const [start, end] = style.inset
  const { grid } = setting.print
  const advance =
    (setting.shaper.shape('0', style.face, style.features, place.lang).advance * style.size) / 1000
  const columns = Math.max(8, Math.floor((place.measure - start - end) / advance))
  const lines: LineItem[] = []
  let offset = 0
  for (const line of value.replace(/\n$/, '').split('\n')) {
    let at = 0
    for (const { text, indent } of wrap(line, columns)) {
      const items = lineItems(text, indent * advance, node, style, element, place, setting)
      lines.push({
        kind: 'line',
        height: style.leading,
        onGrid: isOnGrid(style.leading, grid),
        items,
        notes: [],
        anchors: [],
        start: { node, offset: offset + at },
      })
      at += text.length
    }
    offset += line.length + 1
  }
  return lines
}

function wrap(line: string, columns: number): { text: string; indent: number }[] {
  const parts: { text: string; indent: number }[] = []
  for (let at = 0, indent = 0; at < line.length || parts.length === 0; indent = CONTINUATION) {
    const room = columns - indent
    const rest = line.slice(at, at + room + 1)
    const space = rest.lastIndexOf(' ')
    const take = rest.length <= room ? rest.length : space > room / 2 ? space + 1 : room
    parts.push({ text: line.slice(at, at + take), indent })
    at += Math.max(1, take)
  }
  return parts
}

function lineItems(
  text: string,
  indent: number,
  node: Node,
  style: TextStyle,
  element: StructureElement,
  place: Place,
  setting: Setting,
): PageItem[] {
  if (text.trim() === '') return []
  // Spaces are kept one by one: a run of them is what aligns code.
  const span: Span = { text: text.replaceAll('\t', TAB), style, lang: place.lang, element }
  const items: PageItem[] = []
  let x = place.left + style.inset[0] + indent
  for (const part of setting.fallback([span], node.position)) {
    const shaped = setting.shaper.shape(part.text, part.style.face, style.features, place.lang)
    const width = (shaped.advance * style.size) / 1000
    const y = baselineOf(style.leading, setting.print.grid)
    items.push({
      kind: 'text',
      x,
      y,
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
