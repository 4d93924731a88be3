import { closeSync, constants, existsSync, fstatSync, openSync, readFileSync, type Stats } from 'node:fs'
import { access, readdir, realpath, stat } from 'node:fs/promises'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { AssetError } from '../world.ts'

/** More than any picture or font that a page can use, and little enough to hold in memory. */
const LARGEST_FILE = 64 * 1024 * 1024

export function isMissing(error: Error): boolean {
  return error instanceof AssetError && error.reason === 'missing'
}

/** The bytes of a file below `folder`, or below `root`; links of the file system are followed, but not out of them. */
export async function readInside(folder: string, path: string, root?: string): Promise<Uint8Array> {
  return readBounded(await findInside(folder, path, root), path)
}

export async function listInside(folder: string, path: string): Promise<readonly string[]> {
  const found = await findInside(folder, path || '.')
  const entries = await readdir(found, { withFileTypes: true }).catch((error: unknown) => {
    throw systemError(error, path)
  })
  return entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name)).toSorted()
}

/** Where a file below `folder`, or below `root`, really lies. */
export async function findInside(folder: string, path: string, root?: string): Promise<string> {
  if (/^[a-z]:[/\\]/i.test(path) || /^file:/i.test(path))
    throw new AssetError('outside', `${path} is an absolute path`)
  if (/^[a-z][a-z0-9+.-]*:/i.test(path) || /^[/\\]{2}/.test(path))
    throw new AssetError('remote', `${shown(path)} is not a file`)
  if (isAbsolute(path)) throw new AssetError('outside', `${path} is an absolute path`)
  if (path.includes('\0')) throw new AssetError('missing', 'a path cannot hold a NUL character')
  const target = resolve(folder, path)
  if (!contains(resolve(folder), target) && !shows(root, target))
    throw new AssetError(
      'outside',
      `${path} lies outside ${root === undefined ? 'the article’s folder' : root}`,
    )
  const real = await realpath(target)
    .catch(async (error: unknown) => realpath((await composedAlike(resolve(folder), target)) ?? fail(error)))
    .catch((error: unknown) => {
      throw systemError(error, path)
    })
  if (contains(await realpath(folder), real)) return real
  if (root !== undefined && shows(await realpath(root), real)) return real
  throw new AssetError('outside', `${path} links to a place outside ${root ?? 'the article’s folder'}`)
}

/** Whether a path lies in a folder, and nothing on the way to it is hidden: `.git` and `.env` hold what is nobody’s to print. */
function shows(folder: string | undefined, path: string): boolean {
  if (folder === undefined || !contains(folder, path)) return false
  return !relative(folder, path)
    .split(sep)
    .some((name) => name.startsWith('.'))
}

/** Whether something is there; what the rights of the process hide is not. */
export function isThere(path: string): boolean {
  try {
    return existsSync(path)
  } catch {
    return false
  }
}

export function fail(error: unknown): never {
  throw error
}

/** A file whose name is the same letters in another composition: a Mac writes ü in two. */
async function composedAlike(folder: string, target: string): Promise<string | undefined> {
  const path = relative(folder, target)
  // A folder is read for names alone that can be composed in two ways: what is missing costs nothing else.
  if (path.normalize('NFD') === path.normalize('NFC')) return undefined
  let found = folder
  for (const name of path.split(sep)) {
    const names = await readdir(found).catch((): string[] => [])
    const own = names.find((other) => other === name) ?? names.find((other) => alike(other, name))
    if (own === undefined) return undefined
    found = join(found, own)
  }
  return found
}

function alike(a: string, b: string): boolean {
  return a.normalize() === b.normalize()
}

/** A `data:` URL can be megabytes long. */
function shown(url: string): string {
  return url.length > 80 ? `${url.slice(0, 80)}…` : url
}

export function contains(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/** Reads a regular file of bounded size; `path` is what messages call it. To wait for a file on a thread takes longer than to read it. */
export async function readBounded(file: string, path: string): Promise<Uint8Array> {
  return readSync(file, path)
}

function checkFile(stats: Stats, path: string): void {
  if (stats.isDirectory()) throw new AssetError('unreadable', `${path} is a folder`)
  if (!stats.isFile()) throw new AssetError('unreadable', `${path} is not a regular file`)
  if (stats.size > LARGEST_FILE) throw new AssetError('too-large', `${path} has more than 64 MB`)
}

export function systemError(error: unknown, path: string): Error {
  if (error instanceof AssetError) return error
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG')
    return new AssetError('missing', `there is no file ${path}`)
  return new AssetError('unreadable', `${path} cannot be read (${code})`)
}

export async function checkPath(file: string, path: string): Promise<undefined> {
  checkFile(await stat(file), path)
  await access(file, constants.R_OK)
}

/** As `readBounded`, at once: the typesetter asks for a face in the middle of a word. */
export function readSync(file: string, path: string): Uint8Array {
  try {
    // Without O_NONBLOCK the open itself would wait at a named pipe.
    const handle = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK)
    try {
      checkFile(fstatSync(handle), path)
      return new Uint8Array(readFileSync(handle))
    } finally {
      closeSync(handle)
    }
  } catch (error) {
    throw systemError(error, path)
  }
}
