import { isDrawnAlike, type PageLook, pageShapes, svgOf } from '../../renderers/page-svg/index.ts'
import type { Page } from '../../typeset/model/index.ts'

type Shapes = readonly string[]

/** A page and what it is drawn by. */
export interface Sheet {
  readonly page: Page
  readonly look: PageLook
}

/** What a browser that shows one drawing of a page is sent for another. */
export interface Patch {
  /** Shapes that stay at the beginning, and at the end before the last one, which are the boxes over all lines. */
  readonly head: number
  readonly tail: number
  /** Those between them, and the boxes. */
  readonly svg: string
}

/** Drawings that browsers may show, at most: some are a megabyte. */
const MOST = 24

/** What browsers know of the pages: each by a mark, which one that was set again as it was keeps. */
export class Drawings {
  private readonly marks = new WeakMap<Page, string>()
  /** By their marks, the one that was sent last at the end. */
  private readonly sent = new Map<string, Shapes>()
  private count = 0

  /** `before`: what stood in the place of the page. */
  markOf(sheet: Sheet, before?: Sheet): string {
    const known = this.marks.get(sheet.page)
    if (known !== undefined) return known
    const old = before && this.marks.get(before.page)
    const mark = old !== undefined && isDrawnAlike(sheet, before!) ? old : String(++this.count)
    this.marks.set(sheet.page, mark)
    return mark
  }

  /** The page whole, or what is other in it for a browser that shows the drawing of the mark `from`. */
  send({ page, look }: Sheet, mark: string, from?: string): string | Patch {
    const shown = from === undefined ? undefined : this.sent.get(from)
    const shapes = this.sent.get(mark) ?? pageShapes(page, look)
    this.sent.delete(mark)
    this.sent.set(mark, shapes)
    if (this.sent.size > MOST) this.sent.delete(this.sent.keys().next().value!)
    return shown ? patchOf(shown, shapes, look) : svgOf(shapes, look)
  }

  /** Where a page shows something that is not on it, such as a picture with other pixels. */
  forget({ page }: Sheet): void {
    this.marks.delete(page)
  }
}

function patchOf(before: Shapes, after: Shapes, look: PageLook): Patch {
  const most = Math.min(before.length, after.length) - 1
  let head = 0
  while (head < most && before[head] === after[head]) head++
  let tail = 0
  while (tail < most - head && before.at(-2 - tail) === after.at(-2 - tail)) tail++
  return { head, tail, svg: svgOf([...after.slice(head, -1 - tail), after.at(-1)!], look) }
}
