import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { ROOT, temporaryFolder } from './support/folders.ts'
import { octavo } from './support/octavo.ts'

/** What others hang Octavo into: the Action, the container, the hook before commits. Their steps are run one by one. */

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

const ARTICLE = '# Sluice\n\n### Too deep\n\nWater.\n'

function script(name: string, cwd: string, env: Readonly<Record<string, string>>) {
  return new Promise<{ status: number; stdout: string }>((resolve) => {
    const all = { PATH: process.env.PATH, HOME: cwd, ...env }
    execFile(join(ROOT, '.ci', name), { cwd, env: all }, (error, stdout) =>
      resolve({ status: error ? Number(error.code) : 0, stdout }),
    )
  })
}

describe('the steps of the Action', () => {
  it('build, annotate, report, and gather a release whose sums hold', async () => {
    const cwd = temporaryFolder()
    for (const name of ['one', 'two']) {
      mkdirSync(join(cwd, name))
      writeFileSync(join(cwd, name, `${name}.md`), ARTICLE)
    }
    const out = join(cwd, 'github-output')
    const run = {
      FILES: 'one\n\ntwo/*.md\n',
      OPTIONS: '--to=html',
      GITHUB_ACTIONS: 'true',
      GITHUB_OUTPUT: out,
    }
    const { status, stdout } = await script('build-articles', cwd, { ...run, STRICT: 'true' })
    expect(status).toBe(3)
    expect(stdout).toMatch(/^::warning file=one\/one\.md,line=3,/m)
    expect(readFileSync(out, 'utf8')).toBe('reports=octavo-reports\n')
    for (const name of ['octavo.json', 'octavo.sarif', 'octavo.xml'])
      expect(existsSync(join(cwd, 'octavo-reports', name)), name).toBe(true)
    expect((await script('build-articles', cwd, run)).status).toBe(0)

    const RELEASE = join(cwd, 'release')
    expect((await script('gather-release', cwd, { OUTPUT: join(cwd, 'output'), RELEASE })).status).toBe(0)
    const sums = readFileSync(join(RELEASE, 'SHA256SUMS'), 'utf8')
    for (const name of ['one.html', 'two.html', 'one.manifest.json', 'octavo.cdx.json'])
      expect(sums).toContain(name)
    expect(sums).not.toContain('SHA256SUMS')
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
