import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { build } from '../../src/cli/build.ts'
import { EXIT } from '../../src/cli/exit-codes.ts'
import { ROOT, temporaryFolder } from '../support/folders.ts'
import { octavo } from '../support/octavo.ts'
import { png } from '../support/sample.ts'

const ARTICLE = `How Water Finds Its Level

12 May 2024

Water in two open vessels that are joined below stands at the same height in both.

A mason's hose level works by this rule, and so does the lock of a canal.
`

/** What differs from `ARTICLE` by a heading that skips a level: a warning. */
const WITH_WARNING = '# Levels\n\nText.\n\n#### Too deep\n\nText.\n'

function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder()
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

const filesIn = (...path: string[]) => readdirSync(join(...path)).sort()

const SIX = [
  'water-print.pdf',
  'water.ast.json',
  'water.epub',
  'water.html',
  'water.pdf',
  'manifest.json',
].sort()

describe('octavo build', () => {
  it('fails over a coarse image only where the press PDF is asked for', async () => {
    const cwd = folderWith({
      'water.md': '# Water\n\n![A level](level.png){width=100%}\n',
      'level.png': png(120, 40),
    })
    const { status, stderr } = await octavo(['build', 'water.md'], { cwd })
    expect([status, stderr]).toEqual([0, expect.stringContaining('[image-resolution-low]')])
    const asked = await octavo(['build', 'water.md', '--to', 'print'], { cwd })
    expect([asked.status, asked.stderr]).toEqual([1, expect.stringContaining('[image-resolution-refused]')])
  }, 60_000)

  it('makes six files, lists them, and says nothing else', async () => {
    const cwd = folderWith({ 'water.txt': ARTICLE })
    const { status, stdout, stderr } = await octavo(['build', 'water.txt'], { cwd })
    // On a slow machine it also says what is being done.
    expect(stderr).toMatch(/^building water\.txt\n(?:building water\.txt: .+\n)*$/)
    expect(status).toBe(0)
    expect(filesIn(cwd, 'output/water')).toEqual(SIX)
    const lines = stdout.trimEnd().split('\n')
    expect(lines[0]).toBe('water.txt → output/water/')
    expect(lines.slice(1)).toHaveLength(6)
    for (const line of lines.slice(1)) expect(line).toMatch(/^ {2}\S+ +[\d.]+ (B|kB|MB)( {2}1 page)?$/)
    expect(readFileSync(join(cwd, 'output/water/water.pdf'), 'latin1')).toMatch(/^%PDF-1\.7/)
    expect(readFileSync(join(cwd, 'output/water/water.epub'), 'latin1')).toMatch(/^PK/)
    expect(readFileSync(join(cwd, 'output/water/water.html'), 'utf8')).toContain('How Water Finds Its Level')
  })

  it('makes only what --to asks for, straight into -o', async () => {
    const cwd = folderWith({ 'water.txt': ARTICLE })
    const { status } = await octavo(['build', 'water.txt', '--to', 'html, print', '-o', 'made'], { cwd })
    expect(status).toBe(0)
    expect(filesIn(cwd, 'made')).toEqual(['manifest.json', 'water-print.pdf', 'water.ast.json', 'water.html'])
  })

  it('gives several inputs a folder each, also with -o', async () => {
    const cwd = folderWith({ 'water.txt': ARTICLE, 'ice.txt': ARTICLE })
    const { status } = await octavo(['build', 'water.txt', 'ice.txt', '-o', 'made', '--to', 'html'], { cwd })
    expect(status).toBe(0)
    expect(filesIn(cwd, 'made')).toEqual(['ice', 'water'])
    expect(filesIn(cwd, 'made/ice')).toEqual(['ice.ast.json', 'ice.html', 'manifest.json'])
  })

  it('says one line of each of several inputs, and a total', async () => {
    const cwd = folderWith({ 'water.txt': ARTICLE, 'ice.txt': ARTICLE })
    const { stdout, stderr } = await octavo(['build', 'water.txt', 'ice.txt', 'none.txt', '--to', 'html'], {
      cwd,
    })
    expect(stdout.replace(/\d+ kB|[\d.]+ s\b/g, '#')).toBe(
      'water.txt → output/water/  1 page, 3 files, #\n' +
        'ice.txt → output/ice/  1 page, 3 files, #\n' +
        '2 of 3 inputs built, 1 failed, 2 pages, in #\n',
    )
    expect(stderr).toContain('[input-missing]')
  })

  it('does not build again what has not changed, unless it is forced to', async () => {
    const cwd = folderWith({
      'water.md': '---\ntemplate: own.yaml\n---\n\n# Water\n\n![A level](level.png)\n',
      'level.png': png(1200, 400),
      'own.yaml': 'name: own\nextends: essay\n',
    })
    const said = async (...more: string[]) =>
      (await octavo(['water.md', '--to', 'html,pdf', ...more], { cwd })).stdout.split('\n')[0]!
    const built = 'water.md → output/water/'
    const unchanged = `${built}  unchanged`
    expect(await said()).toBe(built)
    expect(await said()).toBe(unchanged)
    expect(await said('--force')).toBe(built)
    expect(await said('--lang', 'de')).toBe(built)
    expect(await said()).toBe(built)
    for (const [name, content] of [
      ['level.png', png(1300, 400)],
      ['own.yaml', 'name: own\nextends: news\n'],
      ['water.md', '# Water\n\n![A level](level.png)\n'],
      ['output/water/water.html', 'changed'],
    ] as const) {
      writeFileSync(join(cwd, name), content)
      expect(await said()).toBe(built)
      expect(await said()).toBe(unchanged)
    }
  }, 120_000)

  it('says of what has not changed what it said before: by building it', async () => {
    const cwd = folderWith({ 'levels.md': WITH_WARNING })
    const build = () => octavo(['levels.md', '--to', 'html', '--strict'], { cwd })
    const first = await build()
    expect(first.stderr).toContain('warning')
    expect(await build()).toEqual(first)
  })

  it('checks what has not changed, where it is asked to', async () => {
    const cwd = folderWith({ 'water.txt': ARTICLE })
    await octavo(['water.txt', '--to', 'html'], { cwd })
    const { stdout } = await octavo(['water.txt', '--to', 'html', '--check'], { cwd })
    expect(stdout).toMatch(
      /^water\.txt → output\/water\/ {2}unchanged\n(?:.*\n)*.*checked: all editions say the same\n$/,
    )
  })

  it('builds again what links to an article that another run does not know', async () => {
    const cwd = folderWith({ 'ice.md': '# Ice\n\n[Water](water.md)\n', 'water.md': '# Water\n\nText.\n' })
    const said = async (...names: string[]) =>
      (await octavo([...names, '--to', 'html', '-o', 'made'], { cwd })).stdout
    await said('ice.md', 'water.md')
    expect(await said('ice.md', 'water.md')).toMatch(
      /ice\/ {2}unchanged\n.*water\/ {2}unchanged\n2 unchanged/,
    )
    writeFileSync(join(cwd, 'steam.md'), '# Steam\n\nText.\n')
    expect(await said('ice.md', 'water.md', 'steam.md')).toMatch(
      /ice\/ {2}1 page.*\n.*water\/ {2}unchanged\n/,
    )
  })

  it('gives one edition to standard output under -o -, and writes nothing else', async () => {
    const cwd = folderWith({ 'levels.md': WITH_WARNING })
    const { status, stdout, stderr } = await octavo(['levels.md', '--to', 'html', '-o', '-'], { cwd })
    expect([status, stdout.slice(0, 15).toLowerCase(), stdout.trimEnd().slice(-7)]).toEqual([
      0,
      '<!doctype html>',
      '</html>',
    ])
    expect(stderr).toContain('warning')
    expect(filesIn(cwd)).toEqual(['levels.md'])
  })

  it.each([
    ['of several inputs', ['a.md', 'b.md', '-o', '-', '--to', 'pdf'], '-o - is for one input'],
    ['of several editions', ['a.md', '-o', '-'], '-o - is for one edition'],
    ['with a report', ['a.md', '-o', '-', '--to', 'pdf', '--json'], 'or a report'],
    ['that is cleaned of one article', ['a.md', '--clean'], '--clean is for a folder'],
  ])('takes no output %s', async (_, args, told) => {
    expect(await octavo(args)).toEqual({ status: 2, stdout: '', stderr: expect.stringContaining(told) })
  })

  it('removes under --clean builds of articles that have gone, and nothing of anybody else', async () => {
    const cwd = folderWith({ 'docs/water.md': '# Water\n\nText.\n', 'docs/a/ice.md': '# Ice\n\nText.\n' })
    const build = (...more: string[]) => octavo(['docs', '--to', 'html', ...more], { cwd })
    await build()
    writeFileSync(join(cwd, 'output/a/ice/own.txt'), 'mine')
    renameSync(join(cwd, 'docs/a/ice.md'), join(cwd, 'docs/steam.md'))
    await build()
    expect(filesIn(cwd, 'output')).toEqual(['a', 'steam', 'water'])
    expect((await build('--clean')).stdout).toContain('removed output/a/ice\n')
    expect(filesIn(cwd, 'output/a/ice')).toEqual(['own.txt'])
    expect(filesIn(cwd, 'output/water')).toHaveLength(3)
  }, 60_000)

  it('builds a folder, and keeps its folders in the output', async () => {
    const cwd = folderWith({
      'docs/index.md': '# Levels\n\n[Ice](ice/index.md) is lighter.\n',
      'docs/ice/index.md': '# Ice\n\nIt floats.\n',
    })
    const { status, stderr } = await octavo(['docs', '--to', 'html', '-q', '-o', 'made'], { cwd })
    expect([status, stderr]).toEqual([0, ''])
    expect(readFileSync(join(cwd, 'made/index/index.html'), 'utf8')).toContain(
      'href="../ice/index/index.html"',
    )
    expect(filesIn(cwd, 'made/ice/index')).toContain('index.html')
  })

  it('calls its files by --name, where there is one input', async () => {
    const cwd = folderWith({ 'water.txt': ARTICLE, 'ice.txt': ARTICLE })
    expect((await octavo(['water.txt', '--name', 'level', '--to', 'html'], { cwd })).status).toBe(0)
    expect(filesIn(cwd, 'output/level')).toEqual(['level.ast.json', 'level.html', 'manifest.json'])
    expect(await octavo(['water.txt', 'ice.txt', '--name', 'level'], { cwd })).toMatchObject({
      status: 2,
      stderr: 'error: --name is for one input, and there are 2\n',
    })
    expect((await octavo(['water.txt', '--name', '../level'], { cwd })).status).toBe(2)
  })

  it('reads standard input, by sniff or as --from says', async () => {
    const cwd = temporaryFolder()
    const sniffed = await octavo(['build', '-', '--to', 'html'], {
      cwd,
      stdin: '# Title of its own\n\nText.\n',
    })
    expect(sniffed.status).toBe(0)
    expect(filesIn(cwd, 'output/stdin')).toEqual(['manifest.json', 'stdin.ast.json', 'stdin.html'])
    expect(readFileSync(join(cwd, 'output/stdin/stdin.html'), 'utf8')).toContain(
      '<title>Title of its own</title>',
    )
    const told = await octavo(['build', '-', '--to', 'html', '--from', 'text'], {
      cwd,
      stdin: 'A sign\n\nText with $x$.\n',
    })
    expect(told.status).toBe(0)
    expect(readFileSync(join(cwd, 'output/stdin/stdin.html'), 'utf8')).toContain('$x$')
  })

  it('prints one JSON document under --json, and nothing beside it', async () => {
    const cwd = folderWith({ 'water.txt': ARTICLE, 'levels.md': WITH_WARNING })
    const { status, stdout, stderr } = await octavo(
      ['build', 'water.txt', 'levels.md', 'none.md', '--json'],
      { cwd },
    )
    expect(stderr).toBe('')
    expect(status).toBe(1)
    const report = JSON.parse(stdout) as {
      exitCode: number
      builds: { files: object[]; diagnostics: object[] }[]
    }
    expect(report.exitCode).toBe(1)
    expect(report.builds.map(({ files }) => files.length)).toEqual([6, 6, 0])
    expect(report.builds[0]).toMatchObject({
      input: 'water.txt',
      folder: 'output/water',
      pageCount: 1,
      diagnostics: [],
    })
    expect(report.builds[1]!.diagnostics).toMatchObject([
      { code: 'heading-skipped', severity: 'warning', file: 'levels.md' },
    ])
    expect(report.builds[2]!.diagnostics).toMatchObject([{ code: 'input-missing' }])
  })

  it('prints warnings and errors alone under --quiet', async () => {
    const cwd = folderWith({ 'levels.md': WITH_WARNING })
    const { status, stdout, stderr } = await octavo(['build', 'levels.md', '--quiet', '--to', 'html'], {
      cwd,
    })
    expect(status).toBe(0)
    expect(stdout).toBe('')
    expect(stderr).toMatch(/^levels\.md:5:1: warning: .*\[heading-skipped\]\n/)
    expect(stderr).toMatch(/\n1 warning\n$/)
  })

  it('exits with 3 on warnings under --strict, with everything built', async () => {
    const cwd = folderWith({ 'levels.md': WITH_WARNING })
    const { status } = await octavo(['build', 'levels.md', '--strict', '--to', 'html'], { cwd })
    expect(status).toBe(3)
    expect(filesIn(cwd, 'output/levels')).toContain('levels.html')
  })

  it('colours what it says only where it is asked to or a person looks on', async () => {
    const cwd = folderWith({ 'levels.md': WITH_WARNING })
    const args = ['build', 'levels.md', '--to', 'html']
    const ESC = String.fromCharCode(27)
    expect((await octavo(args, { cwd, env: { FORCE_COLOR: '1' } })).stderr).toContain(`${ESC}[33m warning: `)
    expect((await octavo(args, { cwd })).stderr).not.toContain(ESC)
    expect((await octavo(args, { cwd, env: { FORCE_COLOR: '1', NO_COLOR: '1' } })).stderr).not.toContain(ESC)
  })

  it('does not let a text steer the terminal', async () => {
    const ESC = String.fromCharCode(27)
    const cwd = folderWith({ 'levels.md': `# A\n\n#### ${ESC}[2Jdeep ${ESC}]0;title\n\nText.\n` })
    const { stderr } = await octavo(['build', 'levels.md', '--to', 'html'], { cwd })
    expect(stderr).toContain('heading-skipped')
    expect(stderr).not.toContain(ESC)
  })
})

