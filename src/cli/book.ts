import { stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { isPlan, PLANS } from '../readers/index.ts'

/** What is built of what the command line names: of a folder the plan of the book in it, of all else itself. */
export async function locate(name: string): Promise<string> {
  if (name === '-' || !(await isKind(name, 'isDirectory'))) return name
  for (const plan of PLANS) if (await isKind(join(name, plan), 'isFile')) return join(name, plan)
  return name
}

/** What the editions of a book are called after, by its plan: its folder. */
export function bookName(file: string): string | undefined {
  const folder = bookFolder(file)
  return folder === undefined ? undefined : basename(folder) || 'book'
}

/** The folder of a book, by its plan. */
export function bookFolder(file: string): string | undefined {
  if (!isPlan(file)) return undefined
  const folder = dirname(resolve(file))
  return basename(folder) === 'src' ? dirname(folder) : folder
}

async function isKind(path: string, kind: 'isDirectory' | 'isFile'): Promise<boolean> {
  return stat(path).then(
    (stats) => stats[kind](),
    () => false,
  )
}
