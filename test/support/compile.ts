import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Builds `dist` as `npm run build` does, before the tests that start the command line: they judge today's code or none. */
export function setup(): void {
  compile('src/tsconfig.json')
  run('dist/cli/compile-templates.js')
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