describe('build, where it checks what it has made', () => {
  const difference = { code: 'text-differs', edition: 'html', message: 'the words differ', place: 'article' }

  it.each([
    ['nothing differs', [], {}, EXIT.done],
    ['something differs', [difference], {}, EXIT.check],
    ['something differs, and is printed as JSON', [difference], { json: true }, EXIT.check],
  ])('ends as the check does: %s', async (_, differences, options, code) => {
    const checked = [{ name: 'water.html', edition: 'html', leaves: 1, differences, declared: [] }]
    vi.doMock('../../src/proof/index.ts', async (original) => ({
      ...(await original<object>()),
      checkFiles: async () => checked,
    }))
    const said = ['stdout', 'stderr'] as const
    const spies = said.map((stream) => vi.spyOn(process[stream], 'write').mockReturnValue(true))
    onTestFinished(() => {
      vi.doUnmock('../../src/proof/index.ts')
      for (const spy of spies) spy.mockRestore()
    })
    const input = join(folderWith({ 'water.txt': ARTICLE }), 'water.txt')
    const output = temporaryFolder()
    expect(await build([input], { to: ['html'], check: true, quiet: true, output, ...options })).toBe(code)
    const words = spies.flatMap(({ mock }) => mock.calls.map(([text]) => String(text))).join('')
    expect(words.includes('text-differs')).toBe(differences.length > 0)
  })
})

