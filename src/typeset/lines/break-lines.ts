import { FORCED, type Item } from '../text/index.ts'
import { Candidates, LineNodes, NONE } from './line-nodes.ts'
import { ALWAYS, IN_NEED, type LineSums, NEVER, sumUp, WITH_HYPHENS } from './line-sums.ts'

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
  /** A last line shorter than this is a runt, points; and one of a single word shorter than that, nearly one. */
  readonly shortestLast: number
  readonly shortestWord?: number
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

/** Plain TeX's prices (The TeXbook, p. 98), in demerits; a ladder of hyphens costs thirty times as much. */
const LINE_PENALTY = 10
const DOUBLE_HYPHEN = 300_000
const FINAL_HYPHEN = 5_000

/** A line much looser or tighter than its neighbour, by the square of the classes between them. */
const ADJACENT = 1200

/** Two neighbouring lines that begin, or end, with the same word. */
const STACK = 30_000

/** A runt costs as much as some very bad lines: it is taken only where nothing else fits. */
const RUNT = 400_000

/** A last line of one short word: worth a line that is a little worse, and no hyphen; more costs the whole book its evenness. */
const LONE_WORD = 3_000

/** A last line that hides the next indent. */
const NO_WHITE = 3_000

/** What an overfull line costs in the last resort: more than any paragraph of good ones. */
const OVERFULL = 1e12

/** Up to this many lines, breaks are told apart by their line: what makes a line more or less possible. */
const COUNTED_LINES = 120

/** Nodes that a line may start from at any one place: several times what prose has; a word of dots has no end of them. */
const MOST_ACTIVE = 4000

/** What one run of total fit works on; the next run takes the same room. */
let nodes = new LineNodes()
const candidates = new Candidates()

/** One paragraph to break: what every step below looks at. */
interface Paragraph {
  readonly sums: LineSums
  readonly last: number
  /** Item of the last blank at which a line may end: after it one word is left. */
  readonly lastBlank: number
  readonly settings: LineSettings
  readonly isCounted: boolean
  /** Stretch that every line has beside its own: of ragged text, and of the last resort. */
  readonly spare: number
}

/**
 * The breaks of least total demerits (total fit); `items` ends with a forced penalty. Tries each pass in turn, then the
 * emergency stretch; at last it accepts overfull lines and says so.
 */
export function breakLines(items: readonly Item[], settings: LineSettings): LineBreak[] {
  const breaks = bestBreaks(paragraphOf(items, settings))
  // What a paragraph of a million letters took would be held for good.
  if (nodes.isLarge) nodes = new LineNodes()
  return breaks
}

function bestBreaks(paragraph: Paragraph): LineBreak[] {
  const { settings } = paragraph
  const { passes, raggedness, emergencyStretch } = settings
  let best: LineBreak[] | undefined
  for (const pass of passes) {
    const found = totalFit(paragraph, pass, false)
    const way = found.length > 0 ? trace(least(found)) : undefined
    if (way && (!best || way.at(-1)!.demerits < best.at(-1)!.demerits)) best = way
    // A pass finds what the one before it found, and more: enough, it may be, to be rid of a runt.
    if (best && !endsShort(paragraph, best)) return best
  }
  if (best) return best
  return trace(least(totalFit({ ...paragraph, spare: raggedness + emergencyStretch }, passes.at(-1)!, true)))
}

/**
 * The best breaks into each number of lines (TeX's \looseness); nothing where the tolerance does not allow them. It sums
 * up the paragraph again: the sums of all that wait for their page would be most of what a long text takes.
 */
export function breakInto(
  items: readonly Item[],
  settings: LineSettings,
  counts: readonly number[],
): (LineBreak[] | undefined)[] {
  const pass = settings.otherwise
  const paragraph = pass && paragraphOf(items, settings)
  const isWorthwhile = paragraph?.isCounted && counts.some((count) => mayFill(paragraph, pass!, count))
  const found = isWorthwhile ? totalFit(paragraph, pass!, false) : []
  return counts.map((count) => {
    const fitting = found.filter((node) => nodes.line[node] === count)
    return fitting.length > 0 ? trace(least(fitting)) : undefined
  })
}

function paragraphOf(items: readonly Item[], settings: LineSettings): Paragraph {
  const sums = sumUp(items)
  const isAsked = settings.otherwise !== undefined || settings.narrower !== undefined
  const isShort = sums.width[items.length]! < COUNTED_LINES * settings.measure
  const isCounted = isShort && isAsked
  const last = items.length - 1
  return { sums, last, lastBlank: lastBlank(items, sums), settings, isCounted, spare: settings.raggedness }
}

