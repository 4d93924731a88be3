import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { type Article, walk } from '../ast/index.ts'
import type { ScreenService } from '../pipeline/index.ts'
import { WIDEST_IMAGE } from '../renderers/index.ts'
import { isCompiled, ownUrl } from './places.ts'
import type { ScreenJob, ScreenResult } from './screen-job.ts'
import type { DiskWorldOptions } from './world.ts'

/** Nodes of a tree from which a copy of it, and what is made of both at once, take more memory than the time is worth. */
const MOST_NODES = 30_000

export interface ScreenThread {
  /** What makes the editions of an article in `folder`. It is asked for before the input is read. */
  beside(folder: string, options: DiskWorldOptions): ScreenService
  close(): void
}

/**
 * A thread that makes HTML and EPUB while this one draws pages, for one article after the other. It is started before
 * the first of them is read, because loading its modules takes as long as typesetting a short article. Nothing on a
 * machine with one processor, and in a run from the TypeScript sources, which a thread of its own cannot load.
 */
export function openScreenThread(): ScreenThread | undefined {
  if (availableParallelism() < 2 || !isCompiled) return undefined
  let running: Running | undefined
  const close = (): void => {
    void running?.worker.terminate()
    running = undefined
  }
  return {
    close,
    beside(folder, world) {
      running ??= start()
      const thread = running
      return (editions, article, { template, modified, generator, cover, searchScript, pages, images }) => {
        if (editions.length === 0) return undefined
        if (isLarge(article)) {
          close()
          return undefined
        }
        const own = {
          ...{ template, modified, generator, pages },
          ...(cover !== undefined && { cover }),
          ...(searchScript !== undefined && { searchScript }),
        }
        const send = async (): Promise<ScreenResult> => {
          const { packImages } = await import('../images/index.ts')
          const packed = await packImages(article, images, WIDEST_IMAGE)
          return answerOf(thread, { ...own, editions, article, images: packed, folder, world })
        }
        return send().catch((error: unknown) => {
          running = undefined
          throw error
        })
      }
    },
  }
}

interface Running {
  readonly worker: Worker
  /** What has ended it. */
  failure?: Error
}

/**
 * V8 marks all objects anew when less than the room for young ones is left below its limit. Of the 48 MB that it takes by
 * default that is so behind every other article, whose own objects take 6 MB.
 */
const YOUNG_MEGABYTES = 12

function start(): Running {
  const limits = { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES } }
  const running: Running = { worker: new Worker(ownUrl('dist/cli/screen-worker.js'), limits) }
  // A failure before there is a job is told by the job's own promise.
  running.worker.on('error', (error: Error) => {
    running.failure = error
  })
  running.worker.unref()
  return running
}

async function answerOf(running: Running, job: ScreenJob): Promise<ScreenResult> {
  const { worker } = running
  if (running.failure) throw running.failure
  worker.ref()
  let letGo = () => {}
  const answer = new Promise<ScreenResult>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    letGo = () => void worker.off('message', resolve).off('error', reject)
  })
  worker.postMessage(job)
  return answer.finally(() => {
    letGo()
    worker.unref()
  })
}

function isLarge(article: Article): boolean {
  let nodes = 0
  walk(article, () => void nodes++)
  return nodes > MOST_NODES
}
