import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ownPath, PROGRAM } from './places.ts'

/** What makes files what they are, beside the packages that one version of Octavo comes with. */
const MAKERS = [PROGRAM, 'templates', 'csl', 'profiles'].map(ownPath)

/**
 * When a file of the program was last changed, in milliseconds since 1970: who works on Octavo itself has many programs
 * of one version. What a package manager unpacks is as old as it says.
 */
export function programAge(): number {
  age ??= Math.max(
    ...MAKERS.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => !path.endsWith('.d.ts'))
        .map((path) => statSync(join(folder, path)).mtimeMs),
    ),
  )
  return age
}

let age: number | undefined
