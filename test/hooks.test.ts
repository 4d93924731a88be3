import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { runAction } from './support/action.ts'
import { ROOT, temporaryFolder } from './support/folders.ts'
import { octavo } from './support/octavo.ts'

/** What others hang Octavo into: the Action, the container, the hook before commits. Their steps are run one by one. */

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

const ARTICLE = '# Sluice\n\n### Too deep\n\nWater.\n'

/** A folder of articles, and the client of GitHub as a script that notes what it is asked for: there is no release yet. */
function checkout() {
  const [cwd, tools] = [temporaryFolder(), temporaryFolder()]
  for (const name of ['one', 'two']) {
    mkdirSync(join(cwd, name))
    writeFileSync(join(cwd, name, `${name}.md`), ARTICLE)
  }
  const asked = join(tools, 'asked')
  const gh = `#!/bin/sh\necho "$GH_TOKEN: $*" >> ${asked}\n[ "$2" != view ]\n`
  writeFileSync(join(tools, 'gh'), gh, { mode: 0o755 })
  const github = {
    ref_name: 'v1',
    run_id: '7',
    run_attempt: '1',
    token: 'secret',
    server_url: 'https://forge.test',
  }
  const run = (inputs: Readonly<Record<string, string>>) => runAction({ cwd, tools, github, inputs })
  return { cwd, run, asked: () => readFileSync(asked, 'utf8').trim().split('\n') }
}

const USUAL = { files: 'one\n\ntwo/*.md\n', options: '--to=html' }

describe('the steps of the Action', () => {
  it('build what is named, annotate its lines, and hand out files and reports', async () => {
    const { cwd, run } = checkout()
    const { status, stdout, ran, used, outputs } = await run(USUAL)
    expect([status, ran]).toEqual([0, ['Make Octavo', 'Build and check']])
    expect(stdout).toMatch(/^::warning file=one\/one\.md,line=3,/m)
    for (const name of ['json', 'sarif', 'junit']) expect(existsSync(outputs[name]!), name).toBe(true)
    const made = readdirSync(join(cwd, outputs.output!), { recursive: true }).map((path) =>
      basename(`${path}`),
    )
    expect(made).toEqual(expect.arrayContaining(['one.html', 'two.html']))
    expect([...used.keys()]).toEqual(['actions/setup-node', 'actions/cache', 'actions/upload-artifact'])
    expect(existsSync(used.get('actions/cache')!.path!)).toBe(true)
    const [folder, reports] = used.get('actions/upload-artifact')!.path!.split('\n')
    expect([folder, existsSync(reports!)]).toEqual(['output', true])
  }, 120_000)

  it('fail for warnings where they are to, and hand out what was made all the same', async () => {
    const { status, ran, used } = await checkout().run({ ...USUAL, strict: 'true', release: 'true' })
    expect([status, ran]).toEqual([3, ['Make Octavo', 'Build and check']])
    expect([...used.keys()]).toEqual(['actions/setup-node', 'actions/upload-artifact'])
  }, 120_000)

  it('hand out nothing where nothing is to be, nor where there was nothing to build', async () => {
    expect([...(await checkout().run({ ...USUAL, artifact: '' })).used.keys()]).not.toContain(
      'actions/upload-artifact',
    )
    const { status, used } = await checkout().run({ files: 'gone.md' })
    expect(status).toBe(1)
    expect([...used.keys()]).toContain('actions/upload-artifact')
  }, 120_000)

  it('release the files by their names, with sums that hold and a bill of materials', async () => {
    const { run, asked } = checkout()
    const { status, ran, used } = await run({ ...USUAL, release: 'true', artifact: '' })
    expect([status, ran.slice(2)]).toEqual([0, ['Gather what is released', 'Attach it to the release']])
    expect([...used.keys()]).toEqual(['actions/setup-node', 'actions/attest-build-provenance'])
    const list = used.get('actions/attest-build-provenance')!['subject-checksums']!
    const sums = readFileSync(list, 'utf8').trim().split('\n')
    const names = sums.map((line) => line.slice(66))
    for (const name of ['one.html', 'two.html', 'one.manifest.json', 'octavo.cdx.json'])
      expect(names).toContain(name)
    for (const line of sums)
      expect(sha256(readFileSync(join(dirname(list), line.slice(66))))).toBe(line.slice(0, 64))
    const [view, create, upload] = asked()
    expect([view, create]).toEqual([
      'secret: release view v1',
      'secret: release create v1 --verify-tag --title v1 --generate-notes',
    ])
    const attached = upload!.split(' ').slice(4, -1)
    expect(attached.map((path) => basename(path)).toSorted()).toEqual([...names, 'SHA256SUMS'].toSorted())
  }, 120_000)

  it('are scripts that are there, and other actions by the hash of what was looked at', () => {
    const { runs, inputs } = parse(read('action.yml'))
    const said: string[] = runs.steps.flatMap(({ run = '' }: { run?: string }) =>
      [...run.matchAll(/\.ci\/([\w-]+)/g)].map(([, name]) => name),
    )
    expect(said).toEqual(['build-articles', 'gather-release'])
    const workflows = [
      'action.yml',
      ...['dependencies', 'release', 'test'].map((name) => `.github/workflows/${name}.yml`),
    ]
    const used = workflows.flatMap((file) =>
      [...read(file).matchAll(/\buses: (\S+)/g)].map(([, action]) => action),
    )
    expect(used.filter((action) => action !== './' && !/@[0-9a-f]{40}$/.test(action!))).toEqual([])
    // A value that a stranger may write is no part of a script.
    expect(runs.steps.filter(({ run = '' }: { run?: string }) => run.includes('${{'))).toEqual([])
    for (const name of Object.keys(inputs)) expect(read('action.yml')).toContain(`inputs.${name}`)
  })
})

describe('the hook before commits', () => {
  it('says what is wrong, fails, and writes nothing', async () => {
    const [hook] = parse(read('.pre-commit-hooks.yaml'))
    const cwd = temporaryFolder()
    writeFileSync(join(cwd, 'essay.md'), ARTICLE)
    const [, ...args] = hook.entry.split(' ')
    const { status, stdout, stderr } = await octavo([...args, 'essay.md'], { cwd })
    expect(stderr).toContain('essay.md:3:1: warning:')
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' })
    expect(existsSync(join(cwd, 'output'))).toBe(false)
  })
})

describe('the container', () => {
  it('is let in all that is packed, and what packs it', () => {
    const [all, ...entries] = read('.dockerignore').trim().split('\n')
    expect(all).toBe('*')
    const lets = (path: string) => entries.some((entry) => `!${path}/`.startsWith(`${entry}/`))
    const { files }: { files: string[] } = JSON.parse(read('package.json'))
    const made = ['dist', 'npm-shrinkwrap.json']
    const needed = [
      ...files.filter((path) => !made.includes(path)),
      'package-lock.json',
      'tsconfig.json',
      '.ci/pack.mjs',
    ]
    expect(needed.filter((path) => !lets(path))).toEqual([])
    expect(entries.filter((entry) => !existsSync(join(ROOT, entry.slice(1))))).toEqual([])
  })
})
