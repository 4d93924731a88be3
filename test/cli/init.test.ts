import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { KINDS } from '../../src/cli/scaffolds.ts'
import { temporaryFolder } from '../support/folders.ts'
import { octavo } from '../support/octavo.ts'

describe('octavo init', () => {
  it.each(KINDS)(
    'writes a %s that builds without a finding, by the command that it names',
    async (kind) => {
      const cwd = temporaryFolder()
      const title = 'On "Water": a \\ test'
      const { status, stdout, stderr } = await octavo(['init', 'mine', '--kind', kind, '--title', title], {
        cwd,
      })
      expect([status, stderr]).toEqual([0, ''])
      const command = /^Build it: octavo (.*)$/m.exec(stdout)![1]!.split(' ')
      const built = await octavo([...command, '--to', 'html,pdf', '--check', '--strict', '-q'], { cwd })
      expect(built).toEqual({ status: 0, stdout: '', stderr: '' })
      const name = readdirSync(join(cwd, 'output'))[0]!
      expect(readFileSync(join(cwd, 'output', name, `${name}.ast.json`), 'utf8')).toContain('Water')
    },
    120_000,
  )

  it('writes over nothing, and then nothing at all', async () => {
    const cwd = temporaryFolder()
    mkdirSync(join(cwd, 'chapters'))
    writeFileSync(join(cwd, 'chapters/two.md'), 'mine')
    const { status, stderr } = await octavo(['init', '--kind', 'book', '--yes'], { cwd })
    expect([status, stderr]).toEqual([
      1,
      'error: chapters/two.md is there already; nothing has been written\n',
    ])
    expect(readdirSync(cwd)).toEqual(['chapters'])
    expect(readFileSync(join(cwd, 'chapters/two.md'), 'utf8')).toBe('mine')
  })

  it('asks nothing where nobody can answer', async () => {
    const cwd = temporaryFolder()
    expect((await octavo(['init'], { cwd })).stdout).toContain('octavo build article.md')
  })

  it('begins what its folder is called, unless it is told otherwise', async () => {
    const cwd = temporaryFolder()
    expect((await octavo(['init', 'book'], { cwd })).stdout).toContain('book/octavo.yaml')
    expect((await octavo(['init', 'drafts/book', '--kind', 'article'], { cwd })).stdout).toContain(
      'drafts/book/article.md',
    )
  })

  it('takes no file for a folder', async () => {
    const cwd = temporaryFolder()
    const { status, stderr } = await octavo(['init', 'texts/tides.md'], { cwd })
    expect([status, stderr]).toEqual([
      2,
      'error: init takes the name of a folder, and writes more than a file: octavo init texts/tides\n',
    ])
    expect(readdirSync(cwd)).toEqual([])
  })
})
