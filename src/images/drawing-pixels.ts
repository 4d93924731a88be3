import { Buffer } from 'node:buffer'
import { MOST_PIXELS } from './limits.ts'
import { type OpenedDrawing, svgMarkup } from './svg/index.ts'

/** A drawing as pixels for sharp, `wanted` across or as many as can be held. */
export async function asPixels({ root, width, height }: OpenedDrawing, wanted: number): Promise<Buffer> {
  const affordable = Math.floor(Math.sqrt((MOST_PIXELS * width) / height))
  const pixels = Math.max(1, Math.min(Math.round(wanted), affordable))
  // libvips draws no line of less than a pixel.
  return Buffer.from(await svgMarkup(root, Math.max(pixels, width / height)))
}
