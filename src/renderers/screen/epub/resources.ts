import type { Root } from 'hast'
import type { Article } from '../../../ast/index.ts'
import { type Finding, told } from '../../../diagnostic.ts'
import { fontFaceCss } from '../../../templates/css/index.ts'
import type { ScreenContext } from '../../renderer.ts'
import type { ScreenImage } from '../elements/index.ts'
import { embedFaces, encodeImage, encodeImages, fileNames } from '../elements/index.ts'
import type { ManifestItem } from './package-document.ts'

/** A file of the book that is neither a document nor the style sheet. */
export interface Resource extends ManifestItem {
  readonly content: Uint8Array | string
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/svg+xml': 'svg',
  'image/webp': 'webp',
  'image/gif': 'gif',
}

/** The images of the text, and where an element finds each by the author's URL. */
export async function imageResources(article: Article, { images }: ScreenContext) {
  const resources: Resource[] = []
  const sources = new Map<string, ScreenImage>()
  const { value: encoded, findings } = await encodeImages(article, images)
  for (const { url, mediaType, bytes, ...size } of encoded) {
    const id = `image-${resources.length + 1}`
    const href = `images/${id}.${EXTENSIONS[mediaType]}`
    resources.push({ id, href, mediaType, content: bytes })
    sources.set(url, { src: href, ...size })
  }
  return { resources, sources, findings }
}

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
  // Shelves show pixels: a drawing for a cover is drawn.
  const isDrawn = own?.value.mediaType === 'image/svg+xml'
  const drawn = isDrawn ? new TextDecoder().decode(own.value.bytes) : cover
  const { value, findings } = own && !isDrawn ? own : told(await images.draw(drawn!), own?.findings)
  const { bytes, mediaType, width, height } = value
  const href = `images/cover.${EXTENSIONS[mediaType]}`
  const resource: Resource = { id: 'cover-image', href, mediaType, content: bytes, properties: 'cover-image' }
  const all = mediaType === 'image/svg+xml' ? [...findings, STILL_A_DRAWING] : findings
  return { image: { src: href, width, height }, resource, isOwn, findings: all }
}

const STILL_A_DRAWING: Finding = {
  code: 'cover-as-drawing',
  severity: 'warning',
  message: 'the cover of the EPUB is a drawing, which some shelves do not show',
  hint: 'for pixels, install sharp’s part for this system: npm install --include=optional sharp',
}

/** A subset of each face that the documents show, its rule, and the licences that must travel with them. */
export async function fontResources(trees: readonly Root[], { template, fonts }: ScreenContext) {
  const faces = await embedFaces(trees, template, fonts)
  const files = faces.map(({ name, bytes }, index): Resource => {
    return { id: `font-${index + 1}`, href: `fonts/${name}.woff`, mediaType: 'font/woff', content: bytes }
  })
  const nameOf = fileNames()
  const licences = fonts.licences(faces.map(({ key }) => key)).map(({ family, text }, index): Resource => {
    const href = `fonts/LICENSE-${nameOf(family)}.txt`
    return { id: `licence-${index + 1}`, href, mediaType: 'text/plain', content: text }
  })
  const css = fontFaceCss(faces.map((face, index) => ({ ...face, url: files[index]!.href })))
  return { resources: [...files, ...licences], css }
}
