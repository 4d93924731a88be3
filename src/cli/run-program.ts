import { spawn } from 'node:child_process'
import process from 'node:process'
import { NoVerdict, type ProgramOutput } from '../proof/index.ts'

export interface ProgramLimits {
  readonly milliseconds: number
  /** Bytes on both streams together. */
  readonly bytes: number
}

/**
 * Runs a program without a shell, whatever its exit status. It has a process group of its own where the system has
 * such, so that what a wrapper script has started ends with it. Throws a `NoVerdict`.
 */
export function runProgram(
  program: string,
  args: readonly string[],
  limits: ProgramLimits,
): Promise<ProgramOutput> {
  return new Promise((resolve, reject) => {
    const isGroup = process.platform !== 'win32'
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: isGroup })
    const chunks = { stdout: [] as Buffer[], stderr: [] as Buffer[] }
    let size = 0
    const end = () => {
      try {
        if (isGroup && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
        else child.kill('SIGKILL')
      } catch {
        // It has ended by itself.
      }
    }
    const leave = (signal: NodeJS.Signals) => {
      end()
      process.kill(process.pid, signal)
    }
    const settle = (finish: () => void) => {
      clearTimeout(timer)
      for (const signal of SIGNALS) process.removeListener(signal, leave)
      finish()
    }
    const fail = (message: string) => {
      end()
      child.stdout.destroy()
      child.stderr.destroy()
      settle(() => reject(new NoVerdict(message)))
    }
    const timer = setTimeout(
      () => fail(`it took more than ${limits.milliseconds / 1000} s`),
      limits.milliseconds,
    )
    for (const signal of SIGNALS) process.once(signal, leave)
    for (const name of ['stdout', 'stderr'] as const)
      child[name].on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size > limits.bytes) fail(`it wrote more than ${limits.bytes} bytes`)
        else chunks[name].push(chunk)
      })
    child.on('error', ({ message }) => fail(`it cannot be started: ${message}`))
    child.on('close', (status, signal) => {
      const text = (name: keyof typeof chunks) => Buffer.concat(chunks[name]).toString()
      if (status === null) return fail(`it was ended by ${signal}`)
      settle(() => resolve({ status, stdout: text('stdout'), stderr: text('stderr') }))
    })
  })
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const
