import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { diskWorld } from '../../src/cli/world.ts'
import type { Finding } from '../../src/diagnostic.ts'
import { Diagnostics, memoryCache, typesetInput } from '../../src/pipeline/index.ts'
import { lintPages } from '../../src/typeset/lint/index.ts'
import { ROOT } from '../support/folders.ts'
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
    expect(status).toBe(2)
    expect(stderr).toBe('error: there is no template "nothing"; octavo templates lists all\n')
  })
})

const filesIn = (folder: string, ending: RegExp) =>
  existsSync(join(ROOT, folder)) ? readdirSync(join(ROOT, folder)).filter((name) => ending.test(name)) : []

/** Texts that are published, and kinds of texts that the gallery has no look for. */
const TEXTS = ['content', 'content/gallery', 'test/fixtures/pages'].flatMap((folder) =>
  filesIn(folder, /\.(?:md|txt)$/).map((name) => `${folder}/${name}`),
)
const TEMPLATES = filesIn('templates', /\.yaml$/).map((name) => name.replace('.yaml', ''))

/** A heading and a table that together fill more than half a page, where less is left: a page that nothing can fill. */
const HALF_EMPTY = `# T

## Heights

${'Water in two vessels stands level. '.repeat(11)}

They are:

| Day | Height |
|----:|-------:|
${'| 1 | 2 |\n'.repeat(22)}
`

describe('octavo pages --lint', () => {
  it('is silent about good pages', async () => {
    const { status, stdout, stderr } = await octavo(['pages', '-', '--lint'], { stdin: SOURCE })
    expect([status, stdout, stderr]).toEqual([0, '', ''])
  })

  it('tells which page breaks which rule, and fails', async () => {
    const { status, stdout, stderr } = await octavo(['pages', '-', '--lint', '--template', 'book'], {
      stdin: HALF_EMPTY,
    })
    expect(stderr).toMatch(/warning: page \S+ is less than half full \(page-half-empty\) \[page-rule\]/)
    expect([status, stdout]).toEqual([4, ''])
  })

  describe.each(TEXTS)('of %s', (file) => {
    it.each(TEMPLATES)('finds nothing in %s', async (template) => {
      expect(await lint(file, template)).toEqual([])
    })
  })
})

/** The fonts are opened once. */
const cache = memoryCache()

/** What `pages --lint` finds in a file, without the start of a process. Fixtures show the pictures of the gallery. */
async function lint(file: string, template: string): Promise<Finding[]> {
  const folder = file.startsWith('test/') ? 'content/gallery' : dirname(file)
  const input = { file, bytes: readFileSync(join(ROOT, file)) }
  const said = { template, cache }
  const diagnostics = new Diagnostics(file)
  const { article, typesetting } = await typesetInput(
    input,
    said,
    diskWorld(join(ROOT, folder), said),
    diagnostics,
  )
  return lintPages(
    article,
    [...typesetting.sections()].map(({ section }) => section),
  )
}
