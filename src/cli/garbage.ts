import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Inputs between two collections: one takes as long as three articles. */
const EVERY = 50

/**
 * To be called behind each input of a long run. Left to itself, V8 lets the heap grow with what is garbage long since,
 * and with it the buffers of files that are written: a run of hundreds would take half as much again as one of fifty.
 */
export function garbageCollector(collect: () => void = opened()): () => void {
  let inputs = 0
  return () => {
    inputs++
    if (inputs % EVERY === 0) collect()
  }
}

/** V8 shows its collector to code that is made after it is asked to. */
function opened(): () => void {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc') as () => void
}
