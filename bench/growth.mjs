/**
 * What texts that are made to be slow or large cost, build and check apart, at a size and at twice, four and eight times
 * that: CPU time, peak of memory, and the exponents by which both grow between the last two, over what a text of no
 * length costs. Exits with 1 where an exponent is over 1.15, a run over 20 s or 600 MB, or none came to its end.
 *
 *   npm run build && node bench/growth.mjs [--largest CHARACTERS] [--only NAME]
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { ROOT } from './octavo.mjs'
import { table } from './run.mjs'
import { withTestCode } from './test-code.mjs'

const WITNESS = fileURLToPath(new URL('report-cost.mjs', import.meta.url))
const OCTAVO = join(ROOT, 'dist/cli/main.js')
const MOST = { exponent: 1.15, seconds: 20, megabytes: 600 }
/** What is quicker or smaller than this over a text of no length grows by chance. */
const NOTABLE = { seconds: 1, megabytes: 100 }

const { values } = parseArgs({
  options: { largest: { type: 'string', default: '10_000_000' }, only: { type: 'string' } },
})
const largest = Number(values.largest.replaceAll('_', ''))
const sizes = [8, 4, 2, 1].map((part) => Math.round(largest / part))
const folder = mkdtempSync(join(tmpdir(), 'octavo-growth-'))

/** A run of the command: what it cost, and the code of what it refused, if it did. */
function run(...args) {
  const options = {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    timeout: 600_000,
    cwd: folder,
  }
  const { status, stderr, output } = spawnSync(
    process.execPath,
    ['--import', WITNESS, OCTAVO, ...args],
    options,
  )
  if (status === null || output[3] === '') return { end: 'none' }
  const refusal = status === 1 ? (/error: .*\[([a-z-]+)\]$/m.exec(stderr)?.[1] ?? 'exit 1') : undefined
  return { ...JSON.parse(output[3]), ...(refusal && { end: refusal }) }
}

function cost({ extension, make }, size) {
  const file = `a.${extension}`
  writeFileSync(join(folder, file), make(size))
  rmSync(join(folder, 'out'), { recursive: true, force: true })
  const build = run('build', '--quiet', file, '-o', 'out')
  return { build, check: build.end ? build : run('check', 'out') }
}

function exponent(runs, base, unit) {
  const [once, twice] = runs.slice(-2).map((run) => run[unit] - base[unit])
  return twice > NOTABLE[unit] && once > 0 ? Math.log2(twice / once) : undefined
}

/** The cells of one command, and what of them is over a limit. */
function judge(runs, base) {
  const made = runs.filter(({ end }) => !end)
  const ends = runs.flatMap(({ end }) => end ?? [])
  const grows = ['seconds', 'megabytes'].map((unit) =>
    made.length < 2 ? undefined : exponent(made, base, unit),
  )
  const last = made.at(-1)
  const isOver =
    ends.some((end) => end === 'none' || end === 'internal-error') ||
    grows.some((value) => value > MOST.exponent) ||
    made.some(({ seconds, megabytes }) => seconds > MOST.seconds || megabytes > MOST.megabytes)
  const shown = (value, digits) => value?.toFixed(digits) ?? '–'
  const cells = [shown(last?.seconds, 1), shown(grows[0], 2), shown(last?.megabytes, 0), shown(grows[1], 2)]
  return { isOver, cells, end: ends.at(-1) ?? '' }
}

const GROWING = await withTestCode('/test/support/growing.ts', (code) => code.GROWING)

const rows = []
const base = cost({ extension: 'md', make: () => '# Water\n\nx\n' }, 0)
for (const growing of GROWING.filter(({ name }) => !values.only || name.includes(values.only))) {
  const costs = sizes.map((size) => cost(growing, size))
  const [build, check] = ['build', 'check'].map((command) =>
    judge(
      costs.map((run) => run[command]),
      base[command],
    ),
  )
  const isOver = build.isOver || check.isOver
  if (isOver) process.exitCode = 1
  const end = build.end || check.end
  rows.push([growing.name, growing.extension, ...build.cells, ...check.cells, end, isOver ? 'over' : ''])
  console.error(rows.at(-1).join('  '))
}
rmSync(folder, { recursive: true })
console.log(
  table([
    ['', '', 'build, s', 'grows', 'MB', 'grows', 'check, s', 'grows', 'MB', 'grows', 'refused', ''],
    ...rows,
  ]),
)
