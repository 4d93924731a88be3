import { LETTERS, type Page, type PageItem, type StructureElement } from '../../../typeset/model/index.ts'
import type { Frame, Rectangle } from '../objects/index.ts'
import type { Standing } from './standing.ts'

/** What says where it stands, if it stands on one page (ISO 32000-1, table 345). */
const BOXED: ReadonlySet<string> = new Set([
  'Figure',
  'Formula',
  'Table',
] satisfies StructureElement['type'][])

/** Of the media box, which begins at 0, 0. */
export type Size = readonly [width: number, height: number]

interface Extent {
  readonly page: number
  left: number
  top: number
  right: number
  bottom: number
}

/** The bounding boxes of figures, formulas and tables, with all that they hold, in PDF space. */
export class BoundingBoxes {
  private readonly frame: Frame
  private readonly size: Size
  /** The boxed elements around and including an element, by its key. */
  private readonly around = new Map<number, readonly StructureElement[]>()
  private readonly extents = new Map<StructureElement, Extent | 'torn'>()

  constructor(pages: readonly Page[], roots: readonly StructureElement[], frame: Frame, size: Size) {
    this.frame = frame
    this.size = size
    for (const root of roots) this.enter(root, [])
    if (this.around.size === 0) return
    for (const page of pages) for (const item of page.items) this.measure(item, page.index)
  }

  /** Nothing for an element that goes on over a page end. What goes past the edges of the page ends there. */
  of(element: StructureElement, standing?: Pick<Standing, 'at'>): Rectangle | undefined {
    const extent = this.extents.get(element)
    if (!extent || extent === 'torn') return undefined
    const { left, top } = this.frame
    const [width, height] = this.size
    const box: Rectangle = [
      Math.max(0, left + extent.left),
      Math.max(0, top - extent.bottom),
      Math.min(width, left + extent.right),
      Math.min(height, top - extent.top),
    ]
    if (!standing) return box
    const { scale, x, y } = standing.at(extent.page)
    const [x0, y0, x1, y1] = box
    return [x + scale * x0, y + scale * y0, x + scale * x1, y + scale * y1]
  }

  private enter(element: StructureElement, around: readonly StructureElement[]): void {
    const own = BOXED.has(element.type) ? [...around, element] : around
    if (own.length > 0) this.around.set(element.key, own)
    for (const child of element.children) this.enter(child, own)
  }

  private measure(item: PageItem, page: number): void {
    if ((item.kind !== 'text' && item.kind !== 'image') || item.element === undefined) return
    const boxed = this.around.get(item.element)
    if (!boxed) return
    const [top, bottom] = edgesOf(item)
    for (const element of boxed) {
      const known = this.extents.get(element) ?? {
        page,
        left: item.x,
        top,
        right: item.x + item.width,
        bottom,
      }
      if (known === 'torn' || known.page !== page) {
        this.extents.set(element, 'torn')
        continue
      }
      known.left = Math.min(known.left, item.x)
      known.top = Math.min(known.top, top)
      known.right = Math.max(known.right, item.x + item.width)
      known.bottom = Math.max(known.bottom, bottom)
      this.extents.set(element, known)
    }
  }
}

function edgesOf(
  item: Extract<PageItem, { kind: 'text' | 'image' }>,
): readonly [top: number, bottom: number] {
  if (item.kind === 'image') return [item.y, item.y + item.height]
  const baseline = item.y - (item.rise ?? 0)
  return [baseline - LETTERS.ascent * item.size, baseline + LETTERS.descent * item.size]
}
