import { defineConfig } from 'vitest/config'
import { projectFiles, tiersOf } from './test/support/tiers.ts'

const { fast, slow } = tiersOf(projectFiles())

export default defineConfig({
  test: {
    reporters: ['default', './test/support/summary-reporter.ts'],
    projects: [
      {
        test: {
          name: 'fast',
          include: [...fast],
          setupFiles: ['test/support/forbid-slow.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'slow',
          include: [...slow],
          globalSetup: ['test/support/compile.ts'],
          testTimeout: 120_000,
        },
      },
    ],
  },
})
