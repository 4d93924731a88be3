import { type ChildProcess, fork, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of what test files share (shared-builds.ts). */
    builds: string
    /** The sockets of the processes that run the command line for test files (builder.mjs), one a worker. */
    builders: readonly string[]
  }
}

/** Builds `dist` as `npm run build` does, before the tests that start the command line: they judge today's code or none. */
export async function setup(project: TestProject): Promise<() => void> {
  run('node_modules/rolldown/bin/cli.mjs', '-c')
  compile('src/tsconfig.json')
  run('dist/cli/compile-templates.js')
  const builds = mkdtempSync(join(tmpdir(), 'octavo-builds-'))
  project.provide('builds', builds)
  const sockets = Array.from({ length: project.vitest.config.maxWorkers }, (_, at) =>
    join(builds, `builder-${at}`),
  )
  const builders = await Promise.all(sockets.map(startBuilder))
  project.provide('builders', sockets)
  return () => {
    for (const builder of builders) builder.kill()
    rmSync(builds, { recursive: true, force: true })
  }
}

async function startBuilder(socket: string): Promise<ChildProcess> {
  const env = { PATH: process.env.PATH, HOME: tmpdir() }
  const builder = fork(join(ROOT, 'test/support/builder.mjs'), [socket], { cwd: ROOT, env, execArgv: [] })
  await Promise.race([
    once(builder, 'message'),
    once(builder, 'exit').then(() => Promise.reject(new Error('no builder'))),
  ])
  return builder
}

/** Compiles a program. Throws with what the compiler says, for an error of types as for one of syntax. */
export function compile(project: string): void {
  run('node_modules/typescript/bin/tsc', '-p', project)
}

function run(...args: readonly string[]): void {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' })
  if (status === 0) return
  throw new Error(`${args.join(' ')} fails${error ? `: ${error.message}` : ''}\n${stdout}${stderr}`)
}
