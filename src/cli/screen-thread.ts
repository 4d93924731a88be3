import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { type Article, walk } from '../ast/index.ts'
import type { ScreenService } from '../pipeline/index.ts'
import { WIDEST_IMAGE } from '../renderers/index.ts'
import type { ScreenJob, ScreenResult } from './screen-job.ts'
import type { DiskWorldOptions } from './world.ts'

/** Nodes of a tree from which a copy of it, and what is made of both at once, take more memory than the time is worth. */
const MOST_NODES = 30_000

export interface ScreenThread {
  readonly screens: ScreenService
  close(): void
}

/**
 * A thread that makes HTML and EPUB while this one draws pages. It is opened before the input is read, because
 * loading its modules takes as long as typesetting a short article. Nothing on a machine with one processor, and in
 * a run from the TypeScript sources, which a thread of its own cannot load.
 */
export function openScreenThread(folder: string, options: DiskWorldOptions): ScreenThread | undefined {
  if (availableParallelism() < 2 || !import.meta.url.endsWith('.js')) return undefined
  const worker = new Worker(new URL('./screen-worker.js', import.meta.url))
  const failed = new Promise<never>((_, reject) => worker.once('error', reject))
  // A failure before there is a job is told by the job's own promise.
  failed.catch(() => {})
  worker.unref()
  return {
    screens(editions, article, { template, modified, generator, cover, pages, images }) {
      if (editions.length === 0) return undefined
      if (isLarge(article)) {
        void worker.terminate()
        return undefined
      }
      const own = { template, modified, generator, ...(cover !== undefined && { cover }), pages }
      const send = async (): Promise<ScreenResult> => {
        const { packImages } = await import('../images/index.ts')
        const packed = await packImages(article, images, WIDEST_IMAGE)
        const job: ScreenJob = { ...own, editions, article, images: packed, folder, world: options }
        worker.ref()
        worker.postMessage(job)
        return new Promise((resolve) => worker.once('message', resolve))
      }
      return Promise.race([send(), failed])
    },
    close: () => void worker.terminate(),
  }
}

function isLarge(article: Article): boolean {
  let nodes = 0
  walk(article, () => void nodes++)
  return nodes > MOST_NODES
}
