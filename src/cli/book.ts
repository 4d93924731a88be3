import { stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import type { Order } from '../readers/book/index.ts'
import { isPlan, PLANS } from '../readers/index.ts'
import { AssetError } from '../world.ts'
import { isVaultAt } from './assets.ts'
import { isThere, readBounded } from './files.ts'

/** What is built of what the command line names: of a folder the plan of the book in it, of all else itself. */
export async function locate(name: string): Promise<string> {
  if (name === '-' || !(await isKind(name, 'isDirectory'))) return name
  for (const plan of PLANS) {
    const file = join(name, plan)
    if ((await isKind(file, 'isFile')) && (await plansBook(file))) return file
  }
  return name
}

/**
 * Whether a file that is called as a plan is one. A `book.json` without a `SUMMARY.md` beside it is only where it says
 * where its texts are: other programs keep data under that name.
 */
export async function plansBook(file: string): Promise<boolean> {
  if (basename(file) !== 'book.json') return true
  try {
    const settings = Object(JSON.parse(new TextDecoder().decode(await readBounded(file, file)))) as object
    return 'root' in settings || 'structure' in settings
  } catch (error) {
    if (error instanceof AssetError || error instanceof SyntaxError) return false
    throw error
  }
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

/** The work tree of Git that a folder is a part of. */
export function repositoryAround(folder: string, home?: string): string | undefined {
  return folderAround(folder, (above) => isThere(join(above, '.git')), home)
}

/** The vault of Obsidian that a folder is a part of. */
export function vaultAround(folder: string, home?: string): string | undefined {
  return folderAround(folder, isVaultAt, home)
}

/** One that is somebody's `home` keeps his settings: what else lies in it is no part of any text. */
function folderAround(
  folder: string,
  isWanted: (folder: string) => boolean,
  home = homedir(),
): string | undefined {
  let above = resolve(folder)
  while (!isWanted(above)) {
    if (dirname(above) === above) return undefined
    above = dirname(above)
  }
  return above === resolve(home) || dirname(above) === above ? undefined : above
}

/** What the plan of a book says of what is to be made of it, and where. */
export async function orderOf(name: string): Promise<Order> {
  if (!/^octavo\.ya?ml$/.test(basename(name))) return {}
  const { orderIn } = await import('../readers/book/index.ts')
  try {
    const { editions, output } = orderIn(new TextDecoder().decode(await readBounded(name, name)))
    return {
      ...(editions && { editions }),
      ...(output !== undefined && { output: join(dirname(name), output) }),
    }
  } catch (error) {
    if (!(error instanceof AssetError)) throw error
    return {}
  }
}

async function isKind(path: string, kind: 'isDirectory' | 'isFile'): Promise<boolean> {
  return stat(path).then(
    (stats) => stats[kind](),
    () => false,
  )
}
