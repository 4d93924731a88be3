import { Worker } from 'node:worker_threads'
import { isCompiled, ownUrl } from './places.ts'

/** Milliseconds of the processor, of which a face of 3,000 glyphs takes 1,000: on a busy machine they are long. */
const LONGEST = 10_000
/** What may pass meanwhile, in milliseconds. */
const PATIENCE = 6 * LONGEST
/** What the thread may take. */
const MEMORY = { maxOldGenerationSizeMb: 512 }

/**
 * Tries a font in a thread that is stopped when it takes too long or too much; in this one in a run from the TypeScript
 * sources, which a thread of its own cannot load.
 */
export async function tryFontApart(bytes: Uint8Array): Promise<string | undefined> {
  if (!isCompiled) return (await import('./try-font.ts')).tryFont(bytes)
  const worker = new Worker(ownUrl('dist/cli/font-worker.js'), {
    workerData: bytes,
    resourceLimits: MEMORY,
  })
  const [began, taken] = [Date.now(), process.cpuUsage()]
  const isTooLong = () => {
    const { user, system } = process.cpuUsage(taken)
    return (user + system) / 1000 > LONGEST || Date.now() - began > PATIENCE
  }
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise((resolve) => {
      timer = setInterval(() => isTooLong() && resolve('takes too long to read'), 200)
      worker.once('message', (flaw: string) => resolve(flaw || undefined))
      worker.once('error', () => resolve('is a broken font'))
    })
  } finally {
    clearInterval(timer)
    await worker.terminate()
  }
}
