import { describe, expect, it } from 'vitest'
import { octavo } from '../support/octavo.ts'

const SOURCE = `How Water Finds Its Level\n\n12 May 2024\n\n${'Water in two vessels stands level. '.repeat(40)}\n`

describe('octavo pages', () => {
  it('prints each page with its lines, their fit, and why it ends', async () => {
    const { status, stdout } = await octavo(['pages', '-', '--template', 'handout'], { stdin: SOURCE })
    expect(status).toBe(0)
    expect(stdout).toMatch(/^page 1 recto\n/)
    expect(stdout).toMatch(/^ {2}column 1: \d+ lines to [\d.]+, .*ends at the end of text$/m)
    expect(stdout).toMatch(/^ {4}[\d.]+ {2}r -?[\d.]+ {2}badness \d+ {2}demerits \d+$/m)
    expect(stdout).toMatch(
      /^ {6}[\d.-]+ [\d.]+ serif-regular 12\.00, \d+ glyphs, width [\d.]+.* "Water in two/m,
    )
  })

  it('tells what is wrong on standard error', async () => {
    const { status, stderr } = await octavo(['pages', '-', '--template', 'nothing'], { stdin: SOURCE })
    expect(status).toBe(1)
    expect(stderr).toContain('[template-unknown]')
  })
})
