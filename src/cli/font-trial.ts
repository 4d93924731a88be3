import { Worker } from 'node:worker_threads'

/** A face of 3,000 glyphs takes a second of it. Milliseconds. */
const LONGEST = 10_000
/** What the thread may take. */
const MEMORY = { maxOldGenerationSizeMb: 512 }

/**
 * Tries a font in a thread that is stopped when it takes too long or too much; in this one in a run from the TypeScript
 * sources, which a thread of its own cannot load.
 */
export async function tryFontApart(bytes: Uint8Array): Promise<string | undefined> {
  if (!import.meta.url.endsWith('.js')) return (await import('./try-font.ts')).tryFont(bytes)
  const worker = new Worker(new URL('./font-worker.js', import.meta.url), {
    workerData: bytes,
    resourceLimits: MEMORY,
  })
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise((resolve) => {
      timer = setTimeout(() => resolve('takes too long to read'), LONGEST)
      worker.once('message', (flaw: string) => resolve(flaw || undefined))
      worker.once('error', () => resolve('is a broken font'))
    })
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
