import { statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { runProgram } from '../../src/cli/run-program.ts'
import { temporaryFolder } from '../support/folders.ts'

describe('a program of others', () => {
  const run = (script: string, limits = { milliseconds: 20_000, bytes: 1000 }) =>
    runProgram(process.execPath, ['-e', script], limits)

  it('is heard to its end, whatever its status', async () => {
    expect(await run("console.log('a'); console.error('b'); process.exitCode = 3")).toEqual({
      ...{ status: 3, stdout: 'a\n', stderr: 'b\n' },
    })
  })

  it('takes its arguments as they are, without a shell', async () => {
    const args = ['-p', 'process.argv[1]', '$(echo x); "y" *']
    const { stdout } = await runProgram(process.execPath, args, { milliseconds: 20_000, bytes: 1000 })
    expect(stdout).toBe('$(echo x); "y" *\n')
  })

  it('may neither take all time nor write all it likes, nor be missing', async () => {
    await expect(run('setInterval(() => {}, 1000)', { milliseconds: 300, bytes: 1000 })).rejects.toThrow(
      'it took more than 0.3 s',
    )
    await expect(run("for (;;) process.stdout.write('x'.repeat(100))")).rejects.toThrow(
      'more than 1000 bytes',
    )
    await expect(runProgram('/nowhere/verapdf', [], { milliseconds: 300, bytes: 1000 })).rejects.toThrow(
      'it cannot be started',
    )
  })

  it('takes with it what it has started', async () => {
    const file = join(temporaryFolder(), 'beats')
    const child = `setInterval(() => require('node:fs').appendFileSync(${JSON.stringify(file)}, '.'), 50)`
    const parent = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}], { stdio: 'inherit' })`
    await expect(run(parent, { milliseconds: 1500, bytes: 1000 })).rejects.toThrow('it took more than')
    const beats = statSync(file).size
    expect(beats).toBeGreaterThan(0)
    await wait(500)
    expect(statSync(file).size).toBeLessThanOrEqual(beats + 1)
  })
})
