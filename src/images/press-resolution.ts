import type { Finding } from '../diagnostic.ts'
import { findingAt, type Use } from './finding-at.ts'
import type { ImageInfo, PressDemands } from './library.ts'

const POINTS_PER_INCH = 72

/** What is to be said of an image whose pixels are too few at `widthPoints`. A drawing has as many as are wanted. */
export function checkResolution(
  use: Use,
  { format, width, isPlaceholder }: ImageInfo,
  widthPoints: number,
  { resolution: { wanted, least }, allowLowResolution }: PressDemands,
): readonly Finding[] {
  const resolution = Math.floor((width * POINTS_PER_INCH) / widthPoints)
  if (format === 'svg' || isPlaceholder || resolution >= wanted) return []
  const enough = Math.ceil((wanted * widthPoints) / POINTS_PER_INCH)
  const hint = `take a larger copy; ${enough} pixels across are enough for this width`
  if (resolution < least && !allowLowResolution) {
    const message = `has ${resolution} pixels an inch in the press PDF, where ${least} are the least`
    const way = `${hint}, or allow it with --allow-low-resolution`
    return [findingAt(use, { code: 'image-resolution-refused', message, hint: way }, 'error')]
  }
  const message = `has ${resolution} pixels an inch in the press PDF, where ${wanted} are wanted`
  return [findingAt(use, { code: 'image-resolution-low', message, hint })]
}
