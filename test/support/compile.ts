import { spawnSync } from 'node:child_process'
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
  }
}

/** Builds `dist` as `npm run build` does, before the tests that start the command line: they judge today's code or none. */
export function setup(project: TestProject): () => void {
  compile('src/tsconfig.json')
  run('dist/cli/compile-templates.js')
  const builds = mkdtempSync(join(tmpdir(), 'octavo-builds-'))
  project.provide('builds', builds)
  return () => rmSync(builds, { recursive: true, force: true })
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
