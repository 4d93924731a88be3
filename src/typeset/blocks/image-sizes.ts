import { evenShares, type Image, type Length, rowsOf } from '../../ast/index.ts'
import type { ImageLibrary } from '../../images/index.ts'

export type Images = Pick<ImageLibrary, 'info'>

/** Points. */
export interface ImageSize {
  readonly width: number
  readonly height: number
}

/** CSS pixels to points: 96 to the inch (CSS Values 4, 6.2). */
export const SCREEN = 72 / 96

/** Pixels of a picture to points: 150 to the inch are the fewest that look sharp on paper. */
const PAPER = 72 / 150

/** Less of the measure makes a picture of the screen's size too small to be read. */
const READABLE = 1 / 3

/**
 * The size that a picture asks for: the author's, or else its own, a picture of pixels at 150 to the inch where that
 * leaves it a third of the measure. No more than what fits.
 */
export function fitImage(image: Image, measure: number, maxHeight: number, images: Images): ImageSize {
  const { width, height, format } = images.info(image.url)
  const own =
    format === 'svg' ? width * SCREEN : Math.max(width * PAPER, Math.min(width * SCREEN, READABLE * measure))
  const wanted = askedWidth(image, width / height, measure) ?? own
  return fullImage(image.url, Math.min(measure, wanted), maxHeight, images)
}

/** The largest size that fits. */
export function fullImage(url: string, maxWidth: number, maxHeight: number, images: Images): ImageSize {
  const info = images.info(url)
  const scale = Math.min(maxWidth / info.width, maxHeight / info.height)
  return { width: info.width * scale, height: info.height * scale }
}

/** How wide the author wants the image, points: inside of what is said, for its proportions stay. */
function askedWidth({ width, height }: Image, ratio: number, measure: number): number | undefined {
  const points = (length: Length) => ('share' in length ? length.share * measure : length.points)
  const asked = [...(width ? [points(width)] : []), ...(height ? [points(height) * ratio] : [])]
  return asked.length > 0 ? Math.min(...asked) : undefined
}

/** Wider pictures on average are made smaller to stand side by side; narrower ones fill lines as they are. */
const WIDE = 1 / 3

/**
 * The sizes of pictures that stand one after the other in a paragraph of `measure` points, with `gap` between two: side
 * by side in rows of even height where they are wide, and as they are where the author gave them sizes.
 */
export function fitRun(
  run: readonly Image[],
  measure: number,
  maxHeight: number,
  gap: number,
  images: Images,
): ImageSize[] {
  const sizes = run.map((image) => fitImage(image, measure, maxHeight, images))
  const total = sizes.reduce((sum, { width }) => sum + width, 0)
  const isSized = run.some(({ width, height }) => width || height)
  if (isSized || total <= measure || total / run.length <= WIDE * measure)
    return filledLines(sizes, measure).flatMap((row) => narrowed(row, measure - gap * (row.length - 1)))
  return rowsOf(sizes).flatMap((row) => evenRow(row, measure - gap * (row.length - 1)))
}

/** What fits into each line but for the gaps. */
function filledLines(sizes: readonly ImageSize[], measure: number): ImageSize[][] {
  const lines: ImageSize[][] = []
  let left = 0
  for (const size of sizes) {
    if (lines.length === 0 || size.width > left + ROUNDING) {
      lines.push([])
      left = measure
    }
    lines.at(-1)!.push(size)
    left -= size.width
  }
  return lines
}

/** Shares of a half and a half fill the measure: points. */
const ROUNDING = 0.01

function narrowed(row: readonly ImageSize[], room: number): ImageSize[] {
  const scale = Math.min(1, room / row.reduce((sum, { width }) => sum + width, 0))
  return row.map(({ width, height }) => ({ width: width * scale, height: height * scale }))
}

/** Pictures of one height that fill the room, none of them larger than it asks to be. */
function evenRow(row: readonly ImageSize[], room: number): ImageSize[] {
  const shares = evenShares(row.map(({ width, height }) => width / height))
  return row.map(({ width, height }, at) => {
    const scale = Math.min(1, (shares[at]! * room) / width)
    return { width: width * scale, height: height * scale }
  })
}
