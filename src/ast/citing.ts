import type { Citing } from './nodes.ts'

/** Whether there are works to cite: a style alone has none. */
export function hasWorks(citing: Citing | undefined): citing is Citing {
  return citing !== undefined && (citing.files.length > 0 || (citing.works ?? []).length > 0)
}
