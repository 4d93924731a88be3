import type { Sharp, SharpInput, SharpOptions } from 'sharp'

/** What this folder uses of sharp: it is loaded only for an article that has images. */
export type OpenSharp = (input: SharpInput, options?: SharpOptions) => Sharp

/** What is wrong with an image. */
export interface Problem {
  readonly code: string
  /** Follows the image's name. */
  readonly message: string
  readonly hint: string
}

/** Larger images cannot be held in memory beside an article: 100 megapixels are 33 × 33 cm at 760 ppi. */
export const MOST_PIXELS = 100_000_000

/** How sharp opens every source: a truncated file is an error, a metadata warning is none. */
export const OPENING: SharpOptions = { failOn: 'error', limitInputPixels: MOST_PIXELS }

/** A drawing of a few kilobytes can ask for hours of filtering. */
export const MOST_SECONDS = 20

/** The refusal of an image of more than `MOST_PIXELS`. */
export function tooLarge(width: number, height: number): Problem {
  return {
    code: 'image-too-large',
    message: `has ${width} × ${height} pixels, more than ${MOST_PIXELS / 1e6} million in all`,
    hint: 'save a smaller copy; 300 pixels an inch are enough for the press',
  }
}
