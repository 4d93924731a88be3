import {
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs'
import { chmod, rm, utimes, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { readBounded } from '../files.ts'

/**
 * The calls that an output folder is made with; a test answers any of them with an error. What changes names is called
 * at once, so that neither a signal nor another task gets between two names. What only asks is answered at once, too:
 * another thread would take longer to be woken than the disk takes.
 */
export const DISK = {
  chmod: async (path: string, mode: number): Promise<void> => chmod(path, mode),
  isThereNow: (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined,
  lstat: async (path: string) => lstatSync(path),
  mkdir: async (path: string): Promise<void> => mkdirSync(path),
  readdir: async (path: string): Promise<string[]> => readdirSync(path),
  read: async (path: string): Promise<Uint8Array> => readBounded(path, path),
  realpath: async (path: string): Promise<string> => realpathSync.native(path),
  rename: (from: string, to: string): void => renameSync(from, to),
  removeNow: (path: string): void => rmSync(path, { recursive: true, force: true }),
  removeFolderNow: (path: string): void => rmdirSync(path),
  remove: async (path: string): Promise<void> => rm(path, { recursive: true, force: true }),
  removeFolder: async (path: string): Promise<void> => rmdirSync(path),
  stat: async (path: string) => statSync(path),
  touch: async (path: string): Promise<void> => utimes(path, new Date(), new Date()),
  /** A new file, which is on the disk and not on its way there when the promise resolves. */
  write: async (path: string, bytes: Uint8Array): Promise<void> =>
    writeFile(path, bytes, { flag: 'wx', flush: true }),
}

export type Disk = typeof DISK

/** What a call gives, or nothing where there is no such file or folder. */
export async function unlessMissing<Value>(call: Promise<Value>): Promise<Value | undefined> {
  return call.catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined
    throw error
  })
}

export function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException | undefined)?.code
}

/** Whether a folder may not be written or looked into; Node.js says so, too, of what it has no permission for. */
export function isForbidden(error: unknown): boolean {
  return ['EACCES', 'EPERM', 'EROFS', 'ERR_ACCESS_DENIED'].includes(codeOf(error) ?? '')
}

/**
 * Makes a folder and those that it lies in; gives those that were not there, the outermost first. Node's own call with
 * `recursive` asks for ever where a file system takes no folder at all, as /proc does.
 */
export async function makeFolders(path: string, disk: Disk): Promise<string[]> {
  try {
    await disk.mkdir(path)
    return [path]
  } catch (error) {
    if (codeOf(error) === 'EEXIST' && (await disk.stat(path)).isDirectory()) return []
    if (codeOf(error) !== 'ENOENT' || dirname(path) === path) throw error
  }
  const outer = await makeFolders(dirname(path), disk)
  try {
    await disk.mkdir(path)
  } catch (error) {
    await removeEmpty(outer, disk)
    throw error
  }
  return [...outer, path]
}

/** Takes back what `makeFolders` has made, as far as nothing lies in it. */
export async function removeEmpty(folders: readonly string[], disk: Disk): Promise<void> {
  for (const folder of folders.toReversed()) await disk.removeFolder(folder).catch(() => {})
}
