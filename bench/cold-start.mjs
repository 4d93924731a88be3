/**
 * Cold runs of the command line beside `node -e 0`, in turn, so that a busy machine slows both alike.
 * Prints medians, ratios and peak memory; exits with 1 where a budget is exceeded.
 *
 *   node bench/cold-start.mjs [article] [runs]
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const MAIN = join(ROOT, 'dist/cli/main.js')
const WITNESS = join(ROOT, 'bench/report-memory.mjs')

const [article = join(ROOT, 'content/tide-tables.txt'), runs = '11'] = process.argv.slice(2)
const output = mkdtempSync(join(tmpdir(), 'octavo-bench-'))

/** `times` is a multiple of a bare Node.js start, `megabytes` the most memory that a run may hold. */
const BUDGETS = [
  { name: 'build', args: ['build', article, '--output', output, '--quiet'], times: 12, megabytes: 250 },
  { name: 'ast', args: ['ast', article], times: 4, megabytes: 250 },
  { name: '--version', args: ['--version'], times: 2, megabytes: 100 },
]

function run(args) {
  const start = performance.now()
  const { status, stderr, error } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  if (error || status !== 0)
    throw error ?? new Error(`node ${args.join(' ')} exits with ${status}\n${stderr}`)
  return performance.now() - start
}

function peakMegabytes(args) {
  const stdio = ['ignore', 'ignore', 'ignore', 'pipe']
  const { output: streams } = spawnSync(process.execPath, ['--import', WITNESS, ...args], { stdio })
  return Number(streams[3].toString()) / 1024
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

let isOver = false
console.log(`${article}, ${runs} runs each, Node.js ${process.versions.node}`)
for (const { name, args, times, megabytes } of BUDGETS) {
  const bare = []
  const ours = []
  run([MAIN, ...args])
  for (let index = 0; index < Number(runs); index++) {
    bare.push(run(['-e', '0']))
    ours.push(run([MAIN, ...args]))
  }
  const ratio = median(ours) / median(bare)
  const memory = peakMegabytes([MAIN, ...args])
  const verdict = ratio <= times && memory <= megabytes ? 'within budget' : 'OVER BUDGET'
  isOver ||= verdict === 'OVER BUDGET'
  const time = `${median(ours).toFixed(0)} ms beside ${median(bare).toFixed(0)} ms`
  console.log(
    `${name.padEnd(10)} ${time.padEnd(24)} ${ratio.toFixed(1)} × (at most ${times})   ${memory.toFixed(0)} MB (at most ${megabytes})   ${verdict}`,
  )
}
rmSync(output, { recursive: true })
process.exitCode = isOver ? 1 : 0
