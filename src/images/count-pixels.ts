import type { OpenSharp } from './limits.ts'

/** The pixels of images together, as their headers tell; nothing where one has none. Decodes nothing. */
export async function countPixels(
  sharp: OpenSharp,
  images: readonly Uint8Array[],
): Promise<number | undefined> {
  try {
    const sizes = images.map((image) => sharp(image, { limitInputPixels: false }).metadata())
    return (await Promise.all(sizes)).reduce((sum, { width, height }) => sum + width * height, 0)
  } catch {
    return undefined
  }
}
