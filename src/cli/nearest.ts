import { readdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { closest } from '../ast/index.ts'

/** Of what lies in the folder of a name that is none: the name that comes nearest. */
export async function nearest(name: string): Promise<string | undefined> {
  const folder = dirname(name)
  const near = closest(basename(name), await readdir(folder).catch((): string[] => []))
  return near && join(folder, near)
}
