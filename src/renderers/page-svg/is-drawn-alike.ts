import type { Page, PageItem, TextRun } from '../../typeset/model/index.ts'
import { guidesOf } from './guides.ts'
import type { PageLook } from './look.ts'

interface Drawn {
  readonly page: Page
  readonly look: PageLook
}

/** Whether two pages have the same SVG: told by what is on them, which takes a tenth of drawing them. */
export function isDrawnAlike(one: Drawn, other: Drawn): boolean {
  if (one.page === other.page && one.look === other.look) return true
  return isSameLook(one.look, other.look) && guidesIn(one) === guidesIn(other) && isSameItems(one, other)
}

/** Templates and fonts that are the same are the same objects, where a process goes on. */
function isSameLook(one: PageLook, other: PageLook): boolean {
  const isSameSize =
    one.geometry.width === other.geometry.width && one.geometry.height === other.geometry.height
  return isSameSize && one.colors === other.colors && one.fonts === other.fonts && one.label === other.label
}

function guidesIn({ page, look }: Drawn): string {
  return look.guides ? guidesOf(page, look.guides) : ''
}

function isSameItems(one: Drawn, other: Drawn): boolean {
  const [items, others] = [itemsOf(one.page), itemsOf(other.page)]
  return (
    items.length === others.length &&
    items.every((item, at) => isSameItem(item, others[at]!, one.look, other.look))
  )
}

function itemsOf({ furniture, items }: Page): readonly PageItem[] {
  return [...furniture.flatMap((artifact) => artifact.items), ...items]
}

function isSameItem(item: PageItem, other: PageItem, look: PageLook, otherLook: PageLook): boolean {
  if (item.kind === 'link' && other.kind === 'link') return true
  if (item.kind === 'text' && other.kind === 'text')
    return isSameRun(item, other) && isSamePlace(look.placeOf(item), otherLook.placeOf(other))
  if (
    item.kind === 'image' &&
    other.kind === 'image' &&
    look.imageAt(item.url) !== otherLook.imageAt(item.url)
  )
    return false
  return JSON.stringify(item) === JSON.stringify(other)
}

function isSamePlace(one: ReturnType<PageLook['placeOf']>, other: ReturnType<PageLook['placeOf']>): boolean {
  return one?.key === other?.key && one?.offset === other?.offset
}

function isSameRun(one: TextRun, other: TextRun): boolean {
  return (
    one.x === other.x &&
    one.y === other.y &&
    one.size === other.size &&
    one.color === other.color &&
    one.width === other.width &&
    one.rise === other.rise &&
    one.tracking === other.tracking &&
    one.scale === other.scale &&
    one.pieces.length === other.pieces.length &&
    one.pieces.every(({ x, shaped }, at) => {
      const piece = other.pieces[at]!
      return x === piece.x && isSameShaped(shaped, piece.shaped)
    })
  )
}

type Shaped = TextRun['pieces'][number]['shaped']

/** Words that a font has shaped before are the same objects. */
function isSameShaped(one: Shaped, other: Shaped): boolean {
  if (one === other) return true
  return (
    one.face === other.face &&
    one.text === other.text &&
    one.glyphs.length === other.glyphs.length &&
    one.glyphs.every(({ id, advance, dx, dy }, at) => {
      const glyph = other.glyphs[at]!
      return id === glyph.id && advance === glyph.advance && dx === glyph.dx && dy === glyph.dy
    })
  )
}
