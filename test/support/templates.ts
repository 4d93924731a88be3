import { readdirSync } from 'node:fs'

/** The names of all templates that come with Octavo, from the folder itself. */
export const BUILT_IN = readdirSync(new URL('../../templates/', import.meta.url))
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.replace(/\.yaml$/, ''))
  .sort()
