import process from 'node:process'
import { Refusal } from '../diagnostic.ts'
import type { DifferenceCode } from '../proof/codes.ts'
import type { Difference } from '../proof/model.ts'
import { type CheckedBuild, differencesOf } from './check-differences.ts'
import { type CheckTarget, findTargets } from './check-targets.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { openProgress, type Progress } from './progress.ts'
import { printDiagnostics } from './terminal.ts'

export interface CheckOptions {
  readonly json?: boolean
  readonly sarif?: boolean
  readonly quiet?: boolean
}

/** Checks the files of each build: one that is bad does not keep the others from being looked at. */
export async function check(names: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const targets = await findTargets(names).catch(refused)
  if (!targets) return EXIT.usage
  const progress = await openProgress(Boolean(options.quiet || options.json || options.sarif), 'checking')
  const builds: CheckedBuild[] = []
  for (const target of targets) {
    progress.start(target.name)
    builds.push(await checkTarget(target, progress).finally(() => progress.stop()))
  }
  await print(builds, options)
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

async function checkTarget(target: CheckTarget, progress: Progress): Promise<CheckedBuild> {
  const { folder, files, tree } = target
  const { checkFiles } = await import('../proof/index.ts')
  try {
    const bytes = tree && (await tree.read())
    return { folder, files: await checkFiles({ files, tree: bytes, progress: progress.stage }) }
  } catch (error) {
    if (!(error instanceof Refusal) || !tree) throw error
    const { code, message } = error.finding
    const difference: Difference = { code: code as DifferenceCode, message, edition: 'build' }
    return { folder, files: [{ ...UNCHECKED, name: tree.name, differences: [difference] }] }
  }
}

const UNCHECKED = { edition: 'build', declared: [], leaves: 0 } as const

async function print(builds: readonly CheckedBuild[], { json, sarif, quiet }: CheckOptions): Promise<void> {
  const report = await import('./check-report.ts')
  if (json) process.stdout.write(report.jsonOf(builds, exitCodeOf(builds)))
  else if (sarif) process.stdout.write(report.sarifOf(builds))
  else {
    printDiagnostics(differencesOf(builds), new Map())
    if (!quiet) process.stdout.write(report.textOf(builds))
  }
}
