import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CODES } from '../../src/proof/model/index.ts'
import { ROOT } from './folders.ts'

export interface SourceCode {
  readonly code: string
  /** From `src`. */
  readonly path: string
}

/** Every literal code of `src`, by the spelling that all stages use, once a place. */
export function placesOfCodes(): SourceCode[] {
  const src = join(ROOT, 'src')
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'))
  return files.flatMap((path) =>
    [
      ...readFileSync(join(src, path), 'utf8').matchAll(
        /\bcode: '([a-z]+(?:-[a-z0-9]+)+)'|refuse\('([a-z-]+)'/g,
      ),
    ].map(([, code, refused]) => ({ code: (code ?? refused)!, path })),
  )
}

/** Each code that a stage or a check can tell, once. */
export function codesOfSource(): string[] {
  return [...new Set([...placesOfCodes().map(({ code }) => code), ...Object.keys(CODES)])].sort()
}
