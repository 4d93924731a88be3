import { setTimeout } from 'node:timers/promises'
import { type FSWatcher, watch } from 'chokidar'
import type { Note } from './noted-world.ts'

/** Milliseconds in which the changes of one save come: an editor writes a file, renames it and writes it once more. */
const TOGETHER = 15

/** Runs a job, and again when a file that it has noted changes, comes or goes, until `signal` says that it is enough. */
export async function runOnChange(
  job: (note: Note, isFirst: boolean) => Promise<void>,
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
  let isFirst = true
  while (!signal.aborted) {
    await job(note, isFirst)
    isFirst = false
    await change()
    await setTimeout(TOGETHER)
  }
  await watcher.close()
}

/** Waits for a change, or takes the one that came while nobody waited. */
function changesOf(watcher: FSWatcher, signal: AbortSignal): () => Promise<void> {
  let hasChanged = false
  let wake = () => {}
  const tell = () => {
    hasChanged = true
    wake()
  }
  watcher.on('all', tell)
  // A file that cannot be watched is read again with the others.
  watcher.on('error', () => {})
  signal.addEventListener('abort', tell)
  return async () => {
    if (!hasChanged)
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    hasChanged = false
  }
}
