import { createHash, randomUUID } from 'node:crypto'
import { basename, dirname, join, normalize } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Refusal } from '../../diagnostic.ts'
import { codeOf, type Disk, isForbidden, unlessMissing } from './disk.ts'
import { nameKey } from './holdings.ts'
import { replay } from './swap.ts'

/**
 * The place where a build is written before it takes that of the last one, and the lock of an output folder at once:
 * `<place>/<a run's own name>/`. Only one run can make the outer folder, and touches the inner one for as long as it
 * lives. Process numbers say nothing: each run in a container may have the same.
 */
export interface Stage {
  /** The run's own folder in it. */
  readonly path: string
  /** Whether it lies beside the output folder, which can then be exchanged as a whole. */
  readonly isBeside: boolean
  /** Gives the lock back; what is left of the stage goes with it, unless a journal in it waits to be finished. */
  close(isUnfinished?: boolean): void
}

/** Milliseconds between two signs of life; how long a run is without one until it counts as dead. */
const BEAT = 500
const DEAD_AFTER = 3000
/** Milliseconds until another build counts as one that does not come to its end. */
const PATIENCE = 60_000
const POLL = 50

const INSIDE = '.octavo-stage'
const RUN = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Whether an entry of an output folder is a stage, and none of its files. */
export function isStage(name: string): boolean {
  return name === INSIDE
}

interface Place {
  readonly path: string
  readonly isBeside: boolean
}

/** Where the stage of a folder may lie: beside it, else inside, where it may not be written around. */
function placesOf(folder: string): Place[] {
  const inside = { path: join(folder, INSIDE), isBeside: false }
  const name = basename(normalize(folder))
  if (name === '' || name === '.' || name === '..') return [inside]
  const digest = createHash('sha256').update(nameKey(name)).digest('hex').slice(0, 16)
  return [{ path: join(dirname(folder), `.octavo-${digest}`), isBeside: true }, inside]
}

/** Waits for another run that writes into the folder, and finishes or takes back what a dead one has left of its work. */
export async function settle(folder: string, disk: Disk): Promise<void> {
  for (const { path } of placesOf(folder)) await settlePlace(path, folder, disk)
}

/** Opens a stage of the folder. Throws a `Refusal`, `output-busy`, and what the disk throws. */
export async function openStage(
  folder: string,
  { isInside }: { readonly isInside: boolean },
  disk: Disk,
): Promise<Stage> {
  const [first, ...others] = placesOf(folder).filter(({ isBeside }) => !(isBeside && isInside))
  try {
    return await lock(first!, folder, disk)
  } catch (error) {
    if (!isForbidden(error) || !others[0] || !(await unlessMissing(disk.stat(folder)))) throw error
    return lock(others[0], folder, disk)
  }
}

async function lock({ path: place, isBeside }: Place, folder: string, disk: Disk): Promise<Stage> {
  for (let waited = 0; waited <= PATIENCE; waited += POLL) {
    if (await isMade(place, disk)) {
      const path = join(place, randomUUID())
      await disk.mkdir(path).catch(async (error: unknown) => {
        await disk.removeFolder(place).catch(() => {})
        throw error
      })
      return { path, isBeside, close: keepAlive(place, path, disk) }
    }
    await settlePlace(place, folder, disk)
    await sleep(POLL)
  }
  throw busy(folder)
}

async function isMade(path: string, disk: Disk): Promise<boolean> {
  try {
    await disk.mkdir(path)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST' && (await unlessMissing(disk.lstat(path)))?.isDirectory() !== false)
      return false
    throw error
  }
}

function keepAlive(place: string, path: string, disk: Disk): Stage['close'] {
  const beat = setInterval(() => void disk.touch(path).catch(() => {}), BEAT).unref()
  return (isUnfinished = false) => {
    clearInterval(beat)
    if (!isUnfinished) clear(place, path, disk)
  }
}

/** What cannot be taken away now is by the next run. */
function clear(place: string, path: string, disk: Disk): void {
  try {
    disk.removeNow(path)
    disk.removeFolderNow(place)
  } catch {}
}

async function settlePlace(place: string, folder: string, disk: Disk): Promise<void> {
  let last: string | undefined
  let silent = 0
  for (let waited = 0; waited <= PATIENCE; waited += POLL) {
    const life = await signsOfLife(place, disk)
    if (life === undefined) return
    silent = life === last ? silent + POLL : 0
    last = life
    if (silent >= DEAD_AFTER) return bury(place, folder, disk)
    await sleep(POLL)
  }
  throw busy(folder)
}

/** Changes as long as a run lives; nothing where there is none. */
async function signsOfLife(place: string, disk: Disk): Promise<string | undefined> {
  // No run could make one where this one may not look.
  const found = await unlessMissing(disk.lstat(place)).catch((error: unknown) => {
    if (!isForbidden(error)) throw error
  })
  if (!found?.isDirectory()) return undefined
  const runs = (await unlessMissing(disk.readdir(place))) ?? []
  const times = runs.map(async (run) => (await unlessMissing(disk.lstat(join(place, run))))?.mtimeMs)
  return `${runs} ${await Promise.all(times)}`
}

async function bury(place: string, folder: string, disk: Disk): Promise<void> {
  const runs = (await unlessMissing(disk.readdir(place))) ?? []
  for (const run of runs.filter((name) => RUN.test(name))) {
    const path = join(place, run)
    if ((await unlessMissing(disk.lstat(path)))?.isDirectory()) await replay(path, folder, disk)
    await disk.remove(path)
  }
  await disk.removeFolder(place).catch((error: unknown) => {
    if (codeOf(error) === 'ENOTEMPTY') throw busy(folder)
    if (codeOf(error) !== 'ENOENT') throw error
  })
}

function busy(folder: string): Refusal {
  return new Refusal({
    code: 'output-busy',
    severity: 'error',
    message: `another run writes into ${folder}, or has left there what is not known`,
    hint: 'wait for it, or give another folder with -o',
  })
}