describe('an input that cannot be built', () => {
  it('does not stop the others', async () => {
    const cwd = folderWith({ 'water.txt': ARTICLE, 'empty.md': '' })
    const { status, stderr } = await octavo(['build', 'none.md', 'empty.md', 'water.txt', '--to', 'html'], {
      cwd,
    })
    expect(status).toBe(1)
    expect(stderr).toContain('none.md: error: there is no file none.md [input-missing]\n  hint: ')
    expect(stderr).toContain('empty.md: error: the file holds no text [input-empty]')
    expect(stderr).toMatch(/\n2 errors; 1 of 3 inputs built\n$/)
    expect(filesIn(cwd, 'output')).toEqual(['water'])
  })

  it('is looked for under names that come near', async () => {
    const cwd = folderWith({ 'a/water.md': ARTICLE })
    const { stderr } = await octavo(['build', 'a/watre.md'], { cwd })
    expect(stderr).toContain(`hint: did you mean ${join('a', 'water.md')}?`)
  })

  it('may be a folder without articles, or larger than any article', async () => {
    const cwd = folderWith({ 'large.md': '' })
    truncateSync(join(cwd, 'large.md'), 64 * 1024 * 1024 + 1)
    mkdirSync(join(cwd, 'empty'))
    const { status, stderr } = await octavo(['build', 'empty', 'large.md'], { cwd })
    expect(status).toBe(1)
    expect(stderr).toContain('empty: error: empty is a folder [input-unreadable]')
    expect(stderr).toContain('large.md: error: large.md has more than 64 MB [input-too-large]')
  })

  it('is not built over another one’s files', async () => {
    const cwd = folderWith({ 'a/water.txt': ARTICLE, 'a/Water.md': '# Other\n\nText.\n' })
    const { status, stderr } = await octavo(['build', 'a/water.txt', 'a/Water.md', '--to', 'html'], { cwd })
    expect(status).toBe(1)
    expect(stderr).toMatch(
      /a\/Water\.md: error: .* would replace those of a\/water\.txt .*\[output-collision\]/,
    )
    expect(filesIn(cwd, 'output')).toEqual(['water'])
  })

  it('is not built over itself', async () => {
    const source = '<!doctype html><title>Levels</title><h1>Levels</h1><p>Water stands level.</p>'
    const cwd = folderWith({ 'water.html': source })
    const { status, stderr } = await octavo(['build', 'water.html', '-o', '.'], { cwd })
    expect(status).toBe(1)
    expect(stderr).toContain('[output-is-input]')
    expect(readFileSync(join(cwd, 'water.html'), 'utf8')).toBe(source)
    expect(filesIn(cwd)).toEqual(['water.html'])
  })

  it('is told as a bug where it is one, and stops nobody else', async () => {
    const cwd = folderWith({ 'water.txt': ARTICLE })
    // The shaper fails to load: the nearest that a test comes to a broken installation.
    const { status, stderr } = await octavo(['build', 'water.txt', '--template', 'news'], {
      cwd,
      env: { NODE_OPTIONS: `--import ${join(ROOT, 'test/support/break-fonts.mjs')}` },
    })
    expect(status).toBe(1)
    expect(stderr).toContain('[internal-error]')
    expect(stderr).toContain('this is a bug in Octavo')
    expect(stderr).not.toMatch(/^ +at /m)
  })
})

