import { dirname, join, relative, sep } from 'node:path'
import type { Around } from '../pipeline/index.ts'
import type { Source } from './sources.ts'

/** What the build of a source knows of the others of the run: where they lie, and where their editions go. */
export function aroundOf(own: Source, sources: readonly Source[], baseUrl?: string): Around {
  const others = () =>
    sources
      .filter(({ name }) => name !== own.name && name !== '-')
      .map(({ name, folder, base }) => ({
        source: slashes(relative(dirname(own.name), name)),
        editions: slashes(relative(own.folder, join(folder, base)))
          .split('/')
          .map(encodeURIComponent)
          .join('/'),
      }))
  return { ...(baseUrl !== undefined && { base: baseUrl }), ...(sources.length > 1 && { others }) }
}

function slashes(path: string): string {
  return path.replaceAll(sep, '/')
}
