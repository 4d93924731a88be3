import process from 'node:process'
import { setImmediate } from 'node:timers/promises'
import { memoryCache } from '../pipeline/index.ts'
import { build } from './build.ts'
import type { BuildOptions } from './build-options.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { runOnChange } from './watch/index.ts'

/**
 * Builds, and builds again what a change on disk concerns, until a signal ends the process: chapters and sections that
 * have not changed are kept.
 */
export async function watchBuild(
  named: readonly string[],
  options: BuildOptions,
  signal: AbortSignal = new AbortController().signal,
): Promise<ExitCode> {
  const cache = memoryCache()
  let code: ExitCode = EXIT.done
  await runOnChange(async (note) => {
    code = await build(named, { ...options, live: { cache, note } })
    cache.forgetUnused()
    await setImmediate()
    if (!options.quiet) process.stderr.write('waiting for changes; Ctrl+C ends it\n')
  }, signal)
  return code
}