describe('a folder that cannot be written to', () => {
  it('is named, and nothing is left half-written', async () => {
    const cwd = folderWith({ 'water.txt': ARTICLE, taken: 'a file where the folder should be' })
    const { status, stderr } = await octavo(['build', 'water.txt', '-o', 'taken/made', '--to', 'html'], {
      cwd,
    })
    expect(status).toBe(1)
    expect(stderr).toContain('[output-not-writable]')
    expect(filesIn(cwd)).toEqual(['taken', 'water.txt'])
  })

  it('may be read-only', async () => {
    const cwd = folderWith({ 'water.txt': ARTICLE, 'made/notes.txt': 'mine' })
    chmodSync(join(cwd, 'made'), 0o555)
    chmodSync(cwd, 0o755)
    // Root may write everywhere; "nobody" may not.
    const uid = process.getuid?.() === 0 ? { uid: 65534 } : {}
    const { status, stderr } = await octavo(['build', 'water.txt', '-o', 'made', '--to', 'html'], {
      cwd,
      ...uid,
    })
    expect(stderr).toMatch(
      /water\.txt: error: the folder made cannot be written to: .+ \(E(ACCES|PERM|ROFS)\) \[output-not-writable\]/,
    )
    expect(status).toBe(1)
    expect(filesIn(cwd, 'made')).toEqual(['notes.txt'])
  })

  it('is told of where files of somebody else stand in it, and left as it is', async () => {
    const cwd = folderWith({ 'water.txt': ARTICLE, 'made/water.html/in-the-way': '' })
    const { status, stderr } = await octavo(['build', 'water.txt', '-o', 'made', '--to', 'html'], { cwd })
    expect([status, stderr]).toEqual([1, expect.stringContaining('[output-foreign]')])
    expect(filesIn(cwd, 'made')).toEqual(['water.html'])
  })

  it('holds one build: editions that are not made again are gone, and named', async () => {
    const cwd = folderWith({ 'water.txt': ARTICLE })
    await octavo(['build', 'water.txt', '--to', 'html,pdf'], { cwd })
    const { stdout } = await octavo(['build', 'water.txt', '--to', 'html'], { cwd })
    expect(stdout).toContain('removed, of the build before: water.pdf')
    expect(filesIn(cwd, 'output/water')).toEqual(['manifest.json', 'water.ast.json', 'water.html'])
  })
})

