import { FORCED, type Item } from './items.ts'
import { type LineSums, NEVER, sumUp, WITH_HYPHENS } from './line-sums.ts'

export interface LineSettings {
  /** Width of every line, points. */
  readonly measure: number
  /** What the first lines are narrower by, points, a line each: beside a drop cap. */
  readonly narrower?: readonly number[]
  /** What is tried, in order, until something fits. */
  readonly passes: readonly Pass[]
  /** What a paragraph that is asked for a line more or less may go to. */
  readonly otherwise?: Pass
  /** Added to every line's stretch in the last resort, points (TeX's \emergencystretch). */
  readonly emergencyStretch: number
  /** Stretch at the end of every line of ragged text, points; 0 for justified text. */
  readonly raggedness: number
  /** A last line shorter than this is a runt, points. */
  readonly shortestLast: number
  /** A last line that leaves less white than this hides the next paragraph's indent, points. */
  readonly leastWhite?: number
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
  /** Demerits of the lines up to here. */
  readonly demerits: number
}

/** Plain TeX's prices (The TeXbook, p. 98), in demerits; a ladder of hyphens costs ten times as much. */
const LINE_PENALTY = 10
const DOUBLE_HYPHEN = 100_000
const FINAL_HYPHEN = 5_000

/** A line much looser or tighter than its neighbour, by the square of the classes between them. */
const ADJACENT = 1_000

/** Two neighbouring lines that begin, or end, with the same word. */
const STACK = 25_000

/** A runt costs as much as some very bad lines: it is taken only where nothing else fits. */
const RUNT = 400_000

/** A last line that hides the next indent. */
const NO_WHITE = 3_000

/** What an overfull line costs in the last resort: more than any paragraph of good ones. */
const OVERFULL = 1e12

/** Up to this many lines, breaks are told apart by their line: what makes a line more or less possible. */
const COUNTED_LINES = 120

/** A break that some good line may start from (p. 1159). */
interface Node {
  readonly index: number
  /** Lines up to here; 0 throughout where they are not counted. */
  readonly line: number
  readonly fitness: number
  readonly demerits: number
  readonly ratio: number
  readonly isOverfull: boolean
  readonly previous: Node | undefined
  /** Sums up to the first box after the break; `width` is less what that box hangs out. */
  readonly width: number
  readonly stretch: number
  readonly shrink: number
}

/** One paragraph to break: what every step below looks at. */
interface Paragraph {
  readonly sums: LineSums
  readonly last: number
  readonly settings: LineSettings
  readonly isCounted: boolean
  /** Stretch that every line has beside its own: of ragged text, and of the last resort. */
  readonly spare: number
}

/** One paragraph and the ways to break it. */
export class LineBreaker {
  private readonly paragraph: Paragraph

  /** `items` ends with a forced penalty. */
  constructor(items: readonly Item[], settings: LineSettings) {
    this.paragraph = paragraphOf(items, settings)
  }

  /**
   * The breaks of least total demerits (total fit). Tries each pass in turn, then the emergency stretch;
   * at last it accepts overfull lines and says so.
   */
  best(): LineBreak[] {
    const { paragraph } = this
    const { passes, raggedness, emergencyStretch } = paragraph.settings
    for (const pass of passes) {
      const found = totalFit(paragraph, pass, false)
      if (found.length > 0) return trace(least(found))
    }
    return trace(
      least(totalFit({ ...paragraph, spare: raggedness + emergencyStretch }, passes.at(-1)!, true)),
    )
  }

  /** The best breaks into each number of lines (TeX's \looseness); nothing where the tolerance does not allow them. */
  into(counts: readonly number[]): (LineBreak[] | undefined)[] {
    const { paragraph } = this
    const pass = paragraph.settings.otherwise
    const found = pass && paragraph.isCounted ? totalFit(paragraph, pass, false) : []
    return counts.map((count) => {
      const fitting = found.filter(({ line }) => line === count)
      return fitting.length > 0 ? trace(least(fitting)) : undefined
    })
  }
}

export function breakLines(items: readonly Item[], settings: LineSettings): LineBreak[] {
  return new LineBreaker(items, settings).best()
}

function paragraphOf(items: readonly Item[], settings: LineSettings): Paragraph {
  const sums = sumUp(items)
  const isCounted = sums.width[items.length]! < COUNTED_LINES * settings.measure
  return { sums, last: items.length - 1, settings, isCounted, spare: settings.raggedness }
}

function least(nodes: readonly Node[]): Node {
  return nodes.reduce((a, b) => (b.demerits < a.demerits ? b : a))
}

/** The best line so far that ends at some item, of one fitness class and line number. */
interface Candidate {
  node: Node
  ratio: number
  fitness: number
  demerits: number
}

