import type { PrintStyle } from '../../templates/print/index.ts'
import { baselineOf } from '../blocks/index.ts'
import type { Furniture, Page, PageItem, Shaper } from '../model/index.ts'
import { faceFallback, fitPhrase, type Phrase, placePhrase, setPhrase, type TypeCase } from '../text/index.ts'

export interface FurnitureText {
  readonly title: string
  /** Of the section that the page is in; the title again where there is none. */
  readonly section: string
  readonly folio: string
  readonly side: Page['side']
  /** An opening page has no running head. */
  readonly isOpening: boolean
  readonly lang: string
}

/** The running head and the folio stand on the grid, this many lines above the first and below the last line of text. */
const HEAD_DISTANCE = 2
const FOOT_DISTANCE = 2

/** Running head and folio of one page, by the template: artifacts all. */
export function furnish(text: FurnitureText, print: PrintStyle, shaper: Shaper): Furniture[] {
  const { page } = print
  const furniture: Furniture[] = []
  const head = text.side === 'verso' ? text.title : text.section
  if (page.runningHead && !text.isOpening && head !== '')
    furniture.push({ kind: 'header', items: runningHead(head, text, print, typeCase(shaper)) })
  const hidden = page.folio === 'none' || (page.folio === 'head-outer' && text.isOpening)
  if (!hidden)
    furniture.push({
      kind: page.folio === 'head-outer' ? 'header' : 'footer',
      items: folio(text, print, typeCase(shaper)),
    })
  return furniture
}

function runningHead(head: string, text: FurnitureText, print: PrintStyle, type: TypeCase): PageItem[] {
  const style = print.role('runningHead')
  const folioAtHead = print.page.folio === 'head-outer' ? 4 * style.size : 0
  const { phrase } = fitPhrase(head, print.page.textWidth - folioAtHead, style, text.lang, type)
  const at = style.align === 'center' ? 'center' : 'outer'
  return place(phrase, at, headBaseline(print), text, print, folioAtHead)
}

function folio(text: FurnitureText, print: PrintStyle, type: TypeCase): PageItem[] {
  const style = print.role('folio')
  const { page, grid } = print
  const lastBaseline = page.margins.top + (page.lines - 1) * grid + baselineOf(grid, grid)
  const foot = Math.min(lastBaseline + FOOT_DISTANCE * grid, page.height - style.size / 2)
  const y = page.folio === 'head-outer' ? headBaseline(print) : foot
  const at = page.folio === 'foot-center' ? 'center' : 'outer'
  return place(setPhrase(text.folio, style, text.lang, type), at, y, text, print)
}

function headBaseline({ page, grid }: PrintStyle): number {
  // A margin too small for it keeps the head on the page.
  return Math.max(page.margins.top + baselineOf(grid, grid) - HEAD_DISTANCE * grid, grid)
}

function place(
  phrase: Phrase,
  at: 'center' | 'outer',
  y: number,
  { side }: FurnitureText,
  { page }: PrintStyle,
  inset = 0,
): PageItem[] {
  const left = side === 'recto' ? page.margins.inner : page.margins.outer
  const spare = page.textWidth - phrase.width
  const outer = side === 'recto' ? spare - inset : inset
  return placePhrase(phrase, left + (at === 'center' ? spare / 2 : outer), y)
}

const typeCases = new WeakMap<Shaper, TypeCase>()

/** What no face has was reported where the text itself is set. */
export function typeCase(shaper: Shaper): TypeCase {
  const known = typeCases.get(shaper) ?? { shaper, fallback: faceFallback(shaper, () => {}) }
  typeCases.set(shaper, known)
  return known
}
