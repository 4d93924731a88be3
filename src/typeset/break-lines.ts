import { FORBIDDEN, FORCED, type Item } from './items.ts'

export interface LineSettings {
  /** Width of every line, points. */
  readonly measure: number
  /** What is tried, in order, until something fits. */
  readonly passes: readonly Pass[]
  /** Added to every line's stretch in the last resort, points (TeX's \emergencystretch). */
  readonly emergencyStretch: number
  /** Stretch at the end of every line of ragged text, points; 0 for justified text. */
  readonly raggedness: number
  /** A last line shorter than this is a runt, points. */
  readonly shortestLast: number
}

export interface Pass {
  /** Largest adjustment ratio that a line may have. */
  readonly tolerance: number
  /** Whether lines may end in an inserted hyphen: TeX tries to do without hyphens first. */
  readonly hyphens: boolean
}

/** Where a line ends, and how it fits. */
export interface LineBreak {
  /** Index of the item at which the line ends. */
  readonly index: number
  /** Adjustment ratio of the line that ends here (Knuth and Plass, p. 1125). */
  readonly ratio: number
  /** Whether the line is wider than the measure with all its glue shrunk. */
  readonly isOverfull: boolean
}

/** Plain TeX's prices (The TeXbook, p. 98), in demerits; a ladder of hyphens costs ten times as much. */
const LINE_PENALTY = 10
const DOUBLE_HYPHEN = 100_000
const FINAL_HYPHEN = 5_000
const ADJACENT = 10_000

/** A runt costs as much as some very bad lines: it is taken only where nothing else fits. */
const RUNT = 400_000

/** What an overfull line costs in the last resort: more than any paragraph of good ones. */
const OVERFULL = 1e12

/** A break that some good line may start from (p. 1159). */
interface Node {
  readonly index: number
  readonly fitness: Fitness
  readonly demerits: number
  readonly ratio: number
  readonly isOverfull: boolean
  readonly previous: Node | undefined
  /** Sums up to the first box after the break; `width` is less what that box hangs out. */
  readonly width: number
  readonly stretch: number
  readonly shrink: number
}

/** Tight, decent, loose, very loose (p. 1155). */
type Fitness = 0 | 1 | 2 | 3

/** One paragraph to break: what every step below looks at. */
interface Paragraph {
  readonly items: readonly Item[]
  readonly sums: Sums
  readonly settings: LineSettings
  /** Stretch that every line has beside its own: of ragged text, and of the last resort. */
  readonly spare: number
}

/**
 * The breaks of least total demerits (total fit). Tries each pass in turn, then the emergency stretch;
 * at last it accepts overfull lines and says so. `items` ends with a forced penalty.
 */
export function breakLines(items: readonly Item[], settings: LineSettings): LineBreak[] {
  const paragraph: Paragraph = { items, sums: prefixSums(items), settings, spare: settings.raggedness }
  for (const pass of settings.passes) {
    const found = totalFit(paragraph, pass, false)
    if (found) return trace(found)
  }
  const spare = settings.raggedness + settings.emergencyStretch
  return trace(totalFit({ ...paragraph, spare }, settings.passes.at(-1)!, true)!)
}

interface Sums {
  readonly width: Float64Array
  readonly stretch: Float64Array
  readonly shrink: Float64Array
  /** Index of the first box, or forced break, at or after each item: where a line begins after a break. */
  readonly start: Int32Array
  /** What the last box before each item hangs out where a line ends there. */
  readonly hangEnd: Float64Array
}

function prefixSums(items: readonly Item[]): Sums {
  const length = items.length
  const width = new Float64Array(length + 1)
  const stretch = new Float64Array(length + 1)
  const shrink = new Float64Array(length + 1)
  const hangEnd = new Float64Array(length + 1)
  items.forEach((item, index) => {
    const give = item.type === 'box' ? (item.give ?? 0) : 0
    width[index + 1] = width[index]! + (item.type === 'penalty' ? 0 : item.width)
    stretch[index + 1] = stretch[index]! + (item.type === 'glue' ? item.stretch : give)
    shrink[index + 1] = shrink[index]! + (item.type === 'glue' ? item.shrink : give)
    hangEnd[index + 1] = item.type === 'box' ? (item.hang?.[1] ?? 0) : hangEnd[index]!
  })
  const start = new Int32Array(length + 1)
  start[length] = length
  for (let index = length - 1; index >= 0; index--) {
    const item = items[index]!
    const stays = item.type === 'box' || (item.type === 'penalty' && item.cost === FORCED)
    start[index] = stays ? index : start[index + 1]!
  }
  return { width, stretch, shrink, start, hangEnd }
}

