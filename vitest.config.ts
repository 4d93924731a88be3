import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import LongestFirst from './test/support/sequencer.ts'
import { projectFiles, tiersOf } from './test/support/tiers.ts'

const { fast, counted, slow } = tiersOf(projectFiles())
const seed = 'test/support/seed.ts'
const setupFiles = ['test/support/forbid-slow.ts', seed]

export default defineConfig({
  test: {
    // A third of the time, tests of files wait for programs and for each other's builds.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    sequence: { sequencer: LongestFirst },
    reporters: ['default', './test/support/summary-reporter.ts'],
    // Against hanging alone; what a test may cost is counted (test/support/steps.ts).
    testTimeout: 300_000,
    hookTimeout: 300_000,
    projects: [
      { extends: true, test: { name: 'fast', include: [...fast], setupFiles, isolate: false } },
      { extends: true, test: { name: 'counted', include: [...counted], setupFiles, isolate: false } },
      // Loading the program takes a file longer than most of its tests; no test changes a module.
      {
        extends: true,
        test: {
          name: 'slow',
          include: [...slow],
          setupFiles: [seed],
          globalSetup: ['test/support/compile.ts'],
          isolate: false,
        },
      },
    ],
  },
})
