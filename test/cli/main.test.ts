import { spawnSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { VERSION } from '../../src/version.ts'
import { ROOT, temporaryFolder } from '../support/folders.ts'
import { octavoAlone } from '../support/octavo.ts'

/** No schema library, no parser of YAML or Markdown, nothing that reads pictures. */
const OF_EVERY_BUILD = [
  'commander',
  'epub-gen-memory',
  'fontkit',
  'github-slugger',
  'harfbuzzjs',
  'hast-util-to-html',
  'hast-util-to-xast',
  'hastscript',
  'hyphen',
  'linebreak',
  'pdfkit',
  'picocolors',
  'subset-font',
  'xast-util-to-xml',
  'xastscript',
]

describe('octavo', () => {
  it('tells its version, which is the package’s', async () => {
    const { version } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as { version: string }
    expect(VERSION).toBe(version)
    expect(await octavoAlone(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' })
  })

  it('explains itself on standard output', async () => {
    const { status, stdout, stderr } = await octavoAlone(['--help'])
    expect(status).toBe(0)
    expect(stderr).toBe('')
    for (const word of ['build', 'ast', 'repair', 'Exit codes']) expect(stdout).toContain(word)
  })

  it.each([
    ['no command', [], 'Usage: octavo'],
    ['an unknown command', ['bild'], 'Did you mean build?'],
    ['help for an unknown command', ['help', 'bild'], 'Did you mean build?'],
    ['an unknown option of no command', ['--tempalte', 'news', 'a.md'], 'Did you mean --template?'],
    ['an unknown option', ['build', 'a.md', '--tempalte', 'news'], 'Did you mean --template?'],
    [
      'an unknown edition',
      ['build', 'a.md', '--to', 'html,docx'],
      'error: --to: there is no edition "docx"; use html, epub, pdf, print, site or all.',
    ],
    [
      'an edition of others',
      ['build', 'a.md', '--to', 'web'],
      'there is no edition "web"; did you mean html?',
    ],
    ['a file for a folder', ['a.md', '-o', 'out/tides.pdf'], '--to pdf --name tides'],
    [
      'an unknown source format',
      ['build', 'a.md', '--from', 'rtf'],
      'error: --from: allowed choices are markdown, text, html',
    ],
    ['an unknown standard', ['build', 'a.md', '--pdf-x', 'x-3'], 'allowed choices are none, x-4, x-1a'],
    ['an unknown format', ['ast', 'a.md', '--format', 'xml'], 'allowed choices are json, text'],
    ['two inputs where one is meant', ['ast', 'a.md', 'b.md'], 'too many arguments'],
  ])('says how it is used, and exits with 2, on %s', async (_, args, told) => {
    const { status, stdout, stderr } = await octavoAlone(args)
    expect(stderr).toContain(told)
    expect(stdout).toBe('')
    expect(status).toBe(2)
  })

  it.skipIf(process.platform === 'win32').each([26, 40])(
    'says in a sentence that the system lets it open %i files, and no more',
    async (most) => {
      const runner = ['sh', '-c', `ulimit -n ${most}; exec "$@"`, 'sh'] as const
      const folder = temporaryFolder()
      const args = ['build', 'content/tide-tables.txt', '-o', join(folder, 'out')]
      const { status, stderr } = await octavoAlone(args, { runner })
      expect(status).toBe(1)
      expect(stderr).toMatch(/^(octavo: |building )[^\n]*(\n[^\n]*)?\[too-many-open\]/)
      expect(stderr).not.toMatch(/internal-error|^ +at /m)
      expect(readdirSync(folder)).toEqual([])
    },
  )

  it('says in a sentence that it is not installed whole', async () => {
    const folder = temporaryFolder()
    cpSync(join(ROOT, 'dist'), join(folder, 'dist'), { recursive: true })
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
    const run = spawnSync(process.execPath, [join(folder, 'dist/cli/main.js'), '--version'], {
      encoding: 'utf8',
    })
    expect([run.status, run.stdout]).toEqual([1, ''])
    expect(run.stderr).toMatch(
      /^octavo: error: Octavo is not installed whole: [^\n]*\[install-incomplete\][^\n]*\n$/,
    )
  })

  it('builds where it is given a file, and no command', async () => {
    const cwd = temporaryFolder()
    writeFileSync(join(cwd, 'water.md'), '# Water\n\nIt stands level.\n')
    const { status, stdout } = await octavoAlone(['--to', 'html', '-q', 'water.md'], { cwd })
    expect([status, stdout]).toEqual([0, ''])
    expect((await octavoAlone(['water.md', '--to', 'html'], { cwd })).stdout).toContain(
      'water.md → output/water/',
    )
  })

  it.each([
    ['to build it', ['build', 'content/tide-tables.txt', '-o', 'OUT'], OF_EVERY_BUILD],
    ['to read it', ['ast', 'content/tide-tables.txt'], ['commander', 'github-slugger', 'picocolors']],
    ['to repair it', ['repair', 'content/tide-tables.txt'], ['commander', 'diff', 'picocolors']],
  ])('loads for a plain text no more than it needs %s', async (_, args, packages) => {
    const folder = temporaryFolder()
    const list = join(folder, 'loaded.txt')
    const { stderr } = await octavoAlone(
      args.map((arg) => (arg === 'OUT' ? join(folder, 'out') : arg)),
      { env: { LOADED: list }, flags: ['--import', join(ROOT, 'test/support/loaded.mjs')] },
    )
    expect(stderr).not.toContain('error')
    const loaded = [...new Set(readFileSync(list, 'utf8').split('\n'))]
    const { dependencies } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8'))
    const owners = loaded.map((url) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1])
    expect(Object.keys(dependencies).filter((name) => owners.includes(name))).toEqual(packages)
    const program = pathToFileURL(join(ROOT, 'dist/')).href
    expect(loaded.filter((url) => url.startsWith(program)).length).toBeLessThan(130)
  })

  it('explains a command, asked in either way', async () => {
    const asked = await octavoAlone(['help', 'check'])
    expect(asked).toEqual(await octavoAlone(['check', '--help']))
    expect(asked).toMatchObject({ status: 0, stdout: expect.stringContaining('--judges'), stderr: '' })
  })

  it.each(['tomorrow', '1.5', '-1', '99999999999999999'])(
    'takes no SOURCE_DATE_EPOCH of %s',
    async (epoch) => {
      const { status, stderr } = await octavoAlone(['build', 'a.md'], { env: { SOURCE_DATE_EPOCH: epoch } })
      expect(stderr).toContain('SOURCE_DATE_EPOCH')
      expect(status).toBe(2)
    },
  )
})
