import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import process from 'node:process'
import { editionOf } from '../editions.ts'
import { memoryCache } from '../pipeline/index.ts'
import { VERSION } from '../version.ts'
import { aroundOf } from './around.ts'
import { locate } from './book.ts'
import { buildOne } from './build-one.ts'
import type { BuildOptions } from './build-options.ts'
import type { Built } from './build-report.ts'
import { differencesOf } from './check-differences.ts'
import { EXIT, type ExitCode, exitCodeOf } from './exit-codes.ts'
import { garbageCollector } from './garbage.ts'
import { inputName } from './input.ts'
import { nameInPieces } from './meant.ts'
import { misuseOfPipe, PIPE, writeToPipe } from './pipe.ts'
import { openPixelProcess } from './pixel-process.ts'
import { openProgress } from './progress.ts'
import { type BuildReport, isPrinted, reportOfBuilt, wantedReports, writeReports } from './reports/index.ts'
import { openScreenThread } from './screen-thread.ts'
import { findSources, nameTrees, type Source } from './sources.ts'
import { printDiagnostics, shownName, summary } from './terminal.ts'

/** Builds every input, one after the other; one that fails does not stop the others. */
export async function build(named: readonly string[], options: BuildOptions): Promise<ExitCode> {
  const started = performance.now()
  const sources = await findSources(named, options)
  const misuse = await misuseOf(named, sources.length, options)
  if (misuse !== undefined) {
    process.stderr.write(`error: ${misuse}\n`)
    return EXIT.usage
  }
  const wanted = wantedReports(options)
  const quiet = Boolean(options.quiet) || isPrinted(wanted)
  const progress = await openProgress(quiet, { inputs: sources.length })
  const texts = new Map<string, string>()
  const builds: BuildReport[] = []
  const drawing = openPixelProcess()
  const screens = openScreenThread()
  const onDisk = options.cache === undefined ? undefined : await openCache(options.cache)
  const common = sources.length > 1 ? { ...memoryCache(COMMON), holds: isCommon } : undefined
  const cache = options.live?.cache ?? onDisk ?? common
  const workshop = { progress, drawing, screens, cache, taken: new Map<string, string>() }
  const tidy = sources.length > 1 ? garbageCollector() : undefined
  for (const source of sources) {
    progress.start(inputName(source.name))
    const around = aroundOf(source, sources, options.baseUrl)
    const result = await buildOne(source, around, options, workshop).finally(() => progress.stop())
    builds.push(reportOfBuilt(result))
    if (wanted.length > 0) for (const [file, text] of result.sources) texts.set(file, text)
    const isPiped = options.output === PIPE
    if (isPiped) writeToPipe(result)
    const printing = { quiet: quiet || isPiped || Boolean(options.dryRun), isOne: sources.length === 1 }
    if (!isPrinted(wanted)) await printResult(result, { ...options, ...printing })
    if (!result.isUnchanged) tidy?.()
  }
  screens?.close()
  drawing?.close()
  if (options.clean && !options.dryRun) await clean(sources, options.output, quiet)
  onDisk?.trim()
  const exitCode = exitCodeOfRun(builds, options)
  if (!isPrinted(wanted)) await printTotal(builds, quiet, (performance.now() - started) / 1000)
  await writeReports(wanted, { octavo: VERSION, exitCode, builds }, texts)
  return exitCode
}

/** What keeps the command line from being done at all. */
async function misuseOf(
  named: readonly string[],
  inputs: number,
  options: BuildOptions,
): Promise<string | undefined> {
  if (named.length === 0 && (await locate('.')) === '.')
    return 'there is no book here (octavo.yaml), and no input is named; octavo build . builds all articles of this folder'
  const whole = nameInPieces(named)
  if (whole !== undefined)
    return `a name with blanks stands in quotation marks: octavo build ${JSON.stringify(whole)}`
  if (options.name !== undefined && inputs > 1) return `--name is for one input, and there are ${inputs}`
  if (options.clean && !(await nameTrees(named)))
    return '--clean is for a folder of articles or a pattern: octavo build . --clean'
  return misuseOfPipe(inputs, options) ?? misuseOfOutput(options)
}

/** The name of a file for a folder, as other tools take one; that of a site is one of a folder. */
function misuseOfOutput({ output = 'output' }: BuildOptions): string | undefined {
  if (output === '') return '-o names no folder; -o . is this one'
  const wanted = editionOf(basename(output))
  if (!wanted || wanted.edition === 'site' || existsSync(output)) return undefined
  const { base, edition } = wanted
  return `-o names a folder, and not a file such as ${shownName(output)}: say --to ${edition} --name ${base}, or --to ${edition} -o - > ${shownName(output)}`
}

async function clean(sources: readonly Source[], output = 'output', quiet: boolean): Promise<void> {
  const { removeOtherBuilds } = await import('./clean.ts')
  const kept = sources.map(({ folder }) => folder)
  for (const folder of await removeOtherBuilds(output, kept))
    if (!quiet) process.stdout.write(`removed ${shownName(folder)}\n`)
}

function exitCodeOfRun(builds: readonly BuildReport[], { strict = false }: BuildOptions): ExitCode {
  const diagnostics = builds.flatMap((one) => one.diagnostics)
  const own = exitCodeOf(diagnostics, strict)
  const isSame = builds.every(({ files }) => files.every(({ differences = [] }) => differences.length === 0))
  return own === EXIT.done && !isSame ? EXIT.check : own
}

async function printTotal(builds: readonly BuildReport[], quiet: boolean, seconds: number): Promise<void> {
  const { totalOf } = await import('./build-total.ts')
  if (!quiet && builds.length > 1) process.stdout.write(totalOf(builds, seconds))
  const told = summary(builds.flatMap(({ diagnostics }) => diagnostics))
  if (told) process.stderr.write(`${told}${countOf(builds)}\n`)
}

/** How many of several inputs have become files, where it is not all of them. */
function countOf(builds: readonly BuildReport[]): string {
  const made = builds.filter(({ files }) => files.length > 0).length
  return made === builds.length || builds.length === 1 ? '' : `; ${made} of ${builds.length} inputs built`
}

/** Of several articles, what the last ones had in common is kept open: their fonts, with the words that were shaped. */
const COMMON = 8

/** No two of them are read or set alike. */
function isCommon(stage: string): boolean {
  return stage === 'fonts' || stage === 'template'
}

async function openCache(folder: string) {
  const { diskCache } = await import('./disk-cache.ts')
  return diskCache(folder)
}

interface Printing {
  readonly quiet: boolean
  /** Whether its files are listed: of several inputs each is a line. */
  readonly isOne: boolean
  readonly verbose?: boolean
}

async function printResult(result: Built, { quiet, isOne, verbose = false }: Printing): Promise<void> {
  const shown = verbose
    ? result.diagnostics
    : result.diagnostics.filter(({ severity }) => severity !== 'info')
  printDiagnostics(shown, result.sources, verbose)
  const { checked: files, folder } = result
  if (files) printDiagnostics(differencesOf([{ folder, files }]), new Map(), verbose)
  if (quiet || result.files.length === 0) return
  const { lineOf, textReport } = await import('./build-report.ts')
  process.stdout.write(isOne ? textReport(result) : lineOf(result))
}
