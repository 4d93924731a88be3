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
