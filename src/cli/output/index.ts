/** In: finished files and a folder. Out: the folder with these files and no other build, or as it was. */
import { basename, dirname, join, normalize } from 'node:path'
import { EDITION_FILES, type Edition, MANIFEST_NAME, SHEETS_FILE, TREE_FILE } from '../../editions.ts'
import type { PublishedFile } from '../../pipeline/index.ts'
import { codeOf, DISK, type Disk, isForbidden, makeFolders, removeEmpty, unlessMissing } from './disk.ts'
import { refused } from './failures.ts'
import { type Holdings, holdingsOf, nameKey, refuseTaken, topOf } from './holdings.ts'
import { endedBySignals } from './signals.ts'
import { isStage, openStage, settle } from './stage.ts'
import { swap, Unfinished } from './swap.ts'

export { unportable } from './portable-name.ts'

/** Where a build goes. */
export interface Target {
  readonly folder: string
  /** What its files are called after. */
  readonly base: string
  /** Where the input really lies; absent for standard input. */
  readonly input?: string
}

/** Two names for one folder compare equal, also on a disk that ignores case and normal forms. */
export function folderKey(folder: string): string {
  return nameKey(normalize(folder))
}

/**
 * Finishes what a run before has begun in the folder, and sees to it before anything is made that a build may go there.
 * Throws a `Refusal`: `output-is-input`, `output-collision`, `output-foreign`, `output-busy`, `output-not-writable`.
 */
export async function prepareOutput(
  target: Target,
  editions: readonly Edition[],
  disk = DISK,
): Promise<void> {
  const files = [...editions.map((edition) => EDITION_FILES[edition]), SHEETS_FILE, TREE_FILE]
  const names = [...files.map(({ suffix }) => `${target.base}${suffix}`), MANIFEST_NAME]
  try {
    const folder = await followed(target.folder, disk)
    await settle(folder, disk)
    await refuseTaken(folder, await present(folder, disk), { ...target, names }, disk)
  } catch (error) {
    throw refused(target.folder, error)
  }
}

/**
 * Puts a build into its folder in place of the one before; gives the names of files that are gone with that one. At any
 * moment the folder holds one build or none, and it holds what it held where this fails. Throws as `prepareOutput` does,
 * and `output-name-too-long`, `output-unfinished`.
 */
export async function writeBuild(
  target: Target,
  files: readonly PublishedFile[],
  disk = DISK,
): Promise<readonly string[]> {
  try {
    const folder = await followed(target.folder, disk)
    const isThere = (await unlessMissing(disk.stat(folder))) !== undefined
    const made = isThere ? [] : await makeFolders(dirname(folder), disk)
    try {
      return await place({ ...target, folder }, files, disk)
    } finally {
      // Those that hold something stay.
      await removeEmpty(made, disk)
    }
  } catch (error) {
    throw refused(target.folder, error)
  }
}

/** Removes a build and, as far as they are empty then, the folders that it lies in. Whether there was one. */
export async function removeBuild(folder: string, disk = DISK): Promise<boolean> {
  try {
    const { own = [] } = (await present(folder, disk)) ?? {}
    for (const name of own) await disk.remove(join(folder, name))
    if (own.length > 0) await removeEmpty([dirname(folder), folder], disk)
    return own.length > 0
  } catch (error) {
    throw refused(folder, error)
  }
}

/** Makes a folder, where there is none. Throws a `Refusal`. */
export async function makeNewFolder(folder: string, disk = DISK): Promise<void> {
  await makeFolders(folder, disk).catch((error: unknown) => {
    throw refused(folder, error)
  })
}

/** Writes a file that is not there yet. Throws a `Refusal`. */
export async function writeNew(folder: string, { name, bytes }: PublishedFile, disk = DISK): Promise<void> {
  const path = join(folder, name)
  try {
    await disk.write(path, bytes)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') await disk.remove(path).catch(() => {})
    throw refused(folder, error)
  }
}

/** The folder that a link means: the link stays. */
async function followed(folder: string, disk: Disk): Promise<string> {
  const isLink = (await unlessMissing(disk.lstat(folder)))?.isSymbolicLink()
  return isLink ? disk.realpath(folder) : normalize(`${folder}/`).slice(0, -1) || basename(folder) || '/'
}

async function present(folder: string, disk: Disk): Promise<Holdings | undefined> {
  const holdings = await holdingsOf(folder, disk)
  return holdings && { ...holdings, others: holdings.others.filter((name) => !isStage(name)) }
}

async function place(
  target: Target,
  files: readonly PublishedFile[],
  disk: Disk,
): Promise<readonly string[]> {
  const own = await unlessMissing(disk.stat(target.folder))
  const outer = await disk.stat(dirname(target.folder)).catch((error: unknown) => {
    if (!isForbidden(error)) throw error
  })
  const isMounted = own !== undefined && own.dev !== outer?.dev
  return placeBy(target, files, isMounted, disk).catch((error: unknown) => {
    // A folder can be mounted from the same disk, too.
    if (codeOf(error) !== 'EXDEV' || isMounted) throw error
    return placeBy(target, files, true, disk)
  })
}

async function placeBy(
  { folder, ...target }: Target,
  files: readonly PublishedFile[],
  isInside: boolean,
  disk: Disk,
): Promise<readonly string[]> {
  const names = [...new Set(files.map(({ name }) => topOf(name)))]
  const stage = await openStage(folder, { isInside }, disk)
  const ignoreSignals = endedBySignals(() => stage.close())
  let isUnfinished = false
  try {
    const holdings = await present(folder, disk)
    await refuseTaken(folder, holdings, { ...target, names }, disk)
    const fresh = join(stage.path, 'new')
    await disk.mkdir(fresh)
    await writeAll(fresh, files, disk)
    await swap(stage, folder, holdings, names, disk)
    return (holdings?.own ?? []).filter((name) => !names.includes(name))
  } catch (error) {
    isUnfinished = error instanceof Unfinished
    throw error
  } finally {
    stage.close(isUnfinished)
    ignoreSignals()
  }
}

/** Writes files, those of a folder into it. */
async function writeAll(folder: string, files: readonly PublishedFile[], disk: Disk): Promise<void> {
  const folders = new Set(files.map(({ name }) => dirname(name)))
  for (const path of folders) if (path !== '.') await makeFolders(join(folder, path), disk)
  for (let at = 0; at < files.length; at += MOST_AT_ONCE)
    await all(
      files.slice(at, at + MOST_AT_ONCE).map(({ name, bytes }) => disk.write(join(folder, name), bytes)),
    )
}

/** Files that are open at once: a site has hundreds. */
const MOST_AT_ONCE = 32

/** Waits for all, so that none still writes when the first failure is told. */
async function all(jobs: readonly Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(jobs)).find(({ status }) => status === 'rejected')
  if (failed?.status === 'rejected') throw failed.reason
}
