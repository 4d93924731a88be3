import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/**
 * Builds `dist` before the tests, as `npm run build` does, so that those that start the command line run today's code. Types that do
 * not fit are `tsc --noEmit`'s to tell; the code is written all the same.
 */
export function setup(): void {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  for (const step of [
    ['node_modules/typescript/bin/tsc', '-p', 'src/tsconfig.json'],
    ['dist/cli/compile-templates.js'],
  ]) {
    spawnSync(process.execPath, step, { cwd: root })
  }
}
