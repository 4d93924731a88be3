import process from 'node:process'
import { type Diagnostic, Refusal } from '../diagnostic.ts'
import { type Edition, editionOf, isScreenEdition, TREE_FILE } from '../editions.ts'
import { type Around, type Publication, publish, type StageCache } from '../pipeline/index.ts'
import type { CheckedFile } from '../proof/index.ts'
import type { Imposition, PdfUa, PdfX } from '../renderers/index.ts'
import { VERSION } from '../version.ts'
import { aroundOf } from './around.ts'
import type { Built } from './build-report.ts'
import { differencesOf } from './check-differences.ts'
import { EXIT, type ExitCode, exitCodeOf } from './exit-codes.ts'
import { failureOf } from './failure.ts'
import { inputName, openInput, type Said } from './input.ts'
import { folderKey, prepareOutput, unportable, writeBuild } from './output/index.ts'
import { openPixelProcess, type PixelProcess } from './pixel-process.ts'
import { openProgress, type Progress } from './progress.ts'
import {
  type BuildReport,
  isPrinted,
  type Reporting,
  reportOfBuilt,
  wantedReports,
  writeReports,
} from './reports/index.ts'
import { openScreenThread, type ScreenThread } from './screen-thread.ts'
import { findSources, type Placing, type Source } from './sources.ts'
import { printDiagnostics, summary } from './terminal.ts'
import { diskWorld } from './world.ts'

export interface BuildOptions extends Said, Placing, Reporting {
  readonly to: readonly Edition[]
  readonly template?: string
  readonly pdfX?: PdfX
  readonly pdfUa?: PdfUa
  /** How the pages are put on sheets. */
  readonly impose?: Imposition
  readonly outputProfile?: string
  readonly allowLowResolution?: boolean
  /** Address of the folder that the inputs are published in. */
  readonly baseUrl?: string
  readonly strict?: boolean
  /** Writes no edition. */
  readonly dryRun?: boolean
  readonly quiet?: boolean
  /** Tells each finding at its own place, and what is no fault. */
  readonly verbose?: boolean
  /** Whether the finished files are read back and compared with the tree. */
  readonly check?: boolean
  /** Folder in which stages keep what they make, for this run and later ones. */
  readonly cache?: string
  /** SOURCE_DATE_EPOCH. */
  readonly epoch?: Date
}

/** Builds every input, one after the other; one that fails does not stop the others. */
export async function build(named: readonly string[], options: BuildOptions): Promise<ExitCode> {
  const sources = await findSources(named, options)
  if (options.name !== undefined && sources.length > 1) {
    process.stderr.write(`error: --name is for one input, and there are ${sources.length}\n`)
    return EXIT.usage
  }
  const wanted = wantedReports(options)
  const quiet = Boolean(options.quiet) || isPrinted(wanted)
  const progress = await openProgress(quiet)
  const taken = new Map<string, string>()
  const builds: BuildReport[] = []
  const texts = new Map<string, string>()
  const drawing = openPixelProcess()
  const cache = options.cache === undefined ? undefined : await openCache(options.cache)
  for (const source of sources) {
    progress.start(inputName(source.name))
    const around = aroundOf(source, sources, options.baseUrl)
    const result = await buildOne(
      source,
      taken,
      { ...options, kept: cache, around, drawing },
      progress,
    ).finally(() => progress.stop())
    builds.push(reportOfBuilt(result))
    if (wanted.length > 0) for (const [file, text] of result.sources) texts.set(file, text)
    if (!isPrinted(wanted))
      await printResult(result, quiet || Boolean(options.dryRun), Boolean(options.verbose))
  }
  drawing?.close()
  cache?.trim()
  const diagnostics = builds.flatMap((one) => one.diagnostics)
  const own = exitCodeOf(diagnostics, Boolean(options.strict))
  const isSame = builds.every(({ files }) => files.every(({ differences = [] }) => differences.length === 0))
  const exitCode = own === EXIT.done && !isSame ? EXIT.check : own
  if (!isPrinted(wanted) && summary(diagnostics))
    process.stderr.write(`${summary(diagnostics)}${countOf(builds)}\n`)
  await writeReports(wanted, { octavo: VERSION, exitCode, builds }, texts)
  return exitCode
}

