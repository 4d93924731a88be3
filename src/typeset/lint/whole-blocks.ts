import type { Node, Table } from '../../ast/index.ts'
import { least } from '../../lists.ts'
import type { PageReading, StandingLine } from './reading.ts'
import type { Fault, PageRule } from './rule.ts'

/** A table of no more than this share of a column stands whole. */
const WHOLE = 2 / 3

/** Fewest rows of a longer one on either side of a page end. */
const FEWEST_ROWS = 3

/** The lines of each thing that a leaf may be a part of, in the order of the pages. */
function linesBy<Thing extends Node>(
  { lines }: PageReading,
  thingOf: (line: StandingLine) => Thing | undefined,
): Map<Thing, StandingLine[]> {
  const found = new Map<Thing, StandingLine[]>()
  for (const line of lines) {
    const thing = thingOf(line)
    if (!thing) continue
    const known = found.get(thing)
    if (known) known.push(line)
    else found.set(thing, [line])
  }
  return found
}

function heightOf(lines: readonly StandingLine[]): number {
  return lines.reduce((sum, { line }) => sum + line.height, 0)
}

export const tornTables: PageRule = {
  name: 'table-torn',
  find: (reading) =>
    [...linesBy(reading, ({ leaf }) => leaf.table)]
      .filter(([, lines]) => lines[0]!.column !== lines.at(-1)!.column)
      .flatMap(([table, lines]): Fault[] => {
        const { page } = lines[0]!
        if (heightOf(lines) <= WHOLE * reading.height)
          return [{ page, message: 'tears a table that a page would hold', node: table }]
        return hasStump(table, lines)
          ? [{ page, message: 'parts fewer than three rows from a table', node: table }]
          : []
      }),
}

/** Whether fewer than three rows of a table that has six stand in a column. */
function hasStump({ children }: Table, lines: readonly StandingLine[]): boolean {
  const rows = new Map<number, Set<number>>()
  for (const { column, leaf } of lines) {
    if (leaf.row === undefined || children[leaf.row]!.children.every(({ header }) => header === 'column'))
      continue
    rows.set(column, (rows.get(column) ?? new Set()).add(leaf.row))
  }
  const all = [...rows.values()].reduce((sum, { size }) => sum + size, 0)
  return all >= 2 * FEWEST_ROWS && [...rows.values()].some(({ size }) => size < FEWEST_ROWS)
}

export const figuresInside: PageRule = {
  name: 'figure-inside',
  find(reading) {
    const last = new Map<Node, number>()
    reading.lines.forEach(({ leaf }, at) => {
      if (leaf.whole) last.set(leaf.whole, at)
    })
    const faults: Fault[] = []
    // The block that has begun and goes on.
    let open: Node | undefined
    reading.lines.forEach(({ leaf, page }, at) => {
      const stranger = leaf.figure ?? leaf.table
      if (open && leaf.whole !== open && stranger)
        faults.push({ page, message: 'shows a figure inside another block', node: stranger })
      if (leaf.whole && (!open || leaf.whole === open))
        open = last.get(leaf.whole)! > at ? leaf.whole : undefined
    })
    return faults
  },
}

export const loneItems: PageRule = {
  name: 'item-alone',
  find: (reading) =>
    [...linesBy(reading, ({ leaf }) => leaf.item?.list)].flatMap(([list, lines]): Fault[] => [
      ...loneAtFoot(lines).map((page) => ({
        page,
        message: 'ends with the first item of a list, alone',
        node: list,
      })),
      ...loneAtHead(lines).map((page) => ({
        page,
        message: 'begins with the last item of a list, alone',
        node: list,
      })),
    ]),
}

/** The page on which nothing but the first item of a list stands in a column, and is short. */
function loneAtFoot(lines: readonly StandingLine[]): number[] {
  const { column, page } = lines[0]!
  const here = lines.filter((line) => line.column === column)
  const isAlone = here.every(({ leaf }) => leaf.item!.index === 0) && here.length < lines.length
  return isAlone && lines[here.length]!.leaf.item!.index > 0 && isShort(here) ? [page] : []
}

/** The page on which nothing but the last item of a list stands in a column, and is short. */
function loneAtHead(lines: readonly StandingLine[]): number[] {
  const { column, page } = lines.at(-1)!
  const here = lines.filter((line) => line.column === column)
  const { index, count } = here[0]!.leaf.item!
  const isAlone = index > 0 && index === count - 1 && here.length < lines.length
  const begins = lines.find(({ leaf }) => leaf.item!.index === index)!.column === column
  return isAlone && begins && isShort(here) ? [page] : []
}

/** Whether lines are as high as fewer than `FEWEST_ROWS`: a question with a box to draw in is high. */
function isShort(lines: readonly StandingLine[]): boolean {
  const heights = lines.map(({ line }) => line.height)
  return heights.reduce((sum, height) => sum + height, 0) < FEWEST_ROWS * least(heights)
}