/** The nodes at the paragraph's end that can be reached; none where the pass is too strict. */
function totalFit(paragraph: Paragraph, pass: Pass, mustFit: boolean): Node[] {
  const { sums, last } = paragraph
  const active: Node[] = [startOf(paragraph)]
  const best = new Map<number, Candidate>()
  for (let index = 0; index <= last; index++) {
    const legal = sums.legal[index]!
    if (legal === NEVER || (legal === WITH_HYPHENS && !pass.hyphens)) continue
    const isForced = sums.cost[index] === FORCED
    let kept = 0
    let leastBad: Candidate | undefined
    best.clear()
    for (let at = 0; at < active.length; at++) {
      const node = active[at]!
      const ratio = ratioOf(paragraph, node, index)
      if (ratio >= -1 && !isForced) active[kept++] = node
      if (ratio >= -1 && ratio <= pass.tolerance) {
        const fitness = fitnessOf(ratio)
        const demerits = node.demerits + demeritsOf(paragraph, node, index, ratio, fitness)
        const slot = node.line * FITNESS_CLASSES + fitness
        const rival = best.get(slot)
        if (!rival) best.set(slot, { node, ratio, fitness, demerits })
        else if (demerits < rival.demerits) Object.assign(rival, { node, ratio, demerits })
      } else if (mustFit) {
        const demerits = node.demerits + OVERFULL * (1 + overrun(ratio))
        if (!leastBad || demerits < leastBad.demerits)
          leastBad = { node, ratio, fitness: fitnessOf(ratio), demerits }
      }
    }
    active.length = kept
    for (const candidate of best.values()) active.push(extend(paragraph, candidate, index))
    // The last resort: when no line that could reach this far is left, one bad line keeps the text whole.
    if (active.length === 0 && leastBad) active.push(extend(paragraph, leastBad, index))
    if (active.length === 0) return active
  }
  return active
}

function startOf(paragraph: Paragraph): Node {
  return {
    index: -1,
    line: 0,
    fitness: fitnessOf(0),
    demerits: 0,
    ratio: 0,
    isOverfull: false,
    previous: undefined,
    ...sumsAfter(paragraph, -1),
  }
}

function extend(paragraph: Paragraph, { node, ratio, fitness, demerits }: Candidate, index: number): Node {
  const { sums, isCounted } = paragraph
  const start = sums.start[index + 1]!
  return {
    index,
    line: isCounted ? node.line + 1 : 0,
    fitness,
    demerits,
    ratio,
    isOverfull: ratio < -1,
    previous: node,
    width: sums.width[start]! + sums.hangStart[index + 1]!,
    stretch: sums.stretch[start]!,
    shrink: sums.shrink[start]!,
  }
}

function sumsAfter({ sums }: Paragraph, index: number): Pick<Node, 'width' | 'stretch' | 'shrink'> {
  const start = sums.start[index + 1]!
  return {
    width: sums.width[start]! + sums.hangStart[index + 1]!,
    stretch: sums.stretch[start]!,
    shrink: sums.shrink[start]!,
  }
}

/** How far the line from `node` to `index` must stretch (above 0) or shrink (down to −1). */
function ratioOf({ sums, settings, spare }: Paragraph, node: Node, index: number): number {
  const inserted = sums.inserted[index]!
  const hang = inserted > 0 ? 0 : sums.hangEnd[index]!
  const measure = settings.measure - (settings.narrower?.[node.line] ?? 0)
  const short = measure + hang - (sums.width[index]! - node.width + inserted)
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
  { sums, last, settings }: Paragraph,
  node: Node,
  index: number,
  ratio: number,
  fitness: number,
): number {
  const cost = sums.cost[index]!
  const line = LINE_PENALTY + 100 * Math.abs(ratio) ** 3 + Math.max(0, cost)
  let demerits = line * line
  if (cost < 0 && cost > FORCED) demerits -= cost * cost
  const apart = fitness - node.fitness
  demerits += ADJACENT * apart * apart
  if (node.index < 0) return demerits
  const followsHyphen = sums.flagged[node.index] === 1
  if (followsHyphen && sums.flagged[index] === 1) demerits += DOUBLE_HYPHEN
  const word = sums.lastWord[index]!
  if (word !== 0 && word === sums.lastWord[node.index]) demerits += STACK
  const first = sums.firstWord[node.index + 1]!
  if (first !== 0 && first === sums.firstWord[node.previous!.index + 1]) demerits += STACK
  if (index === last) {
    if (followsHyphen) demerits += FINAL_HYPHEN
    const width = sums.width[index]! - node.width
    if (width < settings.shortestLast) demerits += RUNT
    if (settings.measure - width < (settings.leastWhite ?? 0)) demerits += NO_WHITE
  }
  return demerits
}

/** Classes of a half in the adjustment ratio: finer than the paper's four (p. 1155), so that neighbours are alike. */
const FITNESS_CLASSES = 8

function fitnessOf(ratio: number): number {
  return Math.max(0, Math.min(FITNESS_CLASSES - 1, Math.round(ratio * 2) + 2))
}

function trace(end: Node): LineBreak[] {
  const breaks: LineBreak[] = []
  for (let node: Node = end; node.previous; node = node.previous) {
    const { index, ratio, isOverfull, demerits } = node
    breaks.push({ index, ratio, isOverfull, demerits })
  }
  return breaks.reverse()
}
