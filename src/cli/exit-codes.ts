import type { Diagnostic } from '../diagnostic.ts'

/** What the shell is told. A script may build on these numbers. */
export const EXIT = { done: 0, failed: 1, usage: 2, warnings: 3, check: 4, review: 5 } as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** An error fails the run; a warning does so only under `--strict`. */
export function exitCodeOf(diagnostics: readonly Diagnostic[], strict: boolean): ExitCode {
  if (diagnostics.some(({ severity }) => severity === 'error')) return EXIT.failed
  if (strict && diagnostics.some(({ severity }) => severity === 'warning')) return EXIT.warnings
  return EXIT.done
}
