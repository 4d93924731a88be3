import type { Root } from 'hast'
import type { Article } from '../../ast/index.ts'
import { fontFaceCss } from '../../templates/css/index.ts'
import type { ScreenContext } from '../renderer.ts'
import type { ScreenImage } from './elements/index.ts'
import { embedFaces, encodeImages, fileNames } from './elements/index.ts'

/** A file of a book or a site that is neither a document nor the style sheet. */
export interface Resource {
  /** An XML name. */
  readonly id: string
  /** Its path from the documents. */
  readonly href: string
  readonly mediaType: string
  readonly content: Uint8Array | string
  /** What the manifest of an EPUB says of it besides. */
  readonly properties?: string
}

export const EXTENSIONS: Readonly<Record<string, string>> = {
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
  const files = new Map<Uint8Array, string>()
  const { value: encoded, findings } = await encodeImages(article, images)
  for (const { url, mediaType, bytes, ...size } of encoded) {
    const id = `image-${resources.length + 1}`
    const href = files.get(bytes) ?? `images/${id}.${EXTENSIONS[mediaType]}`
    if (!files.has(bytes)) resources.push({ id, href, mediaType, content: bytes })
    files.set(bytes, href)
    sources.set(url, { src: href, ...size })
  }
  return { resources, sources, findings }
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
