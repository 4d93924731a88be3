import type { Counted, Node } from '../../ast/index.ts'
import { seriesOf } from '../../resolve/index.ts'
import type { LineItem } from '../blocks/index.ts'
import type { PageReading, StandingLine } from './reading.ts'
import type { Fault, PageRule } from './rule.ts'

/** Most pages that a figure comes later than the text before it. */
const LATE = 2

interface Figure {
  readonly node: Node
  readonly first: StandingLine
  /** Its place among the lines of the pages. */
  readonly at: number
}

/** Figures, and tables outside them, as they come on the pages. */
function figuresOf({ lines }: PageReading): Figure[] {
  const found = new Map<Node, Figure>()
  lines.forEach((first, at) => {
    const node = first.leaf.figure ?? first.leaf.table
    if (node && !found.has(node)) found.set(node, { node, first, at })
  })
  return [...found.values()]
}

/**
 * Each figure with the last of the running text that stands before it in the source: a title page and the imprint on the
 * back of it are none of it.
 */
function withMentions(reading: PageReading): { figure: Figure; mention?: StandingLine }[] {
  const imprint = new Set<Node>(reading.article.metadata.imprint)
  const text = reading.lines
    .filter(({ leaf }) => !leaf.figure && !leaf.table && leaf.node.type !== 'article')
    .filter(({ leaf }) => !imprint.has(leaf.node))
    .toSorted((a, b) => a.leaf.order - b.leaf.order)
  const figures = figuresOf(reading).toSorted((a, b) => a.first.leaf.order - b.first.leaf.order)
  let at = 0
  return figures.map((figure) => {
    while (at < text.length && text[at]!.leaf.order < figure.first.leaf.order) at++
    const mention = text[at - 1]
    return { figure, ...(mention && { mention }) }
  })
}

/**
 * Figures and tables count by themselves, so that either may come before the other. One over all columns waits for the head
 * or the foot of a page: where it shows no number, nobody looks for it behind the one before.
 */
export const figureOrder: PageRule = {
  name: 'figure-order',
  find(reading) {
    const reached = new Map<Counted | undefined, number>()
    const spanning = spanningLines(reading)
    return figuresOf(reading).flatMap(({ node, first }): Fault[] => {
      const isNumbered = (node.type === 'figure' || node.type === 'table') && node.number !== undefined
      if (!isNumbered && spanning.has(first.line)) return []
      const series = seriesOf(node)
      const last = reached.get(series) ?? -1
      const isPassed = first.leaf.order < last
      reached.set(series, Math.max(last, first.leaf.order))
      return isPassed ? [{ page: first.page, message: 'shows a figure after one that follows it', node }] : []
    })
  },
}

export const lateFigures: PageRule = {
  name: 'figure-late',
  find: (reading) =>
    withMentions(reading).flatMap(({ figure: { node, first }, mention }): Fault[] => {
      if (!mention) return []
      if (first.page < mention.page)
        return [{ page: first.page, message: 'shows a figure before its text', node }]
      return first.page > mention.page + LATE
        ? [{ page: first.page, message: 'shows a figure more than two pages after its text', node }]
        : []
    }),
}

/** Lines that stand over all columns, in none of them. */
function spanningLines({ pages }: PageReading): Set<LineItem> {
  return new Set(
    pages.flatMap(({ columns: [column] }) =>
      [...(column?.heads ?? []), ...(column?.foot ? [column.foot] : [])].flatMap(({ lines }) => lines),
    ),
  )
}

/** What stands over all columns at the foot of the page of its mention is behind all that the page has in them. */
export const overtakenFigures: PageRule = {
  name: 'figure-overtaken',
  find(reading) {
    const mentions = new Map(withMentions(reading).map(({ figure, mention }) => [figure.node, mention?.page]))
    const spanning = spanningLines(reading)
    const headings = reading.lines
      .map(({ leaf }, at) => ({ leaf, at }))
      .filter(({ leaf }) => leaf.node.type === 'heading')
    let next = 0
    let reached = -1
    return figuresOf(reading).flatMap(({ node, first, at }): Fault[] => {
      for (; next < headings.length && headings[next]!.at < at; next++)
        reached = Math.max(reached, headings[next]!.leaf.order)
      return first.leaf.order < reached && !(spanning.has(first.line) && first.page === mentions.get(node))
        ? [{ page: first.page, message: 'shows a figure after the heading of a later section', node }]
        : []
    })
  },
}
