/** How every program is run and measured: shared by all benches. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const WITNESS = fileURLToPath(new URL('report-memory.mjs', import.meta.url))
const GNU_TIME = '/usr/bin/time'

/** Longer than this no program may take, milliseconds. */
const TIMEOUT = 900_000

/** A program as it is started: `file` is `process.execPath` for those of Node.js. */
export function command(file, args, options = {}) {
  return { file, args, ...options }
}

/** Runs to the end; milliseconds. Throws with what the program said where it fails. */
export function time({ file, args, cwd, env }) {
  const start = performance.now()
  check(spawnSync(file, args, spawnOptions(cwd, env)), file, args)
  return performance.now() - start
}

/**
 * Runs to the end; milliseconds and the peak of resident memory in MB: of Node.js as it tells on leaving, of others
 * as GNU time tells, which sees the largest process of several. Undefined where GNU time is missing.
 */
export function measure({ file, args, cwd, env }) {
  const isNode = file === process.execPath
  const isTimed = !isNode && existsSync(GNU_TIME)
  const [program, ...rest] = isNode
    ? [file, '--import', WITNESS, ...args]
    : isTimed
      ? [GNU_TIME, '--quiet', '-f', '%M', file, ...args]
      : [file, ...args]
  const start = performance.now()
  const result = check(spawnSync(program, rest, spawnOptions(cwd, env)), file, args)
  const milliseconds = performance.now() - start
  const told = isNode ? result.output[3] : result.output[2].trim().split('\n').at(-1)
  return { milliseconds, megabytes: isNode || isTimed ? Number(told) / 1024 : undefined }
}

/** What a program prints, or undefined where there is no such program. */
export function ask(file, args, env) {
  const result = spawnSync(file, args, { ...spawnOptions(undefined, env), maxBuffer: 2 ** 30 })
  if (result.error?.code === 'ENOENT') return undefined
  return check(result, file, args).stdout
}

function spawnOptions(cwd, env) {
  return {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    timeout: TIMEOUT,
    cwd,
    env: { ...process.env, ...env },
  }
}

function check(result, file, args) {
  if (result.error) throw result.error
  if (result.status === 0) return result
  const said = `${result.stdout}${result.stderr}`.trim().split('\n').slice(-15).join('\n')
  throw new Error(`${file} ${args.join(' ')} exits with ${result.status ?? result.signal}\n${said}`)
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

/** Rows of cells as a Markdown table, in columns that a terminal shows even. The first row is the head. */
export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(3, ...rows.map((row) => String(row[column]).length)))
  const line = (row) => {
    const cells = row.map((cell, column) =>
      column === 0 ? String(cell).padEnd(widths[0]) : String(cell).padStart(widths[column]),
    )
    return `| ${cells.join(' | ')} |`
  }
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`
  return [line(rows[0]), rule, ...rows.slice(1).map(line)].join('\n')
}
