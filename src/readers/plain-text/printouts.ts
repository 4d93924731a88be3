import type { Line, LineBlock } from './lines.ts'

/** What a browser prints at the edges of its pages. */
export interface Printout {
  readonly confidence: number
  readonly reason: string
}

const MOMENT = String.raw`\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[ap]\.?m\.?)?`
const ADDRESS = String.raw`(?:https?|file):\/\/\S+`
const COUNT = String.raw`(?<page>\d{1,4}) ?(?:\/|of|von|de|sur|di|van|av|af|из) ?(?<pages>\d{1,4})`
/** Longer lines are no edges, and would take long to look at. */
const LONGEST = 500
/** Blanks between what stands to the left and to the right. */
const GAP = String.raw`\s{2,}`

/** Chrome and Edge: moment and title above, address and page below. Firefox and Safari have them the other way round. */
const EDGES = [
  new RegExp(`^(?<moment>${MOMENT})${GAP}(?<title>\\S.*)$`, 'i'),
  new RegExp(`^(?<title>\\S.*?)${GAP}(?<moment>${MOMENT})$`, 'i'),
  new RegExp(`^(?<title>\\S.*?)${GAP}(?<address>${ADDRESS})$`, 'i'),
  new RegExp(`^(?<address>${ADDRESS})\\s+(?:page )?${COUNT}$`, 'i'),
  new RegExp(`^(?:(?:page|seite|página|pagina) )?${COUNT}${GAP}(?<moment>${MOMENT})$`, 'i'),
  new RegExp(`^(?<moment>${MOMENT})${GAP}(?:(?:page|seite|página|pagina) )?${COUNT}$`, 'i'),
  new RegExp(`^(?<moment>${MOMENT})$`, 'i'),
  new RegExp(`^(?<address>${ADDRESS})$`, 'i'),
  new RegExp(`^${COUNT}$`, 'i'),
]

interface Edge {
  readonly line: Line
  readonly title?: string
  readonly moment?: string
  readonly address?: string
  readonly page?: number
  readonly pages?: number
  /** Of moment, title, address and page: how many the line has. */
  readonly parts: number
  readonly isAlone: boolean
}

/**
 * The lines at the edges of printed web pages: the moment of printing, the page's title, its address, `1/3`. Two of these
 * in a line and one of them again elsewhere make it sure, as does one alone that recurs.
 */
export function printoutEdges(blocks: readonly LineBlock[]): Map<Line, Printout> {
  const lines = blocks.flatMap((block) => block.lines)
  const edges = blocks.flatMap((block) =>
    block.lines.flatMap((line) => edgeOf(line, block.lines.length === 1)),
  )
  const recurring = recurringAmong(edges)
  const found = new Map<Line, Printout>()
  if (!edges.some((edge) => isStamp(edge) && (edge.parts > 1 || recurring.has(edge)))) return found
  for (const edge of edges) {
    const { line, parts, isAlone } = edge
    const isOutermost = line === lines[0] || line === lines.at(-1)
    if (parts > 1 ? !recurring.has(edge) && !isOutermost : !isAlone || !recurring.has(edge)) continue
    found.set(line, recurring.has(edge) ? RECURS : OUTERMOST)
  }
  for (const line of titlesBelow(lines, found)) found.set(line, RECURS)
  return found
}

/** Between the title of a page and the name of its site. */
const SITE = /(?<!\s)\s+[|–—·-]\s+[^|]{2,40}$/u
/** Blocks below the address in which headline and title stand. */
const TO_HEADLINE = 6

/** The address of a page in the first line, and below it the page's title where the headline is the same without the site's name. */
export function addressAbove(blocks: readonly LineBlock[]): [Line, Printout][] {
  const first = blocks[0]?.lines[0]
  if (!first || blocks.length <= TO_HEADLINE || !/^https?:\/\/[^\s/]{3,80}\/\S{0,300}$/u.test(first.text))
    return []
  const below = blocks
    .slice(0, TO_HEADLINE)
    .flatMap(({ lines }) => lines)
    .slice(1)
  const texts = new Set(below.map(({ text }) => text))
  const titles = below.slice(0, 2).filter(({ text }) => SITE.test(text) && texts.has(text.replace(SITE, '')))
  return [first, ...titles].map((line) => [line, ADDRESS_ABOVE])
}

const ADDRESS_ABOVE: Printout = { confidence: 0.85, reason: 'says above the headline where its page stands' }

const RECURS: Printout = { confidence: 0.95, reason: 'a browser has printed at the edges of its pages' }
const OUTERMOST: Printout = { confidence: 0.85, reason: 'a browser has printed at the edge of its page' }

const isStamp = ({ moment, page }: Edge): boolean => moment !== undefined || page !== undefined

/** What stands below the moment each time, where that has a line of its own. */
function titlesBelow(lines: readonly Line[], found: ReadonlyMap<Line, Printout>): Line[] {
  const below = lines.filter((line, at) => found.has(lines[at - 1] ?? line) && !found.has(line))
  const times = new Map<string, number>()
  for (const { text } of below) times.set(text, (times.get(text) ?? 0) + 1)
  return below.filter(({ text }) => times.get(text)! > 1)
}

function edgeOf(line: Line, isAlone: boolean): Edge[] {
  if (line.text.length > LONGEST) return []
  const groups = EDGES.map((edge) => edge.exec(line.text)?.groups).find((match) => match !== undefined)
  if (!groups) return []
  const { title, moment, address, page, pages } = groups
  const parts = [title, moment, address, page].filter((part) => part !== undefined).length
  return [
    {
      line,
      ...(title && { title }),
      ...(moment && { moment }),
      ...(address && { address }),
      ...(page && { page: Number(page), pages: Number(pages) }),
      parts,
      isAlone,
    },
  ]
}

/** Edges of which another says the same moment, title or address, or counts other pages of as many. */
function recurringAmong(edges: readonly Edge[]): Set<Edge> {
  const lines = new Map<string, Set<Edge | number>>()
  for (const edge of edges)
    for (const fact of factsOf(edge))
      lines.set(fact, (lines.get(fact) ?? new Set()).add(fact.startsWith('pages') ? edge.page! : edge))
  return new Set(edges.filter((edge) => factsOf(edge).some((fact) => lines.get(fact)!.size > 1)))
}

function factsOf(edge: Edge): string[] {
  const names = ['title', 'moment', 'address', 'pages'] as const
  return names.flatMap((name) => (edge[name] === undefined ? [] : [`${name} ${edge[name]}`]))
}
