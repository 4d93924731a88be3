import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT, temporaryFolder } from '../support/folders.ts'
import { octavo } from '../support/octavo.ts'
import { png } from '../support/sample.ts'
import { svg } from './samples.ts'

/** As npm installs it under `--omit=optional`. */
const env = { NODE_OPTIONS: `--import ${join(ROOT, 'test/support/break-sharp.mjs')}` }

describe('an installation in which sharp lacks its part for the system', () => {
  it('builds what has no pictures', async () => {
    const cwd = temporaryFolder()
    writeFileSync(join(cwd, 'ebb.md'), '# Ebb\n\nThe water goes out.\n')
    const { status, stderr, stdout } = await octavo(['build', 'ebb.md', '--check'], { cwd, env })
    expect(stderr).not.toContain('warning')
    expect(stdout).toContain('checked: all editions say the same')
    expect(status).toBe(0)
  })

  it('has a drawing for a cover where an article brings one, and says so', async () => {
    const cwd = temporaryFolder()
    writeFileSync(join(cwd, 'cover.svg'), svg('<rect width="60" height="90" fill="#246"/>'))
    writeFileSync(join(cwd, 'ebb.md'), '---\ncover: cover.svg\n---\n# Ebb\n\nThe water goes out.\n')
    const { status, stderr } = await octavo(['build', 'ebb.md'], { cwd, env })
    expect(stderr).toContain('[cover-as-drawing]')
    expect(status).toBe(0)
  })

  it('refuses what has pictures, in a sentence', async () => {
    const cwd = temporaryFolder()
    writeFileSync(join(cwd, 'gauge.png'), await png(20, 20))
    writeFileSync(join(cwd, 'ebb.md'), '# Ebb\n\n![A gauge](gauge.png)\n')
    const { status, stderr } = await octavo(['build', 'ebb.md'], { cwd, env })
    expect(stderr).toContain('[images-unavailable]')
    expect(stderr).not.toContain('    at ')
    expect(status).toBe(1)
  })
})
