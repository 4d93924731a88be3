import { FIELD } from '../../templates/index.ts'
import type { PrintStyle, RunningStyle, TextStyle } from '../../templates/print/index.ts'
import { baselineOf } from '../blocks/index.ts'
import type { Page, PageItem, Rule, RunningFacts, Shaper } from '../model/index.ts'
import { faceFallback, fitPhrase, type Phrase, placePhrase, setPhrase, type TypeCase } from '../text/index.ts'
import { type DocumentFacts, runningText } from './running-text.ts'

/** Head and foot stand on the grid, this many lines above the first and below the last line of text. */
const HEAD_DISTANCE = 2
const FOOT_DISTANCE = 2

/** White between two texts of one line, in em, and between a rule and the line, in lines of the grid. */
const GAP = 1.5
const RULE_GAP = 0.45

/** What the heads and feet of a document are set with. */
export interface RunningSetting {
  readonly print: PrintStyle
  readonly shaper: Shaper
  readonly lang: string
}

/** Whether heads or feet tell how many pages there are, which is not known before the last one is made. */
export function needsPageCount({ head, foot }: PrintStyle['page']): boolean {
  const said = [head, foot].flatMap(({ inner, center, outer }) => [inner, center, outer].flat())
  return said.some((content) => [...content.matchAll(FIELD)].some(([, name]) => name === 'pages'))
}

const known = new WeakMap<Page, { readonly said: string; readonly print: PrintStyle; readonly page: Page }>()

/** A page with its running head and foot, by the template: artifacts all. One that is remembered is furnished once. */
export function furnished(page: Page, document: DocumentFacts, setting: RunningSetting): Page {
  const said = Object.values(document).join('\n')
  const last = known.get(page)
  if (last?.said === said && last.print === setting.print) return last.page
  const made = furnish(page, document, setting)
  known.set(page, { said, print: setting.print, page: made })
  return made
}

function furnish(page: Page, document: DocumentFacts, setting: RunningSetting): Page {
  const { running, ...made } = page
  if (!running) return page
  const line = (name: 'head' | 'foot') => runningLine(name, page, running, document, setting)
  const head = running.isOpening ? [] : line('head')
  const foot = line('foot')
  return {
    ...made,
    furniture: [
      ...(head.length > 0 ? [{ kind: 'header', items: head } as const] : []),
      ...(foot.length > 0 ? [{ kind: 'footer', items: foot } as const] : []),
      ...page.furniture,
    ],
  }
}

type PlaceName = 'inner' | 'center' | 'outer'

function runningLine(
  name: 'head' | 'foot',
  page: Page,
  running: RunningFacts,
  document: DocumentFacts,
  { print, shaper, lang }: RunningSetting,
): PageItem[] {
  const line = print.page[name]
  const style = print.role(name === 'head' ? 'runningHead' : 'folio')
  const type = typeCase(shaper)
  const texts = PLACES.map((at) => runningText(contentOf(line, at, page), page, running, document))
  const said = PLACES.flatMap((at, place): Said[] => {
    const text = texts[place]!
    // Two fields fall back on one, such as the title: it is said once.
    const isSaid = text === '' || texts.indexOf(text) < place
    return isSaid ? [] : [{ at, text, phrase: setPhrase(text, style, lang, type) }]
  })
  if (said.length === 0) return []
  const y = name === 'head' ? headBaseline(print) : footBaseline(print, style)
  const left = page.side === 'recto' ? print.page.margins.inner : print.page.margins.outer
  const width = print.page.textWidth
  const placed = withoutOverlap(said, width, style, lang, type).flatMap(({ at, phrase }) =>
    placePhrase(phrase, left + SHARES[at](page) * (width - phrase.width), y),
  )
  return line.rule > 0 ? [...placed, ruleOf(name, line.rule, left, y, print)] : placed
}

const PLACES: readonly PlaceName[] = ['inner', 'center', 'outer']

/** Share of the white of the line that stands on the left of a text. */
const SHARES: Readonly<Record<PlaceName, (page: Page) => number>> = {
  inner: ({ side }) => (side === 'recto' ? 0 : 1),
  center: () => 0.5,
  outer: ({ side }) => (side === 'recto' ? 1 : 0),
}

function contentOf(line: RunningStyle, at: PlaceName, { side }: Page): string {
  const content = line[at]
  return typeof content === 'string' ? content : content[side === 'verso' ? 0 : 1]
}

interface Said {
  readonly at: PlaceName
  readonly text: string
  readonly phrase: Phrase
}

/** The shortest texts whole, and of the others what there is room for beside them. */
function withoutOverlap(
  said: readonly Said[],
  width: number,
  style: TextStyle,
  lang: string,
  type: TypeCase,
): Said[] {
  const placed: Said[] = []
  for (const one of said.toSorted((a, b) => a.phrase.width - b.phrase.width)) {
    const { phrase } = fitPhrase(
      one.text,
      roomFor(one.at, placed, width, GAP * style.size),
      style,
      lang,
      type,
    )
    placed.push({ ...one, phrase })
  }
  return placed
}

function roomFor(at: PlaceName, placed: readonly Said[], width: number, gap: number): number {
  const taken = (name: PlaceName) => {
    const found = placed.find((one) => one.at === name)
    return found ? found.phrase.width + gap : 0
  }
  if (at === 'center') return width - 2 * Math.max(taken('inner'), taken('outer'))
  const center = taken('center')
  return center > 0 ? (width - center - gap) / 2 : width - taken(at === 'inner' ? 'outer' : 'inner')
}

function ruleOf(name: 'head' | 'foot', height: number, x: number, y: number, print: PrintStyle): Rule {
  const { size } = print.role(name === 'head' ? 'runningHead' : 'folio')
  const gap = RULE_GAP * print.grid
  const top = name === 'head' ? y + gap : y - size - gap
  return { kind: 'rule', x, y: top, width: print.page.textWidth, height, color: 'rule' }
}

function headBaseline({ page, grid }: PrintStyle): number {
  // A margin too small for it keeps the head on the page.
  return Math.max(page.margins.top + baselineOf(grid, grid) - HEAD_DISTANCE * grid, grid)
}

function footBaseline({ page, grid }: PrintStyle, { size }: TextStyle): number {
  const lastBaseline = page.margins.top + (page.lines - 1) * grid + baselineOf(grid, grid)
  return Math.min(lastBaseline + FOOT_DISTANCE * grid, page.height - size / 2)
}

const typeCases = new WeakMap<Shaper, TypeCase>()

/** What no face has was reported where the text itself is set. */
export function typeCase(shaper: Shaper): TypeCase {
  const known = typeCases.get(shaper) ?? { shaper, fallback: faceFallback(shaper, () => {}) }
  typeCases.set(shaper, known)
  return known
}