describe('a stream that is closed or full', () => {
  const five = ['a', 'b', 'c', 'd', 'e'].map((name) => `${name}.md`)
  const run = (cwd: string, redirection: string) => {
    const command = `node ${join(ROOT, 'dist/cli/main.js')} build ${five.join(' ')} --to html`
    return spawnSync('bash', ['-o', 'pipefail', '-c', `${command} ${redirection}`], { cwd, encoding: 'utf8' })
  }

  it.each(['2>errors | head -1', '2>&1 >/dev/null | head -1', '>/dev/full 2>errors'])(
    'keeps no input from being built, and does not end the run as if all had been said: %s',
    (redirection) => {
      const cwd = folderWith(Object.fromEntries(five.map((name) => [name, WITH_WARNING])))
      const { status, stdout, stderr } = run(cwd, redirection)
      const errors = existsSync(join(cwd, 'errors')) ? readFileSync(join(cwd, 'errors'), 'utf8') : ''
      expect(`${stdout}${stderr}${errors}`).not.toMatch(/node:|^ +at /m)
      expect([status, filesIn(cwd, 'output').length]).toEqual([1, 5])
    },
    60_000,
  )
})

describe('names of files', () => {
  it('steer no terminal, whatever is said of them', async () => {
    const ESC = String.fromCharCode(27)
    const name = `${ESC}[31mwater\nwater.md: error: no.txt`
    const cwd = folderWith({ [name]: ARTICLE })
    const { status, stdout, stderr } = await octavo(['build', name, `${name}-none`, '--to', 'html'], { cwd })
    expect(status).toBe(1)
    expect(stdout + stderr).not.toContain(ESC)
    expect(stdout + stderr).not.toMatch(/^water\.md: error/m)
  })

  it('are built where Windows could not keep them, and told', async () => {
    const cwd = folderWith({ 'aux.md': ARTICLE })
    const { status, stderr } = await octavo(['build', 'aux.md', '--to', 'html', '-o', 'made'], { cwd })
    expect(status).toBe(0)
    expect(stderr).toContain('[output-name-unportable]')
    expect(readdirSync(join(cwd, 'made'))).toContain('aux.html')
  })

  it.runIf(process.platform === 'linux')('may be no UTF-8, which is told with a way out', async () => {
    const cwd = folderWith({ 'water.md': ARTICLE })
    renameSync(join(cwd, 'water.md'), Buffer.from(`${cwd}/w\xE4ter.md`, 'latin1'))
    const { status, stderr } = await octavo(['build', 'w\uFFFDter.md', '--to', 'html'], { cwd })
    expect(status).toBe(1)
    expect(stderr).toMatch(/no UTF-8 \[input-missing\]\n {2}hint: .*octavo build - </)
  })
})

