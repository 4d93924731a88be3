// npm run fuzz -- [--minutes N] [--seed S] [--kind K]: makes inputs at random, and holds the built program to what SECURITY.md promises.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: { minutes: { type: 'string' }, seed: { type: 'string' }, kind: { type: 'string' } },
})
const root = fileURLToPath(new URL('../..', import.meta.url))
const { minutes = '10', seed = String(Math.floor(Math.random() * 2 ** 31)), kind } = values
console.log(`seed ${seed}, ${minutes} minutes`)
const env = { ...process.env, FUZZ_MINUTES: minutes, FUZZ_SEED: seed, ...(kind && { FUZZ_KIND: kind }) }
const vitest = [`${root}/node_modules/vitest/vitest.mjs`, 'run', '--project', 'slow', 'test/fuzz']
process.exitCode = spawnSync(process.execPath, vitest, { cwd: root, env, stdio: 'inherit' }).status ?? 1
