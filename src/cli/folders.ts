import { basename, join } from 'node:path'
import { glob } from 'tinyglobby'
import { editionOf, TREE_FILE } from '../editions.ts'
import { formatOf, PLANS } from '../readers/index.ts'
import { plansBook } from './book.ts'

const WALK = {
  ...({ dot: false, expandDirectories: false, followSymbolicLinks: false } as const),
  ignore: ['**/node_modules/**'],
}

/** The articles and books of a folder and those below it, by their paths, in their order; a book is its plan. */
export async function articlesIn(folder: string): Promise<string[]> {
  const files = (await glob('**/*', { ...WALK, cwd: folder })).toSorted()
  const books = await booksAmong(folder, files)
  const loose = articlesAmong(files).filter((file) => !basename(file).startsWith('_'))
  const inputs = [...loose.filter((file) => !isWithin(file, books)), ...outermost(books)]
  return inputs.toSorted().map((file) => join(folder, file))
}

/** The articles that a pattern stands for, which the shell has left as it is. */
export async function matchesOf(pattern: string): Promise<string[]> {
  return articlesAmong((await glob(pattern, WALK)).toSorted())
}

/** The folder that a pattern begins in. */
export function rootOf(pattern: string): string {
  const parts = pattern.split('/')
  const fixed = parts.slice(0, -1)
  const magic = fixed.findIndex((part) => /[*?[{]/.test(part))
  return fixed.slice(0, magic < 0 ? fixed.length : magic).join('/') || (pattern.startsWith('/') ? '/' : '.')
}

/** What is read, and is no edition of a build before: those have their tree beside them. */
function articlesAmong(files: readonly string[]): string[] {
  const trees = new Set(files.filter((file) => file.endsWith(TREE_FILE.suffix)))
  const isEdition = (path: string) => trees.has(`${editionOf(path)?.base}${TREE_FILE.suffix}`)
  // The pages of a site lie in a folder beside the tree.
  const isMade = (file: string) => isEdition(file) || isEdition(file.slice(0, file.lastIndexOf('/')))
  return files.filter((file) => formatOf(file) !== undefined && !isMade(file))
}

/** The plans of books, by their folders: `''`, or with a slash at the end. */
async function booksAmong(root: string, files: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const books = new Map<string, string>()
  for (const plan of PLANS)
    for (const file of files) {
      const folder = file === plan || file.endsWith(`/${plan}`) ? file.slice(0, -plan.length) : undefined
      if (folder === undefined || books.has(folder)) continue
      if (await plansBook(join(root, file))) books.set(folder, file)
    }
  return books
}

function outermost(books: ReadonlyMap<string, string>): string[] {
  return [...books].filter(([folder]) => !isWithin(folder.slice(0, -1), books)).map(([, plan]) => plan)
}

/** Whether a file or folder lies in the folder of a book. */
function isWithin(path: string, books: ReadonlyMap<string, string>): boolean {
  for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1))
    if (books.has(path.slice(0, at + 1))) return true
  return false
}
