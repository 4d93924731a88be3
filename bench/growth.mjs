/**
 * What texts that are made to be slow or large cost, build and check apart, at the largest size that is built, of one and
 * its halves, and at half of that: CPU time, peak of memory, and the exponents by which both grow between the two, over
 * what a text of no length costs. Exits with 1 where an exponent is over 1.15, a run over 20 s or 600 MB, or one did not
 * come to its end. All kinds together take hours: `--part 3/20` measures the third twentieth of them, `--only` some in the
 * order in which they are named; `--alone` takes each at the largest size and no other, where what it takes to be refused
 * is measured as well. Each row is told as soon as it is measured.
 *
 *   npm run build && node bench/growth.mjs [--largest CHARACTERS] [--alone] [--only NAME,NAME] [--part N/M]
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
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
/** Characters below which nothing is measured: a kind that is refused from there on has no size to grow from. */
const SMALLEST = 50_000

const { values } = parseArgs({
  options: {
    largest: { type: 'string', default: '10_000_000' },
    alone: { type: 'boolean', default: false },
    only: { type: 'string' },
    part: { type: 'string', default: '1/1' },
  },
})
const largest = Number(values.largest.replaceAll('_', ''))
const [part, parts] = values.part.split('/').map(Number)
const names = values.only?.split(',')
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
  const { end, ...spent } = run('build', '--quiet', file, '-o', 'out')
  // Pictures that are missing are errors, and others stand in for them.
  const isBuilt = end !== 'none' && existsSync(join(folder, 'out'))
  const build = { ...spent, ...(end && !isBuilt && { end }) }
  return { build, ...(!build.end && { check: run('check', 'out') }) }
}

/** The costs of the largest size that is built and of its half, and what refused the ones above it. */
function costs(growing) {
  if (values.alone) {
    const found = { size: largest, ...cost(growing, largest) }
    return { made: [found], end: found.build.end ?? '' }
  }
  const made = []
  let end = ''
  for (let size = largest; made.length < 2 && size >= SMALLEST; size /= 2) {
    const found = { size, ...cost(growing, Math.round(size)) }
    if (!found.build.end || isBroken(found.build)) made.unshift(found)
    else end ||= found.build.end
  }
  return { made, end }
}

function isBroken({ end }) {
  return end === 'none' || end === 'internal-error'
}

function exponent(runs, base, unit) {
  const [once, twice] = runs.map((run) => run[unit] - base[unit])
  return twice > NOTABLE[unit] && once > 0 ? Math.log2(twice / once) : undefined
}

/** The cells of one command, and whether something in them is over a limit. */
function judge(runs, base) {
  const last = runs.at(-1)
  const grows = ['seconds', 'megabytes'].map((unit) => exponent(runs, base, unit))
  const isOver =
    runs.some(isBroken) ||
    grows.some((value) => value > MOST.exponent) ||
    last?.seconds > MOST.seconds ||
    last?.megabytes > MOST.megabytes
  const shown = (value, digits) => value?.toFixed(digits) ?? '–'
  return {
    isOver,
    cells: [shown(last?.seconds, 1), shown(grows[0], 2), shown(last?.megabytes, 0), shown(grows[1], 2)],
  }
}

const GROWING = await withTestCode('/test/support/growing.ts', (code) => code.GROWING)
const chosen = names ? names.map((one) => named(one)) : GROWING
const from = (share) => Math.round((chosen.length * share) / parts)

function named(wanted) {
  const found = GROWING.find(({ name }) => name === wanted)
  if (!found) throw new Error(`no kind is called “${wanted}”`)
  return found
}

const rows = []
const base = cost({ extension: 'md', make: () => '# Water\n\nx\n' }, 0)
for (const growing of chosen.slice(from(part - 1), from(part))) {
  const { made, end } = costs(growing)
  const size = made.at(-1)?.size
  const [build, check] = ['build', 'check'].map((command) =>
    judge(
      made.flatMap((run) => run[command] ?? []),
      base[command],
    ),
  )
  const isOver = build.isOver || check.isOver
  if (isOver) process.exitCode = 1
  const characters = size ? `${Math.round(size / 1000)}` : '–'
  rows.push([
    growing.name,
    growing.extension,
    characters,
    ...build.cells,
    ...check.cells,
    end,
    isOver ? 'over' : '',
  ])
  console.error(rows.at(-1).join('  '))
}
rmSync(folder, { recursive: true })
console.log(
  table([
    ['', '', '1,000', 'build, s', 'grows', 'MB', 'grows', 'check, s', 'grows', 'MB', 'grows', 'refused', ''],
    ...rows,
  ]),
)
