import type { PrintStyle } from '../templates/print-style.ts'
import type { PageBody } from './break-pages.ts'
import { furnish } from './furniture.ts'
import type { SetNote } from './notes.ts'
import type { Destination, Page, PageItem, Rule } from './page.ts'
import type { Shaper } from './shaper.ts'
import { type HeadingMark, type LineItem, moveItems } from './vertical.ts'

export interface MadePages {
  readonly pages: Page[]
  readonly destinations: Destination[]
  /** Every heading with the page and the height at which it stands. */
  readonly headings: { readonly mark: HeadingMark; readonly page: number; readonly y: number }[]
}

export interface PageText {
  readonly title: string
  readonly lang: string
}

/** Length and thickness of the rule above the notes. */
const SEPARATOR = { share: 0.25, height: 0.4 }

/** White that each blank page at its place shows: nothing. A `recto` wish inserts one where it must. */
export function layOutSides(bodies: readonly PageBody[]): (PageBody | undefined)[] {
  const sides: (PageBody | undefined)[] = []
  bodies.forEach((body, index) => {
    const wish = bodies[index - 1]?.next
    // Index 0 is page 1, a recto: even indices are rectos.
    if (wish === 'recto' && sides.length % 2 === 1) sides.push(undefined)
    sides.push(body)
  })
  return sides
}

/** Page bodies → pages with notes, running heads and folios, all in page coordinates. */
export function makePages(
  sides: readonly (PageBody | undefined)[],
  labels: readonly string[],
  notes: ReadonlyMap<string, SetNote>,
  text: PageText,
  print: PrintStyle,
  shaper: Shaper,
): MadePages {
  const made: MadePages = { pages: [], destinations: [], headings: [] }
  let section = ''
  sides.forEach((body, index) => {
    const side = index % 2 === 0 ? 'recto' : 'verso'
    const folio = labels[index]!
    if (!body) {
      made.pages.push({ index, folio, side, items: [], furniture: [] })
      return
    }
    const left = side === 'recto' ? print.page.margins.inner : print.page.margins.outer
    const items: PageItem[] = []
    const put = (line: LineItem, y: number): void => {
      for (const item of moveItems(line.items, left, y)) items.push(item)
      for (const { id, x, element } of line.anchors)
        made.destinations.push({ id, page: index, x: left + x, y, element })
      if (line.heading) made.headings.push({ mark: line.heading, page: index, y })
    }
    for (const { line, y } of body.lines) put(line, print.page.margins.top + y)
    const separator = putNotes(body, notes, left, print, put)
    const marks = body.lines.flatMap(({ line }) => line.heading ?? [])
    section = marks.find((mark) => mark.level > 1)?.title ?? section
    const isOpening = index === 0 || marks.some((mark) => mark.isOpening)
    const isTitlePage = index === 0 && print.page.titlePage
    const furniture = isTitlePage
      ? []
      : furnish(
          { title: text.title, section: section || text.title, folio, side, isOpening, lang: text.lang },
          print,
          shaper,
        )
    section = marks.findLast((mark) => mark.level > 1)?.title ?? section
    made.pages.push({
      index,
      folio,
      side,
      items,
      furniture: separator ? [...furniture, { kind: 'layout', items: [separator] }] : furniture,
    })
  })
  return made
}

/** The notes stand on the foot of the text block, under a short rule. */
function putNotes(
  body: PageBody,
  notes: ReadonlyMap<string, SetNote>,
  left: number,
  { page, grid }: PrintStyle,
  put: (line: LineItem, y: number) => void,
): Rule | undefined {
  if (body.notes.length === 0) return undefined
  const set = body.notes.map((identifier) => notes.get(identifier)!)
  const height = set.reduce((sum, note) => sum + note.height, 0)
  let y = page.margins.top + page.lines * grid - height
  const separator: Rule = {
    kind: 'rule',
    x: left,
    y: y - grid * 0.4,
    width: page.measure * SEPARATOR.share,
    height: SEPARATOR.height,
    color: 'rule',
  }
  for (const line of set.flatMap((note) => note.lines)) {
    put(line, y)
    y += line.height
  }
  return separator
}
