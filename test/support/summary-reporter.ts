import type { Reporter, TestModule } from 'vitest/node'

/** Ends every run with one line that a program can read: `123 passed, 0 failed, 0 skipped`. */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const states = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => test.result().state),
    )
    const count = (wanted: string) => states.filter((state) => state === wanted).length
    // A file that does not load, and an error outside every test, count as failures, too.
    const broken = modules.filter(
      (module) => module.state() === 'failed' && module.errors().length > 0,
    ).length
    const failed = count('failed') + broken + errors.length
    const line = `${count('passed')} passed, ${failed} failed, ${count('skipped') + count('pending')} skipped`
    // After the default reporter's own closing lines, which are written in the same turn.
    setImmediate(() => process.stdout.write(`\n${line}\n`))
  }
}
