import type { Image } from './nodes.ts'
import type { Words } from './words.ts'

/** Whether an image is decoration: nothing is read in its place. */
export function isDecorative({ alt, description, describedBy }: Image): boolean {
  return alt === '' && description === undefined && describedBy === undefined
}

/** What is read in the image's place: its alternative text, or that a longer one is at hand. */
export function altOf(image: Image, words: Words): string {
  return image.alt === '' && !isDecorative(image) ? words.describedImage : image.alt
}

/** All that the image says, for a page, where nothing unfolds. */
export function fullTextOf(image: Image, words: Words): string {
  const { alt, description } = image
  if (description === undefined) return altOf(image, words)
  return alt === '' ? description : `${alt.replace(/(?<![.\s])[.\s]+$/, '')}. ${description}`
}
