import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/ast/nodes.ts'
import { ROOT, temporaryFolder } from '../support/folders.ts'
import { octavo } from '../support/octavo.ts'

const SOURCE = 'How Water Finds Its Level\n\n12 May 2024\n\nWater in *two* vessels stands "level".\n'

describe('octavo ast', () => {
  it('prints the tree as JSON, after the transforms', async () => {
    const { status, stdout, stderr } = await octavo(['ast', '-'], { stdin: SOURCE })
    expect(stderr).toBe('')
    expect(status).toBe(0)
    const article = JSON.parse(stdout) as Article
    expect(article.metadata).toMatchObject({ date: '2024-05-12', lang: 'en' })
    expect(JSON.stringify(article.children)).toContain('“level”')
  })

  it('prints it indented, a node a line, under --format text', async () => {
    const { stdout } = await octavo(['ast', '-', '--format', 'text'], { stdin: SOURCE })
    expect(stdout).toMatch(/^body:\n {2}paragraph 5:1-5:39\n {4}text 5:1-5:10 /m)
    expect(stdout).toMatch(/^ {4}emphasis 5:10-5:15\n {6}text 5:11-5:14 value="two"$/m)
  })

  it('tells what is wrong on standard error, and why it failed', async () => {
    const { status, stdout, stderr } = await octavo(['ast', 'none.txt'])
    expect(status).toBe(1)
    expect(stdout).toBe('')
    expect(stderr).toContain('[input-missing]')
  })

  it('says that its reader has gone away, in a sentence', async () => {
    const folder = temporaryFolder()
    writeFileSync(
      join(folder, 'long.txt'),
      `Title\n\n${'A sentence that is repeated. '.repeat(20)}\n\n`.repeat(2000),
    )
    const child = spawn(process.execPath, [join(ROOT, 'dist/cli/main.js'), 'ast', 'long.txt'], {
      cwd: folder,
    })
    child.stdout.once('data', () => child.stdout.destroy())
    let stderr = ''
    child.stderr.on('data', (chunk) => {
      stderr += chunk
    })
    const [status] = await once(child, 'close')
    expect(stderr).toMatch(/^octavo: standard output has been cut off \(EPIPE\)/m)
    expect(stderr).not.toMatch(/^ {4}at /m)
    expect(status).toBe(1)
  })
})
