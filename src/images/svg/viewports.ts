import { compose, IDENTITY, type Matrix, scaling, translation } from './matrix.ts'
import type { Box } from './path-data.ts'
import type { Viewport } from './shapes.ts'
import { lengthIn } from './style.ts'
import type { SvgElement } from './tree.ts'

export function viewBoxOf({ attributes }: SvgElement): Box | undefined {
  const values = (attributes.viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number.parseFloat)
  const [x, y, width, height] = values
  if (values.length !== 4 || !values.every(Number.isFinite) || !(width! > 0 && height! > 0)) return undefined
  return { x: x!, y: y!, width: width!, height: height! }
}

/** What a browser gives a drawing that says nothing of its size (CSS 2.2, 10.3.2). */
const DEFAULT = { width: 300, height: 150 }

/** CSS pixels, a hundred times a page: a length beyond is a mistake, and one without end has no place on any page. */
const LONGEST = 1e6

/** The size that a drawing asks for, CSS pixels: its own lengths, else those of its view box. */
export function sizeOf(root: SvgElement): Viewport {
  const box = viewBoxOf(root)
  const given = (name: 'width' | 'height') => {
    const text = root.attributes[name]
    const length = text === undefined || text.trim().endsWith('%') ? undefined : lengthIn(text, 0)
    return length !== undefined && length > 0 && length <= LONGEST ? length : undefined
  }
  const [width, height] = [given('width'), given('height')]
  if (width !== undefined && height !== undefined) return { width, height }
  const ratio = box ? box.height / box.width : DEFAULT.height / DEFAULT.width
  if (width !== undefined) return { width, height: box ? width * ratio : DEFAULT.height }
  if (height !== undefined) return { width: box ? height / ratio : DEFAULT.width, height }
  return box ?? DEFAULT
}

/** From the space of a view box to a box of the outer space (SVG 2, 8.2), and whether it may stand over its edges. */
export function fitViewBox(
  element: SvgElement,
  outer: Viewport,
): { readonly matrix: Matrix; readonly isSliced: boolean } {
  const box = viewBoxOf(element)
  if (!box) return { matrix: IDENTITY, isSliced: false }
  const [, align = 'xMidYMid', how] =
    /^\s*(?:defer\s+)?(none|x(?:Min|Mid|Max)Y(?:Min|Mid|Max))(?:\s+(meet|slice))?/.exec(
      element.attributes.preserveAspectRatio ?? '',
    ) ?? []
  let [sx, sy] = [outer.width / box.width, outer.height / box.height]
  if (align !== 'none') sx = sy = how === 'slice' ? Math.max(sx, sy) : Math.min(sx, sy)
  const place = (word: string, room: number) =>
    word === 'Min' || align === 'none' ? 0 : word === 'Mid' ? room / 2 : room
  const x = place(align.slice(1, 4), outer.width - box.width * sx)
  const y = place(align.slice(5, 8), outer.height - box.height * sy)
  const matrix = compose(compose(translation(-box.x, -box.y), scaling(sx, sy)), translation(x, y))
  return { matrix, isSliced: how === 'slice' }
}
