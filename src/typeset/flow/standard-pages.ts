import { standardEditionIn } from '../../ast/index.ts'
import type { Furniture, Page, PageStart, Rule, StandardPages } from '../model/index.ts'
import { ARTICLE, type PlacedStart, type RunningSetting, typeCase } from '../pages/index.ts'
import { placePhrase, setPhrase } from '../text/index.ts'
import type { SetSection } from './entry.ts'
import { noteFolios } from './page-references.ts'

/** What is to be known of an edition that nobody draws. */
export function standardPages(sections: Iterable<SetSection>): StandardPages {
  const folios = new Map<string, string>()
  const found: { readonly first: number; readonly starts: readonly PageStart[] }[] = []
  for (const set of sections) {
    noteFolios(set, folios)
    found.push({ first: set.section.pages[0]?.index ?? 0, starts: set.section.starts })
  }
  // The contents are set last.
  const inOrder = found.toSorted((a, b) => a.first - b.first)
  return { starts: inOrder.flatMap(({ starts }) => starts), folios }
}

/** A mark in the margin: the label of the page that begins in the line, or of several. */
interface Mark {
  readonly labels: readonly string[]
  /** Of the line's baseline, from the top of the page. */
  readonly y: number
}

/**
 * Sections whose margins show where the pages of the standard edition begin, and whose feet may say which they are: as
 * BANA's guidelines for large print ask for, so that a class can turn to a page together.
 */
export function* withStandardPages(
  sections: Iterable<SetSection>,
  { starts }: StandardPages,
  lang: string,
  setting: RunningSetting,
): Generator<SetSection> {
  const name = standardEditionIn(lang)
  const places = new Places(starts)
  let going: string | undefined
  for (const set of sections) {
    const { lines } = set.section
    const marks = places.marksIn(lines)
    const withText = new Set(lines.map(({ page }) => page))
    const columns = new Map(set.section.columns)
    const pages = set.section.pages.map((page) => {
      const own = marks.get(page.index) ?? []
      const opens = lines.find((line) => line.page === page.index)?.y === own[0]?.y
      const labels = [...(going === undefined || opens ? [] : [going]), ...own.flatMap((mark) => mark.labels)]
      going = labels.at(-1) ?? going
      const said = withText.has(page.index) ? stretchOf(labels) : '(…)'
      const made = marked(page, own, said && `${name} ${said}`, setting)
      if (made !== page) columns.set(made, columns.get(page)!)
      return made
    })
    yield { ...set, section: { ...set.section, pages, columns } }
  }
}

/** Finds the lines in which pages begin. */
class Places {
  private readonly starts: readonly PageStart[]
  /** Places in the list, by the blocks that they are in. */
  private readonly byKey = new Map<string, number[]>()
  /** The first that has no line yet. One that finds none, such as of a cell that stands elsewhere, goes with the next. */
  private next = 0

  constructor(starts: readonly PageStart[]) {
    this.starts = starts
    for (const [at, { key }] of starts.entries()) {
      const own = this.byKey.get(key)
      if (own) own.push(at)
      else this.byKey.set(key, [at])
    }
  }

  /** By the indices of pages. */
  marksIn(lines: readonly PlacedStart[]): Map<number, Mark[]> {
    const found = new Map<number, PlacedStart>()
    if (lines[0]) for (const at of this.byKey.get(ARTICLE) ?? []) found.set(at, lines[0])
    for (const line of lines)
      for (const at of this.byKey.get(line.key) ?? [])
        if (line.offset <= this.starts[at]!.offset || !found.has(at)) found.set(at, line)
    const marks = new Map<number, Mark[]>()
    for (const [at, line] of [...found].sort(([a], [b]) => a - b)) {
      if (at < this.next) continue
      const labels = this.starts.slice(this.next, at + 1).map(({ label }) => label)
      this.next = at + 1
      const own = marks.get(line.page) ?? []
      const last = own.at(-1)
      if (last?.y === line.y) own.splice(-1, 1, { ...last, labels: [...last.labels, ...labels] })
      else own.push({ labels, y: line.y })
      marks.set(line.page, own)
    }
    return marks
  }
}

/** `7`, `7–9`; front matter is not counted with the text. */
function stretchOf(labels: readonly string[]): string {
  const last = labels.at(-1) ?? ''
  const first = labels.find((label) => /^\d+$/.test(label) === /^\d+$/.test(last)) ?? last
  return first === last ? last : `${first}–${last}`
}

/** White between the text, the bar and the label, and what the bar is above and below the baseline: em of the label. */
const GAP = 0.4
const BAR = { above: 0.75, below: 0.2, width: 1 }

/** The labels in the outer margin, behind a bar, in the style of folios. */
function marked(page: Page, marks: readonly Mark[], said: string, setting: RunningSetting): Page {
  if (!page.running) return page
  const { print, shaper, lang } = setting
  const style = print.role('folio')
  const { margins, textWidth } = print.page
  const isRight = page.side === 'recto'
  const edge = isRight ? margins.inner + textWidth : margins.outer
  const shown = marks.map(({ labels, y }): Furniture => {
    const phrase = setPhrase(stretchOf(labels), style, lang, typeCase(shaper))
    const gap = GAP * style.size
    const bar: Rule = {
      kind: 'rule',
      x: isRight ? edge + gap : edge - gap - BAR.width,
      y: y - BAR.above * style.size,
      width: BAR.width,
      height: (BAR.above + BAR.below) * style.size,
      color: 'rule',
    }
    const x = isRight ? bar.x + BAR.width + gap : bar.x - gap - phrase.width
    return { kind: 'margin', items: [bar, ...placePhrase(phrase, x, y)] }
  })
  return { ...page, furniture: [...page.furniture, ...shown], running: { ...page.running, standard: said } }
}
