import type { PrintStyle, TextStyle } from '../../templates/print/index.ts'
import { baselineOf } from '../blocks/index.ts'
import type { Furniture, Page, PageItem, Shaped, Shaper, StructureElement } from '../model/index.ts'
import { type FaceFallback, faceFallback } from '../text/index.ts'

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
    furniture.push({ kind: 'header', items: runningHead(head, text, print, shaper) })
  const hidden = page.folio === 'none' || (page.folio === 'head-outer' && text.isOpening)
  if (!hidden)
    furniture.push({
      kind: page.folio === 'head-outer' ? 'header' : 'footer',
      items: folio(text, print, shaper),
    })
  return furniture
}

function runningHead(head: string, text: FurnitureText, print: PrintStyle, shaper: Shaper): PageItem[] {
  const style = print.role('runningHead')
  const folioAtHead = print.page.folio === 'head-outer' ? 4 * style.size : 0
  const shown = shorten(head, print.page.textWidth - folioAtHead, style, text.lang, shaper)
  return line(
    shown,
    style.align === 'center' ? 'center' : 'outer',
    headBaseline(print),
    style,
    text,
    print,
    shaper,
    folioAtHead,
  )
}

function folio(text: FurnitureText, print: PrintStyle, shaper: Shaper): PageItem[] {
  const style = print.role('folio')
  const { page, grid } = print
  const lastBaseline = page.margins.top + (page.lines - 1) * grid + baselineOf(grid, grid)
  const foot = Math.min(lastBaseline + FOOT_DISTANCE * grid, page.height - style.size / 2)
  const y = page.folio === 'head-outer' ? headBaseline(print) : foot
  return line(text.folio, page.folio === 'foot-center' ? 'center' : 'outer', y, style, text, print, shaper, 0)
}

function headBaseline({ page, grid }: PrintStyle): number {
  // A margin too small for it keeps the head on the page.
  return Math.max(page.margins.top + baselineOf(grid, grid) - HEAD_DISTANCE * grid, grid)
}

function line(
  words: string,
  at: 'center' | 'outer',
  y: number,
  style: TextStyle,
  text: FurnitureText,
  print: PrintStyle,
  shaper: Shaper,
  inset: number,
): PageItem[] {
  const { page } = print
  const left = text.side === 'recto' ? page.margins.inner : page.margins.outer
  const parts = shapeParts(words, style, text.lang, shaper)
  const width = (parts.reduce((sum, { advance }) => sum + advance, 0) * style.size) / 1000
  const outer = text.side === 'recto' ? left + page.textWidth - width - inset : left + inset
  let x = at === 'center' ? left + (page.textWidth - width) / 2 : outer
  return parts.map((shaped) => {
    const own = (shaped.advance * style.size) / 1000
    const pieces = [{ shaped, x: 0 }]
    const run = { kind: 'text', x, y, size: style.size, color: style.color, pieces, width: own } as const
    x += own
    return run
  })
}

/** What no face has was reported where the text itself is set. */
const fallbacks = new WeakMap<Shaper, FaceFallback>()

/** The shaped stretches of a line, one a face. */
export function shapeParts(words: string, style: TextStyle, lang: string, shaper: Shaper): Shaped[] {
  const fallback = fallbacks.get(shaper) ?? faceFallback(shaper, () => {})
  fallbacks.set(shaper, fallback)
  return fallback([{ text: words, style, lang, element: ARTIFACT }], undefined).map((part) =>
    shaper.shape(part.text, part.style.face, part.style.features, lang),
  )
}

/** Furniture belongs to no element; nobody looks at this one. */
const ARTIFACT: StructureElement = { key: -1, type: 'Span', children: [] }

/** Cuts a head that is too long at a word, with an ellipsis. */
export function shorten(head: string, room: number, style: TextStyle, lang: string, shaper: Shaper): string {
  const fits = (text: string) => widthOf(text, style, lang, shaper) <= room
  if (fits(head)) return head
  const words = head.split(/\s+/).slice(0, 60)
  while (words.length > 1 && !fits(`${words.join(' ')}…`)) words.pop()
  return `${words.join(' ')}…`
}

/** Points. */
export function widthOf(text: string, style: TextStyle, lang: string, shaper: Shaper): number {
  const parts = shapeParts(text, style, lang, shaper)
  return (parts.reduce((sum, { advance }) => sum + advance, 0) * style.size) / 1000
}
