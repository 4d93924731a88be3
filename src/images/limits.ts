import type { Sharp, SharpInput, SharpOptions } from 'sharp'
import { Refusal } from '../diagnostic.ts'

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

/** An AVIF is decoded whole, in 18 bytes a pixel. */
export const MOST_AVIF_PIXELS = 40_000_000

/** A drawing of a few kilobytes can ask for hours of filtering: what sharp waits for by the clock. */
export const MOST_SECONDS = 20

/** Seconds of the processor that one operation may take, in a process of its own: the clock depends on the machine. */
export const MOST_PROCESSOR_SECONDS = 10

/** Bytes that the process which decodes and draws may hold. */
export const MOST_MEMORY = 1024 ** 3

/** What takes more time or memory than any picture is worth. */
export class Overrun extends Error {
  readonly resource: 'time' | 'memory'
  constructor(resource: 'time' | 'memory') {
    super(`the image takes too much ${resource}`)
    this.resource = resource
  }
}

/** Whether sharp has given up because of its limit of time. */
export function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('timeout')
}

/** The refusal of an image that overruns. */
export function unaffordable({ resource }: Overrun): Problem {
  const most =
    resource === 'time' ? `${MOST_PROCESSOR_SECONDS} seconds` : `${MOST_MEMORY / 1024 ** 3} GB of memory`
  return {
    code: 'image-unreadable',
    message: `takes more than ${most} to draw`,
    hint: 'save a smaller copy of an image; simplify the filters, masks and copies of a drawing',
  }
}

/** What ends the build where nothing stands in for an image that overruns; any other error is thrown on. */
export function refuseOverrun(error: unknown): never {
  if (!(error instanceof Overrun)) throw error
  const { code, message, hint } = unaffordable(error)
  throw new Refusal({ code, severity: 'error', message: `an image, or its colours, ${message}`, hint })
}

/** The refusal of an image of more pixels than `most`. */
export function tooLarge(width: number, height: number, most = MOST_PIXELS): Problem {
  return {
    code: 'image-too-large',
    message: `has ${width} × ${height} pixels, more than ${most / 1e6} million in all`,
    hint: 'save a smaller copy; 300 pixels an inch are enough for the press',
  }
}
