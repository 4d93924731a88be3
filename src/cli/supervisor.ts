import { statSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import process, { memoryUsage } from 'node:process'
import { getHeapStatistics, setFlagsFromString } from 'node:v8'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { isPattern } from './meant.ts'
import { isCompiled, ownUrl } from './places.ts'

/** Bytes up to which other limits keep the memory in bounds, and a thread of its own would cost more than it guards. */
export const UNGUARDED = { sources: 100_000, editions: 3_000_000 } as const

/** Milliseconds from one look at the memory to the next. */
const LOOK = 100

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

interface Shared {
  /** How many listeners of signals the thread has, at index 0. */
  readonly held: Int32Array
  readonly isTTY: { readonly stdout: boolean; readonly stderr: boolean }
}

/**
 * Whether a run is to be done in a thread of its own: memory that V8 denies to the first thread ends the process with
 * an abort. Nobody knows how long standard input is, and what a pattern stands for.
 */
export async function isGuarded(names: readonly string[], most: number): Promise<boolean> {
  if (!isMainThread || !isCompiled) return false
  let size = 0
  for (const name of names)
    size += name === '-' || isPattern(name) ? Infinity : await sizeOf(name).catch(() => 0)
  return size > most
}

/** Of a file, or of the files in a folder; of one with folders in it, nobody knows. */
async function sizeOf(path: string): Promise<number> {
  if (!statSync(path).isDirectory()) return sizeOfFile(path)
  const files = (await readdir(path)).map((name) => sizeOfFile(join(path, name)).catch(() => 0))
  return (await Promise.all(files)).reduce((sum, size) => sum + size, 0)
}

/** Of a book, what it says to unpack to: a text takes a tenth of itself in it, and what is made to do harm a thousandth. */
async function sizeOfFile(path: string): Promise<number> {
  const stats = await stat(path)
  if (stats.isDirectory()) return Infinity
  const isPacked = path.endsWith('.epub') && stats.size <= UNGUARDED.editions
  return isPacked ? Math.max(stats.size, unpackedSize(await readFile(path))) : stats.size
}

/** What the central directory of an archive says that its files are unpacked, in bytes (APPNOTE 4.3.12). */
export function unpackedSize(archive: Buffer): number {
  let size = 0
  for (let at = archive.indexOf(ENTRY); at >= 0 && at + SIZE_AT + 4 <= archive.length; ) {
    size += archive.readUInt32LE(at + SIZE_AT)
    at = archive.indexOf(ENTRY, at + ENTRY.length)
  }
  return size
}

const ENTRY = Buffer.from('PK\x01\x02', 'latin1')
const SIZE_AT = 24

/**
 * By what percent V8 may let a heap grow over what lives in it before it collects, where the process takes so many
 * megabytes. Left to itself it is four times that; twice costs a book no measurable time, and the less there is to
 * collect the sooner it pays: what has grown large is kept within a quarter.
 */
export function growthAt(megabytes: number): number {
  const share = (megabytes - 250) / (450 - 250)
  return Math.round(100 - 75 * Math.min(1, Math.max(0, share)))
}

/** Runs the same command line in a thread, and gives its exit code. Rejects with what it has not caught. */
export function runGuarded(): Promise<number> {
  const letGrow = () => setFlagsFromString(`--heap-growing-percent=${growthAt(memoryUsage.rss() / 2 ** 20)}`)
  letGrow()
  setInterval(letGrow, LOOK).unref()
  const megabytes = Math.floor(getHeapStatistics().heap_size_limit / 2 ** 20)
  const held = new Int32Array(new SharedArrayBuffer(4))
  const isTTY = { stdout: process.stdout.isTTY === true, stderr: process.stderr.isTTY === true }
  const worker = new Worker(ownUrl('dist/cli/main.js'), {
    argv: process.argv.slice(2),
    ...{ stdin: true, stdout: true, stderr: true },
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
    workerData: { held, isTTY } satisfies Shared,
  })
  if (process.argv.includes('-')) process.stdin.pipe(worker.stdin!)
  else worker.stdin!.end()
  // Not piped: what is cut off is thrown away, and the thread does not wait for it.
  worker.stdout.on('data', (chunk: Uint8Array) => process.stdout.write(chunk))
  worker.stderr.on('data', (chunk: Uint8Array) => process.stderr.write(chunk))
  const letGo = passSignals(worker, held)
  return new Promise((resolve, reject) => {
    let failure: Error | undefined
    worker.on('error', (error: Error) => {
      failure = error
    })
    worker.on('exit', (code) => {
      letGo()
      if (failure) reject(failure)
      else resolve(code)
    })
  })
}

/** A signal ends the process at once, unless the thread has something to put away before. */
function passSignals(worker: Worker, held: Int32Array): () => void {
  const letGo = () => {
    for (const signal of SIGNALS) process.removeListener(signal, pass)
  }
  const pass = (signal: NodeJS.Signals) => {
    letGo()
    if (Atomics.load(held, 0) > 0) worker.postMessage(signal)
    else process.kill(process.pid, signal)
  }
  for (const signal of SIGNALS) process.on(signal, pass)
  return letGo
}

/** In the thread: takes the signals of the first one, and what its streams are. */
export function takePlace(): void {
  const { held, isTTY } = workerData as Shared
  const isSignal = (name: string | symbol) => (SIGNALS as readonly (string | symbol)[]).includes(name)
  process.on('newListener', (name) => isSignal(name) && Atomics.add(held, 0, 1))
  process.on('removeListener', (name) => isSignal(name) && Atomics.sub(held, 0, 1))
  process.stdout.isTTY = isTTY.stdout
  process.stderr.isTTY = isTTY.stderr
  parentPort!.on('message', (signal: NodeJS.Signals) => {
    if (!process.emit(signal, signal)) process.kill(process.pid, signal)
  })
  parentPort!.unref()
}
