import { parentPort } from 'node:worker_threads'
import { hasFormulas } from '../ast/index.ts'
import { gather, type Told } from '../diagnostic.ts'
import { loadFaces, loadSubsetter } from '../fonts/index.ts'
import { unpackImages } from '../images/index.ts'
import type { OutputFile, ScreenContext } from '../renderers/index.ts'
import { renderEpub } from '../renderers/screen/epub/index.ts'
import { renderHtml } from '../renderers/screen/html/index.ts'
import type { ScreenJob, ScreenResult } from './screen-job.ts'
import { diskWorld } from './world.ts'

void loadSubsetter()

/** The other end of `screen-thread.ts`: one job at a time. An error ends the thread and reaches the job's promise. */
parentPort!.on('message', (job: ScreenJob) => {
  void run(job).then((result) => parentPort!.postMessage(result))
})

async function run({ editions, article, images, folder, world, ...rest }: ScreenJob): Promise<ScreenResult> {
  const disk = diskWorld(folder, world)
  const fonts = await loadFaces(rest.template, disk, hasFormulas(article))
  const context: ScreenContext = { ...rest, fonts, images: unpackImages(images) }
  const files: Told<OutputFile>[] = []
  for (const edition of editions)
    files.push(await (edition === 'html' ? renderHtml : renderEpub)(article, context))
  return gather(files)
}
