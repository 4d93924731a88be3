import { type ChildProcess, spawn } from 'node:child_process'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { ROOT } from './folders.ts'

const MAIN = join(ROOT, 'dist/cli/main.js')

export interface Run {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  readonly stdin?: string | Uint8Array
  /** Of Node.js itself. */
  readonly flags?: readonly string[]
  /** A program that is given the call of Node.js as its last arguments, and runs it. */
  readonly runner?: readonly [string, ...string[]]
  /** User to run as, where the tests run as root. */
  readonly uid?: number
}

/**
 * Runs the compiled command line. What gives no option but `cwd` is run in a process that has run others before (builder.mjs): most
 * of a short build is the loading of code.
 */
export function octavo(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const { cwd = ROOT, ...ofProcess } = options
  return Object.keys(ofProcess).length > 0 ? octavoAlone(args, options) : octavoAgain(args, cwd)
}

/** Runs the compiled command line as a person would, in a process of its own. */
export function octavoAlone(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const { cwd = ROOT, env = {}, stdin = '', uid, flags = [], runner = [] } = options
  const [program, ...rest] = [...runner, process.execPath, ...flags, MAIN, ...args]
  const child = spawn(program!, rest, {
    cwd,
    env: { PATH: process.env.PATH, HOME: tmpdir(), ...env },
    ...(uid !== undefined && { uid }),
  })
  child.stdin.on('error', () => {})
  child.stdin.end(stdin)
  return finished(child)
}

/** In the one of these processes that is kept for this worker of Vitest: runs in it wait for each other. */
async function octavoAgain(args: readonly string[], cwd: string): Promise<Run> {
  const sockets = inject('builders')
  const socket = sockets[Number(process.env.VITEST_POOL_ID) % sockets.length]!
  const builder = connect(socket).setEncoding('utf8')
  builder.end(JSON.stringify({ args, cwd }))
  let answer = ''
  for await (const chunk of builder) answer += chunk
  if (answer === '') throw new Error(`the process that runs octavo for tests has ended at: ${args.join(' ')}`)
  return JSON.parse(answer) as Run
}

function finished(child: ChildProcess): Promise<Run> {
  const chunks = { stdout: [] as Buffer[], stderr: [] as Buffer[] }
  child.stdout!.on('data', (chunk: Buffer) => chunks.stdout.push(chunk))
  child.stderr!.on('data', (chunk: Buffer) => chunks.stderr.push(chunk))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => {
      resolve({
        status,
        stdout: Buffer.concat(chunks.stdout).toString(),
        stderr: Buffer.concat(chunks.stderr).toString(),
      })
    })
  })
}
