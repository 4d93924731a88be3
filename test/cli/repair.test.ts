import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../support/folders.ts'
import { octavo } from '../support/octavo.ts'

const SOUND = `How Water Finds Its Level

12 May 2024

Water in two open vessels that are joined below stands at the same height in both.
`

/** One paragraph is torn at a page end: surely mended. Another may be, for it stops at a comma: a suggestion. */
const TORN = `How Water Finds Its Level

12 May 2024

A mason's hose level works by this rule, and so does the lock of

a canal, where a gate holds back the water of the upper reach.

The surveyor reads the height of the water at one end of the hose,

Builders mark it on the wall at the other end.
`

function folderWith(text: string): string {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'water.txt'), text)
  return folder
}

describe('octavo repair', () => {
  it('shows what was mended, and exits with 0 where nothing is open', async () => {
    const cwd = folderWith(SOUND)
    const { status, stdout, stderr } = await octavo(['repair', 'water.txt'], { cwd })
    expect(status).toBe(0)
    expect(stdout).toContain('@@ title @ 1')
    expect(stderr).toBe('2 repairs\n')
  })

  it('exits with 5 while a suggestion is open, and writes nothing by itself', async () => {
    const cwd = folderWith(TORN)
    const { status, stdout, stderr } = await octavo(['repair', 'water.txt'], { cwd })
    expect(status).toBe(5)
    expect(stdout).toMatch(/^@@ join-page-tear @ 5 {2}sure/m)
    expect(stdout).toMatch(/^@@ join-page-tear @ 9 {2}suggested/m)
    expect(stdout).toMatch(/^\+.*lock of a canal/m)
    expect(stderr).toMatch(/^\d repairs, 1 suggestion to review\n$/)
    expect(readdirSync(cwd)).toEqual(['water.txt'])
  })

  it.each(['join-page-tear', 'join-page-tear@9'])(
    'takes the suggestion under --accept %s',
    async (accept) => {
      const cwd = folderWith(TORN)
      const { status, stdout } = await octavo(['repair', '--accept', accept, 'water.txt'], { cwd })
      expect(status).toBe(0)
      expect(stdout).toMatch(/^\+.*of the hose, Builders mark/m)
    },
  )

  it('does not pass over an --accept that nothing answers to', async () => {
    const cwd = folderWith(TORN)
    const { status, stderr } = await octavo(['repair', 'water.txt', '--accept', 'join-page-tear@8'], { cwd })
    expect(status).toBe(1)
    expect(stderr).toContain('there is no suggestion join-page-tear@8 to accept [accept-unmatched]')
    expect(stderr).toContain('hint: there is join-page-tear@9')
  })

  it('stores Markdown with front matter under --write, which reads back without a repair', async () => {
    const cwd = folderWith(TORN)
    const { status, stderr } = await octavo(
      ['repair', 'water.txt', '--accept', 'join-page-tear@9', '--write'],
      { cwd },
    )
    expect(stderr).toContain('stored as water.md\n')
    expect(status).toBe(0)
    const markdown = readFileSync(join(cwd, 'water.md'), 'utf8')
    expect(markdown).toMatch(/^---\ntitle: How Water Finds Its Level\n/)
    expect(markdown).toContain('lock of a canal')
    const { stdout, status: read } = await octavo(['ast', 'water.md', '--format', 'text'], { cwd })
    expect(read).toBe(0)
    expect(stdout).toContain('date: "2024-05-12"')
    expect(stdout).toMatch(/hose, Builders mark/)
  })

  it('replaces no file under --write', async () => {
    const cwd = folderWith(SOUND)
    writeFileSync(join(cwd, 'water.md'), 'mine')
    const { status, stderr } = await octavo(['repair', 'water.txt', '--write'], { cwd })
    expect(status).toBe(1)
    expect(stderr).toContain('[output-exists]')
    expect(readFileSync(join(cwd, 'water.md'), 'utf8')).toBe('mine')
  })

  it('repairs plain text alone', async () => {
    const cwd = temporaryFolder()
    writeFileSync(join(cwd, 'water.md'), '# Water\n')
    const { status, stderr } = await octavo(['repair', 'water.md', '--write'], { cwd })
    expect(status).toBe(1)
    expect(stderr).toContain('[repair-not-text]')
  })

  it('reads standard input', async () => {
    const cwd = temporaryFolder()
    const { status, stdout } = await octavo(['repair', '-'], { cwd, stdin: TORN })
    expect(status).toBe(5)
    expect(stdout).toContain('--- <stdin>')
    expect(existsSync(join(cwd, 'stdin.md'))).toBe(false)
  })
})
