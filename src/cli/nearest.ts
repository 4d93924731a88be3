import { readdir } from 'node:fs/promises'
import { basename, dirname, join, parse } from 'node:path'
import { closest } from '../ast/index.ts'

/** Of what lies in the folder of a name that is none: the name that lacks only its ending, or that comes nearest. */
export async function nearest(name: string): Promise<string | undefined> {
  const folder = dirname(name)
  const there = await readdir(folder).catch((): string[] => [])
  const near = there.find((one) => parse(one).name === basename(name)) ?? closest(basename(name), there)
  return near && join(folder, near)
}
