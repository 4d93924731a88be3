import { join, relative, resolve, sep } from 'node:path'
import process from 'node:process'
import { editionOf, MANIFEST_NAME, SHEETS_FILE, TREE_FILE } from '../../editions.ts'
import { codeOf, type Disk, unlessMissing } from './disk.ts'
import { type Holdings, holdingsOf } from './holdings.ts'

/**
 * How the files of a stage take the place of those in the output folder. `new/` in the stage holds the build, `old/`
 * takes the one before it, `journal.json` says what goes where, from the moment on that the build is complete. The old
 * files are out before the first new one is in, and the manifest stands only beside a whole build: it is the first to
 * go and the last to come. So there is never a mixture; a run that ends half-way leaves a journal to be finished.
 */
interface Journal {
  /** Names that leave the folder for `old/`; the empty one is the folder itself. */
  readonly out: readonly string[]
  /** Names that come into it from `new/`. */
  readonly in: readonly string[]
}

interface Move {
  readonly from: string
  readonly to: string
}

/** The swap has stopped half-way and could not be taken back: the next run finishes it. */
export class Unfinished extends Error {}

const JOURNAL = 'journal.json'
const WHOLE: Journal = { out: [''], in: [''] }

/** Puts the staged files of `names` into the folder. Throws what the disk throws, with the folder as it was, or `Unfinished`. */
export async function swap(
  stage: { readonly path: string; readonly isBeside: boolean },
  folder: string,
  holdings: Holdings | undefined,
  names: readonly string[],
  disk: Disk,
): Promise<void> {
  if (!holdings) return perform(movesOf({ out: [], in: [''] }, stage.path, folder), disk)
  if (stage.isBeside && holdings.others.length === 0 && !isAround(folder)) {
    const { mode } = await disk.stat(folder)
    await disk.chmod(join(stage.path, 'new'), mode)
    if (await isSwappedWhole(stage.path, folder, disk)) return
  }
  const manifestLast = [...names].sort((a, b) => rank(a) - rank(b))
  const journal = { out: holdings.own.toSorted((a, b) => rank(b) - rank(a)), in: manifestLast }
  await disk.mkdir(join(stage.path, 'old'))
  await begin(journal, stage.path, folder, disk)
}

function rank(name: string): number {
  return name === MANIFEST_NAME ? 1 : 0
}

/** A folder that is mounted, watched by Windows, or in a folder of somebody else cannot be renamed: its files can. */
async function isSwappedWhole(stage: string, folder: string, disk: Disk): Promise<boolean> {
  try {
    await begin(WHOLE, stage, folder, disk)
    return true
  } catch (error) {
    if (error instanceof Unfinished || !['EBUSY', 'EXDEV', 'EPERM', 'EACCES'].includes(codeOf(error) ?? ''))
      throw error
    await disk.remove(join(stage, JOURNAL))
    return false
  }
}

async function begin(journal: Journal, stage: string, folder: string, disk: Disk): Promise<void> {
  await disk.write(join(stage, JOURNAL), new TextEncoder().encode(JSON.stringify(journal)))
  perform(movesOf(journal, stage, folder), disk)
}

function movesOf(journal: Journal, stage: string, folder: string): Move[] {
  return [
    ...journal.out.map((name) => ({ from: join(folder, name), to: join(stage, 'old', name) })),
    ...journal.in.map((name) => ({ from: join(stage, 'new', name), to: join(folder, name) })),
  ]
}

/** All of the moves, or none. */
function perform(moves: readonly Move[], disk: Disk): void {
  const done: Move[] = []
  try {
    for (const move of moves) {
      disk.rename(move.from, move.to)
      done.push(move)
    }
  } catch (error) {
    takeBack(done, error, disk)
    throw error
  }
}

function takeBack(done: readonly Move[], cause: unknown, disk: Disk): void {
  try {
    for (const { from, to } of done.toReversed()) disk.rename(to, from)
  } catch {
    throw new Unfinished('', { cause })
  }
}

/** Finishes what a run that has died had begun; a build that it had not completed leaves the folder as it is. */
export async function replay(stage: string, folder: string, disk: Disk): Promise<void> {
  const journal = await readJournal(join(stage, JOURNAL), disk)
  if (!journal) return
  const since = await holdingsOf(folder, disk)
  // Nothing but a build was to be moved as a whole; what has come since is somebody else's.
  if (journal.out.includes('') && since?.others.length) return
  const out = movesOf({ out: journal.out, in: [] }, stage, folder).filter(
    ({ from, to }) => !disk.isThereNow(to) && disk.isThereNow(from),
  )
  const into = movesOf({ out: [], in: journal.in }, stage, folder).filter(({ from }) => disk.isThereNow(from))
  const cleared = into.filter(({ to }) => !out.some(({ from }) => from === to))
  // A build that somebody has put where the one before had been taken out stays.
  if (!isEmpty(since) && cleared.some(({ to }) => disk.isThereNow(to))) return
  perform([...out, ...into], disk)
}

function isEmpty(holdings: Holdings | undefined): boolean {
  return holdings === undefined || holdings.own.length + holdings.others.length === 0
}

/** A journal that is ours: it names nothing but what a build is made of. */
async function readJournal(path: string, disk: Disk): Promise<Journal | undefined> {
  const bytes = await unlessMissing(disk.read(path).catch(() => undefined))
  try {
    const { out, in: into } = JSON.parse(new TextDecoder().decode(bytes)) as Partial<Journal>
    return areNames(out) && areNames(into) ? { out, in: into } : undefined
  } catch {
    // It was cut off when it was written, and nothing had been moved.
    return undefined
  }
}

function areNames(names: unknown): names is readonly string[] {
  return Array.isArray(names) && names.every((name) => typeof name === 'string' && isName(name))
}

function isName(name: string): boolean {
  const isOfBuild =
    name === MANIFEST_NAME ||
    name.endsWith(TREE_FILE.suffix) ||
    name.endsWith(SHEETS_FILE.suffix) ||
    editionOf(name) !== undefined
  return name === '' || (isOfBuild && !/[/\\\0]/.test(name))
}

/** Whether this process stands in the folder: it, and the shell that it was called from, would be left in the old one. */
function isAround(folder: string): boolean {
  const way = relative(folder.startsWith(sep) ? folder : resolve(folder), folderHere())
  return way !== '..' && !way.startsWith(`..${sep}`)
}

/** The current folder, or a place that is in none where that has been removed. */
function folderHere(): string {
  try {
    return process.cwd()
  } catch {
    return sep
  }
}
