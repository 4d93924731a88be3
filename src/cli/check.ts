import process from 'node:process'
import { Refusal } from '../diagnostic.ts'
import type { CheckedFile, Difference, DifferenceCode } from '../proof/index.ts'
import { VERSION } from '../version.ts'
import { type CheckedBuild, differencesOf, type Unjudged, unjudgedOf } from './check-differences.ts'
import { type CheckTarget, type FileBeside, findTargets } from './check-targets.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import type { Judged } from './judges.ts'
import { openPixelProcess, type PixelProcess } from './pixel-process.ts'
import { openProgress, type Progress } from './progress.ts'
import {
  isPrinted,
  type Reporting,
  type RunReport,
  reportOfChecked,
  wantedReports,
  writeReports,
} from './reports/index.ts'
import { printDiagnostics } from './terminal.ts'

export interface CheckOptions extends Reporting {
  /** Also ask the judges of others that are installed. */
  readonly judges?: boolean
  readonly quiet?: boolean
  /** Tells each difference, not each kind. */
  readonly verbose?: boolean
}

/** Checks the files of each build: one that is bad does not keep the others from being looked at. */
export async function check(names: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const targets = await findTargets(names).catch(refused)
  if (!targets) return EXIT.failed
  const wanted = wantedReports(options)
  const progress = await openProgress(Boolean(options.quiet) || isPrinted(wanted), {
    verb: 'checking',
    inputs: targets.length,
  })
  const drawing = openPixelProcess()
  const checked: CheckedBuild[] = []
  for (const target of targets) {
    progress.start(target.name)
    checked.push(await checkTarget(target, drawing, progress).finally(() => progress.stop()))
  }
  drawing?.close()
  const { builds, unjudged } = options.judges
    ? await judgeBuilds(checked, progress)
    : { builds: checked, unjudged: [] }
  if (!isPrinted(wanted)) await print(builds, unjudged, options)
  if (wanted.length > 0) await writeReports(wanted, reportOf(builds, unjudged), new Map())
  return exitCodeOf(builds)
}

function refused(error: unknown): undefined {
  if (!(error instanceof Refusal)) throw error
  const { file = 'octavo check', ...finding } = error.finding
  printDiagnostics([{ ...finding, file }], new Map())
}

export function exitCodeOf(builds: readonly CheckedBuild[]): ExitCode {
  const isClean = builds.every(({ files }) => files.every(({ differences }) => differences.length === 0))
  return isClean ? EXIT.done : EXIT.check
}

async function checkTarget(
  target: CheckTarget,
  drawing: PixelProcess | undefined,
  progress: Progress,
): Promise<CheckedBuild> {
  const { folder, files, beside } = target
  const { checkFiles } = await import('../proof/index.ts')
  const unread: CheckedFile[] = []
  const bytesOf = (file: FileBeside | undefined) =>
    file?.read().catch((error: unknown) => {
      unread.push(unreadFile(file.name, error))
      return undefined
    })
  const [tree, manifest] = [await bytesOf(target.tree), await bytesOf(target.manifest)]
  const checked = await checkFiles({
    files,
    tree,
    ...(target.tree && { treeName: target.tree.name }),
    ...(manifest && { manifest: { bytes: manifest, ...(beside && { beside }) } }),
    eyes: drawing?.pixels,
    progress: progress.stage,
  })
  return { folder, files: [...checked, ...unread] }
}

/** A file beside the editions that the disk does not give. */
function unreadFile(name: string, error: unknown): CheckedFile {
  if (!(error instanceof Refusal)) throw error
  const { code, message } = error.finding
  const difference: Difference = { code: code as DifferenceCode, message, edition: 'build' }
  return { name, edition: 'build', differences: [difference], declared: [], leaves: 0 }
}

async function judgeBuilds(builds: readonly CheckedBuild[], progress: Progress): Promise<Judged> {
  const { askJudges } = await import('./judges.ts')
  progress.start('by other judges')
  return askJudges(builds, progress).finally(() => progress.stop())
}

function reportOf(builds: readonly CheckedBuild[], unjudged: readonly Unjudged[]): RunReport {
  return {
    octavo: VERSION,
    exitCode: exitCodeOf(builds),
    builds: builds.map(reportOfChecked),
    ...(unjudged.length > 0 && { unjudged }),
  }
}

async function print(
  builds: readonly CheckedBuild[],
  unjudged: readonly Unjudged[],
  { quiet, verbose }: CheckOptions,
): Promise<void> {
  printDiagnostics(differencesOf(builds), new Map(), verbose)
  printDiagnostics(unjudgedOf(unjudged, Boolean(quiet)), new Map(), true)
  if (quiet) return
  const { textOf } = await import('./check-report.ts')
  process.stdout.write(textOf(builds))
}
