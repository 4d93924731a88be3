import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { builtFolder, removeBuilt } from '../support/built-folder.ts'
import { temporaryFolder } from '../support/folders.ts'
import { octavo } from '../support/octavo.ts'

const ARTICLE = `---
title: A Short Word
lang: en
---

## Paper

A word with a note.[^n] And *one* more.

[^n]: The note.
`

let folder: string
beforeEach(async () => {
  folder = await builtFolder(ARTICLE)
})
afterAll(removeBuilt)

const file = (name: string) => join(folder, 'out', name)
/** Changes a file as a build would that means it so: without a manifest that has it otherwise. */
const change = (name: string, from: string, to: string) => {
  rmSync(file('manifest.json'), { force: true })
  alter(name, from, to)
}
const alter = (name: string, from: string, to: string) => {
  const text = readFileSync(file(name), 'utf8')
  expect(text).toContain(from)
  writeFileSync(file(name), text.replace(from, to))
}

describe('octavo check', () => {
  it('compares all editions of a build with its tree, and counts what is meant to differ', async () => {
    const { status, stdout, stderr } = await octavo(['check', 'out'], { cwd: folder })
    // What a long run is at is told every few seconds.
    expect(stderr).toMatch(/^checking out\/word\n(?:checking out\/word: .+\n)*$/)
    for (const name of ['word.html', 'word.epub', 'word.pdf', 'word-print.pdf'])
      expect(stdout).toMatch(new RegExp(`${name} +\\d+ pieces of text compared, no difference`))
    expect(stdout).toContain('links from notes back to their marks')
    expect(status).toBe(0)
  })

  it('exits with 4 on a difference, and names file, code, place, and both sides', async () => {
    change('word.html', 'A word with', 'A word without')
    const { status, stdout, stderr } = await octavo(['check', 'out'], { cwd: folder })
    expect(stderr).toContain(
      'out/word.html: error: the words differ, at article/section[1]/paragraph[1]: A word with a note',
    )
    expect(stderr).toContain('(line 8 of the source)')
    expect(stderr).toMatch(/expected: A word with .*; found: A word without .*\[text-differs\]/)
    expect(stdout).toContain('1 difference')
    expect(status).toBe(4)
  })

  it('takes all that lies in a folder of a build, as a shell names it', async () => {
    const names = readdirSync(join(folder, 'out')).map((name) => `out/${name}`)
    expect(names).toContain('out/manifest.json')
    expect(names).toContain('out/word.ast.json')
    const { status, stdout, stderr } = await octavo(['check', ...names], { cwd: folder })
    expect(stderr).not.toContain('error')
    expect(stdout.match(/no difference/g)).toHaveLength(4)
    expect(status).toBe(0)
  })

  it.each(['manifest.json', 'word.ast.json'])('checks the build that a %s lies in', async (name) => {
    alter('word.html', 'A word with', 'A word without')
    const { status, stderr } = await octavo(['check', `out/${name}`], { cwd: folder })
    expect(stderr).toContain('out/word.html: error: the words differ')
    expect(status).toBe(4)
  })

  it('takes single files, and finds the tree beside them', async () => {
    change('word.html', 'A word with', 'A word without')
    const good = await octavo(['check', '--quiet', 'out/word.epub', 'out/word-print.pdf'], { cwd: folder })
    expect(good).toEqual({ status: 0, stdout: '', stderr: '' })
    expect((await octavo(['check', '--quiet', 'out/word.html'], { cwd: folder })).status).toBe(4)
  })

  it('checks the rules alone where there is no tree', async () => {
    rmSync(file('word.ast.json'))
    change('word.html', '<html lang="en"', '<html')
    const { status, stdout, stderr } = await octavo(['check', 'out'], { cwd: folder })
    expect(stdout).toContain('nothing compared with a tree')
    expect(stderr).toContain('[markup-language]')
    expect(status).toBe(4)
  })

  it('prints JSON and SARIF for programs', async () => {
    change('word.html', '<em>one</em>', 'one')
    const json = await octavo(['check', '--json', 'out'], { cwd: folder })
    const { exitCode, builds } = JSON.parse(json.stdout)
    expect(exitCode).toBe(4)
    expect(builds[0].files[0].differences).toMatchObject([
      { code: 'emphasis-lost', edition: 'html', expected: 'one', position: { start: { line: 8 } } },
    ])
    const sarif = JSON.parse((await octavo(['check', '--sarif', 'out'], { cwd: folder })).stdout)
    expect(sarif.version).toBe('2.1.0')
    expect(sarif.runs[0].tool.driver.rules).toEqual([
      { id: 'emphasis-lost', shortDescription: { text: 'emphasis is lost' } },
    ])
    expect(sarif.runs[0].results[0]).toMatchObject({ ruleId: 'emphasis-lost', level: 'error' })
    expect(json.stderr).toBe('')
  })

  it('checks the editions alone where the tree is damaged, and tells so', async () => {
    writeFileSync(file('word.ast.json'), '{"type":"article"')
    change('word.html', '<html lang="en"', '<html')
    const { status, stderr } = await octavo(['check', 'out'], { cwd: folder })
    expect(stderr).toContain('[tree-unreadable]')
    expect(stderr).toContain('[markup-language]')
    expect(status).toBe(4)
  })

  it('tells of a damaged tree: tree-unreadable', async () => {
    writeFileSync(file('word.ast.json'), '{"type":"article"')
    const { status, stderr } = await octavo(['check', 'out'], { cwd: folder })
    expect(stderr).toContain('out/word.ast.json: error: it is no tree of an article')
    expect(stderr).toContain('[tree-unreadable]')
    expect(status).toBe(4)
  })

  it('tells of a tree of another shape: tree-unreadable', async () => {
    writeFileSync(file('word.ast.json'), '{"type":"article","metadata":{},"children":[{"type":"blob"}]}')
    const { status, stderr } = await octavo(['check', 'out'], { cwd: folder })
    expect(stderr).toContain('[tree-unreadable]')
    expect(status).toBe(4)
  })

  it('tells of a file that the disk does not give: check-unreadable', async () => {
    rmSync(file('word.html'))
    mkdirSync(file('word.html'))
    const { status, stderr } = await octavo(['check', 'out'], { cwd: folder })
    expect(stderr).toContain('[check-unreadable]')
    expect(status).toBe(4)
  })

  it.each([
    ['check-missing', ['gone']],
    ['check-nothing', ['empty']],
    ['check-unknown-file', ['word.png']],
  ])('exits with 1, as a build of what is not there, and says what to name: %s', async (code, args) => {
    mkdirSync(join(folder, 'empty'))
    writeFileSync(join(folder, 'word.png'), '')
    const { status, stdout, stderr } = await octavo(['check', ...args], { cwd: folder })
    expect(stderr).toContain(`[${code}]`)
    expect(stderr).toContain('hint: name the folder of a build')
    expect(stdout).toBe('')
    expect(status).toBe(1)
  })

  it('says of an article how it is built and checked', async () => {
    const { stderr } = await octavo(['check', 'word.md'], { cwd: folder })
    expect(stderr).toContain('hint: octavo build word.md --check builds it')
  })
})

