import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What is built or, where `input` is a finished file, checked: files by their names in a folder of their own. */
export interface Case {
  readonly input: string
  readonly files: Readonly<Record<string, string | Uint8Array>>
  readonly template?: string
  readonly outputProfile?: string
}

export interface Outcome {
  /** Codes of errors that were told. */
  readonly errors?: readonly string[]
  /** What the check finds in the editions of a build: `pdf text-differs`. */
  readonly differences?: readonly string[]
  /** What no one expected, with its stack; or why there is no answer. */
  readonly thrown?: string
  readonly seconds: number
  readonly megabytes: number
}

const WORKER = fileURLToPath(new URL('worker.mjs', import.meta.url))
/** Against hanging alone: what an input costs is told in seconds of CPU. */
const PATIENCE = 90_000
/** Megabytes of JavaScript. A case that needs more ends the process, which is told as an abort. */
const HEAP = 1500

/** A process that builds and checks, in a folder that is gone with it, and is another after a crash or a hang. */
export class Subject {
  private readonly folder = mkdtempSync(join(tmpdir(), 'octavo-fuzz-'))
  private worker: ChildProcess | undefined
  private last: Promise<unknown> = Promise.resolve()

  /** One after the other: when its time is over, fast-check goes on while a case is still at work. */
  run(one: Case): Promise<Outcome> {
    const next = this.last.then(() => this.now(one))
    this.last = next.catch(() => {})
    return next
  }

  /** Until no case is at work. */
  async idle(): Promise<void> {
    await this.last
  }

  private async now({ files, ...asked }: Case): Promise<Outcome> {
    const folder = join(this.folder, 'in')
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder)
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
    const worker = await this.ready()
    worker.send({ folder, asked })
    const outcome = await answerOf(worker)
    if (outcome.thrown !== undefined) this.end()
    return outcome
  }

  end(): void {
    this.worker?.kill('SIGKILL')
    this.worker = undefined
  }

  close(): void {
    this.end()
    rmSync(this.folder, { recursive: true, force: true })
  }

  private async ready(): Promise<ChildProcess> {
    if (this.worker?.connected) return this.worker
    this.worker = fork(WORKER, {
      execArgv: [`--max-old-space-size=${HEAP}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    await once(this.worker, 'message')
    return this.worker
  }
}

/** What the worker answers, or how it ended without an answer. */
async function answerOf(worker: ChildProcess): Promise<Outcome> {
  const without = (thrown: string): Outcome => ({ thrown, seconds: 0, megabytes: 0 })
  const waiting = new AbortController()
  const { signal } = waiting
  const hang = new Promise<Outcome>((resolve) => {
    const timer = setTimeout(() => resolve(without('no answer')), PATIENCE)
    signal.addEventListener('abort', () => clearTimeout(timer))
  })
  const answer = once(worker, 'message', { signal }).then(([said]) => said as Outcome)
  const death = once(worker, 'exit', { signal }).then(([code, by]) =>
    without(`the process ended: ${code ?? by}`),
  )
  try {
    return await Promise.race([answer, death, hang])
  } finally {
    waiting.abort()
    await Promise.allSettled([answer, death])
  }
}
