import process from 'node:process'
import { Refusal } from '../diagnostic.ts'
import { MOST_MEMORY, MOST_PROCESSOR_SECONDS, OPERATIONS, Overrun } from '../images/index.ts'
import type { PixelJob, PixelResult } from './pixel-job.ts'

/**
 * The other end of `pixel-process.ts`. libvips and librsvg work in threads that nothing can stop, while this one looks
 * at the clock: it ends the process, by a signal, since an orderly exit would wait for the threads.
 */
const LOOK = 50

const busySince = new Map<number, number>()

process.on('disconnect', end)
process.on('message', (job: PixelJob) => void run(job))
setInterval(watch, LOOK).unref()

async function run({ id, operation, given }: PixelJob): Promise<void> {
  busySince.set(id, processorSeconds())
  const perform = OPERATIONS[operation] as (...given: readonly unknown[]) => Promise<unknown>
  try {
    send({ id, made: await perform(...given) })
  } catch (error) {
    send(resultOf(id, error))
    if (error instanceof Overrun) end()
  } finally {
    busySince.delete(id)
  }
}

function resultOf(id: number, error: unknown): PixelResult {
  if (error instanceof Overrun) return { overrun: error.resource }
  return error instanceof Refusal ? { id, refused: error.finding } : { id, failure: String(error) }
}

/** Seconds of the processor, not of the clock: a busy machine must not change what is drawn. */
function processorSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

function watch(): void {
  const overrun = process.memoryUsage.rss() > MOST_MEMORY ? 'memory' : isLate() ? 'time' : undefined
  if (overrun) send({ overrun }, end)
}

function isLate(): boolean {
  const now = processorSeconds()
  return [...busySince.values()].some((since) => now - since > MOST_PROCESSOR_SECONDS)
}

function send(result: PixelResult, done?: () => void): void {
  process.send!(result, undefined, undefined, done)
}

function end(): void {
  process.kill(process.pid, 'SIGKILL')
}
