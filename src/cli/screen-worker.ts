import { parentPort } from 'node:worker_threads'
import { hasFormulas } from '../ast/index.ts'
import { gather, type Told, told } from '../diagnostic.ts'
import { isScreenEdition } from '../editions.ts'
import { loadFaces, loadSubsetter } from '../fonts/index.ts'
import { unpackImages } from '../images/index.ts'
import type { OutputFile, ScreenContext } from '../renderers/index.ts'
import { renderScreen } from '../renderers/screen/index.ts'
import type { Template } from '../templates/index.ts'
import type { ScreenJob, ScreenResult } from './screen-job.ts'
import { type DiskWorldOptions, diskWorld } from './world.ts'

void loadSubsetter()
// Loaded before there is a job: it takes as long as the pages of a short article.
void import('../renderers/screen/html/index.ts')
void import('../renderers/screen/epub/index.ts')

/** The other end of `screen-thread.ts`: one job at a time. An error ends the thread and reaches the job's promise. */
parentPort!.on('message', (job: ScreenJob) => {
  void run(job).then((result) => parentPort!.postMessage(result))
})

async function run({ editions, article, images, folder, world, ...rest }: ScreenJob): Promise<ScreenResult> {
  const look = await lookFor(rest.template, hasFormulas(article), folder, world)
  const context: ScreenContext = { ...rest, ...look, images: unpackImages(images) }
  const files: Told<readonly OutputFile[]>[] = []
  for (const edition of editions.filter(isScreenEdition))
    files.push(await renderScreen(edition, article, context))
  const { value, findings } = gather(files)
  return told(value.flat(), findings)
}

/** What is kept of a template: its fonts, and whatever is remembered of it. */
type Look = Pick<ScreenContext, 'template' | 'fonts'>

/** Of the last job: the next article of a run has the same, more often than not. */
let last: { readonly key: string; readonly look: Look } | undefined

async function lookFor(
  template: Template,
  withFormulas: boolean,
  folder: string,
  world: DiskWorldOptions,
): Promise<Look> {
  const key = JSON.stringify([template, withFormulas, folder, world])
  if (last?.key !== key) {
    const fonts = await loadFaces(template, diskWorld(folder, world), withFormulas)
    last = { key, look: { template, fonts } }
  }
  return last.look
}
