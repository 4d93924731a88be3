import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { ROOT } from './support/folders.ts'
import { octavo } from './support/octavo.ts'

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'octavo-rights-')))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const [input, output] = [join(folder, 'in'), join(folder, 'out')]
cpSync(join(ROOT, 'content'), input, { recursive: true })
mkdirSync(output)

const ARTICLE = join(input, 'paper-sizes.md')

it('builds and checks with the rights that the README gives it', async () => {
  const permission = process.allowedNodeEnvironmentFlags.has('--permission')
    ? '--permission'
    : '--experimental-permission'
  const own = [realpathSync(ROOT), realpathSync(join(ROOT, 'node_modules'))]
  const flags = [
    ...[permission, '--allow-addons', '--allow-worker', `--allow-fs-write=${output}`],
    ...[...own, input, output].map((path) => `--allow-fs-read=${path}`),
  ]
  const { status, stderr } = await octavo(['build', ARTICLE, '-o', output, '--check'], { flags })
  expect(stderr).not.toContain('ERR_ACCESS_DENIED')
  expect(status).toBe(0)
  expect(readdirSync(output)).toContain('paper-sizes.epub')
})

const hasStrace = spawnSync('strace', ['-V']).status === 0
if (!hasStrace)
  process.stderr.write('\nNOT JUDGED: strace is not installed; get it with: apt-get install strace\n')

it.skipIf(!hasStrace)(
  'opens no socket, starts no program but its own and writes nowhere but into its output folder and the one that becomes it',
  async () => {
    const trace = join(folder, 'trace')
    const calls =
      'network,execve,openat,open,creat,rename,renameat,renameat2,unlink,unlinkat,mkdir,mkdirat,link,symlink'
    const { status } = await octavo(['build', ARTICLE, '-o', output, '--force'], {
      runner: ['strace', '-f', '-qq', '-s', '300', '-e', `trace=${calls}`, '-o', trace],
    })
    expect(status).toBe(0)
    const lines = readFileSync(trace, 'utf8').split('\n')
    expect(lines.filter((line) => /\b(?:socket|connect|sendto)\(/.test(line))).toEqual([])
    // The process that draws pictures is Node.js again.
    const programs = lines.flatMap((line) => /execve\("([^"]*)"/.exec(line)?.[1] ?? [])
    expect([...new Set(programs)]).toEqual([process.execPath])
    const changes = lines.filter((line) =>
      /O_WRONLY|O_RDWR|O_CREAT|\b(?:rename|unlink|mkdir|link|symlink)\w*\(/.test(line),
    )
    const paths = changes.flatMap((line) =>
      [...line.matchAll(/"([^"]*)"/g)].map(([, path]) => resolve(ROOT, path!)),
    )
    expect(paths.length).toBeGreaterThan(0)
    const allowed = (path: string) =>
      path === '/dev/null' || path.startsWith(output) || path.startsWith(join(folder, '.octavo-'))
    expect(paths.filter((path) => !allowed(path))).toEqual([])
  },
)
