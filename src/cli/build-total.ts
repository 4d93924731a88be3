import type { BuildReport } from './reports/index.ts'
import { duration, plural } from './terminal.ts'

/** What became of all inputs of a run. */
export function totalOf(builds: readonly BuildReport[], seconds: number): string {
  const made = builds.filter(({ files, isUnchanged }) => files.length > 0 && !isUnchanged)
  const unchanged = builds.filter(({ isUnchanged }) => isUnchanged).length
  const failed = builds.length - made.length - unchanged
  const pages = plural(
    builds.reduce((sum, { pageCount }) => sum + (pageCount ?? 0), 0),
    'page',
  )
  const parts = [
    ...(made.length > 0 || unchanged === 0 ? [`${made.length} of ${builds.length} inputs built`] : []),
    ...(unchanged > 0 ? [`${unchanged} unchanged`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(pages ? [pages] : []),
    `in ${duration(seconds)}`,
  ]
  return `${parts.join(', ')}\n`
}
