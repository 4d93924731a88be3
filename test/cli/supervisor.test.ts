import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { growthAt, UNGUARDED, unpackedSize } from '../../src/cli/supervisor.ts'
import { ROOT } from '../support/folders.ts'
import { octavoAlone } from '../support/octavo.ts'

const folder = mkdtempSync(join(tmpdir(), 'octavo-supervisor-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const ROW = '| a cell | and another one, with a few words |\n'
const LARGE = `# Rows\n\n| a | b |\n|---|---|\n${ROW.repeat(4000)}`
const SENTENCE =
  /^octavo: error: it needs more memory than Node\.js may use \(\d+ MB\) \[too-large\]; divide it, or give more: NODE_OPTIONS=--max-old-space-size=\d+\n$/
const input = join(folder, 'rows.md')
writeFileSync(input, LARGE)

it('says in one sentence that a large text needs more memory than there is, and leaves nothing', async () => {
  expect(LARGE.length).toBeGreaterThan(UNGUARDED.sources)
  const output = join(folder, 'none')
  const flags = ['--max-old-space-size=30']
  const { status, stderr } = await octavoAlone(['build', input, '-o', output, '--quiet'], { flags })
  expect(stderr).toMatch(SENTENCE)
  expect(status).toBe(1)
  expect(readdirSync(folder)).toEqual(['rows.md'])
})

it('takes a book for as large as it is unpacked', () => {
  const entry = (size: number) => {
    const bytes = Buffer.alloc(46)
    bytes.write('PK\x01\x02', 'latin1')
    bytes.writeUInt32LE(size, 24)
    return bytes
  }
  const texts = Buffer.from('PK\x03\x04, and what it holds', 'latin1')
  expect(unpackedSize(Buffer.concat([texts, entry(4_000_000), entry(1)]))).toBe(4_000_001)
  expect(unpackedSize(Buffer.from('no archive PK\x01\x02 at all', 'latin1'))).toBe(0)
})

it('checks, reads standard input and exits as a small run does', async () => {
  const output = join(folder, 'piped')
  const args = ['build', '-', '--from', 'markdown', '--to', 'html', '-o', output, '--strict', '--check']
  const { status, stdout, stderr } = await octavoAlone(args, { stdin: '# Title\n\n![](missing.png)\n' })
  expect(stdout).toContain('stdin.html')
  expect(stderr).toContain('[image-missing]')
  expect(status).not.toBe(0)
  expect(readdirSync(output)).toContain('manifest.json')
  rmSync(output, { recursive: true })
})

it.runIf(process.platform !== 'win32').each(['SIGINT', 'SIGTERM'] as const)(
  'ends soon on %s, and the files of the build before are whole',
  async (signal) => {
    const output = join(folder, 'made')
    expect((await octavoAlone(['build', input, '-o', output, '--to', 'html'])).status).toBe(0)
    const before = stateOf(output)
    const child = spawn(process.execPath, [join(ROOT, 'dist/cli/main.js'), 'build', input, '-o', output])
    const ended = new Promise((resolve) => child.on('exit', (_, by) => resolve(by)))
    await new Promise((resolve) => child.stderr.once('data', resolve))
    await wait(500)
    child.kill(signal)
    // Against waiting for all of the typesetting, which takes this machine many seconds.
    expect(await Promise.race([ended, wait(3000, 'still running')])).toBe(signal)
    expect(stateOf(output)).toEqual(before)
    expect(readdirSync(folder).sort()).toEqual(['made', 'rows.md'])
  },
)

function stateOf(output: string): readonly (readonly [string, string])[] {
  return readdirSync(output).map((name) => [name, readFileSync(join(output, name), 'base64')])
}

it('collects sooner the more the process takes, and as seldom as is free where it takes little', () => {
  expect([50, 250, 350, 450, 2000].map(growthAt)).toEqual([100, 100, 63, 25, 25])
})
