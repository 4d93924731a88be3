import type { Article } from '../../../ast/index.ts'
import { type Finding, type Told, told } from '../../../diagnostic.ts'
import type { EncodedImage, ScreenImages } from '../../../images/index.ts'
import { coverImage } from '../../cover/index.ts'
import type { ScreenContext } from '../../renderer.ts'
import { encodeImage } from '../elements/index.ts'
import { EXTENSIONS, type Resource } from '../resources.ts'

/** Whether the book has a cover, its own or the template's. */
export function hasCover(article: Article, context: ScreenContext): boolean {
  return hasOwnCover(article, context) || context.cover !== undefined
}

function hasOwnCover({ metadata: { cover } }: Article, { images }: ScreenContext): boolean {
  return cover !== undefined && !images.info(cover).isPlaceholder
}

/**
 * The article's own cover, or the template's. A cover that cannot be read was told when the images were read; its
 * stand-in is no cover.
 */
export async function coverResource(article: Article, context: ScreenContext) {
  if (!hasCover(article, context)) return undefined
  const { images, cover } = context
  const isOwn = hasOwnCover(article, context)
  const own = isOwn ? await encodeImage(article.metadata.cover!, images) : undefined
  const { value, findings } = own ? await inPixels(own, images) : told(coverImage(cover!))
  const { bytes, mediaType, width, height } = value
  const href = `images/cover.${EXTENSIONS[mediaType]}`
  const resource: Resource = { id: 'cover-image', href, mediaType, content: bytes, properties: 'cover-image' }
  const all = mediaType === 'image/svg+xml' ? [...findings, STILL_A_DRAWING] : findings
  return { image: { src: href, width, height }, resource, isOwn, findings: all }
}

/** Shelves show pixels: a drawing for a cover is drawn. */
async function inPixels(own: Told<EncodedImage>, images: ScreenImages): Promise<Told<EncodedImage>> {
  if (own.value.mediaType !== 'image/svg+xml') return own
  return told(await images.draw(new TextDecoder().decode(own.value.bytes)), own.findings)
}

const STILL_A_DRAWING: Finding = {
  code: 'cover-as-drawing',
  severity: 'warning',
  message: 'the cover of the EPUB is a drawing, which some shelves do not show',
  hint: 'for pixels, install sharp’s part for this system: npm install --include=optional sharp',
}