function lastBlank(items: readonly Item[], { legal }: LineSums): number {
  let at = items.length - 1
  while (at >= 0 && !(items[at]!.type === 'glue' && legal[at] === ALWAYS)) at--
  return at
}

/** Whether the last line is a runt. */
function endsShort({ sums, last, settings }: Paragraph, breaks: readonly LineBreak[]): boolean {
  const before = breaks.at(-2)?.index
  if (before === undefined) return false
  const width = sums.width[last]! - sums.width[sums.start[before + 1]!]!
  return width < settings.shortestLast
}

/** Room for what the sums do not tell, a share of each line: spaces and hyphens at line ends, and what hangs out. */
const LEEWAY = 0.05

/** Whether the text could fill so many lines, if it broke as one would wish: true of most paragraphs for one count only. */
function mayFill({ sums, last, settings }: Paragraph, { tolerance }: Pass, count: number): boolean {
  const { measure, narrower = [] } = settings
  const lack = narrower.reduce((sum, inset) => sum + inset, 0)
  const leeway = LEEWAY * count * measure
  // The glue that fills the last line is the last item but one.
  const [width, stretch, shrink] = [sums.width[last - 1]!, sums.stretch[last - 1]!, sums.shrink[last - 1]!]
  const isLong = width + tolerance * stretch + leeway + lack >= (count - 1) * measure
  return isLong && width - shrink - leeway <= count * measure
}

/** Of some nodes, the one of least demerits. */
function least(found: readonly number[]): number {
  return found.reduce((a, b) => (nodes.demerits[b]! < nodes.demerits[a]! ? b : a))
}

/** The nodes at the paragraph's end that can be reached; none where the pass is too strict. */
function totalFit(paragraph: Paragraph, pass: Pass, mustFit: boolean): number[] {
  const { sums, last, settings } = paragraph
  nodes.clear()
  const active = [nodes.add(-1, 0, NONE, fitnessOf(0), 0, 0)]
  // The nearer a break, the shorter its line: where one is too near, so are all that follow, but beside a drop cap.
  const mayStop = !mustFit && !settings.narrower
  for (let index = 0, loose: Bad | undefined; index <= last; index++) {
    const legal = sums.legal[index]!
    if (legal === NEVER || (legal === IN_NEED && !mustFit) || (legal === WITH_HYPHENS && !pass.hyphens))
      continue
    const isForced = sums.cost[index] === FORCED
    let kept = 0
    let leastBad: Bad | undefined
    for (let at = 0; at < active.length; at++) {
      const node = active[at]!
      const ratio = ratioOf(paragraph, node, index)
      if (mayStop && ratio > pass.tolerance && isTooNear(paragraph, node, index, pass)) {
        if (!isForced) kept = moveDown(active, at, kept)
        break
      }
      if (ratio >= -1 && !isForced) active[kept++] = node
      if (ratio >= -1 && ratio <= pass.tolerance) {
        const fitness = fitnessOf(ratio)
        const demerits = nodes.demerits[node]! + demeritsOf(paragraph, node, index, ratio, fitness)
        candidates.offer(nodes.line[node]! * FITNESS_CLASSES + fitness, node, ratio, demerits)
      } else if (mustFit) {
        const demerits = nodes.demerits[node]! + OVERFULL * (1 + overrun(ratio))
        const bad = { index, node, ratio, demerits }
        if (!leastBad || demerits < leastBad.demerits) leastBad = bad
        if (ratio > 0 && (loose?.index !== index || demerits < loose.demerits)) loose = bad
      }
    }
    active.length = kept
    candidates.take((slot, node, ratio, demerits) => {
      active.push(nodes.add(index, lineAfter(paragraph, node), node, slot % FITNESS_CLASSES, ratio, demerits))
    })
    if (active.length > MOST_ACTIVE) active.length = thinOut(active)
    // The last resort, where no line reaches this far: a bad one keeps the text whole, too short rather than too long.
    if (active.length === 0 && leastBad) {
      if (leastBad.ratio < -1 && loose && loose.index > nodes.index[leastBad.node]!) leastBad = loose
      const { node, ratio, demerits } = leastBad
      index = leastBad.index
      active.push(nodes.add(index, lineAfter(paragraph, node), node, fitnessOf(ratio), ratio, demerits))
    }
    if (active.length === 0) return active
  }
  return active
}

/** Leaves every second one; gives how many. Line ends that stand so close are as good as each other. */
function thinOut(active: number[]): number {
  let kept = 0
  for (let at = 0; at < active.length; at += 2) active[kept++] = active[at]!
  return kept
}

