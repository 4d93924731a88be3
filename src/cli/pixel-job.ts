import type { Finding } from '../diagnostic.ts'
import type { Pixels } from '../images/index.ts'

/** One operation for the process that decodes and draws. */
export interface PixelJob {
  readonly id: number
  readonly operation: keyof Pixels
  readonly given: readonly unknown[]
}

export type PixelResult =
  | { readonly id: number; readonly made: unknown }
  | { readonly id: number; readonly failure: string }
  | { readonly id: number; readonly refused: Finding }
  /** The last words of a process: what its jobs have used up. */
  | { readonly overrun: 'time' | 'memory' }
