import { type ChildProcess, fork } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import process from 'node:process'
import { Refusal } from '../diagnostic.ts'
import type { Pixels } from '../images/index.ts'
import type { PixelJob, PixelResult } from './pixel-job.ts'
import { isCompiled, ownPath } from './places.ts'

export interface PixelProcess {
  readonly pixels: Pixels
  close(): void
}

/**
 * A process that decodes and draws pictures of strangers, with a limit of memory and of time, started by the first of
 * them. When it ends, the jobs that it had are done again, each alone: the one that ends it again is refused by an
 * `Overrun`, and no other suffers. Nothing in a run from the TypeScript sources, and where Node.js may start no
 * process: pictures are then drawn in this one.
 */
export function openPixelProcess(): PixelProcess | undefined {
  if (!isCompiled || process.permission?.has('child') === false) return undefined
  const jobs = new Jobs()
  // The names of operations come with their code, which most runs do not need.
  const pixels = new Proxy({} as Pixels, {
    get:
      (_, operation) =>
      (...given: readonly unknown[]) =>
        jobs.add(operation as keyof Pixels, given),
  })
  return { pixels, close: () => jobs.close() }
}

interface Waiting {
  readonly job: PixelJob
  readonly resolve: (made: unknown) => void
  readonly reject: (error: Error) => void
}

class Jobs {
  private child: ChildProcess | undefined
  private overrun: 'time' | 'memory' | undefined
  private readonly waiting = new Map<number, Waiting>()
  /** Whether jobs of a process that has ended are being done again. */
  private again: Promise<void> = Promise.resolve()
  private next = 0

  async add(operation: keyof Pixels, given: readonly unknown[]): Promise<unknown> {
    await this.again
    return new Promise((resolve, reject) => {
      this.send({ job: { id: this.next++, operation, given }, resolve, reject })
    })
  }

  close(): void {
    this.child?.kill('SIGKILL')
  }

  private send(waiting: Waiting): void {
    this.child ??= this.start()
    this.child.ref()
    this.waiting.set(waiting.job.id, waiting)
    // What cannot be sent comes back when the process is found to have ended.
    this.child.send(waiting.job, () => {})
  }

  private start(): ChildProcess {
    const child = fork(WORKER, [], {
      serialization: 'advanced',
      execArgv: ['--max-old-space-size=512'],
      env: { ...process.env, ...ownFonts() },
      // What fontconfig and decoders have to say is no message for an author.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    this.overrun = undefined
    child.on('message', (result: PixelResult) => this.receive(result))
    child.once('error', () => void this.ended(child))
    child.once('exit', () => void this.ended(child))
    return child
  }

  private receive(result: PixelResult): void {
    if ('overrun' in result) {
      this.overrun = result.overrun
      return
    }
    const waiting = this.waiting.get(result.id)
    this.waiting.delete(result.id)
    if (this.waiting.size === 0) this.child?.unref()
    if ('made' in result) waiting?.resolve(result.made)
    else waiting?.reject('refused' in result ? new Refusal(result.refused) : new Error(result.failure))
  }

  private async ended(child: ChildProcess): Promise<void> {
    if (this.child !== child) return
    this.child = undefined
    const left = [...this.waiting.values()]
    this.waiting.clear()
    if (left.length > 1) {
      this.again = this.repeat(left)
      return
    }
    const { Overrun } = await import('../images/index.ts')
    left[0]?.reject(new Overrun(this.overrun ?? 'memory'))
  }

  private async repeat(left: readonly Waiting[]): Promise<void> {
    for (const { job, resolve, reject } of left)
      await new Promise<unknown>((done, failed) => this.send({ job, resolve: done, reject: failed })).then(
        resolve,
        reject,
      )
  }
}

const WORKER = ownPath('dist/cli/pixel-worker.js')

/**
 * fontconfig finds our own fonts and no others, so that text becomes the same pixels on every machine; a folder for
 * its cache that can never be made keeps it from writing one.
 */
function ownFonts(): Readonly<Record<string, string>> {
  const config = ownPath('profiles/fonts.conf')
  const modules = dirname(dirname(createRequire(import.meta.url).resolve('source-sans/package.json')))
  return { FONTCONFIG_FILE: config, XDG_DATA_HOME: modules, XDG_CACHE_HOME: config }
}
