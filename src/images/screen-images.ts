import type { Article } from '../ast/index.ts'
import type { Told } from '../diagnostic.ts'
import { encodeDrawing } from './encode.ts'
import type { EncodedImage, ImageInfo, ScreenImages } from './library.ts'
import { collectUses } from './uses.ts'

/** The images of an article as screens get them: values that survive being copied to another thread. */
export type PackedImages = readonly {
  readonly info: ImageInfo
  readonly encoded: Told<EncodedImage>
}[]

/** All images of an article, `maxWidth` pixels wide at most. */
export async function packImages(
  article: Article,
  images: ScreenImages,
  maxWidth: number,
): Promise<PackedImages> {
  const packed = collectUses(article).map(async ({ url }) => ({
    info: images.info(url),
    encoded: await images.forScreen(url, maxWidth),
  }))
  return Promise.all(packed)
}

export function unpackImages(packed: PackedImages): ScreenImages {
  const images = new Map(packed.map((image) => [image.info.url, image]))
  return {
    info: (url) => images.get(url)!.info,
    forScreen: async (url) => images.get(url)!.encoded,
    draw: encodeDrawing,
  }
}
