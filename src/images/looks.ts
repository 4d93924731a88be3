import { createHash } from 'node:crypto'
import type { Look } from '../ast/index.ts'
import type { Picture } from './picture.ts'

/** What editions show of a picture, whose parts `partOf` gives by their addresses. */
export async function lookOfPicture(
  { look, info, svg }: Picture,
  partOf: (href: string) => Picture | undefined,
): Promise<Look> {
  const pixels = look === undefined ? {} : { pixels: look }
  if (!svg) return pixels
  const { svgMarkup } = await import('./svg/index.ts')
  const markup = createHash('sha256')
    .update(await svgMarkup(svg.root, info.width))
    .digest('hex')
  const parts = svg.images.flatMap((href) => partOf(href)?.look ?? [])
  return { ...pixels, markup, ...(parts.length > 0 && { parts }) }
}