it('octavo check looks at all builds of a folder of folders, and calls each by its own', async () => {
  const cwd = temporaryFolder()
  writeFileSync(join(cwd, 'water.md'), '# Water\n\nText.\n')
  writeFileSync(join(cwd, 'ice.md'), '# Ice\n\nText.\n')
  await octavo(['build', 'water.md', 'ice.md', '--to', 'html'], { cwd })
  writeFileSync(join(cwd, 'output/manifest.json'), '{}')
  const { status, stdout, stderr } = await octavo(['check', 'output'], { cwd })
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout.match(/^output\S+/gm)).toEqual(['output/ice/', 'output/water/'])
})

describe('octavo check beside a manifest', () => {
  const codes = async (...names: string[]) => {
    const { stdout, status } = await octavo(['check', '--json', ...names], { cwd: folder })
    const { builds } = JSON.parse(stdout)
    expect(status).toBe(4)
    return builds[0].files.flatMap(
      ({ path, differences }: { path: string; differences: { code: string }[] }) =>
        differences.map(({ code }) => `${basename(path)}: ${code}`),
    )
  }

  it('tells of a byte that no rule looks at', async () => {
    alter('word.html', '<!doctype html>', '<!DOCTYPE html>')
    expect(await codes('out')).toEqual(['word.html: manifest-hash-differs'])
    expect(await codes('out/word.html')).toEqual(['word.html: manifest-hash-differs'])
  })

  it('tells of a tree that is not that of the build', async () => {
    alter('word.ast.json', '"type"', ' "type"')
    expect(await codes('out')).toEqual(['word.ast.json: manifest-hash-differs'])
  })

  it('tells of editions by two templates in one folder', async () => {
    await octavo(['build', 'word.md', '-o', 'other', '--template', 'book', '--quiet'], { cwd: folder })
    cpSync(join(folder, 'other/word.epub'), file('word.epub'))
    expect(await codes('out')).toContain('word.epub: manifest-hash-differs')
  })

  it('tells of editions that the last build has not made, and of those that are lost', async () => {
    const manifest = JSON.parse(readFileSync(file('manifest.json'), 'utf8'))
    const files = manifest.files.filter(({ name }: { name: string }) => name !== 'word.pdf')
    writeFileSync(file('manifest.json'), JSON.stringify({ ...manifest, files }))
    rmSync(file('word.epub'))
    expect(await codes('out')).toEqual([
      'word.pdf: manifest-unlisted',
      'manifest.json: manifest-file-missing',
    ])
  })

  it.each([
    ['no JSON', '{"files":['],
    ['nothing', 'null'],
    ['no list', '{"files":{"length":1}}'],
    ['a list of nothing', '{"files":[null]}'],
    [
      'one file twice',
      JSON.stringify({ files: ['1', '2'].map((sha256) => ({ name: 'word.html', sha256 })) }),
    ],
    ['as deep as a stack', '['.repeat(1e6)],
  ])('tells of a manifest that says %s', async (_, text) => {
    writeFileSync(file('manifest.json'), text)
    expect(await codes('out')).toEqual(['manifest.json: manifest-unreadable'])
  })
})

describe('octavo build --check', () => {
  it('says that the editions agree', async () => {
    const { status, stdout } = await octavo(['build', '--check', 'word.md', '-o', 'out'], { cwd: folder })
    expect(stdout).toContain('checked: all editions say the same')
    expect(status).toBe(0)
  })

  it('checks where CI is true, unless it is told not to', async () => {
    const env = { CI: 'true' }
    const run = (...more: string[]) =>
      octavo(['build', 'word.md', '-o', 'out', ...more], { cwd: folder, env })
    expect((await run()).stdout).toContain('checked:')
    expect((await run('--no-check')).stdout).not.toContain('checked:')
    const { builds } = JSON.parse((await run('--json')).stdout)
    expect(builds[0].files.filter(({ leaves }: { leaves?: number }) => leaves !== undefined)).toHaveLength(4)
  })
})