/** How many of several inputs have become files, where it is not all of them. */
function countOf(builds: readonly BuildReport[]): string {
  const made = builds.filter(({ files }) => files.length > 0).length
  return made === builds.length || builds.length === 1 ? '' : `; ${made} of ${builds.length} inputs built`
}

async function openCache(folder: string) {
  const { diskCache } = await import('./disk-cache.ts')
  return diskCache(folder)
}

interface RunOptions {
  readonly kept: StageCache | undefined
  readonly around: Around
  readonly drawing: PixelProcess | undefined
}

async function buildOne(
  { name, base, folder }: Source,
  taken: Map<string, string>,
  options: BuildOptions & RunOptions,
  progress: Progress,
): Promise<Built> {
  const input = inputName(name)
  let thread: ScreenThread | undefined
  let publication: Publication = { files: [], diagnostics: [], sources: new Map(), pageCount: 0 }
  try {
    claim(folder, input, taken)
    const opened = { ...(await openInput(name, options)), base }
    const target = {
      folder,
      base,
      ...(opened.path && { input: opened.path }),
    }
    if (!options.dryRun) await prepareOutput(target, options.to)
    const place = {
      ...(options.template && { template: options.template }),
      ...(options.outputProfile && { outputProfile: options.outputProfile }),
    }
    thread = isMixed(options.to) ? openScreenThread(opened.folder, place) : undefined
    const more = {
      ...(thread && { screens: thread.screens }),
      ...(options.kept && { cache: options.kept }),
      ...(options.drawing && { pixels: options.drawing.pixels }),
    }
    const world = diskWorld(opened.folder, place)
    const made = await publish(opened, { ...publishOptions(options, progress), ...more }, world)
    const named = unportable(target.base).map((finding) => ({ file: input, ...finding }))
    publication = { ...made, diagnostics: [...named, ...made.diagnostics] }
    const isWritten = publication.files.length > 0 && !options.dryRun
    const removed = isWritten ? await writeBuild(target, publication.files) : []
    const built = { ...publication, input, folder, removed }
    return options.check
      ? { ...built, checked: await checkPublication(publication, options.drawing, progress) }
      : built
  } catch (error) {
    const diagnostics = [...publication.diagnostics, diagnosticOf(error, input, Boolean(options.verbose))]
    return { ...publication, files: [], diagnostics, input, folder, removed: [] }
  } finally {
    thread?.close()
  }
}

/** Reads back what was built. Differences are no diagnostics of the source: they are told apart. */
async function checkPublication(
  { files }: Publication,
  drawing: PixelProcess | undefined,
  progress: Progress,
): Promise<CheckedFile[]> {
  const { checkFiles } = await import('../proof/index.ts')
  const tree = files.find(({ name }) => name.endsWith(TREE_FILE.suffix))
  const editions = files.flatMap(({ name, bytes }) => {
    const edition = editionOf(name)?.edition
    return edition ? [{ name, edition, read: async () => bytes }] : []
  })
  return checkFiles({
    files: editions,
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

function publishOptions(options: BuildOptions & { readonly around: Around }, progress: Progress) {
  return {
    editions: options.to,
    around: options.around,
    ...(options.template && { template: options.template }),
    ...(options.pdfX && { pdfX: options.pdfX }),
    ...(options.pdfUa && { pdfUa: options.pdfUa }),
    ...(options.impose && { imposition: options.impose }),
    ...(options.outputProfile && { outputProfile: options.outputProfile }),
    ...(options.allowLowResolution && { allowLowResolution: true }),
    ...(options.epoch && { epoch: options.epoch }),
    runtime: `Node.js ${process.versions.node}`,
    progress: (stage: string) => progress.stage(stage),
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

async function printResult(result: Built, quiet: boolean, verbose: boolean): Promise<void> {
  const shown = verbose
    ? result.diagnostics
    : result.diagnostics.filter(({ severity }) => severity !== 'info')
  printDiagnostics(shown, result.sources, verbose)
  const { checked: files, folder } = result
  if (files) printDiagnostics(differencesOf([{ folder, files }]), new Map(), verbose)
  if (quiet || result.files.length === 0) return
  const { textReport } = await import('./build-report.ts')
  process.stdout.write(textReport(result))
}
