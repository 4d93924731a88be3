import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sealed } from '../../src/cli/plugins.ts'
import type { Plugin } from '../../src/pipeline/index.ts'
import { ROOT, temporaryFolder } from '../support/folders.ts'
import { octavo } from '../support/octavo.ts'

const EXAMPLES = join(ROOT, 'docs/plugins')

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'plugins'))
  cpSync(EXAMPLES, join(folder, 'plugins'), { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

const build = (cwd: string, ...args: string[]) =>
  octavo(['build', ...args, '--to', 'html', '--check'], { cwd })

const NAMING =
  '---\ntitle: Marks\nplugins: plugins/small-caps-acronyms.mjs\n---\n\n## Names\n\nOf UNESCO and the BBC.\n'

describe('the examples of docs/plugins.md', () => {
  it('transform a tree and make a file of it, twice into one folder, and the editions are checked', async () => {
    const cwd = folderWith({ 'marks.md': NAMING })
    const args = ['marks.md', '--trust', '--plugin', 'plugins/word-counts.mjs', '-o', 'out']
    for (const _ of [1, 2]) {
      const { status, stdout, stderr } = await build(cwd, ...args)
      expect({ status, stderr }).toMatchObject({ status: 0 })
      expect(stdout).toContain('checked: all editions say the same')
    }
    const text = (name: string) => readFileSync(join(cwd, 'out', name), 'utf8')
    expect(text('marks.html')).toMatch(/<span class="small-caps">UNESCO<\/span> and the/)
    expect(JSON.parse(text('marks.plugin-word-counts.json'))).toEqual([{ under: 'Names', words: 5 }])
    expect(JSON.parse(text('manifest.json')).files.map(({ name }: { name: string }) => name)).toContain(
      'marks.plugin-word-counts.json',
    )
    await build(cwd, 'marks.md', '--trust', '-o', 'out')
    expect(readdirSync(join(cwd, 'out'))).not.toContain('marks.plugin-word-counts.json')
  })

  it('transform the chapters of a book that names them', async () => {
    const cwd = folderWith({
      'octavo.yaml': 'title: Two\nlang: en\nplugins: [plugins/small-caps-acronyms.mjs]\nchapters: [one.md]\n',
      'one.md': '# One\n\nOf UNESCO.\n',
    })
    expect((await build(cwd, '.', '-o', 'out')).stderr).toContain('[plugins-untrusted]')
    expect((await build(cwd, '.', '--trust', '-o', 'out')).status).toBe(0)
    const html = readdirSync(join(cwd, 'out')).find((name) => name.endsWith('.html'))!
    expect(readFileSync(join(cwd, 'out', html), 'utf8')).toContain('class="small-caps">UNESCO<')
  })

  it('read a format of their own, and say what is wrong with it', async () => {
    const cwd = folderWith({ 'gauges.csv': 'Place;Height\nDover;6.8\nHull\n' })
    const { stderr } = await build(cwd, 'gauges.csv', '--plugin', 'plugins/csv.mjs', '-o', 'out')
    expect(stderr).toContain('gauges.csv: warning: line 3 has 1 cells, and the first line 2 [csv-uneven]')
    expect(readFileSync(join(cwd, 'out/gauges.html'), 'utf8')).toMatch(/<th[^>]*>Place<\/th>/)
  })
})

describe('a plugin', () => {
  it('is not run where nobody trusts it: plugins-untrusted', async () => {
    const cwd = folderWith({ 'marks.md': NAMING })
    const { status, stderr } = await build(cwd, 'marks.md', '-o', 'out')
    expect(stderr).toMatch(
      /marks\.md:\d+:1: error: plugins\/small-caps-acronyms\.mjs would run .*\[plugins-untrusted\]/,
    )
    expect(status).toBe(1)
    expect(readFileSync(join(cwd, 'out/marks.html'), 'utf8')).not.toContain('class="small-caps"')
  })

  it.each([
    ['plugin-missing', 'import "./gone.mjs"'],
    ['plugin-wrong', 'export default { name: "x", after: "dinner", run: (tree) => tree }'],
    ['plugin-failed', 'export default { name: "x", after: "read", run() { throw new Error("no idea") } }'],
    [
      'plugin-tree',
      'export default { name: "x", after: "read", run: (tree) => ({ ...tree, children: [{ type: "blob" }] }) }',
    ],
  ])('that is no good ends the build with a sentence: %s', async (code, source) => {
    const cwd = folderWith({ 'a.md': '# A\n\nText.\n', 'x.mjs': source })
    const { status, stderr } = await build(cwd, 'a.md', '--plugin', 'x.mjs')
    expect(stderr).toContain(`[${code}]`)
    expect(stderr).toContain('x')
    expect(stderr).not.toContain('internal-error')
    expect(status).toBe(1)
  })

  it('gives what JSON can say: functions and cycles are no tree', async () => {
    const cyclic: Record<string, unknown> = { type: 'article' }
    cyclic.children = [cyclic]
    const plugin = { name: 'x', after: 'read', run: () => cyclic } as unknown as Plugin
    const { run } = sealed(plugin) as unknown as { run: (tree: object, tools: object) => Promise<unknown> }
    await expect(run({}, {})).rejects.toThrow('gives a tree that is none')
  })
})
