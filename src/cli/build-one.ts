import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { type Diagnostic, Refusal } from '../diagnostic.ts'
import { type Edition, isScreenEdition, MANIFEST_NAME, TREE_FILE } from '../editions.ts'
import {
  type Around,
  type Publication,
  type PublishOptions,
  publish,
  type StageCache,
  unchangedBuild,
} from '../pipeline/index.ts'
import type { CheckedFile } from '../proof/index.ts'
import type { World } from '../world.ts'
import { otherInputIn } from './build-before.ts'
import type { BuildOptions } from './build-options.ts'
import type { Built } from './build-report.ts'
import { editionsAmong } from './built-editions.ts'
import { failureOf } from './failure.ts'
import { readBounded } from './files.ts'
import { inputName, type OpenedInput, openInput, worldAround } from './input.ts'
import { openPlugins } from './open-plugins.ts'
import { folderKey, prepareOutput, unportable, writeBuild } from './output/index.ts'
import { PIPE } from './pipe.ts'
import type { PixelProcess } from './pixel-process.ts'
import { programAge } from './program-age.ts'
import type { Progress } from './progress.ts'
import type { ScreenThread } from './screen-thread.ts'
import type { Source } from './sources.ts'
import type { DiskWorldOptions } from './world.ts'

/** What the builds of one run share. */
export interface Workshop {
  readonly progress: Progress
  readonly drawing: PixelProcess | undefined
  readonly screens: ScreenThread | undefined
  readonly cache: StageCache | undefined
  /** Whose files go to which folder, so that no two inputs write into the same. */
  readonly taken: Map<string, string>
}

/** Builds one input. Whatever goes wrong is told in its diagnostics. */
export async function buildOne(
  { name, base, folder, editions }: Source,
  around: Around,
  given: BuildOptions,
  workshop: Workshop,
): Promise<Built> {
  const options = given.isUsual ? usual(given, editions) : given
  const input = inputName(name)
  const built = { input, folder, removed: [] }
  let publication: Publication = { files: [], diagnostics: [], sources: new Map(), pageCount: 0 }
  try {
    options.live?.note(resolve(name))
    claim(folder, input, workshop.taken)
    const opened = { ...(await openInput(name, options)), base }
    const target = { folder, base, ...(opened.path && { input: opened.path }) }
    const isKept = !options.dryRun && options.output !== PIPE
    if (isKept) await prepareOutput(target, options.to)
    const plugins = await openPlugins(opened, options)
    const told = [...unportable(base), ...plugins.findings].map((finding) => ({ file: input, ...finding }))
    const own = publishOptions(options, around)
    const order = { ...own, plugins: plugins.value, progress: workshop.progress.stage }
    const kept = isKept ? await keptBuild(opened, folder, options, order) : undefined
    publication = kept ? { ...publication, ...kept } : await make(opened, options, order, workshop)
    publication = { ...publication, diagnostics: [...told, ...publication.diagnostics] }
    const isMade = isKept && !kept && publication.files.length > 0
    const replaced = isMade ? await otherInputIn(folder, input) : undefined
    const removed = isMade ? await writeBuild(target, publication.files) : []
    const checked = options.check && (await checkPublication(publication, workshop))
    return {
      ...publication,
      ...built,
      removed,
      ...(replaced !== undefined && { replaced }),
      ...(kept && { isUnchanged: true }),
      ...(checked && { checked }),
    }
  } catch (error) {
    const diagnostics = [...publication.diagnostics, diagnosticOf(error, input, Boolean(options.verbose))]
    return { ...publication, ...built, files: [], diagnostics }
  }
}

/** Who has not asked for a press file is warned of coarse images in it, and his build has not failed. */
function usual(options: BuildOptions, editions: readonly Edition[] | undefined): BuildOptions {
  return editions ? { ...options, to: editions } : { ...options, allowLowResolution: true }
}

