/**
 * One article, and many short ones, beside pandoc (HTML and EPUB) and Typst (PDF), in seconds of processor time and in
 * turn, so that a busy machine slows all alike: `node bench/many.mjs [ARTICLE] [COUNT]`. Octavo builds all that it is
 * given in one command; its peers start anew for each article. Each copy has a title of its own. Typst is set in the
 * measure and the type of `speed.yaml`. A peer that is not installed is told as NOT MEASURED.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { MAIN, readTree } from './octavo.mjs'
import { median, table } from './run.mjs'
import { specification } from './setters/specification.mjs'
import { typst } from './setters/typst.mjs'

/** One article is built so often, and the median taken. */
const RUNS = 3

const [article = 'content/tide-tables.txt', count = '300'] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'octavo-many-'))
try {
  const sources = write(resolve(article), Number(count))
  const few = sources.slice(0, Math.ceil(sources.length / 10))
  const spec = await specification(folder, fileURLToPath(new URL('speed.yaml', import.meta.url)))
  const programs = {
    'Octavo, four editions': (files, output) => octavo(files, 'html,epub,pdf,print', output),
    'Octavo, HTML and EPUB': (files, output) => octavo(files, 'html,epub', output),
    'Octavo, PDF': (files, output) => octavo(files, 'pdf', output),
    'pandoc, HTML and EPUB': pandoc,
    'Typst, PDF': await typstOf(spec, few),
  }
  const one = inTurn(programs, sources.slice(0, 1), RUNS)
  const some = inTurn(programs, few, 1)
  const rows = Object.keys(programs).map((name) => [
    name,
    ...costs(one[name], 1),
    ...costs(some[name], few.length),
  ])
  console.log(table([['CPU s', 'one article', 'MB', `each of ${few.length}`, 'MB'], ...rows]))
  for (const [own, peer] of [
    ['Octavo, HTML and EPUB', 'pandoc, HTML and EPUB'],
    ['Octavo, PDF', 'Typst, PDF'],
  ])
    if (one[peer])
      console.log(
        `${own} ÷ ${peer}: ${(one[own].seconds / one[peer].seconds).toFixed(2)}, of many ${(some[own].seconds / some[peer].seconds).toFixed(2)}`,
      )
  const all = octavo(sources, 'html,epub,pdf,print', 'all')
  const again = octavo(sources, 'html,epub,pdf,print', 'all', [])
  const ofAll = [
    [`${sources.length} articles, four editions`, ...costs(all, sources.length)],
    [`${sources.length} again, unchanged: all of them`, ...costs(again, 1)],
  ]
  console.log(`\n${table([['CPU s', 'an article', 'MB'], ...ofAll])}`)
} finally {
  rmSync(folder, { recursive: true })
}

function costs(cost, articles) {
  return cost ? [(cost.seconds / articles).toFixed(3), Math.round(cost.megabytes)] : ['NOT MEASURED', '']
}

/** What each program takes for the same articles: medians of rounds in which all have their turn. */
function inTurn(programs, files, runs) {
  const made = {}
  for (let run = 0; run < runs; run++)
    for (const [name, program] of Object.entries(programs)) {
      const cost = program(files, `${files.length}`)
      if (cost) made[name] = [...(made[name] ?? []), cost]
    }
  const middle = (costs, field) => median(costs.map((cost) => cost[field]))
  return Object.fromEntries(
    Object.entries(made).map(([name, costs]) => [
      name,
      { seconds: middle(costs, 'seconds'), megabytes: middle(costs, 'megabytes') },
    ]),
  )
}

/** Copies whose first line is their own. */
function write(file, copies) {
  const text = readFileSync(file, 'utf8').trimStart()
  const ending = /\.\w+$/.exec(file)?.[0] ?? '.txt'
  mkdirSync(join(folder, 'in'))
  return Array.from({ length: copies }, (_, at) => {
    const name = join(folder, 'in', `article-${String(at).padStart(4, '0')}${ending}`)
    writeFileSync(name, text.replace(/^(#* *)(.*)/, `$1$2, ${at + 1}`))
    return name
  })
}

function octavo(files, editions, output, more = ['--force']) {
  const target = join(folder, `${output}-${editions.replaceAll(',', '-')}`)
  return timed(process.execPath, [MAIN, 'build', ...files, '-q', '--to', editions, '-o', target, ...more])
}

function pandoc(files) {
  if (spawnSync('pandoc', ['--version']).error) return undefined
  const args = (file, to) => ['-f', 'markdown', '-s', file, '-o', join(folder, `one.${to}`)]
  return sum(files.flatMap((file) => ['html', 'epub'].map((to) => timed('pandoc', args(file, to)))))
}

/** Its source is written before, from Octavo's tree. */
async function typstOf(spec, files) {
  if (typst.version() === undefined) return () => undefined
  const bases = new Map()
  for (const file of files) {
    const base = basename(file).replace(/\.\w+$/, '')
    const tree = await readTree(basename(file), readFileSync(file, 'utf8'))
    writeFileSync(join(folder, `${base}${typst.suffix}`), typst.source(tree, spec))
    bases.set(file, base)
  }
  return (asked) =>
    sum(
      asked.map((one) => {
        const { file, args } = typst.command(folder, bases.get(one), spec)
        return timed(file, args)
      }),
    )
}

function sum(costs) {
  return {
    seconds: costs.reduce((total, { seconds }) => total + seconds, 0),
    megabytes: Math.max(...costs.map(({ megabytes }) => megabytes)),
  }
}

/** Processor time with that of all threads and children, and the memory of the largest process, by GNU time. */
function timed(program, args) {
  const { status, stderr, error } = spawnSync('/usr/bin/time', ['-f', '%U %S %M', program, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 2 ** 28,
  })
  if (error ?? status !== 0) throw error ?? new Error(stderr)
  const [user, system, kilobytes] = stderr.trim().split('\n').at(-1).split(' ').map(Number)
  return { seconds: user + system, megabytes: kilobytes / 1024 }
}
