/**
 * Kills a process that writes a build over an earlier one: at each call of the disk, and at random moments. After each
 * kill the folder holds one build or none, and the next run writes a whole one. Exits with 1 where that does not hold.
 *
 *   node bench/kills.mjs [random kills]
 *   node bench/kills.mjs runs [kills]      whole runs of the command line, at random moments of them
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DISK } from '../dist/cli/output/disk.js'
import { writeBuild } from '../dist/cli/output/index.js'

const NAMES = ['water.html', 'water.epub', 'water.pdf', 'water-print.pdf', 'water.ast.json']

function filesOf(says) {
  const manifest = JSON.stringify({
    says,
    generator: { name: 'Octavo' },
    files: NAMES.map((name) => ({ name })),
  })
  const texts = [...NAMES.map((name) => [name, says.repeat(100_000)]), ['manifest.json', manifest]]
  return texts.map(([name, text]) => ({
    name,
    mediaType: 'text/plain',
    bytes: new TextEncoder().encode(text),
  }))
}

/** A disk under which the process dies before its call number `at`. */
function dyingAt(at) {
  let calls = 0
  const die =
    (call) =>
    (...args) => {
      calls += 1
      if (calls === at) process.kill(process.pid, 'SIGKILL')
      return call(...args)
    }
  return Object.fromEntries(Object.entries(DISK).map(([name, call]) => [name, die(call)]))
}

function stateOf(folder) {
  if (!existsSync(folder)) return 'none'
  const names = readdirSync(folder).filter((name) => !name.startsWith('.'))
  const said = new Set(names.map((name) => /old|new/.exec(readFileSync(join(folder, name), 'utf8'))?.[0]))
  return `${names.length === 6 ? 'all' : names.length} ${[...said].join(' and ')}`
}

async function kill(folder, at, milliseconds) {
  const args = [fileURLToPath(import.meta.url), 'write', folder, String(at)]
  const child = spawn(process.execPath, args, { stdio: 'ignore' })
  const timer = milliseconds === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), milliseconds)
  const signal = await new Promise((resolve) => child.on('exit', (_, how) => resolve(how)))
  clearTimeout(timer)
  return signal
}

async function main(randomKills) {
  const counts = new Map()
  let isBroken = false
  const attempt = async (at, milliseconds) => {
    const outer = mkdtempSync(join(tmpdir(), 'octavo-kills-'))
    const target = { folder: join(outer, 'made'), base: 'water' }
    await writeBuild(target, filesOf('old'))
    const signal = await kill(target.folder, at, milliseconds)
    const state = stateOf(target.folder)
    counts.set(state, (counts.get(state) ?? 0) + 1)
    await writeBuild(target, filesOf('new'))
    const left = readdirSync(outer)
    const isWhole = /^(none|all old|all new)$/.test(state) && stateOf(target.folder) === 'all new'
    if (!isWhole || left.length !== 1) {
      isBroken = true
      console.log(`BROKEN at ${at}, ${milliseconds} ms: ${state}, then ${stateOf(target.folder)}, ${left}`)
    }
    rmSync(outer, { recursive: true })
    return signal !== null
  }
  let at = 1
  while (await attempt(at)) at += 1
  console.log(`killed at each of ${at - 1} calls of the disk`)
  for (let index = 0; index < randomKills; index++) await attempt(0, 30 + Math.random() * 250)
  console.log(`and at ${randomKills} random moments`)
  for (const [state, count] of counts) console.log(`${String(count).padStart(5)}  ${state}`)
  process.exitCode = isBroken ? 1 : 0
}

const CLI = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url))

/** A run of the command line; killed after so many milliseconds, if it has not ended before. */
async function build(input, folder, milliseconds) {
  const env = { ...process.env, SOURCE_DATE_EPOCH: '1700000000' }
  const args = [CLI, 'build', input, '-o', folder, '--quiet']
  const child = spawn(process.execPath, args, { stdio: 'ignore', env })
  const timer = milliseconds === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), milliseconds)
  const status = await new Promise((resolve) => child.on('exit', resolve))
  clearTimeout(timer)
  return status
}

/** What the files of a build are, as one text. */
function printOf(folder) {
  if (!existsSync(folder)) return ''
  const names = readdirSync(folder).filter((name) => !name.startsWith('.'))
  return JSON.stringify(names.map((name) => [name, readFileSync(join(folder, name), 'base64')]))
}

async function killRuns(kills) {
  const outer = mkdtempSync(join(tmpdir(), 'octavo-kills-'))
  const [input, folder] = [join(outer, 'water.md'), join(outer, 'made')]
  const counts = new Map()
  const madeOf = async (says) => {
    writeFileSync(input, `# Water\n\nThe ${says} one.\n`)
    const start = performance.now()
    const status = await build(input, folder)
    return { status, print: printOf(folder), milliseconds: performance.now() - start }
  }
  const [fresh, old] = [await madeOf('new'), await madeOf('old')]
  for (let index = 0; index < kills; index++) {
    writeFileSync(input, '# Water\n\nThe new one.\n')
    await build(input, folder, Math.random() * fresh.milliseconds * 1.2)
    const print = printOf(folder)
    const state = { '': 'none', [old.print]: 'all old', [fresh.print]: 'all new' }[print] ?? 'BROKEN'
    const next = await madeOf('old')
    const left = readdirSync(outer)
    const isWhole = next.status === 0 && next.print === old.print && left.length === 2
    const told = isWhole ? state : `BROKEN next run after ${state}`
    counts.set(told, (counts.get(told) ?? 0) + 1)
  }
  rmSync(outer, { recursive: true })
  console.log(`whole runs killed at ${kills} random moments`)
  for (const [state, count] of counts) console.log(`${String(count).padStart(5)}  ${state}`)
  process.exitCode = [...counts.keys()].some((state) => state.startsWith('BROKEN')) ? 1 : 0
}

const [mode, folder, at] = process.argv.slice(2)
if (mode === 'write') await writeBuild({ folder, base: 'water' }, filesOf('new'), dyingAt(Number(at)))
else if (mode === 'runs') await killRuns(Number(folder ?? 200))
else await main(Number(mode ?? 200))