describe('a template that is asked for', () => {
  it('may be a path, or the article’s own', async () => {
    const cwd = folderWith({
      'house/mine.yaml': 'extends: news\nname: mine\n',
      'drafts/water.md': '---\ntitle: Levels\ntemplate: ./own.yaml\n---\n\nText.\n',
      'drafts/own.yaml': 'extends: book\nname: own\n',
    })
    const manifest = () =>
      JSON.parse(readFileSync(join(cwd, 'output/water/manifest.json'), 'utf8')) as { template: string }
    await octavo(['build', 'drafts/water.md', '--to', 'html'], { cwd })
    expect(manifest().template).toBe('own')
    await octavo(['build', 'drafts/water.md', '--to', 'html', '--template', 'house/mine.yaml'], { cwd })
    expect(manifest().template).toBe('mine')
  })

  it('is refused by name where it is not there', async () => {
    const cwd = folderWith({ 'water.txt': ARTICLE })
    const { status, stderr } = await octavo(['build', 'water.txt', '--template', 'newspaper'], { cwd })
    expect(status).toBe(2)
    expect(stderr).toBe('error: there is no template "newspaper"; octavo templates lists all\n')
    expect(existsSync(join(cwd, 'output'))).toBe(false)
  })
})

describe('the press PDF', () => {
  const pressOf = async (...options: string[]) => {
    const cwd = folderWith({ 'water.txt': ARTICLE })
    writeFileSync(join(cwd, 'house.icc'), readFileSync(join(ROOT, 'profiles/FOGRA39L_coated.icc')))
    writeFileSync(join(cwd, 'broken.icc'), 'no profile')
    const { status, stderr } = await octavo(['build', 'water.txt', '--to', 'pdf,print', ...options], { cwd })
    const file = join(cwd, 'output/water/water-print.pdf')
    return { status, stderr, cwd, text: existsSync(file) ? readFileSync(file, 'latin1') : undefined }
  }

  it.each([
    [['--pdf-x', 'none'], '%PDF-1.6', []],
    [[], '%PDF-1.6', ['<pdfxid:GTS_PDFXVersion>PDF/X-4<', '/S /GTS_PDFX\n']],
    [['--pdf-x', 'x-1a'], '%PDF-1.4', ['(PDF/X-1a:2003)', '/S /GTS_PDFX\n']],
  ])('with %j says of PDF/X what it is asked to, and no more', async (options, header, said) => {
    const { status, text } = await pressOf(...options)
    expect(status).toBe(0)
    expect(text!.startsWith(header)).toBe(true)
    for (const claim of ['<pdfxid:GTS_PDFXVersion>PDF/X-4<', '(PDF/X-1a:2003)', '/S /GTS_PDFX\n'])
      expect([claim, text!.includes(claim)]).toEqual([claim, said.includes(claim)])
  })

  it('is made for the profile that the user names', async () => {
    const { text } = await pressOf('--output-profile', 'house.icc')
    expect(text).toContain(
      '/OutputConditionIdentifier (Custom)\n/Info (FOGRA39L Coated, at most 300 % of ink)',
    )
  })

  it('is not made for what is no profile of a press, and the other editions are', async () => {
    const { status, stderr, text, cwd } = await pressOf('--output-profile', 'broken.icc')
    expect(status).toBe(1)
    expect(stderr).toContain('"broken.icc" is no ICC profile; no press PDF is made [press-profile-unfit]')
    expect(text).toBeUndefined()
    expect(filesIn(cwd, 'output/water')).toContain('water.pdf')
  })
})
