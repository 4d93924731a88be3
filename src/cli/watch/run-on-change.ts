import { setTimeout } from 'node:timers/promises'
import { type FSWatcher, watch } from 'chokidar'
import type { Note } from './noted-world.ts'

/** Milliseconds in which the changes of one save come: an editor writes a file, renames it and writes it once more. */
const TOGETHER = 15

/** Runs a job, with no file that has changed, and again when a file that it has noted changes, comes or goes, until `signal` says that it is enough. */
export async function runOnChange(
  job: (note: Note, changed: readonly string[]) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const watcher = watch([], { ignoreInitial: true })
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
    if (!signal.aborted) await job(note, change.taken())
  }
  await watcher.close()
}

/** Waits for a change, or takes the one that came while nobody waited. */
function changesOf(watcher: FSWatcher, signal: AbortSignal): Changes {
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
  return Object.assign(wait, { taken })
}

/** Called, it waits for the next. */
interface Changes {
  (): Promise<void>
  /** The paths that have changed since they were last taken. */
  readonly taken: () => string[]
}