/** Moves what is left of a list from `from` down to `to`; gives its new length. */
function moveDown(list: number[], from: number, to: number): number {
  if (from === to) return list.length
  let end = to
  for (let at = from; at < list.length; at++) list[end++] = list[at]!
  return end
}

/** The least bad of the lines that do not fit. */
interface Bad {
  readonly index: number
  readonly node: number
  readonly ratio: number
  readonly demerits: number
}

function lineAfter({ isCounted }: Paragraph, node: number): number {
  return isCounted ? nodes.line[node]! + 1 : 0
}

/** How far the line from `node` to `index` must stretch (above 0) or shrink (down to −1). */
function ratioOf({ sums, settings, spare }: Paragraph, node: number, index: number): number {
  const after = nodes.index[node]! + 1
  const start = sums.start[after]!
  const inserted = sums.inserted[index]!
  const hang = sums.hangStart[after]! + (inserted > 0 ? 0 : sums.hangEnd[index]!)
  const measure = settings.measure - (settings.narrower?.[nodes.line[node]!] ?? 0)
  const short = measure - (sums.width[index]! - sums.width[start]! - hang + inserted)
  if (Math.abs(short) < 1e-9) return 0
  if (short > 0) {
    const stretch = sums.stretch[index]! - sums.stretch[start]! + spare
    return stretch > 0 ? short / stretch : Number.POSITIVE_INFINITY
  }
  const shrink = sums.shrink[index]! - sums.shrink[start]!
  return shrink > 0 ? short / shrink : Number.NEGATIVE_INFINITY
}

/** Whether the line from `node` to `index` could not be filled even if it did not hang out at its start. */
function isTooNear(
  { sums, settings, spare }: Paragraph,
  node: number,
  index: number,
  { tolerance }: Pass,
): boolean {
  const start = sums.start[nodes.index[node]! + 1]!
  const stretch = sums.stretch[index]! - sums.stretch[start]! + spare
  return (
    settings.measure - (sums.width[index]! - sums.width[start]!) - sums.inserted[index]! > tolerance * stretch
  )
}

/** Among bad lines a slightly overfull one beats a hopeless one. */
function overrun(ratio: number): number {
  return Math.min(1e6, Math.abs(Number.isFinite(ratio) ? ratio : 1e6))
}

/** What one line costs (p. 1128), and its neighbourhood with the line before. */
function demeritsOf(
  paragraph: Paragraph,
  node: number,
  index: number,
  ratio: number,
  fitness: number,
): number {
  const { sums, last, settings } = paragraph
  const cost = sums.cost[index]!
  const line = LINE_PENALTY + 100 * Math.abs(ratio) ** 3 + Math.max(0, cost)
  let demerits = line * line
  if (cost < 0 && cost > FORCED) demerits -= cost * cost
  const apart = fitness - nodes.fitness[node]!
  demerits += ADJACENT * apart * apart
  const before = nodes.index[node]!
  if (before < 0) return demerits
  const followsHyphen = sums.flagged[before] === 1
  if (followsHyphen && sums.flagged[index] === 1) demerits += DOUBLE_HYPHEN
  const word = sums.lastWord[index]!
  if (word !== 0 && word === sums.lastWord[before]) demerits += STACK
  const first = sums.firstWord[before + 1]!
  if (first !== 0 && first === sums.firstWord[nodes.index[nodes.previous[node]!]! + 1]) demerits += STACK
  if (index === last) {
    if (followsHyphen) demerits += FINAL_HYPHEN
    const start = before + 1
    const width = sums.width[index]! - sums.width[sums.start[start]!]! - sums.hangStart[start]!
    demerits += priceOfLast(paragraph, before, width)
    if (settings.measure - width < (settings.leastWhite ?? 0)) demerits += NO_WHITE
  }
  return demerits
}

/** What a last line costs that is too short. */
function priceOfLast({ settings, lastBlank }: Paragraph, before: number, width: number): number {
  if (width < settings.shortestLast) return RUNT
  return before >= lastBlank && width < (settings.shortestWord ?? 0) ? LONE_WORD : 0
}

/** Classes of a half in the adjustment ratio: finer than the paper's four (p. 1155), so that neighbours are alike. */
const FITNESS_CLASSES = 8

function fitnessOf(ratio: number): number {
  return Math.max(0, Math.min(FITNESS_CLASSES - 1, Math.round(ratio * 2) + 2))
}

function trace(end: number): LineBreak[] {
  const breaks: LineBreak[] = []
  for (let node = end; nodes.previous[node] !== NONE; node = nodes.previous[node]!) {
    const ratio = nodes.ratio[node]!
    breaks.push({ index: nodes.index[node]!, ratio, isOverfull: ratio < -1, demerits: nodes.demerits[node]! })
  }
  return breaks.reverse()
}
