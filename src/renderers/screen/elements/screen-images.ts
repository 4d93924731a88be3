import type { Article } from '../../../ast/index.ts'
import { walk } from '../../../ast/index.ts'
import { gather, type Told, told } from '../../../diagnostic.ts'
import type { EncodedImage, ScreenImages } from '../../../images/index.ts'
import { WIDEST_IMAGE } from '../../renderer.ts'

/** An article's image as a screen gets it, with the size that it asks for in CSS pixels. */
export interface EncodedScreenImage extends EncodedImage {
  readonly url: string
  readonly isPlaceholder: boolean
}

/** The images that the text shows, each once, in reading order. */
export async function encodeImages(
  article: Article,
  images: ScreenImages,
): Promise<Told<readonly EncodedScreenImage[]>> {
  const urls = new Set<string>()
  walk(article, (node) => {
    if (node.type === 'image') urls.add(node.url)
  })
  const encoded: Told<EncodedScreenImage>[] = []
  for (const url of urls) encoded.push(await encodeImage(url, images))
  return gather(encoded)
}

/** An image that was drawn larger than it is, to look sharp, still asks for its own size. */
export async function encodeImage(url: string, images: ScreenImages): Promise<Told<EncodedScreenImage>> {
  const { value: encoded, findings } = await images.forScreen(url, WIDEST_IMAGE)
  const info = images.info(url)
  // The attribute takes whole pixels only (HTML, 4.8.17), and a drawing has its size in millimetres.
  const width = Math.max(1, Math.round(Math.min(info.width, encoded.width)))
  const height = Math.max(1, Math.round((width * encoded.height) / encoded.width))
  return told({ ...encoded, url, width, height, isPlaceholder: info.isPlaceholder }, findings)
}
