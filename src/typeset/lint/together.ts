import type { Block } from '../../ast/index.ts'
import { flowOf } from '../../ast/index.ts'
import { leadsInto } from '../flow/index.ts'
import type { PageReading, StandingLine } from './reading.ts'
import type { Fault, PageRule } from './rule.ts'

/** The first and the last line of each block of the flow that stands for itself, by its leaves. */
function extentsOf(
  reading: PageReading,
): (block: Block) => readonly [StandingLine, StandingLine] | undefined {
  const byKey = new Map<string, [StandingLine, StandingLine]>()
  for (const line of reading.lines) {
    const key = line.line.start!.key
    const known = byKey.get(key)
    if (known) known[1] = line
    else byKey.set(key, [line, line])
  }
  return (block) => byKey.get(block.key ?? '')
}

export const partedBlocks: PageRule = {
  name: 'parted',
  find(reading) {
    const extentOf = extentsOf(reading)
    const firstFrom = firstLines(reading)
    return flowOf(reading.article.children).flatMap((block, index, flow): Fault[] => {
      const next = flow[index + 1]
      const [, last] = extentOf(block) ?? []
      if (!last || !next) return []
      const isHeading = block.type === 'heading' && next.type === 'paragraph'
      if (!isHeading && !leadsInto(block, next)) return []
      const follows = firstFrom(last.leaf.order)
      if (!follows || follows.column === last.column) return []
      const what = isHeading ? 'a heading and its text' : 'a sentence and what it leads to'
      return [{ page: last.page, message: `parts ${what}`, node: block }]
    })
  },
}

/** The line that comes next in the order of the text after a leaf. */
function firstLines({ lines }: PageReading): (order: number) => StandingLine | undefined {
  const first = new Map<number, StandingLine>()
  for (const line of lines) if (!first.has(line.leaf.order)) first.set(line.leaf.order, line)
  const orders = [...first.keys()].sort((a, b) => a - b)
  return (order) => {
    let [low, high] = [0, orders.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (orders[middle]! > order) high = middle
      else low = middle + 1
    }
    return first.get(orders[low]!)
  }
}
