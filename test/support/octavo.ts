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

/** Runs the compiled command line as a person would, in a process of its own. */
export function octavo(args: readonly string[], options: RunOptions = {}): Promise<Run> {
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

/**
 * As `octavo`, in a process that has run others before (builder.mjs): many times quicker, for files that a test needs. Calls wait for
 * each other.
 */
export async function octavoAgain(args: readonly string[], cwd = ROOT): Promise<Run> {
  const builder = connect(inject('builder')).setEncoding('utf8')
  builder.end(JSON.stringify({ args, cwd }))
  let answer = ''
  for await (const chunk of builder) answer += chunk
  if (answer === '') throw new Error('the process that builds for all tests has ended')
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