function totalFit(paragraph: Paragraph, pass: Pass, mustFit: boolean): Node | undefined {
  const { items } = paragraph
  let active = [startOfParagraph(paragraph)]
  for (let index = 0; index < items.length; index++) {
    if (!isLegalBreak(items, index, pass)) continue
    const item = items[index]!
    const isForced = item.type === 'penalty' && item.cost === FORCED
    const kept: Node[] = []
    const best: Candidate[] = []
    let leastBad: Candidate | undefined
    for (const node of active) {
      const ratio = ratioOf(paragraph, node, index)
      if (ratio >= -1 && !isForced) kept.push(node)
      if (ratio >= -1 && ratio <= pass.tolerance) {
        const fitness = fitnessOf(ratio)
        const demerits = node.demerits + demeritsOf(paragraph, node, index, ratio, fitness)
        const rival = best[fitness]
        if (!rival || demerits < rival.demerits) best[fitness] = { node, ratio, fitness, demerits }
      } else if (mustFit) {
        const demerits = node.demerits + OVERFULL * (1 + overrun(ratio))
        if (!leastBad || demerits < leastBad.demerits)
          leastBad = { node, ratio, fitness: fitnessOf(ratio), demerits }
      }
    }
    const found = best.filter((candidate) => candidate !== undefined)
    // The last resort: when no line that could reach this far is left, one bad line keeps the text whole.
    if (found.length === 0 && kept.length === 0 && leastBad) found.push(leastBad)
    for (const candidate of found) kept.push(extend(paragraph, candidate, index))
    active = kept
    if (active.length === 0) return undefined
  }
  return active.reduce((a, b) => (b.demerits < a.demerits ? b : a))
}

/** The best line so far of one fitness class that ends at some item. */
interface Candidate {
  readonly node: Node
  readonly ratio: number
  readonly fitness: Fitness
  readonly demerits: number
}

function isLegalBreak(items: readonly Item[], index: number, pass: Pass): boolean {
  const item = items[index]!
  if (item.type === 'penalty') return item.cost < FORBIDDEN && (pass.hyphens || item.width === 0)
  return item.type === 'glue' && index > 0 && items[index - 1]!.type === 'box'
}

function startOfParagraph(paragraph: Paragraph): Node {
  const start = {
    index: -1,
    fitness: 1,
    demerits: 0,
    ratio: 0,
    isOverfull: false,
    previous: undefined,
  } as const
  return { ...start, ...sumsAt(paragraph, 0) }
}

function extend(paragraph: Paragraph, { node, ratio, fitness, demerits }: Candidate, index: number): Node {
  return {
    index,
    fitness,
    demerits,
    ratio,
    isOverfull: ratio < -1,
    previous: node,
    ...sumsAt(paragraph, index + 1),
  }
}

function sumsAt({ items, sums }: Paragraph, index: number): Pick<Node, 'width' | 'stretch' | 'shrink'> {
  const start = sums.start[index]!
  const first = items[start]
  const hang = first?.type === 'box' ? (first.hang?.[0] ?? 0) : 0
  return { width: sums.width[start]! + hang, stretch: sums.stretch[start]!, shrink: sums.shrink[start]! }
}

/** How far the line from `node` to `index` must stretch (above 0) or shrink (down to −1). */
function ratioOf({ items, sums, settings, spare }: Paragraph, node: Node, index: number): number {
  const item = items[index]!
  const inserted = item.type === 'penalty' ? item.width : 0
  const hang = item.type === 'penalty' && inserted > 0 ? (item.hang ?? 0) : sums.hangEnd[index]!
  const short = settings.measure + hang - (sums.width[index]! - node.width + inserted)
  if (Math.abs(short) < 1e-9) return 0
  if (short > 0) {
    const stretch = sums.stretch[index]! - node.stretch + spare
    return stretch > 0 ? short / stretch : Number.POSITIVE_INFINITY
  }
  const shrink = sums.shrink[index]! - node.shrink
  return shrink > 0 ? short / shrink : Number.NEGATIVE_INFINITY
}

/** Among bad lines a slightly overfull one beats a hopeless one. */
function overrun(ratio: number): number {
  return Math.min(1e6, Math.abs(Number.isFinite(ratio) ? ratio : 1e6))
}

/** What one line costs (p. 1128), and its neighbourhood with the line before. */
function demeritsOf(
  { items, sums, settings }: Paragraph,
  node: Node,
  index: number,
  ratio: number,
  fitness: Fitness,
): number {
  const item = items[index]!
  const badness = 100 * Math.abs(ratio) ** 3
  const cost = item.type === 'penalty' ? item.cost : 0
  let demerits = (LINE_PENALTY + badness + Math.max(0, cost)) ** 2
  if (cost < 0 && cost > FORCED) demerits -= cost ** 2
  const before = node.index >= 0 ? items[node.index]! : undefined
  const followsHyphen = before?.type === 'penalty' && before.flagged
  if (followsHyphen && item.type === 'penalty' && item.flagged) demerits += DOUBLE_HYPHEN
  if (Math.abs(fitness - node.fitness) > 1) demerits += ADJACENT
  if (index === items.length - 1) {
    if (followsHyphen) demerits += FINAL_HYPHEN
    if (node.index >= 0 && sums.width[index]! - node.width < settings.shortestLast) demerits += RUNT
  }
  return demerits
}

function fitnessOf(ratio: number): Fitness {
  if (ratio < -0.5) return 0
  if (ratio <= 0.5) return 1
  return ratio <= 1 ? 2 : 3
}

function trace(end: Node): LineBreak[] {
  const breaks: LineBreak[] = []
  for (let node: Node = end; node.previous; node = node.previous) {
    breaks.push({ index: node.index, ratio: node.ratio, isOverfull: node.isOverfull })
  }
  return breaks.reverse()
}
