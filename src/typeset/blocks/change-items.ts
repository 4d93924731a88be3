import { FORBIDDEN, FORCED } from '../text/index.ts'
import { once } from './once.ts'
import type { LineItem, ParagraphWay, VerticalItem } from './vertical.ts'

/** An item with all its lines changed; `change` knows which of how many lines it is asked for. */
export function changeLines(
  item: VerticalItem,
  change: (line: LineItem, index: number, count: number) => LineItem,
): VerticalItem {
  if (item.kind === 'line') return change(item, 0, 1)
  if (item.kind === 'float') {
    const { smaller: _, ...float } = item
    return { ...float, lines: item.lines.map((line, index, { length }) => change(line, index, length)) }
  }
  if (item.kind !== 'paragraph') return item
  const changed = (way: ParagraphWay): ParagraphWay => ({
    ...way,
    set: once(() => way.set().map((line, index, { length }) => change(line, index, length))),
  })
  return { ...item, ways: once(() => item.ways().map(changed)) }
}

/** An item at and in which no page ends but where that is asked for. */
export function unbroken(item: VerticalItem): VerticalItem {
  if (item.kind === 'penalty') return item.cost === FORCED ? item : { ...item, cost: FORBIDDEN }
  if (item.kind !== 'paragraph') return item
  const whole = (way: ParagraphWay): ParagraphWay => ({ ...way, costs: way.costs.map(() => FORBIDDEN) })
  return { ...item, ways: once(() => item.ways().map(whole)) }
}

/** A line or a paragraph with its first line changed when it is set. */
export function changeFirst(item: VerticalItem, change: (line: LineItem) => LineItem): VerticalItem {
  if (item.kind === 'line') return change(item)
  if (item.kind !== 'paragraph') return item
  const changed = (way: ParagraphWay): ParagraphWay => ({
    ...way,
    set: once(() => way.set().map((line, index) => (index === 0 ? change(line) : line))),
  })
  return { ...item, ways: once(() => item.ways().map(changed)) }
}
