import { stat } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { type FSWatcher, watch } from 'chokidar'
import type { Note } from './noted-world.ts'

/** Milliseconds in which the changes of one save come: an editor writes a file, renames it and writes it once more. */
const TOGETHER = 15

/** Milliseconds behind a change of a file in which chokidar tells no other one of it (50), and some more. */
const UNTOLD = 60

type Watcher = Pick<FSWatcher, 'add' | 'on' | 'close'>

/** Runs a job, with no file that has changed, and again when a file that it has noted changes, comes or goes, until `signal` says that it is enough. */
export async function runOnChange(
  job: (note: Note, changed: readonly string[]) => Promise<void>,
  signal: AbortSignal,
  watcher: Watcher = watch([], { ignoreInitial: true }),
): Promise<void> {
  const change = changesOf(watcher, signal)
  const watched = new Set<string>()
  const note: Note = (path) => {
    if (watched.has(path)) return
    watched.add(path)
    watcher.add(path)
  }
  await job(note, [])
  while (!signal.aborted) {
    await change()
    await setTimeout(TOGETHER)
    if (signal.aborted) break
    const paths = change.taken()
    const before = await stampsOf(paths)
    await job(note, paths)
    await Promise.race([change(), setTimeout(UNTOLD)])
    const after = await stampsOf(paths)
    change.add(paths.filter((_, at) => after[at] !== before[at]))
  }
  await watcher.close()
}

/** When each file was written last, and how long it was; empty where it is not there. */
function stampsOf(paths: readonly string[]): Promise<string[]> {
  return Promise.all(
    paths.map(async (path) => {
      const found = await stat(path, { bigint: true }).catch(() => undefined)
      return found ? `${found.mtimeNs} ${found.size}` : ''
    }),
  )
}

/** Waits for a change, or takes the one that came while nobody waited. */
function changesOf(watcher: Watcher, signal: AbortSignal): Changes {
  const changed = new Set<string>()
  let wake = () => {}
  watcher.on('all', (_, path) => {
    changed.add(path)
    wake()
  })
  // A file that cannot be watched is read again with the others.
  watcher.on('error', () => {})
  signal.addEventListener('abort', () => wake())
  const wait = async () => {
    if (changed.size > 0 || signal.aborted) return
    await new Promise<void>((resolve) => {
      wake = resolve
    })
  }
  const taken = () => {
    const paths = [...changed]
    changed.clear()
    return paths
  }
  const add = (paths: readonly string[]) => {
    for (const path of paths) changed.add(path)
  }
  return Object.assign(wait, { taken, add })
}

/** Called, it waits for the next. */
interface Changes {
  (): Promise<void>
  /** The paths that have changed since they were last taken. */
  readonly taken: () => string[]
  readonly add: (paths: readonly string[]) => void
}