async function make(
  opened: OpenedInput,
  options: BuildOptions,
  order: PublishOptions,
  { screens, cache, drawing }: Workshop,
): Promise<Publication> {
  const place = placeOf(options)
  const more = {
    ...(screens && isMixed(options.to) && { screens: screens.beside(opened.folder, place) }),
    ...(cache && { cache }),
    ...(drawing && { pixels: drawing.pixels }),
  }
  const world = worldAround(opened, place)
  return publish(opened, { ...order, ...more }, await noting(world, opened.folder, options))
}

async function noting(world: World, folder: string, { live }: BuildOptions): Promise<World> {
  if (!live) return world
  const { notedWorld } = await import('./watch/index.ts')
  return notedWorld(world, folder, live.note)
}

/** The build before, where this one would be the same. What is no fault is told by a build only. */
async function keptBuild(
  opened: OpenedInput,
  folder: string,
  options: BuildOptions,
  order: PublishOptions,
): ReturnType<typeof unchangedBuild> {
  // What a plugin makes depends on whatever it likes.
  if (options.force || options.verbose || options.live || order.plugins?.length) return undefined
  const manifest = await stat(join(folder, MANIFEST_NAME)).catch(() => undefined)
  if (!manifest || manifest.mtimeMs < programAge()) return undefined
  const world = worldAround(opened, placeOf(options))
  return unchangedBuild(opened, order, world, (name) => readBounded(join(folder, name), name))
}

/** Files that the user has named himself, wherever they lie. */
function placeOf({ template, outputProfile }: BuildOptions): DiskWorldOptions {
  return { ...(template && { template }), ...(outputProfile && { outputProfile }) }
}

/** Reads back what was built. Differences are no diagnostics of the source: they are told apart. */
async function checkPublication(
  { files }: Publication,
  { drawing, progress }: Workshop,
): Promise<CheckedFile[]> {
  const { checkFiles } = await import('../proof/index.ts')
  const tree = files.find(({ name }) => name.endsWith(TREE_FILE.suffix))
  return checkFiles({
    files: editionsAmong(files),
    tree: tree?.bytes,
    ...(tree && { treeName: tree.name }),
    eyes: drawing?.pixels,
    progress: progress.stage,
  })
}

/** Whether there is work for two threads. */
function isMixed(editions: readonly Edition[]): boolean {
  return editions.some(isScreenEdition) && !editions.every(isScreenEdition)
}

function publishOptions(options: BuildOptions, around: Around): PublishOptions {
  return {
    editions: options.to,
    around,
    ...(options.template && { template: options.template }),
    ...(options.pagesOf && { pagesOf: options.pagesOf }),
    ...(options.pdfX && { pdfX: options.pdfX }),
    ...(options.pdfUa && { pdfUa: options.pdfUa }),
    ...(options.impose && { imposition: options.impose }),
    ...(options.outputProfile && { outputProfile: options.outputProfile }),
    ...(options.allowLowResolution && { allowLowResolution: true }),
    ...(options.epoch && { epoch: options.epoch }),
    runtime: `Node.js ${process.versions.node}`,
  }
}

/** No two inputs of a run write into the same folder. */
function claim(folder: string, input: string, taken: Map<string, string>): void {
  const other = taken.get(folderKey(folder))
  if (other !== undefined) {
    throw new Refusal({
      code: 'output-collision',
      severity: 'error',
      message: `the files of ${input} would replace those of ${other} in ${folder}`,
      hint: 'build them one at a time with -o, or give one of them another name',
    })
  }
  taken.set(folderKey(folder), input)
}

/** A refusal, or whatever else was thrown; where it was is for those who look for the bug. */
function diagnosticOf(error: unknown, file: string, isVerbose: boolean): Diagnostic {
  if (error instanceof Refusal) return { file, ...error.finding }
  if (isVerbose && error instanceof Error) process.stderr.write(`${error.stack}\n`)
  return { file, ...failureOf(error) }
}
